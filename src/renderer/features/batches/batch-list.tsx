import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Page } from '#renderer/components/page.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { TimeText } from '#renderer/components/time-text.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { BatchSummary } from '#shared/model/batch.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import { useBatchState } from './batch-words.ts';

const COLUMNS = ['location', 'count', 'state', 'order', 'answers', 'updated'] as const;

function BatchRow({ batch }: { readonly batch: BatchSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useApp((state) => state.go);
  const { tone, shape, text } = useBatchState()(batch);
  const open = () => go('batches', { batchId: batch.id });
  const hasAnswers = batch.succeeded + batch.failed > 0;
  return (
    <tr className="tr-clickable" onClick={open}>
      <td>
        <button
          type="button"
          className="tr-link tr-batch-name"
          aria-label={t('batches.open', { location: batch.locationName })}
          onClick={(event) => {
            event.stopPropagation();
            open();
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
      <td>
        {batch.orderId ? (
          <span className="tr-mono">{batch.orderId}</span>
        ) : (
          <span className="tr-faint">{t('batches.noOrder')}</span>
        )}
      </td>
      <td>
        {hasAnswers ? (
          t('batches.answers', { succeeded: batch.succeeded, failed: batch.failed })
        ) : (
          <span className="tr-faint">{t('batches.noAnswers')}</span>
        )}
      </td>
      <td>
        <TimeText iso={batch.updatedAt} />
      </td>
    </tr>
  );
}

/** Batches of a customer, the latest first. */
export function BatchList({ customerId }: { readonly customerId: CustomerId }) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const { data: batches, error, isFetching, refetch } = useLiveQuery('batches.list', { customerId });
  const count = batches?.length ?? 0;
  const create = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={14} />}
      onClick={() => go('batches', { newBatch: {} })}
      data-primary
    >
      {t('batches.new')}
    </Button>
  );
  return (
    <Page
      title={t('batches.title')}
      line={count > 0 ? t('batches.line', { count }) : undefined}
      isBusy={isFetching}
      actions={count > 0 && create}
    >
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {batches && count === 0 && (
        <EmptyState title={t('batches.empty')} hint={t('batches.emptyHint')}>
          {create}
        </EmptyState>
      )}
      {batches && count > 0 && (
        <div className="tr-frame">
          <table className="tr-table" aria-label={t('batches.title')}>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`batches.columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {batches.map((batch) => (
                <BatchRow key={batch.id} batch={batch} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}
