import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CaseStates } from '#renderer/components/case-states.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import type { RegistrationDetail } from '#shared/model/registration.ts';
import { useStateWords } from './registration-words.ts';

function useWaitWords(): (item: OutboxItem | undefined) => string | null {
  const { t } = useTranslation();
  const format = useFormat();
  return (item) => {
    if (!item?.waitReason) return null;
    const time = item.nextAttemptAt ? format.moment(item.nextAttemptAt) : '';
    return t(`outbox.wait.${item.waitReason}`, { time });
  };
}

interface Props {
  readonly detail: RegistrationDetail;
  /** Its entry in the outbox. */
  readonly story: OutboxItem | undefined;
}

/** State, case and last answer of a registration that was released. */
export function SentPanel({ detail, story }: Props) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const { tone, shape, text } = useStateWords()({ delivery: detail.delivery, caseStatus: null });
  const { outboxId, caseId, caseStatus } = detail;
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
