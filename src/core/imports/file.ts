import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#shared/ipc/errors.ts';
import { LIMITS } from './limits.ts';

/** A file that somebody chose: hostile until it has been read. */
export interface SourceFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly kind: 'csv' | 'xlsx';
}

const HEAD_BYTES = 4096;
const BLOCK_BYTES = 1 << 20;

function cannotRead(name: string, error: unknown): AppError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  return new AppError(
    'file-error',
    `${name} cannot be read (${code}). Check that it is still there and that no other program holds it, then choose it again. Nothing was changed.`,
    { code },
  );
}

/** Runs `work` on the opened file and says in words what went wrong with the file itself. */
async function withFile<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    return await work(file);
  } catch (error) {
    if (error instanceof AppError || (error as Error).name === 'AbortError') throw error;
    throw cannotRead(basename(path), error);
  } finally {
    await file?.close();
  }
}

/** First bytes of files that are often chosen by mistake, with what they are. */
const STRANGERS: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF document'],
  ['\xd0\xcf\x11\xe0', 'a workbook of the old Excel format (.xls)'],
  ['{\\rtf', 'a text document (RTF)'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x1f\x8b', 'a compressed file'],
  ['7z\xbc\xaf', 'a compressed file'],
  ['Rar!', 'a compressed file'],
  ['SQLite format 3', 'a database'],
];

const CURE = 'Save the list as CSV or XLSX and choose that file.';

function refuse(name: string, what: string): AppError {
  return new AppError(
    'bad-input',
    `${name} is ${what}, whatever its name says. ${CURE} Nothing was changed.`,
  );
}

function kindOf(name: string, head: Buffer): SourceFile['kind'] {
  const start = head.toString('latin1', 0, 16);
  if (start.startsWith('PK')) return 'xlsx';
  const stranger = STRANGERS.find(([magic]) => start.startsWith(magic));
  if (stranger) throw refuse(name, stranger[1]);
  const text = head.toString('latin1').trimStart().toLowerCase();
  if (text.startsWith('<!doctype html') || text.startsWith('<html')) throw refuse(name, 'a web page');
  if (text.startsWith('<?xml')) throw refuse(name, 'an XML file');
  return 'csv';
}

function checkSize(file: SourceFile): void {
  const limit = file.kind === 'csv' ? LIMITS.csvBytes : LIMITS.xlsxBytes;
  if (file.size <= limit) return;
  const megabytes = (bytes: number) => Math.round(bytes / 1e6);
  throw new AppError(
    'bad-input',
    `${file.name} has ${megabytes(file.size)} MB; at most ${megabytes(limit)} MB are read. Split it, or leave out columns that are not needed. Nothing was changed.`,
  );
}

/**
 * Looks at the first bytes of a file; its name decides nothing.
 * @throws AppError `bad-input` when it is no table, `file-error` when it cannot be read.
 */
export function openSource(path: string): Promise<SourceFile> {
  const name = basename(path);
  return withFile(path, async (file) => {
    const info = await file.stat();
    if (!info.isFile())
      throw new AppError('bad-input', `${name} is not a file. ${CURE} Nothing was changed.`);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    if (bytesRead === 0)
      throw new AppError('bad-input', `${name} is empty. Export the list again. Nothing was changed.`);
    const source = { path, name, size: info.size, kind: kindOf(name, buffer.subarray(0, bytesRead)) };
    checkSize(source);
    return source;
  });
}

/** The bytes of a file in blocks, at most `limit` of them. The event loop turns between blocks. */
export async function* readBlocks(
  path: string,
  signal: AbortSignal,
  limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<Buffer> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    let position = 0;
    while (position < limit) {
      signal.throwIfAborted();
      const wanted = Math.min(BLOCK_BYTES, limit - position);
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    if (error instanceof AppError || signal.aborted) throw error;
    throw cannotRead(basename(path), error);
  } finally {
    await file?.close();
  }
}

/** The whole file at once, for formats that cannot be read in order. */
export async function readWhole(path: string, signal: AbortSignal): Promise<Buffer> {
  const blocks: Buffer[] = [];
  for await (const block of readBlocks(path, signal)) blocks.push(block);
  return Buffer.concat(blocks);
}

export async function hashFile(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const block of readBlocks(path, signal)) hash.update(block);
  return hash.digest('hex');
}
