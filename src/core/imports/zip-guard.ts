import { inflateRawSync } from 'node:zlib';
import { AppError } from '#shared/ipc/errors.ts';
import { LIMITS } from './limits.ts';

/** Parts of a ZIP archive by their names, unpacked. */
export type ZipParts = ReadonlyMap<string, Buffer>;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

function damaged(why: string): AppError {
  return new AppError(
    'bad-input',
    `The workbook cannot be opened: ${why}. Open it in the spreadsheet program, save it again as XLSX or CSV, and choose that file. Nothing was changed.`,
  );
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= lowest; at--)
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  throw damaged('it is cut off or no workbook');
}

function readEntry(bytes: Buffer, at: number): { entry: Entry; next: number } {
  if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged('its list of contents is broken');
  if ((bytes.readUInt16LE(at + 8) & 1) !== 0) throw damaged('it is protected by a password');
  const nameLength = bytes.readUInt16LE(at + 28);
  const entry = {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.readUInt32LE(at + 20),
    unpacked: bytes.readUInt32LE(at + 24),
    at: bytes.readUInt32LE(at + 42),
  };
  const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  return { entry, next };
}

function unpack(bytes: Buffer, entry: Entry, left: number): Buffer {
  if (bytes.readUInt32LE(entry.at) !== LOCAL_ENTRY) throw damaged(`its part ${entry.name} is broken`);
  const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  const data = bytes.subarray(start, start + entry.packed);
  if (entry.method === STORED) return data;
  if (entry.method !== DEFLATED) throw damaged(`its part ${entry.name} is packed in an unusual way`);
  try {
    return inflateRawSync(data, { maxOutputLength: left });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw damaged(`its part ${entry.name} is broken`);
  }
}

function tooLarge(): AppError {
  return new AppError(
    'bad-input',
    `The workbook unpacks to more than ${LIMITS.unpackedBytes / 1e6} MB. Save the list as CSV, which has room for ${LIMITS.rows} rows, and choose that file. Nothing was changed.`,
  );
}

/**
 * Unpacks the parts of an archive whose names are wanted, and never more than the limit, whatever the archive claims.
 * @throws AppError `bad-input` when it is damaged, protected, or unpacks to too much.
 */
export function unpackZip(bytes: Buffer, isWanted: (name: string) => boolean): ZipParts {
  const parts = new Map<string, Buffer>();
  try {
    const end = findEnd(bytes);
    const count = bytes.readUInt16LE(end + 10);
    if (count > LIMITS.zipParts) throw damaged('it has too many parts');
    let at = bytes.readUInt32LE(end + 16);
    let left: number = LIMITS.unpackedBytes;
    for (let index = 0; index < count; index++) {
      const { entry, next } = readEntry(bytes, at);
      at = next;
      if (!isWanted(entry.name)) continue;
      if (entry.unpacked > left) throw tooLarge();
      const part = unpack(bytes, entry, left);
      left -= part.length;
      parts.set(entry.name, part);
    }
  } catch (error) {
    // A length that points behind the end of the file.
    if (error instanceof RangeError) throw damaged('its list of contents is broken');
    throw error;
  }
  return parts;
}

function header(signature: number, name: Buffer, size: number, at: number | null): Buffer {
  const fixed = Buffer.alloc(at === null ? 30 : 46);
  fixed.writeUInt32LE(signature, 0);
  // Versions, flags and times stay zero; their place differs by two bytes between the two headers.
  const shift = at === null ? 0 : 2;
  fixed.writeUInt16LE(0x0800, 6 + shift);
  fixed.writeUInt32LE(size, 18 + shift);
  fixed.writeUInt32LE(size, 22 + shift);
  fixed.writeUInt16LE(name.length, 26 + shift);
  if (at !== null) fixed.writeUInt32LE(at, 42);
  return Buffer.concat([fixed, name]);
}

/**
 * The parts as an archive without compression. What a library reads from it is what was checked; an archive can be built so
 * that two programs find different parts in it. Checksums are left out, since nothing was carried over a wire.
 */
export function packStored(parts: ZipParts): ArrayBuffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, part] of parts) {
    const nameBytes = Buffer.from(name, 'utf8');
    const local = header(LOCAL_ENTRY, nameBytes, part.length, null);
    directory.push(header(DIRECTORY_ENTRY, nameBytes, part.length, at));
    pieces.push(local, part);
    at += local.length + part.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  const whole = new Uint8Array(at + list.length + END_LENGTH);
  let to = 0;
  for (const piece of [...pieces, list, end]) {
    whole.set(piece, to);
    to += piece.length;
  }
  return whole.buffer;
}
