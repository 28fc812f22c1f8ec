import type { StateCreator } from 'zustand';
import type { EventPayload } from '#shared/ipc/contract.ts';
import type { AppState } from './store.ts';

export type PullProgress = EventPayload<'pull.progress'>;

/** A pull that is running, with where its present phase began, for the time that is left. */
export interface RunningPull extends PullProgress {
  readonly phaseSince: number;
  readonly phaseFrom: number;
}

export interface PullsSlice {
  /** Pulls that are running now, by customer id. */
  readonly pulls: Readonly<Record<string, RunningPull>>;
  readonly notePull: (progress: PullProgress, now: number) => void;
}

/** A rate is worth believing after this many milliseconds of a phase. */
const BELIEVE_MS = 2000;

/** Milliseconds until the phase ends at the rate so far; null while nobody can know. */
export function timeLeftMs(pull: RunningPull, now: number): number | null {
  const doneHere = pull.done - pull.phaseFrom;
  const tookMs = now - pull.phaseSince;
  if (pull.total === null || doneHere <= 0 || tookMs < BELIEVE_MS) return null;
  return ((pull.total - pull.done) / doneHere) * tookMs;
}

export const createPulls: StateCreator<AppState, [], [], PullsSlice> = (set, get) => ({
  pulls: {},
  notePull: (progress, now) => {
    const { [progress.customerId]: before, ...others } = get().pulls;
    if (progress.state !== 'running') {
      set({ pulls: others });
      return;
    }
    const isSamePhase = before?.phase === progress.phase && before.pullId === progress.pullId;
    const phaseSince = isSamePhase ? before.phaseSince : now;
    const phaseFrom = isSamePhase ? before.phaseFrom : progress.done;
    set({ pulls: { ...others, [progress.customerId]: { ...progress, phaseSince, phaseFrom } } });
  },
});
