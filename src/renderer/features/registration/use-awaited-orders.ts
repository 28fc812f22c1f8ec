import { useMemo } from 'react';
import { useLiveQueries, useLiveQuery } from '#renderer/api/live-query.ts';
import type { BatchSummary } from '#shared/model/batch.ts';
import type { CustomerId } from '#shared/model/ids.ts';

const isUnsettled = ({ delivery, orderStatus }: BatchSummary): boolean =>
  delivery !== 'editing' &&
  delivery !== 'rejected' &&
  (orderStatus === null || orderStatus === 'PENDING' || orderStatus === 'PARTIAL');

/** How many released orders hold some of these numbers and have not answered; undefined until it is known. */
export function useAwaitedOrders(customerId: CustomerId, numbers: readonly string[]): number | undefined {
  const isNeeded = numbers.length > 0;
  const input = useMemo(() => (isNeeded ? { customerId } : null), [isNeeded, customerId]);
  const batches = useLiveQuery('batches.list', input).data;
  const inputs = useMemo(
    () => (batches ?? []).filter(isUnsettled).map(({ id }) => ({ batchId: id })),
    [batches],
  );
  const details = useLiveQueries('batches.get', inputs);
  if (!isNeeded) return 0;
  if (!batches || details.some(({ data, error }) => !data && !error)) return undefined;
  const waiting = new Set(numbers);
  return details.filter(({ data }) => data?.numbers.some(({ e164 }) => waiting.has(e164))).length;
}
