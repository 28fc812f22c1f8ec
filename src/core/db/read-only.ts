import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type ReadDb, wrapConnection } from './database.ts';
import { toAppError } from './errors.ts';

/**
 * Reads a workspace's file that may be write-protected, damaged in part, or of a newer TextReady. SQLite cannot read a file
 * in WAL mode where it may not write beside it, so such a one is read from a copy; the file itself is never written to.
 * @throws AppError when nothing of it can be read
 */
export function readOnly<T>(path: string, nativeBinding: string | undefined, read: (db: ReadDb) => T): T {
  const from = (file: string, readonly: boolean) => {
    const raw = new Sqlite(file, {
      readonly,
      fileMustExist: true,
      ...(nativeBinding ? { nativeBinding } : {}),
    });
    try {
      // Reads the first page, so that a file that cannot be read at all is told from one with a bad part.
      raw.pragma('schema_version');
      return read(wrapConnection(raw, path, () => {}).read);
    } finally {
      raw.close();
    }
  };
  try {
    return from(path, true);
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError) || !/^SQLITE_(CANTOPEN|READONLY)/.test(error.code))
      throw toAppError(error, path);
  }
  const folder = mkdtempSync(join(tmpdir(), 'textready-'));
  try {
    const copy = join(folder, basename(path));
    for (const suffix of ['', '-wal'])
      if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix);
    return from(copy, false);
  } catch (error) {
    throw toAppError(error, path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
