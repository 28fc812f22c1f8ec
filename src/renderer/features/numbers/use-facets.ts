import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useRef } from 'react';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import type { ProcedureOutput } from '#shared/ipc/contract.ts';
import { ELIGIBILITIES, JOURNEY_STEPS } from '#shared/model/number.ts';
import type { Facet } from './filter.ts';
import type { NumberQuestion } from './use-question.ts';

export type Facets = ProcedureOutput<'numbers.facets'>;
export type FacetValue = Facets[Facet][number];

/** Counts follow the rows, once these have rested this long, in milliseconds. */
const REST_MS = 120;

const ORDERS: Partial<Record<Facet, readonly string[]>> = {
  journey: JOURNEY_STEPS,
  eligibility: ELIGIBILITIES,
};

/** Steps and verdicts stand in their own order, everything else by how many there are; what is chosen comes first. */
export function inOrder(facet: Facet, values: readonly FacetValue[], chosen?: string): readonly FacetValue[] {
  const order = ORDERS[facet];
  if (order) return [...values].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  const isChosen = ({ value }: FacetValue) => (value === chosen ? 1 : 0);
  return [...values].sort(
    (a, b) => isChosen(b) - isChosen(a) || b.count - a.count || a.label.localeCompare(b.label),
  );
}

/** Counts for the question that the rows answer; those before stay until the next are there. */
export function useFacets(answered: NumberQuestion, isOpen: boolean): Facets | undefined {
  const [{ customerId, filter }] = useDebouncedValue(answered, REST_MS);
  const input = useMemo(() => (isOpen ? { customerId, filter } : null), [isOpen, customerId, filter]);
  const { data } = useLiveQuery('numbers.facets', input);
  const kept = useRef<{ customerId: string | null; facets: Facets } | null>(null);
  if (data) kept.current = { customerId, facets: data };
  return kept.current?.customerId === customerId ? kept.current.facets : undefined;
}
