import PQueue from 'p-queue';
import { AppError } from '#shared/ipc/errors.ts';
import type { Clock } from '../context.ts';

/** Requests to Webex in flight at one time, of all customers together; Webex publishes no limit. */
const REQUESTS_AT_ONCE = 8;

/** How this computer behaves towards Webex, whoever asks: a bounded number of requests, and a pause when it is asked for one. */
export interface Manners {
  /** Runs a request when it is its turn. Rejects with `cancelled` when the signal comes first. */
  turn<T>(origin: string, request: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Webex asked everybody at this origin to wait. */
  pause(origin: string, delayMs: number): void;
}

export function createManners(clock: Clock): Manners {
  const queue = new PQueue({ concurrency: REQUESTS_AT_ONCE });
  const pausedUntil = new Map<string, number>();
  return {
    async turn(origin, request, signal) {
      for (;;) {
        const left = (pausedUntil.get(origin) ?? 0) - clock.now();
        if (left <= 0) break;
        await wait(clock, left, signal);
      }
      signal?.throwIfAborted();
      return queue.add(request);
    },
    pause(origin, delayMs) {
      pausedUntil.set(origin, Math.max(pausedUntil.get(origin) ?? 0, clock.now() + delayMs));
    },
  };
}

/** Resolves after `delayMs`; rejects with `cancelled` as soon as the signal comes. */
export function wait(clock: Clock, delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      cancelTimer();
      reject(cancelled());
    };
    const cancelTimer = clock.setTimer(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, delayMs);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
  });
}

export function cancelled(): AppError {
  return new AppError('cancelled', 'Cancelled.');
}
