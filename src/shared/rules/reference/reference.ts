/**
 * Data that somebody else decides and may change: the values, who says so, and as of when.
 * Every file of this folder exports its data in this shape; a test reads all of them.
 */
export interface Reference<T> {
  readonly source: string;
  /** ISO date on which the values were last compared with their source. */
  readonly asOf: string;
  /** What sources disagree on, in words; absent where they agree. The values then hold both. */
  readonly conflict?: string;
  readonly values: T;
}
