import { createHash } from 'node:crypto';
import type { Clock } from '#core/context.ts';

export interface ManualClock extends Clock {
  /** Moves time on and fires the timers that fall due, in order. */
  advance(ms: number): void;
  /** Sets the wall clock without firing anything: a laptop that slept, or a clock that was set back. */
  jump(ms: number): void;
}

/** A clock that stands still until it is moved; its chance is a fixed sequence. */
export function manualClock(start = Date.UTC(2026, 10, 3, 14, 0, 0)): ManualClock {
  let now = start;
  let drawn = 0;
  let timers: { at: number; work: () => void }[] = [];
  return {
    now: () => now,
    randomBytes(length) {
      drawn += 1;
      return new Uint8Array(createHash('sha512').update(String(drawn)).digest().subarray(0, length));
    },
    setTimer(work, delayMs) {
      const timer = { at: now + delayMs, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance(ms) {
      const until = now + ms;
      for (;;) {
        const due = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers = timers.filter((timer) => timer !== due);
        now = Math.max(now, due.at);
        due.work();
      }
      now = until;
    },
    jump(ms) {
      now += ms;
    },
  };
}
