import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { AppError } from '#shared/ipc/errors.ts';
import { type ChangeListener, type Database, wrapConnection } from './database.ts';
import { damaged, toAppError } from './errors.ts';
import { migrate } from './migrate.ts';

export interface OpenOptions {
  /** Folder of the workspace; made when missing. */
  readonly folder: string;
  /** Another build of better-sqlite3's addon, for runtimes that its own prebuilds do not fit. */
  readonly nativeBinding?: string | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly onChange: ChangeListener;
}

const FILE_NAME = 'textready.db';

export function databasePath(folder: string): string {
  return join(folder, FILE_NAME);
}

/**
 * Opens the workspace, brings its schema up to date and keeps a copy before it changes an existing one.
 * @throws AppError `database-damaged`, `database-newer` or `database-unavailable`; the file is never changed then.
 */
export function openDatabase(options: OpenOptions): Database {
  const path = databasePath(options.folder);
  const marker = `${path}.in-use`;
  let raw: Sqlite.Database | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const unclean = existsSync(marker);
    raw = new Sqlite(path, options.nativeBinding ? { nativeBinding: options.nativeBinding } : {});
    configure(raw);
    if (unclean) quickCheck(raw, path);
    migrate(raw, { folder: options.folder, now: options.now });
    writeFileSync(marker, String(process.pid));
  } catch (error) {
    raw?.close();
    throw asOpenError(error, path);
  }
  const database = wrapConnection(raw, path, options.onChange);
  return {
    ...database,
    close() {
      database.close();
      rmSync(marker, { force: true });
    },
  };
}

function configure(raw: Sqlite.Database): void {
  raw.pragma('busy_timeout = 5000');
  raw.pragma('journal_mode = WAL');
  // WAL alone means synchronous=NORMAL, which may lose the last commits on power loss; a typed draft must not.
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  raw.pragma('trusted_schema = OFF');
  raw.pragma('checkpoint_fullfsync = ON');
  raw.pragma('temp_store = MEMORY');
  raw.pragma('cache_size = -32768');
}

/** After an unclean stop: a page-level check, which takes about a second for a gigabyte. */
function quickCheck(raw: Sqlite.Database, path: string): void {
  const answer = raw.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') throw damaged(path, String(answer).split('\n')[0] ?? '');
}

function asOpenError(error: unknown, path: string): unknown {
  const known = toAppError(error, path);
  if (known instanceof AppError) return known;
  const code = (known as { code?: unknown }).code;
  if (code === 'EACCES' || code === 'ENOTDIR' || code === 'EEXIST' || code === 'EROFS' || code === 'ENOSPC') {
    return new AppError(
      'database-unavailable',
      `The workspace folder cannot be used (${String(code)}). Choose another folder, or make this one writable; nothing was changed.`,
      { path },
    );
  }
  return known;
}

/**
 * Moves a workspace file that cannot be opened aside, with its WAL files, so that a fresh one can be made.
 * @returns the new path of the damaged file.
 */
export function moveDatabaseAside(folder: string, now: number): string {
  const path = databasePath(folder);
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-');
  const target = join(folder, `textready-damaged-${stamp}.db`);
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, target + suffix);
  }
  rmSync(`${path}.in-use`, { force: true });
  return target;
}
