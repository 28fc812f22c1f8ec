import { useSyncExternalStore } from 'react';

const TICK_MS = 15_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function current(): number {
  const fresh = Date.now();
  // React asks twice in a row and takes two answers for a change, so a second at least stands still.
  const standsMs = timer === undefined ? 1000 : TICK_MS;
  if (fresh - now > standsMs || fresh < now) now = fresh;
  return now;
}

/** The present, in milliseconds since 1970, moving on by itself so that ages on screen stay true. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, current);
}
