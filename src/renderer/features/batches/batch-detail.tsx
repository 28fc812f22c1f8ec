import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { mustGuide } from '#renderer/components/guided/guided-rules.ts';
import { StartGuidedButton } from '#renderer/components/guided/start-guided.tsx';
import { Page } from '#renderer/components/page.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { VirtualTable } from '#renderer/components/virtual-table.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { useGoOn } from '#renderer/stores/use-go-on.ts';
import { type BatchDetail, isStale } from '#shared/model/batch.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { BatchMore } from './batch-more.tsx';
import { useBatchState, useReasonWords } from './batch-words.ts';
import { DriftNote, useDriftWords } from './drift-note.tsx';

type BatchNumber = BatchDetail['numbers'][number];

const LOOKS = {
  SUCCESS: ['good', 'check'],
  FAILED: ['bad', 'cross'],
  refused: ['bad', 'cross'],
  PENDING: ['info', 'clock'],
  none: ['info', 'dashed'],
} as const;

/** An order's own check refuses a number before anything is done with it; what fails then has been tried. */
const standingOf = ({ status, errorType }: BatchNumber): keyof typeof LOOKS =>
  errorType === 'VERIFICATION' ? 'refused' : (status ?? 'none');

/** What came back, with the code that support asks for. */
function answerOf({ errorTitle, errorMessage, errorCode }: BatchNumber): string {
  const said = [errorTitle, errorMessage].filter(Boolean).join(': ');
  return [said, errorCode && `(${errorCode})`].filter(Boolean).join(' ');
}

interface RowProps {
  readonly number: BatchNumber;
  /** Nothing was asked yet, so there is no answer. */
  readonly isDraft: boolean;
  readonly onTakeOut: ((number: BatchNumber) => void) | null;
}

function NumberCells({ number, isDraft, onTakeOut }: RowProps) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const words = useReasonWords();
  const drift = useDriftWords();
  const status = standingOf(number);
  const [tone, shape] = LOOKS[status];
  const reason = answerOf(number) || list([...drift(number), ...number.reasons.map(words)]);
  const name = formatPhone(number.e164);
  return (
    <>
      <td className="tr-mono">{name}</td>
      <td className={number.ownerName === '' ? 'tr-faint' : 'tr-cut'}>
        {number.ownerName || t('numbers.unassigned')}
      </td>
      {!isDraft && (
        <td>
          <StatusWord tone={tone} shape={shape} isQuiet={tone !== 'bad'}>
            {t(`batches.detail.status.${status}`)}
          </StatusWord>
        </td>
      )}
      <td className="tr-cut" title={reason}>
        {reason}
      </td>
      <td>
        {onTakeOut && (
          <Tooltip label={t('common.remove')}>
            <ActionIcon
              size={24}
              aria-label={t('batches.detail.takeOut', { number: name })}
              onClick={() => onTakeOut(number)}
            >
              <IconX size={14} />
            </ActionIcon>
          </Tooltip>
        )}
      </td>
    </>
  );
}

function useBatchActions(batch: BatchDetail) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const goOn = useGoOn();
  const addToast = useApp((state) => state.addToast);
  const { id: batchId, rev, locationName: location } = batch;
  const release = useAction(async () => {
    await call('batches.release', { batchId });
    addToast({ tone: 'good', text: t('batches.summary.released', { location }) });
  });
  const remove = useAction(async () => {
    await call('batches.remove', { batchId });
    goOn('batches');
  });
  const takeOut = useAction(async (gone: BatchNumber) => {
    const numbers = batch.numbers.filter(({ e164 }) => e164 !== gone.e164).map(({ e164 }) => e164);
    await call('batches.setNumbers', { batchId, rev, numbers });
  });
  const dropStale = useAction(async () => {
    const { taken: count } = await call('batches.dropStale', { batchId, rev });
    addToast({ tone: 'good', text: t('batchWork.stale.taken', { count }) });
  });
  const save = useAction(async () => {
    const { path } = await call('exports.save', { what: 'batch', batchId, format: 'csv', language });
    if (path !== null) addToast({ tone: 'good', text: t('common.savedTo', { path }) });
  });
  return { release, remove, takeOut, dropStale, save };
}

/** Where the customer has no connector, a person does what was released. */
function Guided({ batch }: { readonly batch: BatchDetail }) {
  const { outboxId, delivery } = batch;
  const input = useMemo(
    () => (outboxId !== null && delivery === 'queued' ? { outboxId } : null),
    [outboxId, delivery],
  );
  const item = useLiveQuery('outbox.get', input).data;
  if (!item || !mustGuide(item)) return null;
  return <StartGuidedButton outboxId={item.id} />;
}

function Actions(props: {
  readonly batch: BatchDetail;
  readonly actions: ReturnType<typeof useBatchActions>;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const { batch, actions, onRemove } = props;
  const isDraft = batch.delivery === 'editing';
  return (
    <>
      <Button loading={actions.save.isBusy} onClick={() => void actions.save.run()}>
        {t('batches.detail.export')}
      </Button>
      <Guided batch={batch} />
      <BatchMore batch={batch} />
      {!isDraft && batch.outboxId && (
        <Button onClick={() => go('outbox', { outboxId: batch.outboxId ?? '' })}>
          {t('batches.detail.story')}
        </Button>
      )}
      {isDraft && (
        <>
          <Button onClick={onRemove}>{t('batches.detail.remove')}</Button>
          <Button onClick={() => go('batches', { newBatch: { batchId: batch.id } })}>
            {t('batches.detail.change')}
          </Button>
          <Button
            variant="filled"
            disabled={batch.count === 0 || batch.numbers.some(isStale)}
            loading={actions.release.isBusy}
            onClick={() => void actions.release.run()}
            data-primary
          >
            {t('batches.summary.release')}
          </Button>
        </>
      )}
    </>
  );
}

function useStateLine(batch: BatchDetail): string {
  const { t } = useTranslation();
  const { text } = useBatchState()(batch);
  const { succeeded, failed } = batch;
  return [
    text,
    t('common.numbers', { count: batch.count }),
    batch.archivedAt ? t('batchWork.shown.archived') : '',
    batch.orderId ? t('batches.detail.order', { id: batch.orderId }) : '',
    succeeded + failed > 0 ? t('batches.answers', { succeeded, failed }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** One batch: its draft with what may still change, or what was answered for each number. */
export function BatchDetailPage({ batch }: { readonly batch: BatchDetail }) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const [isAsking, setAsking] = useState(false);
  const actions = useBatchActions(batch);
  const { release, remove, takeOut, dropStale, save } = actions;
  const error = release.error ?? takeOut.error ?? dropStale.error ?? save.error;
  const isDraft = batch.delivery === 'editing';
  const location = batch.locationName;
  const columns = [
    { key: 'number', title: t('batches.detail.columns.number'), width: '150px' },
    { key: 'owner', title: t('batches.detail.columns.owner'), width: 'minmax(120px, 1fr)' },
    ...(isDraft ? [] : [{ key: 'answer', title: t('batches.detail.columns.answer'), width: '190px' }]),
    { key: 'reason', title: t('batches.detail.columns.reason'), width: 'minmax(160px, 2fr)' },
    { key: 'actions', title: <span className="tr-hidden">{t('common.actions')}</span>, width: '52px' },
  ];
  return (
    <Page
      title={t('batches.detail.title', { location })}
      line={useStateLine(batch)}
      isFilled
      actions={<Actions batch={batch} actions={actions} onRemove={() => setAsking(true)} />}
    >
      <button type="button" className="tr-link tr-back" onClick={() => go('batches')}>
        ← {t('batches.all')}
      </button>
      {error && <ErrorNote error={error} />}
      {isDraft && (
        <DriftNote numbers={batch.numbers} isBusy={dropStale.isBusy} onTakeOut={() => void dropStale.run()} />
      )}
      <div className="tr-batch-numbers">
        <VirtualTable
          label={t('batches.detail.title', { location })}
          columns={columns}
          rows={batch.numbers}
          keyOf={({ e164 }) => e164}
          render={(number) => (
            <NumberCells
              number={number}
              isDraft={isDraft}
              onTakeOut={isDraft && !takeOut.isBusy ? (gone) => void takeOut.run(gone) : null}
            />
          )}
        />
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('batches.detail.removeTitle', { location })}
        confirm={t('batches.detail.remove')}
        isDangerous
        isBusy={remove.isBusy}
        error={remove.error}
        onConfirm={() => void remove.run()}
        onClose={() => setAsking(false)}
      >
        {t('batches.detail.removeBody')}
      </ConfirmDialog>
    </Page>
  );
}
