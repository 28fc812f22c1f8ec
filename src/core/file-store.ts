import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#shared/ipc/errors.ts';
import { hashOf } from './hash.ts';

/**
 * Files that belong to the workspace and lie beside its database, each under the SHA-256 of its bytes. The same bytes are
 * kept once, whoever brings them; nothing is ever changed in place. What a file is called and what it is for stands in the
 * database.
 */
export interface FileStore {
  /**
   * Writes the bytes, whole or not at all, and returns their hash: 64 lower-case hexadecimal digits.
   * @throws AppError `file-error` when the disk says no; nothing is left behind then.
   */
  put(bytes: Uint8Array): Promise<string>;
  /**
   * The bytes, as they were when they were put in.
   * @throws AppError `not-found` when the file is gone, `file-error` when it cannot be read or was changed since.
   */
  read(hash: string): Promise<Uint8Array>;
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown';

/**
 * @param folder made when the first file is put in.
 * @param extension of the files, with its dot, for people who look into the folder; none by default.
 */
export function createFileStore(folder: string, extension = ''): FileStore {
  let drafts = 0;
  const pathOf = (hash: string) => join(folder, `${hash}${extension}`);
  const isThere = async (hash: string) => {
    const bytes = await readFile(pathOf(hash)).catch(() => null);
    return bytes !== null && hashOf(bytes) === hash;
  };
  return {
    async put(bytes) {
      const hash = hashOf(bytes);
      // A damaged copy is replaced; a good one is left alone, since another program may have it open.
      if (await isThere(hash)) return hash;
      drafts += 1;
      const draft = `${pathOf(hash)}.${process.pid}-${drafts}.part`;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeThrough(draft, bytes);
        await rename(draft, pathOf(hash));
      } catch (error) {
        await rm(draft, { force: true }).catch(() => {});
        const code = codeOf(error);
        throw new AppError(
          'file-error',
          `The file could not be copied into the workspace folder (${code}). Free some space, or make the folder writable, and try again. Nothing was changed.`,
          { code },
        );
      }
      return hash;
    },
    async read(hash) {
      if (!/^[0-9a-f]{64}$/.test(hash)) throw gone();
      const bytes = await readFile(pathOf(hash)).catch((error: unknown) => {
        const code = codeOf(error);
        if (code === 'ENOENT') throw gone();
        throw new AppError(
          'file-error',
          `A file of the workspace folder cannot be read (${code}). Check that no other program holds it, then try again. Nothing was changed.`,
          { code },
        );
      });
      if (hashOf(bytes) === hash) return bytes;
      throw new AppError(
        'file-error',
        'A file of the workspace folder was changed after it was put there, so it is not used. Add it once more from where it came.',
      );
    },
  };
}

const gone = () =>
  new AppError(
    'not-found',
    'A file is not in the workspace folder any more. Add it once more from where it came.',
  );

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
