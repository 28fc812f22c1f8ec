import Sqlite from 'better-sqlite3';

/*
 * Places on the way out at which the process can be made to die as by a power cut, without a word of it in the app: before
 * and after each statement that writes, before and after each commit, and around each request.
 */

/** The moment of which the process dies: the `nth` time that a place is passed. */
export interface Crash {
  /** Such as `after INSERT INTO receipts`, `before COMMIT of claim`, `during POST /orders`. */
  readonly at: string;
  readonly nth?: number;
}

/** Transactions are called by the first of these statements in them. */
const NAMED: readonly (readonly [name: string, sql: RegExp])[] = [
  ['release', /^INSERT INTO outbox \(/],
  ['claim', /^UPDATE outbox SET state = 'sending'/],
  ['record', /^INSERT INTO outbox_attempts/],
  ['answer', /^UPDATE outbox SET reference/],
  ['recover', /^UPDATE outbox SET state = 'unknown'/],
  ['start', /^UPDATE outbox SET lease_until/],
];

/** `INSERT INTO receipts`, `UPDATE batches`: what a statement does, and to what; what WITH gives it stands before. */
const shortOf = (sql: string): string =>
  /^\s*(?:WITH\b[\s\S]*?\)\s*)?(INSERT INTO \w+|UPDATE \w+|DELETE FROM \w+)/.exec(sql)?.[1] ?? '';

export function crashAt({ at, nth = 1 }: Crash): void {
  let left = nth;
  const pass = (place: string) => {
    if (place !== at) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  };
  let transaction = '';
  hookStatements(pass, (sql) => {
    transaction ||= NAMED.find(([, pattern]) => pattern.test(sql.trimStart()))?.[0] ?? '';
  });
  hookTransactions(pass, {
    begin: () => {
      transaction = '';
    },
    name: () => transaction,
  });
  hookRequests(pass);
}

function hookStatements(pass: (place: string) => void, note: (sql: string) => void): void {
  const { prepare } = Sqlite.prototype;
  Sqlite.prototype.prepare = function (this: Sqlite.Database, sql: string) {
    const statement = prepare.call(this, sql);
    const short = shortOf(sql);
    if (short === '') return statement;
    const run = statement.run.bind(statement) as (...params: unknown[]) => Sqlite.RunResult;
    statement.run = ((...params: unknown[]) => {
      note(sql);
      pass(`before ${short}`);
      const result = run(...params);
      pass(`after ${short}`);
      return result;
    }) as never;
    return statement;
  } as never;
}

function hookTransactions(
  pass: (place: string) => void,
  { begin, name }: { readonly begin: () => void; readonly name: () => string },
): void {
  const { transaction } = Sqlite.prototype;
  Sqlite.prototype.transaction = function (this: Sqlite.Database, work: (...all: unknown[]) => unknown) {
    const made = transaction.call(this, ((...all: unknown[]) => {
      begin();
      const result = work(...all);
      pass(`before COMMIT of ${name()}`);
      return result;
    }) as never);
    const immediate = (...all: unknown[]) => {
      const result = made.immediate(...all);
      pass(`after COMMIT of ${name()}`);
      return result;
    };
    return { immediate };
  } as never;
}

/** `POST /orders`, `GET /orders by key`, `GET /orders one`, and the same of registrations and cases. */
function requestName(url: URL, method: string): string | null {
  const [, what, id] = /\/connector\/v1\/(\w+)(?:\/([^/]+))?$/.exec(url.pathname) ?? [];
  if (what === undefined) return null;
  if (method === 'POST') return `POST /${what}`;
  return `GET /${what} ${id === undefined ? 'by key' : 'one'}`;
}

function hookRequests(pass: (place: string) => void): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const name = requestName(new URL(String(input)), init?.method ?? 'GET');
    if (name === null) return fetch(input, init);
    pass(`before ${name}`);
    const answer = fetch(input, init);
    // The request is on its way, and the server may have worked on it already.
    setTimeout(() => pass(`during ${name}`), 4);
    const response = await answer;
    pass(`after ${name}`);
    return response;
  };
}
