import { AppError } from '#shared/ipc/errors.ts';
import { PICTURE_MAX_BYTES } from '#shared/ipc/procedures/page-checks.ts';
import type { FileStore } from '../file-store.ts';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @throws AppError `bad-input` for what is no PNG or too large. */
export function requirePng(png: Uint8Array): void {
  if (png.byteLength > PICTURE_MAX_BYTES)
    throw new AppError('bad-input', 'The picture is larger than 4 MB and was not kept.');
  if (!PNG_SIGNATURE.equals(png.subarray(0, PNG_SIGNATURE.length)))
    throw new AppError('bad-input', 'This is no PNG and was not kept.');
}

/** A picture as the window shows it. */
export const pngDataUrl = (png: Uint8Array): string =>
  `data:image/png;base64,${Buffer.from(png).toString('base64')}`;

/**
 * Writes a picture, whole or not at all, and returns its hash. The same picture is written once.
 * @throws AppError `bad-input` for what is no PNG or too large, `file-error` when the disk says no.
 */
export async function writePicture(pictures: FileStore, png: Uint8Array): Promise<string> {
  requirePng(png);
  try {
    return await pictures.put(png);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new AppError(
      'file-error',
      `The picture of the page could not be written: ${why} What the page said is kept.`,
    );
  }
}

/**
 * Reads a picture that is what it was when it was taken.
 * @throws AppError `not-found` when it is gone, `file-error` when the file was changed since.
 */
export async function readPicture(pictures: FileStore, hash: string): Promise<Uint8Array> {
  try {
    return await pictures.read(hash);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') {
      throw new AppError(
        'not-found',
        'The picture of this page is not in the workspace folder any more. What the page said is kept; look at it again for a new picture.',
      );
    }
    throw new AppError(
      'file-error',
      'The picture of this page cannot be read or was changed after it was taken, so it proves nothing and is not shown. Look at the page again.',
    );
  }
}
