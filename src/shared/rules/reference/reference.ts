/** Data that somebody else decides and may change: the values, who says so, and as of when. */
export interface Reference<T> {
  readonly source: string;
  /** ISO date on which the values were last compared with their source. */
  readonly asOf: string;
  readonly values: T;
}
