import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type { ProcedureInput, ProcedureOutput } from '#shared/ipc/contract.ts';
import { type Live, liveKey, peekLive, type ReadName, refetchLive, subscribeLive } from './live-cache.ts';

export interface LiveResult<T> extends Live<T> {
  readonly refetch: () => void;
}

/**
 * Keeps the answer of a read procedure on screen: asks once, asks again when a table it reads has changed,
 * and keeps the last good answer meanwhile. `null` as input asks nothing.
 */
export function useLiveQuery<N extends ReadName>(
  name: N,
  input: ProcedureInput<N> | null,
): LiveResult<ProcedureOutput<N>> {
  const inputs = useMemo(() => (input === null ? [] : [input]), [input]);
  const [live] = useLiveQueries(name, inputs);
  const latest = useRef(input);
  latest.current = input;
  const refetch = useCallback(() => {
    if (latest.current !== null) refetchLive(name, latest.current);
  }, [name]);
  const data = live?.data;
  const error = live?.error;
  const isFetching = live?.isFetching ?? false;
  return useMemo(() => ({ data, error, isFetching, refetch }), [data, error, isFetching, refetch]);
}

/** The same for several inputs of one procedure, such as the pages of a list, in their order. */
export function useLiveQueries<N extends ReadName>(
  name: N,
  inputs: readonly ProcedureInput<N>[],
): readonly Live<ProcedureOutput<N>>[] {
  const key = inputs.map((input) => liveKey(name, input)).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal inputs are equal by key; identity would resubscribe on every render
  const stable = useMemo(() => inputs, [key]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = stable.map((input) => subscribeLive(name, input, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [name, stable],
  );
  const kept = useRef<readonly Live<ProcedureOutput<N>>[]>([]);
  const snapshot = useCallback(() => {
    const next = stable.map((input) => peekLive(name, input));
    const isSame =
      next.length === kept.current.length && next.every((one, index) => one === kept.current[index]);
    if (!isSame) kept.current = next;
    return kept.current;
  }, [name, stable]);
  return useSyncExternalStore(subscribe, snapshot);
}
