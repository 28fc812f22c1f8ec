/** One step of the schema. `sql` is frozen once released: its hash is stored and checked. */
export interface Migration {
  /** 1, 2, 3 …, without gaps; also SQLite's `user_version` after it. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
