import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '#shared/ipc/errors.ts';
import { toAppError } from './client.ts';

export interface Action<A extends readonly unknown[]> {
  /** Runs the work unless it is running already; true when it succeeded. */
  readonly run: (...args: A) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly error: AppError | undefined;
  readonly clear: () => void;
}

/** A write with its busy state and its error, for a button or a form. */
export function useAction<A extends readonly unknown[]>(work: (...args: A) => Promise<unknown>): Action<A> {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | undefined>(undefined);
  const latest = useRef(work);
  const busy = useRef(false);
  const mounted = useRef(true);
  useEffect(() => {
    latest.current = work;
  });
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const run = useCallback(async (...args: A) => {
    if (busy.current) return false;
    busy.current = true;
    setBusy(true);
    setError(undefined);
    try {
      await latest.current(...args);
      return true;
    } catch (caught) {
      if (mounted.current) setError(toAppError(caught));
      return false;
    } finally {
      busy.current = false;
      if (mounted.current) setBusy(false);
    }
  }, []);
  const clear = useCallback(() => setError(undefined), []);
  return { run, isBusy, error, clear };
}
