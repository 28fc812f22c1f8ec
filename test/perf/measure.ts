/** Numbers that stand for many measurements. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median =
    sorted.length % 2 === 1
      ? (sorted[middle] ?? Number.NaN)
      : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
  return { min: sorted[0] ?? Number.NaN, median, max: sorted.at(-1) ?? Number.NaN };
}

/** The value below which the share `p` of the values lies. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * p) - 1)] ?? Number.NaN;
}

/** Milliseconds that the work took by the wall clock. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** One line of the table. Ratios are to the yardstick of the same round. */
export interface Row {
  readonly name: string;
  readonly what: string;
  readonly yardstick: string;
  readonly goal: string;
  /** Milliseconds, of each round. */
  readonly ours: readonly number[];
  /** Milliseconds; empty where the goal is absolute. */
  readonly theirs: readonly number[];
  readonly ratio: Spread | null;
  readonly isMet: boolean;
  /** What else was measured, and what stands in the way where the goal is missed. */
  readonly notes: readonly string[];
}

export function ratios(ours: readonly number[], theirs: readonly number[]): Spread {
  return spreadOf(ours.map((value, index) => value / (theirs[index] ?? Number.NaN)));
}
