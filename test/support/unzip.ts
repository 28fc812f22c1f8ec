import { unpackZip } from '#core/zip-guard.ts';
import { AppError } from '#shared/ipc/errors.ts';

const NO_LIMIT = { unpackedBytes: Number.MAX_SAFE_INTEGER, zipParts: Number.MAX_SAFE_INTEGER };

/** Every part of an archive that the project itself wrote. */
export const unzip = (bytes: Uint8Array): ReadonlyMap<string, Buffer> =>
  unpackZip(
    Buffer.from(bytes),
    NO_LIMIT,
    () => true,
    (problem, { part }) => new AppError('internal', `${problem}: ${part}`),
  );
