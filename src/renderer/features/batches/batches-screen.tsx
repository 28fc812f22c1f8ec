import './batches.css';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Page } from '#renderer/components/page.tsx';
import { useApp } from '#renderer/stores/store.ts';
import {
  batchIdSchema,
  type CustomerId,
  customerIdSchema,
  type LocationId,
  locationIdSchema,
} from '#shared/model/ids.ts';
import { BatchDetailPage } from './batch-detail.tsx';
import { BatchList } from './batch-list.tsx';
import { BatchWizard } from './batch-wizard.tsx';

function useBatch(id: string | undefined) {
  const input = useMemo(() => (id === undefined ? null : { batchId: batchIdSchema.parse(id) }), [id]);
  return useLiveQuery('batches.get', input);
}

function Wizard(props: {
  customerId: CustomerId;
  locationId: LocationId | null;
  batchId: string | undefined;
}) {
  const { t } = useTranslation();
  const { customerId, locationId, batchId } = props;
  const customer = useLiveQuery('customers.get', { customerId });
  const batch = useBatch(batchId);
  const error = customer.error ?? batch.error;
  if (!customer.data || (batchId !== undefined && !batch.data)) {
    return <Page title={t('batches.wizardTitle')}>{error && <ErrorNote error={error} />}</Page>;
  }
  const place = batch.data?.locationId ?? locationId;
  return <BatchWizard customer={customer.data} locationId={place} batch={batch.data} />;
}

function Detail({ batchId }: { readonly batchId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useBatch(batchId);
  if (data) return <BatchDetailPage batch={data} />;
  return <Page title={t('batches.title')}>{error && <ErrorNote error={error} onRetry={refetch} />}</Page>;
}

/** Batches of the chosen customer: the list, one of them, or the three steps to a new one. */
export function BatchesScreen() {
  const chosen = useApp((state) => state.customerId);
  const params = useApp((state) => state.params);
  if (chosen === null) return null;
  const customerId = customerIdSchema.parse(chosen);
  const { newBatch, batchId } = params;
  if (newBatch) {
    const locationId = newBatch.locationId ? locationIdSchema.parse(newBatch.locationId) : null;
    const key = `${chosen} ${newBatch.batchId ?? ''}`;
    return <Wizard key={key} customerId={customerId} locationId={locationId} batchId={newBatch.batchId} />;
  }
  if (batchId) return <Detail key={batchId} batchId={batchId} />;
  return <BatchList customerId={customerId} />;
}
