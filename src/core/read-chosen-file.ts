import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#shared/ipc/errors.ts';
import type { RefusalParams } from '#shared/refusal-texts.ts';

export interface ChosenFile {
  /** Without its folder. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Why a file is not read, whatever it was chosen for. */
export type ChosenRefusal = 'unreadable' | 'not-a-file' | 'empty-file' | 'too-large';

/** Whole megabytes as the refusals name them, rounded up. */
export const megabytes = (bytes: number) => Math.ceil(bytes / 1e6);

/** A pipe or a device would keep whoever opens it waiting. */
export const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a file that somebody chose, no more than `limit`. A link leads to its file.
 * @param refuse makes the error in the words of the place: `unreadable` when the system says no, otherwise what it is.
 */
export async function readChosenFile(
  path: string,
  limit: number,
  refuse: (refusal: ChosenRefusal, params: RefusalParams) => AppError,
): Promise<ChosenFile> {
  const name = basename(path);
  try {
    const file = await open(path, AT_ONCE);
    try {
      const info = await file.stat();
      if (!info.isFile()) throw refuse('not-a-file', { file: name });
      if (info.size === 0) throw refuse('empty-file', { file: name });
      if (info.size > limit) {
        throw refuse('too-large', { file: name, size: megabytes(info.size), limit: megabytes(limit) });
      }
      return { name, bytes: await file.readFile() };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refuse('unreadable', { file: name, code: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}
