import { useEffect, useRef } from 'react';

/** Calls the function once the calls have paused for a while; a call on its way is dropped when the screen goes. */
export function useDebounced<A extends readonly unknown[]>(
  work: (...args: A) => void,
  delayMs: number,
): (...args: A) => void {
  const latest = useRef(work);
  latest.current = work;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const debounced = useRef((...args: A) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(...args), delayMs);
  });
  return debounced.current;
}
