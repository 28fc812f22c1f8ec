import { useMemo } from 'react';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { CustomerDetail } from '#shared/model/customer.ts';
import { customerIdSchema } from '#shared/model/ids.ts';

/** The chosen customer in full, live. */
export function useCustomer() {
  const chosen = useApp((state) => state.customerId);
  const input = useMemo(
    () => (chosen === null ? null : { customerId: customerIdSchema.parse(chosen) }),
    [chosen],
  );
  return { chosen, ...useLiveQuery('customers.get', input) };
}

/** The first prerequisite that stands in the way, or null. */
export function firstOpen(customer: CustomerDetail) {
  return (
    customer.verdicts.find(({ state }) => state === 'not-met') ??
    customer.verdicts.find(({ state }) => state === 'unknown') ??
    null
  );
}
