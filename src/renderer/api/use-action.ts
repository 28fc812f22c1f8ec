import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '#shared/ipc/errors.ts';
import { toAppError } from './client.ts';

export interface Action<A extends readonly unknown[]> {
  /**
   * Runs the work, behind what was asked before it; true when it succeeded. What is being done already is not done
   * twice, as after a double click.
   */
  readonly run: (...args: A) => Promise<boolean>;
  readonly isBusy: boolean;
  /** Why the last of it failed; the next run clears it. */
  readonly error: AppError | undefined;
  readonly clear: () => void;
}

interface Turn<A> {
  readonly args: A;
  readonly over: Promise<void>;
}

const isSame = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((value, index) => Object.is(value, other[index]));

/** A write with its busy state and its error, for a button or a form. */
export function useAction<A extends readonly unknown[]>(work: (...args: A) => Promise<unknown>): Action<A> {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | undefined>(undefined);
  const latest = useRef(work);
  const turns = useRef<Turn<A>[]>([]);
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
    const ahead = turns.current.at(-1);
    if (ahead && isSame(ahead.args, args)) return false;
    const { promise: over, resolve: end } = Promise.withResolvers<void>();
    turns.current.push({ args, over });
    if (!ahead) {
      setBusy(true);
      setError(undefined);
    }
    try {
      if (ahead) await ahead.over;
      await latest.current(...args);
      return true;
    } catch (caught) {
      if (mounted.current) setError(toAppError(caught));
      return false;
    } finally {
      turns.current.shift();
      end();
      if (mounted.current && turns.current.length === 0) setBusy(false);
    }
  }, []);
  const clear = useCallback(() => setError(undefined), []);
  return { run, isBusy, error, clear };
}
