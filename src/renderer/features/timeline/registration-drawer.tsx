import { Button, Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CaseStates } from '#renderer/components/case-states.tsx';
import { CopyButton } from '#renderer/components/copy-button.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { TimelineEntry } from '#shared/model/timeline.ts';
import { WEEKS_OF_REVIEW } from '#shared/rules/reference/limits.ts';
import { RemindersPart } from './reminders-part.tsx';
import { useEventWords, useNextWords } from './timeline-words.ts';

/** The numbers move by an answer or a person's word, and this says which. */
function Campaign({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const approval = entry.events.findLast(
    ({ status, outboxId }) => status === 'APPROVED' && outboxId === entry.outboxId,
  );
  if (!approval) return null;
  const who = t(approval.source === 'person' ? 'timeline.drawer.bySaid' : 'timeline.drawer.byTold');
  return <p className="tr-flush">{t('timeline.drawer.campaign', { day: format.day(approval.at), who })}</p>;
}

function Where({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation();
  const words = useEventWords();
  const { tone, shape, text } = useNextWords()(entry);
  const expected = words.expected(entry);
  const overdue = words.overdue(entry);
  return (
    <section aria-labelledby="timeline-where">
      <h3 id="timeline-where">{t('timeline.drawer.where')}</h3>
      <div className="tr-stack">
        <p className="tr-flush">{words.released(entry)}</p>
        {entry.caseId !== null && (
          <p className="tr-flush tr-row">
            {t('timeline.case', { id: entry.caseId })}
            <CopyButton text={entry.caseId} label={t('common.copy')} />
          </p>
        )}
        {expected !== null && (
          <p className="tr-flush">
            {t('timeline.sentence', { text: expected })}{' '}
            {overdue !== null && <strong>{t('timeline.sentence', { text: overdue })} </strong>}
            <span className="tr-muted">{t('timeline.source', WEEKS_OF_REVIEW.values)}</span>
          </p>
        )}
        <Campaign entry={entry} />
        <StatusWord tone={tone} shape={shape} isQuiet={tone !== 'bad'}>
          {t('timeline.drawer.next', { what: text })}
          <span className="tr-muted">
            {' '}
            {t('timeline.drawer.by', { who: t(`timeline.by.${entry.standing.next.by}`) })}
          </span>
        </StatusWord>
      </div>
    </section>
  );
}

function Links({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const choose = useApp((state) => state.chooseCustomer);
  const { customerId, registrationId, outboxId } = entry;
  return (
    <div className="tr-row">
      <Button size="compact-sm" onClick={() => choose(customerId, 'registration', { registrationId })}>
        {t('timeline.act.registration')}
      </Button>
      <Button size="compact-sm" onClick={() => go('outbox', { outboxId })}>
        {t('timeline.act.outbox')}
      </Button>
      <Button size="compact-sm" onClick={() => go('journal', { journalOf: customerId })}>
        {t('timeline.drawer.journal')}
      </Button>
    </div>
  );
}

interface Props {
  readonly entry: TimelineEntry | undefined;
  readonly onClose: () => void;
}

/** Everything about one registration on its way: what is next, where its case stood, what to be reminded of. */
export function RegistrationDrawer({ entry, onClose }: Props) {
  const { t } = useTranslation();
  const choose = useApp((state) => state.chooseCustomer);
  return (
    <Drawer
      opened={entry !== undefined}
      onClose={onClose}
      position="right"
      size={600}
      title={entry?.name ?? ''}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {entry && (
        <div className="tr-lane-details" key={entry.registrationId}>
          <p className="tr-flush tr-muted">{entry.customerName}</p>
          <Where entry={entry} />
          {entry.caseId !== null && (
            <CaseStates
              registrationId={entry.registrationId}
              outboxId={entry.outboxId}
              onRejected={() =>
                choose(entry.customerId, 'registration', { registrationId: entry.registrationId })
              }
            />
          )}
          <RemindersPart entry={entry} />
          <Links entry={entry} />
        </div>
      )}
    </Drawer>
  );
}
