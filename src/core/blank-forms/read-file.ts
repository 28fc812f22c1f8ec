import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#shared/ipc/errors.ts';
import type { FormFile } from './format.ts';
import { LIMITS } from './limits.ts';
import { refuse } from './refuse.ts';

const megabytes = (bytes: number) => Math.ceil(bytes / 1e6);

/**
 * The bytes of a file that somebody chose, no more than a form has.
 * @throws AppError `file-error` when it cannot be read, `bad-input` when it is no file, empty or too large.
 */
export async function readFormFile(path: string): Promise<FormFile> {
  const name = basename(path);
  try {
    const file = await open(path, 'r');
    try {
      const info = await file.stat();
      if (!info.isFile()) throw refuse('not-a-file', { file: name });
      if (info.size === 0) throw refuse('empty-file', { file: name });
      if (info.size > LIMITS.fileBytes) {
        const params = { file: name, size: megabytes(info.size), limit: megabytes(LIMITS.fileBytes) };
        throw refuse('too-large', params);
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
