import { readFileSync } from 'node:fs';
import { AppError } from '#shared/ipc/errors.ts';

/** A file of this computer, or what is wrong with it. */
export function readBytes(path: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new AppError('file-error', `${path} cannot be read (${code}). Check the path.`);
  }
}

/** The same as UTF-8 text, without a byte order mark. */
export const readText = (path: string): string => new TextDecoder().decode(readBytes(path));
