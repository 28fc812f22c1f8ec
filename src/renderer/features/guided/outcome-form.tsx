import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { NoteField } from '#renderer/components/note-field.tsx';
import { PickList } from '#renderer/components/pick-list.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { useApp } from '#renderer/stores/store.ts';
import { type OrderStatus, orderStatusSchema } from '#shared/model/batch.ts';
import { GUIDED_NOTE_MAX, type GuidedRun } from '#shared/model/guided.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import { formatPhone } from '#shared/model/phone.ts';

const MOST_ROWS = 8;

function Failed(props: {
  readonly run: GuidedRun;
  readonly failed: ReadonlySet<string>;
  readonly onChange: (failed: ReadonlySet<string>) => void;
}) {
  const { t } = useTranslation();
  const { run, failed, onChange } = props;
  const { numbers } = run;
  return (
    <>
      <PickList
        mostRows={MOST_ROWS}
        label={t('guided.outcome.choose')}
        items={numbers}
        keyOf={({ e164 }) => e164}
        nameOf={({ e164 }) => formatPhone(e164)}
        chosen={failed}
        onChange={onChange}
        render={({ e164, ownerName }) => (
          <>
            <span className="tr-mono tr-guide-number">{formatPhone(e164)}</span>{' '}
            <span className="tr-cut">{ownerName}</span>
          </>
        )}
      />
      <p className="tr-flush tr-muted tr-num" role="status">
        {t('guided.outcome.chosen', { failed: failed.size, total: numbers.length })}
      </p>
    </>
  );
}

function Form({ run }: { readonly run: GuidedRun }) {
  const { t } = useTranslation();
  const addToast = useApp((state) => state.addToast);
  const [answer, setAnswer] = useState<string | null>(null);
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState('');
  const { outboxId, numbers } = run;
  const isSome = answer === 'some';
  const record = useAction(async () => {
    const lost = isSome ? numbers.filter(({ e164 }) => failed.has(e164)) : [];
    await call('guided.outcome', { outboxId, failed: lost.map(({ e164 }) => e164), note: note.trim() });
    addToast({ tone: 'good', text: t('guided.outcome.recorded') });
  });
  return (
    <>
      <p className="tr-flush tr-muted">{t('guided.outcome.hint')}</p>
      <Radio.Group value={answer} onChange={setAnswer} aria-label={t('guided.outcome.title')}>
        <div className="tr-stack">
          <Radio value="all" label={t('guided.outcome.all', { count: numbers.length })} />
          <Radio value="some" label={t('guided.outcome.some')} />
        </div>
      </Radio.Group>
      {isSome && <Failed run={run} failed={failed} onChange={setFailed} />}
      <NoteField
        label={t('guided.outcome.note')}
        value={note}
        onChange={setNote}
        most={GUIDED_NOTE_MAX}
        rows={1}
      />
      {record.error && <ErrorNote error={record.error} />}
      <div>
        <Button
          variant="filled"
          loading={record.isBusy}
          disabled={answer === null || (isSome && failed.size === 0)}
          onClick={() => void record.run()}
          data-primary
        >
          {t('guided.outcome.record')}
        </Button>
      </div>
    </>
  );
}

const LOOKS: Readonly<Partial<Record<OrderStatus, 'good' | 'bad'>>> = { COMPLETE: 'good', ERROR: 'bad' };

/** What Control Hub shows of the order later: all authorised, or all but some. */
export function Outcome({ run, item }: { readonly run: GuidedRun; readonly item: OutboxItem }) {
  const { t } = useTranslation();
  const status = orderStatusSchema.safeParse(item.remoteStatus).data;
  const tone = (status && LOOKS[status]) ?? 'warn';
  return (
    <section className="tr-guide-part" aria-labelledby="guided-outcome">
      <h2 className="tr-section-title" id="guided-outcome">
        {t('guided.outcome.title')}
      </h2>
      {status === undefined || status === 'PENDING' ? (
        <Form run={run} />
      ) : (
        <StatusWord tone={tone} shape={tone === 'good' ? 'check' : tone === 'bad' ? 'cross' : 'triangle'}>
          {t('guided.outcome.isRecorded', { status: t(`domain.order.${status}`) })}
        </StatusWord>
      )}
    </section>
  );
}
