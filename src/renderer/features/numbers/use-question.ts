import { useCallback, useMemo } from 'react';
import type { ScreenParams } from '#renderer/stores/navigation.ts';
import { useApp } from '#renderer/stores/store.ts';
import { type CustomerId, customerIdSchema } from '#shared/model/ids.ts';
import type { NumberFilter, NumberSort } from '#shared/model/number.ts';

/** What the grid shows: whose numbers, which of them, in which order. */
export interface NumberQuestion {
  /** Null for all customers. */
  readonly customerId: CustomerId | null;
  readonly filter: NumberFilter;
  readonly sort: NumberSort;
}

export type Scope = 'customer' | 'all';

const EMPTY_FILTER: NumberFilter = {};
const SORTS: Readonly<Record<Scope, NumberSort>> = {
  customer: { by: 'number', descending: false },
  all: { by: 'customer', descending: false },
};

/** The question is part of where a person is, so that Back leads to it again. */
export function useQuestion() {
  const chosen = useApp((state) => state.customerId);
  const params = useApp((state) => state.params);
  const setParams = useApp((state) => state.setParams);
  const go = useApp((state) => state.go);
  const scope: Scope = params.scope === 'all' || chosen === null ? 'all' : 'customer';
  const filter = params.filter ?? EMPTY_FILTER;
  const sort = params.sort ?? SORTS[scope];
  const question = useMemo<NumberQuestion>(
    () => ({
      customerId: scope === 'all' || chosen === null ? null : customerIdSchema.parse(chosen),
      filter,
      sort,
    }),
    [scope, chosen, filter, sort],
  );
  const change = useCallback(
    (next: Pick<ScreenParams, 'filter' | 'sort'>) => setParams({ ...useApp.getState().params, ...next }),
    [setParams],
  );
  const setScope = (next: Scope) => {
    const { customerId: _customer, locationId: _location, ...rest } = filter;
    go('numbers', { scope: next, filter: rest });
  };
  return { question, scope, viewId: params.viewId ?? null, change, setScope };
}
