import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Page } from '#renderer/components/page.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { TimeText } from '#renderer/components/time-text.tsx';
import { VirtualTable } from '#renderer/components/virtual-table.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { BatchSummary } from '#shared/model/batch.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import { useBatchState } from './batch-words.ts';
import { NewBatch } from './new-batch.tsx';

type Shown = 'list' | 'archived';

function Cells({ batch, onOpen }: { readonly batch: BatchSummary; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { tone, shape, text } = useBatchState()(batch);
  const hasAnswers = batch.succeeded + batch.failed > 0;
  return (
    <>
      <td className="tr-cut">
        <button
          type="button"
          className="tr-link tr-batch-name"
          aria-label={t('batches.open', { location: batch.locationName })}
          onClick={(event) => {
            event.stopPropagation();
            onOpen();
          }}
        >
          {batch.locationName}
        </button>
      </td>
      <td className="tr-num">{format.count(batch.count)}</td>
      <td>
        <StatusWord tone={tone} shape={shape} isQuiet={tone !== 'bad'}>
          {text}
        </StatusWord>
      </td>
      <td className="tr-cut">
        {batch.orderId ? (
          <span className="tr-mono">{batch.orderId}</span>
        ) : (
          <span className="tr-faint">{t('batches.noOrder')}</span>
        )}
      </td>
      <td className="tr-cut">
        {hasAnswers ? (
          t('batches.answers', { succeeded: batch.succeeded, failed: batch.failed })
        ) : (
          <span className="tr-faint">{t('batches.noAnswers')}</span>
        )}
      </td>
      <td>
        <TimeText iso={batch.updatedAt} />
      </td>
    </>
  );
}

const WIDTHS = {
  location: 'minmax(140px, 1.4fr)',
  count: '96px',
  state: '160px',
  order: 'minmax(110px, 1fr)',
  answers: 'minmax(140px, 1.4fr)',
  updated: '150px',
} as const;

function BatchTable({ batches }: { readonly batches: readonly BatchSummary[] }) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const open = ({ id }: BatchSummary) => go('batches', { batchId: id });
  const columns = Object.entries(WIDTHS).map(([key, width]) => ({
    key,
    title: t(`batches.columns.${key as keyof typeof WIDTHS}`),
    width,
  }));
  return (
    <VirtualTable
      label={t('batches.title')}
      columns={columns}
      rows={batches}
      keyOf={({ id }) => id}
      onOpen={open}
      render={(batch) => <Cells batch={batch} onOpen={() => open(batch)} />}
    />
  );
}

/** Batches of a customer, the latest first: those in hand, or those that were put away. */
export function BatchList({ customerId }: { readonly customerId: CustomerId }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>('list');
  const input = useMemo(() => ({ customerId, archived: shown === 'archived' }), [customerId, shown]);
  const { data: batches, error, isFetching, refetch } = useLiveQuery('batches.list', input);
  const count = batches?.length ?? 0;
  const isList = shown === 'list';
  return (
    <Page
      title={t('batches.title')}
      line={isList && count > 0 ? t('batches.line', { count }) : undefined}
      isBusy={isFetching}
      isFilled
      actions={(!isList || count > 0) && <NewBatch customerId={customerId} />}
    >
      {error && <ErrorNote error={error} onRetry={refetch} />}
      <div className="tr-batch-list">
        <SegmentedControl
          size="xs"
          aria-label={t('batchWork.shown.label')}
          value={shown}
          onChange={(value) => setShown(value as Shown)}
          data={(['list', 'archived'] as const).map((value) => ({
            value,
            label: t(`batchWork.shown.${value}`),
          }))}
        />
        {batches && count === 0 && isList && (
          <EmptyState title={t('batches.empty')} hint={t('batches.emptyHint')}>
            <NewBatch customerId={customerId} />
          </EmptyState>
        )}
        {batches && count === 0 && !isList && <EmptyState title={t('batchWork.shown.none')} isSmall />}
        {batches && count > 0 && <BatchTable batches={batches} />}
      </div>
    </Page>
  );
}
