import { existsSync } from 'node:fs';
import { AppError } from '#shared/ipc/errors.ts';
import { databasePath } from './db/open.ts';
import { readOnly } from './db/read-only.ts';
import { unsentJson } from './exports/unsent.ts';
import { writeFileWhole } from './services/write-file.ts';

export interface RescueOptions {
  /** Folder of the workspace. */
  readonly folder: string;
  readonly nativeBinding?: string | undefined;
  readonly version: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Writes all work that has not left to `target`, without opening the workspace for writing. @returns bytes written */
export async function rescueUnsent(options: RescueOptions, target: string): Promise<number> {
  const path = databasePath(options.folder);
  if (!existsSync(path))
    throw new AppError(
      'not-found',
      `There is no workspace in ${options.folder}, so there is nothing to export.`,
    );
  const exportedAt = new Date(options.now).toISOString();
  const json = readOnly(path, options.nativeBinding, (db) => unsentJson(db, exportedAt, options.version));
  return writeFileWhole(target, [json]);
}
