import { open, rename, rm } from 'node:fs/promises';
import { AppError } from '#shared/ipc/errors.ts';

type Pieces = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

/** Writes the file beside its final name, then renames it: whole or not at all. @returns its size in bytes. */
export async function writeFileWhole(path: string, pieces: Pieces): Promise<number> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const bytes = await writePieces(temporary, pieces);
    await rename(temporary, path);
    return bytes;
  } catch (error) {
    await rm(temporary, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof AppError || code === undefined) throw error;
    throw new AppError(
      'file-error',
      `The file could not be written (${code}). Choose another folder; nothing else was changed.`,
      { code },
    );
  }
}

async function writePieces(path: string, pieces: Pieces): Promise<number> {
  const file = await open(path, 'w');
  try {
    let size = 0;
    for await (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
      await file.write(bytes);
      size += bytes.byteLength;
    }
    return size;
  } finally {
    await file.close();
  }
}
