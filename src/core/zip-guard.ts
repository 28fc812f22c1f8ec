import { inflateRawSync } from 'node:zlib';
import type { AppError } from '#shared/ipc/errors.ts';
import { megabytes } from './read-chosen-file.ts';

/** Parts of a ZIP archive by their names, unpacked, in the order of the archive. */
export type ZipParts = ReadonlyMap<string, Buffer>;

type ZipProblem = 'damaged' | 'protected' | 'unusual' | 'bomb';

class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly problem: ZipProblem;
  /** Name of the part, or what is wrong with the archive as a whole. */
  readonly part: string;

  constructor(problem: ZipProblem, part: string) {
    super(`${problem}: ${part}`);
    this.problem = problem;
    this.part = part;
  }
}

interface ZipLimits {
  /** All wanted parts together; a small file that unpacks to more is an attack or a mistake. */
  readonly unpackedBytes: number;
  readonly zipParts: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

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
  throw new ZipError('damaged', 'ZIP');
}

function readEntry(bytes: Buffer, at: number): { entry: Entry; next: number } {
  if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new ZipError('damaged', 'ZIP');
  if ((bytes.readUInt16LE(at + 8) & 1) !== 0) throw new ZipError('protected', 'ZIP');
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
  if (bytes.readUInt32LE(entry.at) !== LOCAL_ENTRY) throw new ZipError('damaged', entry.name);
  const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  const data = bytes.subarray(start, start + entry.packed);
  if (entry.method === STORED) return data;
  if (entry.method !== DEFLATED) throw new ZipError('unusual', entry.name);
  try {
    return inflateRawSync(data, { maxOutputLength: left });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(entry);
    throw new ZipError('damaged', entry.name);
  }
}

const tooLarge = ({ name }: Entry) => new ZipError('bomb', name);

/**
 * Unpacks the parts of an archive whose names are wanted, and never more than the limit, whatever the archive claims.
 * @param refuse makes the error in the words of the place, when it is damaged, protected, unpacks to too much (`bomb`), or
 * holds what no archive of its kind does. `part` is the name of the part, or what is wrong with the archive as a whole.
 */
export function unpackZip(
  bytes: Buffer,
  limits: ZipLimits,
  isWanted: (name: string) => boolean,
  refuse: (problem: ZipProblem, params: { readonly part: string; readonly limit: number }) => AppError,
): ZipParts {
  try {
    return unpackAll(bytes, limits, isWanted);
  } catch (error) {
    // A length that points behind the end of the file.
    const problem = error instanceof RangeError ? new ZipError('damaged', 'ZIP') : error;
    if (!(problem instanceof ZipError)) throw error;
    const limit = megabytes(limits.unpackedBytes);
    throw refuse(problem.problem, { part: problem.part.slice(0, 80), limit });
  }
}

function unpackAll(bytes: Buffer, limits: ZipLimits, isWanted: (name: string) => boolean): ZipParts {
  const parts = new Map<string, Buffer>();
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.zipParts) throw new ZipError('unusual', `${count} parts`);
  let at = bytes.readUInt32LE(end + 16);
  let left = limits.unpackedBytes;
  for (let index = 0; index < count; index++) {
    const { entry, next } = readEntry(bytes, at);
    at = next;
    if (!isWanted(entry.name)) continue;
    if (parts.has(entry.name)) throw new ZipError('unusual', entry.name);
    if (entry.unpacked > left) throw tooLarge(entry);
    const part = unpack(bytes, entry, left);
    left -= part.length;
    parts.set(entry.name, part);
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
