import type { EventPayload } from '../ipc/contract.ts';

export type PullProgress = EventPayload<'pull.progress'>;

/**
 * Pulls that go on together, by customer: from the first that starts until none runs or waits any more. The last word of
 * each stays until the next run begins.
 */
export type PullRun = Readonly<Record<string, PullProgress>>;

export const NO_PULLS: PullRun = {};

export interface RunCounts {
  /** Customers of the run. */
  readonly total: number;
  readonly waiting: number;
  readonly running: number;
  readonly done: number;
  readonly paused: number;
  readonly failed: number;
  readonly cancelled: number;
}

const isGoing = ({ state }: PullProgress): boolean => state === 'running';

/** Whether nothing of the run is under way. */
export const isRunOver = (run: PullRun): boolean => !Object.values(run).some(isGoing);

/** The run after this word of a pull; the first pull after an ended run begins a new one. */
export function noteInRun(run: PullRun, progress: PullProgress): PullRun {
  const before = isGoing(progress) && isRunOver(run) ? NO_PULLS : run;
  return { ...before, [progress.customerId]: progress };
}

export function countRun(run: PullRun): RunCounts {
  const counts = { total: 0, waiting: 0, running: 0, done: 0, paused: 0, failed: 0, cancelled: 0 };
  for (const pull of Object.values(run)) {
    counts.total += 1;
    counts[isGoing(pull) && pull.phase === 'waiting' ? 'waiting' : pull.state] += 1;
  }
  return counts;
}

/** How far a pull is when it begins to read numbers, which take most of its time. */
const BEFORE_NUMBERS = 0.1;

function partOf(pull: PullProgress): number {
  if (!isGoing(pull)) return 1;
  if (pull.phase === 'waiting') return 0;
  if (pull.phase !== 'numbers' || !pull.total) return BEFORE_NUMBERS;
  return BEFORE_NUMBERS + (1 - BEFORE_NUMBERS) * Math.min(1, pull.done / pull.total);
}

/** How much of the run is done, from 0 to 1; null while nobody can know, as with one pull of unknown size. */
export function runFraction(run: PullRun): number | null {
  const pulls = Object.values(run);
  const [only, ...others] = pulls;
  if (!only) return null;
  if (others.length === 0 && isGoing(only) && only.total === null) return null;
  return pulls.reduce((sum, pull) => sum + partOf(pull), 0) / pulls.length;
}
