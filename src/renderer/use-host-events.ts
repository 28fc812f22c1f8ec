import { useEffect } from 'react';
import { AppError, errorCodeSchema } from '#shared/ipc/errors.ts';
import { countRun, type RunCounts } from '#shared/model/pull-run.ts';
import { onEvent } from './api/client.ts';
import { peekLive } from './api/live-cache.ts';
import { i18n } from './i18n/i18n.ts';
import { flushAll } from './stores/flush.ts';
import type { PullProgress } from './stores/pulls.ts';
import { useApp } from './stores/store.ts';

function customerName(customerId: string): string {
  const customers = peekLive('customers.list', {}).data ?? [];
  return customers.find(({ id }) => id === customerId)?.name ?? i18n.t('customer.fallbackTitle');
}

function notePull(progress: PullProgress): void {
  const { notePull: note, addToast } = useApp.getState();
  note(progress, Date.now());
  const counts = countRun(useApp.getState().run);
  // Of many customers only the end of all is told; the portfolio shows each.
  if (counts.total > 1) {
    if (counts.running + counts.waiting === 0) tellRun(counts);
    return;
  }
  const name = customerName(progress.customerId);
  if (progress.state === 'done') addToast({ tone: 'good', text: i18n.t('shell.pull.done', { name }) });
  if (progress.state === 'cancelled') {
    addToast({ tone: 'info', text: i18n.t('shell.pull.cancelled', { name }) });
  }
  if (progress.state === 'failed') {
    const code = errorCodeSchema.safeParse(progress.errorCode);
    const error = new AppError(code.success ? code.data : 'internal', progress.message ?? '');
    addToast({ tone: 'bad', text: i18n.t('shell.pull.failed', { name }), error });
  }
}

function tellRun({ total, done, cancelled }: RunCounts): void {
  const tone = done === total ? 'good' : 'info';
  const text = i18n.t(cancelled === total ? 'pulls.run.allCancelled' : 'pulls.run.ended', {
    done,
    count: total,
  });
  useApp.getState().addToast({ tone, text });
}

/** What the core and the window itself tell unasked: pulls that move on, drafts that must be written now. */
export function useHostEvents(): void {
  useEffect(() => {
    const stopPulls = onEvent('pull.progress', notePull);
    const stopHost = onEvent('db.changed', ({ tables }) => {
      if (tables.includes('host')) useApp.getState().forgetPulls();
    });
    const stopReminders = onEvent('reminder.clicked', ({ registrationId }) =>
      useApp.getState().go('timeline', registrationId === null ? {} : { registrationId }),
    );
    const stopFlush = onEvent('draft.flush', () => void flushAll());
    const onHide = () => {
      if (document.visibilityState === 'hidden') void flushAll();
    };
    const onLeave = () => void flushAll();
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('blur', onLeave);
    window.addEventListener('pagehide', onLeave);
    return () => {
      stopPulls();
      stopHost();
      stopReminders();
      stopFlush();
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('blur', onLeave);
      window.removeEventListener('pagehide', onLeave);
    };
  }, []);
}
