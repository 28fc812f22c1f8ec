import { randomBytes } from 'node:crypto';
import type { Clock } from './context.ts';

/** The real clock, source of chance and timers: the only place of the core that reaches for them. */
export const systemClock: Clock = {
  now: () => Date.now(),
  randomBytes: (length) => randomBytes(length),
  setTimer(work, delayMs) {
    const timer = setTimeout(work, delayMs);
    return () => clearTimeout(timer);
  },
};
