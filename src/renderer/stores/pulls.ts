import type { StateCreator } from 'zustand';
import type { ProcedureOutput } from '#shared/ipc/contract.ts';
import {
  isRunOver,
  NO_PULLS,
  noteInRun,
  type PullProgress,
  type PullRun,
  runFraction,
} from '#shared/model/pull-run.ts';
import type { AppState } from './store.ts';

export type { PullProgress } from '#shared/model/pull-run.ts';

/** A pull that is running, with where its present phase began, for the time that is left. */
export interface RunningPull extends PullProgress {
  readonly phaseSince: number;
  readonly phaseFrom: number;
}

/** A customer that a pull of all could not start, with the code of the reason. */
export type RefusedPull = ProcedureOutput<'pull.startAll'>['refused'][number];

export interface PullsSlice {
  /** Pulls that are running now, by customer id. */
  readonly pulls: Readonly<Record<string, RunningPull>>;
  /** The pulls that go on together, or went on together last. */
  readonly run: PullRun;
  /** When the run began, in milliseconds. */
  readonly runSince: number;
  readonly refused: readonly RefusedPull[];
  readonly notePull: (progress: PullProgress, now: number) => void;
  readonly noteRefused: (refused: readonly RefusedPull[]) => void;
  /** Forgets a run that is over, and what it could not start. */
  readonly dismissRun: () => void;
  /** The core is gone, and its pulls with it. */
  readonly forgetPulls: () => void;
}

/** A rate is worth believing after this many milliseconds. */
const BELIEVE_MS = 2000;

/** Milliseconds until the phase ends at the rate so far; null while nobody can know. */
export function timeLeftMs(pull: RunningPull, now: number): number | null {
  const doneHere = pull.done - pull.phaseFrom;
  const tookMs = now - pull.phaseSince;
  if (pull.total === null || doneHere <= 0 || tookMs < BELIEVE_MS) return null;
  return (Math.max(0, pull.total - pull.done) / doneHere) * tookMs;
}

/** Milliseconds until the whole run ends at the rate so far; null while nobody can know. */
export function runTimeLeftMs(run: PullRun, since: number, now: number): number | null {
  const fraction = runFraction(run);
  const tookMs = now - since;
  if (fraction === null || fraction <= 0 || tookMs < BELIEVE_MS) return null;
  return ((1 - fraction) / fraction) * tookMs;
}

export const createPulls: StateCreator<AppState, [], [], PullsSlice> = (set, get) => ({
  pulls: {},
  run: NO_PULLS,
  runSince: 0,
  refused: [],
  notePull: (progress, now) => {
    const { pulls, run, runSince } = get();
    const { [progress.customerId]: before, ...others } = pulls;
    const next = { run: noteInRun(run, progress), runSince: isRunOver(run) ? now : runSince };
    if (progress.state !== 'running') {
      set({ ...next, pulls: others });
      return;
    }
    const isSamePhase = before?.phase === progress.phase && before.pullId === progress.pullId;
    const phaseSince = isSamePhase ? before.phaseSince : now;
    const phaseFrom = isSamePhase ? before.phaseFrom : progress.done;
    const running = { ...progress, phaseSince, phaseFrom };
    set({ ...next, pulls: { ...others, [progress.customerId]: running } });
  },
  noteRefused: (refused) => set({ refused }),
  dismissRun: () => set(isRunOver(get().run) ? { run: NO_PULLS, refused: [] } : { refused: [] }),
  forgetPulls: () => set({ pulls: {}, run: NO_PULLS }),
});
