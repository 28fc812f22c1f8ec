import type Sqlite from 'better-sqlite3';
import type { LiveTable } from '#shared/ipc/procedure.ts';
import { toAppError } from './errors.ts';

export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlParams = Readonly<Record<string, SqlValue>>;

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection that may only be read through. Parameters are named; statements are prepared once per connection. */
export interface ReadDb {
  readonly [readable]: true;
  all<Row>(sql: string, params?: SqlParams): Row[];
  get<Row>(sql: string, params?: SqlParams): Row | undefined;
  iterate<Row>(sql: string, params?: SqlParams): IterableIterator<Row>;
  /** Rows as arrays in the order of the columns, for reading very many. */
  rows<Row extends readonly SqlValue[]>(sql: string, params?: SqlParams): Row[];
}

/** A connection inside a write transaction. Only {@link Database.write} hands one out. */
export interface WriteDb extends ReadDb {
  readonly [writable]: true;
  /** Returns the number of rows that changed. A list binds `?` in order, which costs less in a hot loop. */
  run(sql: string, params?: SqlParams | readonly SqlValue[]): number;
  /** Runs an INSERT and returns the new row's id. */
  insert(sql: string, params?: SqlParams): number;
  /**
   * Says that live queries over this table are stale once the transaction has committed; `customerKey` where the change
   * is of one customer, so that what is kept of the others stays.
   */
  touch(table: LiveTable, customerKey?: number): void;
}

type NotAPromise<T> = T extends PromiseLike<unknown> ? never : T;

export interface Database {
  readonly read: ReadDb;
  /** One transaction: all of `work` or nothing. `work` must be synchronous, since SQLite commits when it returns. */
  write<T>(work: (db: WriteDb) => NotAPromise<T>): T;
  /**
   * The same for what can be pulled again: a loss of power may take the last such transactions, whole ones, in their
   * order. Spares the wait for the disk at each of thousands of pages.
   */
  writeMirror<T>(work: (db: WriteDb) => NotAPromise<T>): T;
  close(): void;
}

export interface Change {
  readonly tables: readonly LiveTable[];
  readonly revision: number;
  /** Customers whose numbers or journeys changed. */
  readonly customers: ReadonlySet<number>;
}

export type ChangeListener = (change: Change) => void;

function isReadOnlySql(sql: string): boolean {
  return /^\s*(select|with|explain|pragma)\b/i.test(sql);
}

/** Wraps an opened connection. Listeners hear of changes once per transaction, after its commit. */
export function wrapConnection(raw: Sqlite.Database, path: string, onChange: ChangeListener): Database {
  const statements = new Map<string, Sqlite.Statement>();
  const rawStatements = new Map<string, Sqlite.Statement>();
  let touched = new Set<LiveTable>();
  let customers = new Set<number>();
  let revision = 0;

  const prepare = (sql: string) => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = raw.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw toAppError(error, path);
    }
  };
  const readSql = (sql: string) => {
    if (!isReadOnlySql(sql)) throw new Error('A write statement was given to a read connection.');
    return prepare(sql);
  };

  const readRaw = (sql: string) => {
    let statement = rawStatements.get(sql);
    if (!statement) {
      if (!isReadOnlySql(sql)) throw new Error('A write statement was given to a read connection.');
      statement = raw.prepare(sql).raw();
      rawStatements.set(sql, statement);
    }
    return statement;
  };

  const reading = {
    all: <Row>(sql: string, params: SqlParams = {}) => guarded(() => readSql(sql).all(params) as Row[]),
    get: <Row>(sql: string, params: SqlParams = {}) =>
      guarded(() => readSql(sql).get(params) as Row | undefined),
    iterate: <Row>(sql: string, params: SqlParams = {}) =>
      guarded(() => readSql(sql).iterate(params) as IterableIterator<Row>),
    rows: <Row extends readonly SqlValue[]>(sql: string, params: SqlParams = {}) =>
      guarded(() => readRaw(sql).all(params) as unknown as Row[]),
  } as ReadDb;
  const writing = {
    ...reading,
    run: (sql: string, params: SqlParams | readonly SqlValue[] = {}) =>
      guarded(() => prepare(sql).run(params).changes),
    insert: (sql: string, params: SqlParams = {}) =>
      guarded(() => Number(prepare(sql).run(params).lastInsertRowid)),
    touch: (table: LiveTable, customerKey?: number) => {
      touched.add(table);
      if (customerKey !== undefined) customers.add(customerKey);
    },
  } as unknown as WriteDb;

  const transaction = raw.transaction((work: (db: WriteDb) => unknown) => work(writing));
  const write = <T>(work: (db: WriteDb) => NotAPromise<T>): T => {
    if (raw.inTransaction) throw new Error('Write transactions do not nest.');
    touched = new Set();
    customers = new Set();
    const result = guarded(() => transaction.immediate(work)) as T;
    if (touched.size > 0) {
      revision += 1;
      onChange({ tables: [...touched], revision, customers });
    }
    return result;
  };
  return {
    read: reading,
    write,
    writeMirror(work) {
      raw.pragma('synchronous = NORMAL');
      try {
        return write(work);
      } finally {
        raw.pragma('synchronous = FULL');
      }
    },
    close() {
      statements.clear();
      rawStatements.clear();
      raw.pragma('optimize');
      raw.pragma('wal_checkpoint(TRUNCATE)');
      raw.close();
    },
  };
}
