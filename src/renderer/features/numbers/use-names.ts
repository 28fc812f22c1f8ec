import { useCallback, useMemo } from 'react';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import type { NumberQuestion } from './use-question.ts';

const NO_INPUT = {};

/** Whose numbers are shown: names and how many there are in all. */
export function useNames({ customerId, filter }: NumberQuestion) {
  const customers = useLiveQuery('customers.list', NO_INPUT).data;
  const one = customerId ?? filter.customerId;
  const input = useMemo(() => (one === undefined ? null : { customerId: one }), [one]);
  const detail = useLiveQuery('customers.get', input).data;
  const nameOf = useCallback(
    (id: string) =>
      customers?.find((customer) => customer.id === id)?.name ??
      detail?.locations.find((location) => location.id === id)?.name,
    [customers, detail],
  );
  const all =
    customerId === null
      ? (customers?.reduce((sum, { numbers }) => sum + numbers, 0) ?? 0)
      : (customers?.find(({ id }) => id === customerId)?.numbers ?? 0);
  return { customerName: customerId === null ? '' : (nameOf(customerId) ?? ''), all, nameOf };
}
