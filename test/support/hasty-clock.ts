import type { Clock } from '#core/context.ts';
import { systemClock } from '#core/system-clock.ts';

/** The real clock, but waits pass a hundred times faster: pauses that a server asks for, backoff, time-outs. */
export const hastyClock: Clock = {
  ...systemClock,
  setTimer(work, delayMs) {
    return systemClock.setTimer(work, delayMs / 100);
  },
};
