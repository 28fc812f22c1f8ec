/** Typing in one field that pauses no longer than this is one step, in milliseconds. */
export const STEP_PAUSE_MS = 1000;
/** Steps that can be taken back; the oldest are forgotten. */
export const MAX_STEPS = 500;

/** `typed` goes on while one types; `fix` is a mechanical repair; `step` is everything else that is done at once. */
export type StepKind = 'typed' | 'fix' | 'step';

/** Something that was done to the form, and the whole form on its other side. */
export interface HistoryStep<T> {
  /** Path of the field where it was done. */
  readonly place: string;
  readonly kind: StepKind;
  /** When it was done last, in milliseconds. */
  readonly at: number;
  /** What stood before the step, or after it once it was taken back. Contents share what did not change. */
  readonly content: T;
}

/** What was done to one form in this window; it is never written to the disk. */
export interface History<T> {
  /** Oldest first. */
  readonly past: readonly HistoryStep<T>[];
  /** What was taken back; the last of the list is done again first. */
  readonly future: readonly HistoryStep<T>[];
}

export const NO_HISTORY: History<never> = { past: [], future: [] };

/** The history with one more step; typing that goes on in the same field makes the latest step longer. */
export function recordStep<T>(
  { past }: History<T>,
  before: T,
  done: Pick<HistoryStep<T>, 'place' | 'kind' | 'at'>,
): History<T> {
  const last = past.at(-1);
  const goesOn =
    last?.kind === 'typed' &&
    done.kind === 'typed' &&
    last.place === done.place &&
    done.at - last.at <= STEP_PAUSE_MS;
  if (last && goesOn) return { past: [...past.slice(0, -1), { ...last, at: done.at }], future: [] };
  return { past: [...past, { ...done, content: before }].slice(-MAX_STEPS), future: [] };
}

/** What a step back or forth leads to, and where it was done. */
export interface Taken<T> {
  readonly history: History<T>;
  readonly content: T;
  readonly place: string;
}

/** A step that was taken back and is done again must not grow by what is typed next. */
const turned = <T>(step: HistoryStep<T>, content: T): HistoryStep<T> => ({
  ...step,
  at: Number.NEGATIVE_INFINITY,
  content,
});

/** Takes the latest step back; null when there is none. */
export function undoStep<T>({ past, future }: History<T>, now: T): Taken<T> | null {
  const step = past.at(-1);
  if (!step) return null;
  const history = { past: past.slice(0, -1), future: [...future, turned(step, now)] };
  return { history, content: step.content, place: step.place };
}

/** Does the step again that was taken back last; null when there is none. */
export function redoStep<T>({ past, future }: History<T>, now: T): Taken<T> | null {
  const step = future.at(-1);
  if (!step) return null;
  const history = { past: [...past, turned(step, now)], future: future.slice(0, -1) };
  return { history, content: step.content, place: step.place };
}
