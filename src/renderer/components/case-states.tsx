import './case-states.css';
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { useApp } from '#renderer/stores/store.ts';
import { type CaseEvent, GUIDED_NOTE_MAX } from '#shared/model/guided.ts';
import type { OutboxId, RegistrationId } from '#shared/model/ids.ts';
import { dayOf, momentOf } from '#shared/timeline/days.ts';
import { CASE_STATUSES } from '#shared/webex/connector.ts';
import { ErrorNote } from './error-note.tsx';
import { NoteField } from './note-field.tsx';
import { type Shape, StatusWord, type Tone } from './status-word.tsx';
import { TimeText } from './time-text.tsx';

type Status = CaseEvent['status'];

const ORDER: readonly Status[] = CASE_STATUSES.filter((status) => status !== 'REJECTED');
const LOOKS: Readonly<Record<Status, readonly [Tone, Shape]>> = {
  OPEN: ['info', 'dashed'],
  SUBMITTED: ['info', 'clock'],
  IN_REVIEW: ['info', 'clock'],
  APPROVED: ['good', 'check'],
  REJECTED: ['bad', 'cross'],
};

function Events({ events }: { readonly events: readonly CaseEvent[] }) {
  const { t } = useTranslation();
  return (
    <ol className="tr-case-events">
      {events.map((event) => {
        const [tone, shape] = LOOKS[event.status];
        return (
          <li key={`${event.at} ${event.status}`}>
            <StatusWord tone={tone} shape={shape} isQuiet={tone === 'info'}>
              {t(`domain.caseStatus.${event.status}`)}
            </StatusWord>
            <span className="tr-muted tr-small">
              <TimeText iso={event.at} as="day" />
              {', '}
              {event.source === 'person'
                ? t('guided.case.by', { who: event.who || t('common.you') })
                : t('guided.case.byConnector')}
              {event.note !== '' && `: ${event.note}`}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

interface RecordProps {
  readonly registrationId: RegistrationId;
  readonly next: readonly Status[];
  readonly last: CaseEvent | undefined;
}

function RecordForm({ registrationId, next, last }: RecordProps) {
  const { t } = useTranslation();
  const { addToast } = useApp.getState();
  const today = dayOf(Date.now());
  const [wanted, setWanted] = useState<string | null>(null);
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const status = next.find((one) => one === wanted) ?? next[0];
  const record = useAction(async () => {
    if (!status) return;
    await call('cases.record', {
      registrationId,
      status,
      note: note.trim(),
      ...(day === today ? {} : { at: momentOf(day, last?.at, Date.now()) }),
    });
    const shown = t(`domain.caseStatus.${status}`);
    addToast({ tone: 'good', text: t('guided.case.recorded', { status: shown }) });
  });
  return (
    <>
      <div className="tr-case-form">
        <div>
          <p id="case-next">{t('guided.case.next')}</p>
          <SegmentedControl
            aria-labelledby="case-next"
            data={next.map((value) => ({ value, label: t(`domain.caseStatus.${value}`) }))}
            value={status ?? ''}
            onChange={setWanted}
          />
        </div>
        <TextInput
          type="date"
          label={t('guided.case.on')}
          min={last && dayOf(Date.parse(last.at))}
          max={today}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value || today)}
        />
      </div>
      <NoteField
        label={t('guided.case.note')}
        value={note}
        onChange={setNote}
        most={GUIDED_NOTE_MAX}
        rows={1}
      />
      {record.error && <ErrorNote error={record.error} />}
      <div>
        <Button loading={record.isBusy} onClick={() => void record.run()}>
          {t('guided.case.record')}
        </Button>
      </div>
    </>
  );
}

interface Props {
  readonly registrationId: RegistrationId;
  /** What was sent: events of an earlier revision are another case's. */
  readonly outboxId: OutboxId;
  /** Where a rejection is recorded; left out where that stands beside it. */
  readonly onRejected?: () => void;
}

/** What became of the case, with dates, and a person's word on where it stands now. */
export function CaseStates({ registrationId, outboxId: released, onRejected }: Props) {
  const { t } = useTranslation();
  const input = useMemo(() => ({ registrationId }), [registrationId]);
  const { data, error, refetch } = useLiveQuery('cases.list', input);
  const events = (data ?? []).filter(({ outboxId }) => outboxId === released);
  const last = events.at(-1);
  const furthest = Math.max(0, ...events.map(({ status }) => ORDER.indexOf(status)));
  const isRejected = events.some(({ status }) => status === 'REJECTED');
  const next = isRejected ? [] : ORDER.slice(furthest + 1);
  return (
    <section className="tr-case" aria-labelledby="case-states">
      <h2 className="tr-section-title" id="case-states">
        {t('guided.case.title')}
      </h2>
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {data && events.length === 0 && <p className="tr-flush tr-muted">{t('guided.case.none')}</p>}
      <Events events={events} />
      {data && next.length > 0 && (
        <RecordForm key={furthest} registrationId={registrationId} next={next} last={last} />
      )}
      {onRejected && next.length > 0 && (
        <p className="tr-flush tr-small tr-muted">
          {t('guided.case.rejectedHint')}{' '}
          <button type="button" className="tr-link" onClick={onRejected}>
            {t('guided.case.rejected')}
          </button>
        </p>
      )}
    </section>
  );
}
