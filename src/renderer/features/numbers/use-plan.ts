import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useRef } from 'react';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import type { SelectionPlan } from '#shared/model/batch.ts';
import type { NumberSelection } from '#shared/model/number.ts';
import { type Chosen, isNone, toSelection } from './selection.ts';

/** A choice that still grows is not planned for; it has rested after this long, in milliseconds. */
const REST_MS = 200;

export interface Planned {
  readonly selection: NumberSelection;
  /** What may be done with the selection; of the one before while it is on its way. */
  readonly plan: SelectionPlan | null;
  /** The plan is of this selection. */
  readonly isCurrent: boolean;
  readonly error: ReturnType<typeof useLiveQuery<'batches.plan'>>['error'];
}

/** What may be done with what is chosen, live: batches, confirming, taking back. */
export function usePlan(chosen: Chosen): Planned {
  const selection = useMemo(() => toSelection(chosen), [chosen]);
  const [rested] = useDebouncedValue(selection, REST_MS, { leading: true });
  const isEmpty = isNone(chosen);
  const input = useMemo(
    () => (isEmpty || (rested.by === 'ids' && rested.ids.length === 0) ? null : { selection: rested }),
    [isEmpty, rested],
  );
  const { data, error } = useLiveQuery('batches.plan', input);
  const kept = useRef<SelectionPlan | null>(null);
  if (data) kept.current = data;
  if (isEmpty) kept.current = null;
  return { selection, plan: kept.current, isCurrent: data !== undefined && rested === selection, error };
}
