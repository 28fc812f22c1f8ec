import { Button, Progress } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { runTimeLeftMs } from '#renderer/stores/pulls.ts';
import { useApp } from '#renderer/stores/store.ts';
import { countRun, isRunOver, type RunCounts, runFraction } from '#shared/model/pull-run.ts';

const PARTS = ['running', 'waiting', 'paused', 'failed', 'cancelled'] as const;

function useRunWords(): (counts: RunCounts, isOver: boolean) => string {
  const { t } = useTranslation();
  return (counts, isOver) => {
    const { total, done, running, waiting } = counts;
    const lead = isOver
      ? t('pulls.run.outcome', { done, count: total })
      : t('pulls.run.going', { ended: total - running - waiting, count: total });
    const parts = PARTS.filter((part) => counts[part] > 0).map((part) =>
      t(`pulls.run.${part}`, { count: counts[part] }),
    );
    return [lead, ...parts].join(' · ');
  };
}

function CancelAll() {
  const { t } = useTranslation();
  const cancel = useAction(() => call('pull.cancelAll', {}));
  return (
    <>
      {cancel.error && <ErrorNote error={cancel.error} />}
      <Button size="compact-sm" loading={cancel.isBusy} onClick={() => void cancel.run()}>
        {t('pulls.all.cancel')}
      </Button>
    </>
  );
}

/** How far a pull of several customers is, with Cancel all; after its end, what it came to. */
export function PullRunBar() {
  const { t } = useTranslation();
  const format = useFormat();
  const run = useApp((state) => state.run);
  const since = useApp((state) => state.runSince);
  const dismiss = useApp((state) => state.dismissRun);
  const words = useRunWords();
  const counts = countRun(run);
  const isOver = isRunOver(run);
  if (counts.total < 2) return null;
  const leftMs = isOver ? null : runTimeLeftMs(run, since, Date.now());
  const percent = Math.round((runFraction(run) ?? 0) * 100);
  const text = words(counts, isOver);
  return (
    <section className="tr-run" aria-label={t('pulls.run.label')}>
      <div className="tr-run-words">
        <span className="tr-num">{text}</span>
        {leftMs !== null && (
          <span className="tr-muted">{t('pulls.run.left', { time: format.span(leftMs) })}</span>
        )}
      </div>
      {!isOver && (
        <Progress.Root size={6} className="tr-run-bar">
          <Progress.Section
            value={percent}
            color={counts.failed > 0 ? 'bad' : counts.paused > 0 ? 'warn' : 'accent'}
            aria-label={text}
          />
        </Progress.Root>
      )}
      {isOver ? (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconX size={14} aria-hidden="true" />}
          onClick={dismiss}
        >
          {t('pulls.run.dismiss')}
        </Button>
      ) : (
        <CancelAll />
      )}
    </section>
  );
}
