import Sqlite from 'better-sqlite3';
import { AppError } from '#shared/ipc/errors.ts';

const DAMAGED = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_CORRUPT_VTAB', 'SQLITE_CORRUPT_INDEX']);
const UNAVAILABLE = /^SQLITE_(CANTOPEN|READONLY|IOERR|FULL|BUSY|LOCKED|PERM|AUTH)/;

/** Turns an SQLite failure into a typed one; anything else passes through unchanged. */
export function toAppError(error: unknown, path: string): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error;
  if (DAMAGED.has(error.code)) return damaged(path, error.message);
  if (error.code === 'SQLITE_FULL') {
    return new AppError(
      'database-unavailable',
      'The disk is full; the last change was not saved. Free some space and try again.',
      {
        path,
        sqlite: error.code,
      },
    );
  }
  if (UNAVAILABLE.test(error.code)) {
    return new AppError(
      'database-unavailable',
      `The workspace cannot be opened or written (${error.code}). What was saved before is untouched. Check that the folder exists, is writable, and that no other TextReady uses it.`,
      { path, sqlite: error.code },
    );
  }
  return error;
}

export function damaged(path: string, detail: string): AppError {
  return new AppError(
    'database-damaged',
    `The workspace file is damaged and was left as it is (${detail}). Nothing was deleted. Restore a copy from the backups folder, or start a fresh workspace: the damaged file is then moved aside and kept.`,
    { path },
  );
}
