import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { CaseStates } from '#renderer/components/case-states.tsx';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { DeliveryState } from '#shared/model/batch.ts';
import type { OutboxId } from '#shared/model/ids.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import type { RegistrationDetail } from '#shared/model/registration.ts';
import { useStateWords } from './registration-words.ts';

const WITHDRAWABLE: ReadonlySet<DeliveryState> = new Set(['queued', 'rejected', 'needs-attention']);

/** True while nothing can have been accepted, so that taking it back is safe. */
export const isWithdrawable = ({ delivery, outboxId }: Pick<RegistrationDetail, 'delivery' | 'outboxId'>) =>
  outboxId !== null && WITHDRAWABLE.has(delivery);

/** Takes a released registration back after asking. */
export function WithdrawButton({ outboxId, name }: { readonly outboxId: OutboxId; readonly name: string }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const addToast = useApp((state) => state.addToast);
  const withdraw = useAction(async () => {
    await call('outbox.withdraw', { outboxId });
    addToast({ tone: 'good', text: t('registration.sent.withdrawn', { name }) });
    setAsking(false);
  });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('registration.sent.withdraw')}</Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('registration.sent.withdrawTitle', { name })}
        confirm={t('registration.sent.withdraw')}
        isBusy={withdraw.isBusy}
        error={withdraw.error}
        onConfirm={() => void withdraw.run()}
        onClose={() => setAsking(false)}
      >
        <p className="tr-flush">{t('registration.sent.withdrawBody')}</p>
      </ConfirmDialog>
    </>
  );
}

function useWaitWords(): (item: OutboxItem | undefined) => string | null {
  const { t } = useTranslation();
  const format = useFormat();
  return (item) => {
    if (!item?.waitReason) return null;
    const time = item.nextAttemptAt ? format.moment(item.nextAttemptAt) : '';
    return t(`outbox.wait.${item.waitReason}`, { time });
  };
}

/** State, case and last answer of a registration that was released. */
export function SentPanel({ detail }: { readonly detail: RegistrationDetail }) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const { tone, shape, text } = useStateWords()({ delivery: detail.delivery, caseStatus: null });
  const { outboxId, caseId, caseStatus } = detail;
  const input = useMemo(() => (outboxId ? { outboxId } : null), [outboxId]);
  const story = useLiveQuery('outbox.get', input).data;
  const waits = useWaitWords()(story);
  return (
    <section className="tr-sent" aria-labelledby="sent-title">
      <h2 id="sent-title" className="tr-section-title">
        {t('registration.sent.title')}
      </h2>
      <dl className="tr-sent-facts">
        <div>
          <dt>{t('registration.sent.state')}</dt>
          <dd>
            <StatusWord tone={tone} shape={shape} isQuiet={tone === 'info'}>
              {text}
            </StatusWord>
          </dd>
        </div>
        <div>
          <dt>{t('registration.sent.case')}</dt>
          <dd className={caseId ? 'tr-mono' : 'tr-faint'}>{caseId ?? t('registration.sent.noCase')}</dd>
        </div>
        {caseStatus && (
          <div>
            <dt>{t('registration.sent.caseStatus')}</dt>
            <dd>{t(`domain.caseStatus.${caseStatus}`)}</dd>
          </div>
        )}
        {waits && (
          <div>
            <dt>{t('registration.sent.waits')}</dt>
            <dd>{waits}</dd>
          </div>
        )}
        {story?.lastErrorMessage && (
          <div>
            <dt>{t('registration.sent.lastError')}</dt>
            <dd>{story.lastErrorMessage}</dd>
          </div>
        )}
      </dl>
      {outboxId && <Button onClick={() => go('outbox', { outboxId })}>{t('registration.sent.story')}</Button>}
      {outboxId && detail.delivery === 'accepted' && (
        <div className="tr-sent-case">
          <CaseStates registrationId={detail.id} outboxId={outboxId} />
        </div>
      )}
    </section>
  );
}
