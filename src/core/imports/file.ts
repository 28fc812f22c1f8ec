import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Refusal, refuseTable } from '#shared/imports/refusals.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { AT_ONCE } from '../read-chosen-file.ts';
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

function cannotRead(file: string, error: unknown): AppError {
  return refuseTable('unreadable', { file, code: (error as NodeJS.ErrnoException).code ?? 'unknown' });
}

/** Runs `work` on the opened file and says in words what went wrong with the file itself. */
async function withFile<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, AT_ONCE);
    return await work(file);
  } catch (error) {
    if (error instanceof AppError || (error as Error).name === 'AbortError') throw error;
    throw cannotRead(basename(path), error);
  } finally {
    await file?.close();
  }
}

/** First bytes of files that are often chosen by mistake. */
const STRANGERS: readonly (readonly [string, Refusal])[] = [
  ['%PDF', 'pdf'],
  ['\xd0\xcf\x11\xe0', 'old-excel'],
  ['{\\rtf', 'other-format'],
  ['\x89PNG', 'other-format'],
  ['\xff\xd8\xff', 'other-format'],
  ['GIF8', 'other-format'],
  ['\x1f\x8b', 'other-format'],
  ['7z\xbc\xaf', 'other-format'],
  ['Rar!', 'other-format'],
  ['SQLite format 3', 'other-format'],
];

function kindOf(file: string, head: Buffer): SourceFile['kind'] {
  const start = head.toString('latin1', 0, 16);
  if (start.startsWith('PK')) return 'xlsx';
  const stranger = STRANGERS.find(([magic]) => start.startsWith(magic));
  if (stranger) throw refuseTable(stranger[1], { file });
  const text = head.toString('latin1').trimStart().toLowerCase();
  if (/^(?:<!doctype html|<html|<\?xml)/.test(text)) throw refuseTable('other-format', { file });
  return 'csv';
}

function checkSize(file: SourceFile): void {
  const limit = file.kind === 'csv' ? LIMITS.csvBytes : LIMITS.xlsxBytes;
  if (file.size <= limit) return;
  throw refuseTable('too-large', {
    file: file.name,
    size: Math.round(file.size / 1e6),
    limit: Math.round(limit / 1e6),
  });
}

/**
 * Looks at the first bytes of a file; its name decides nothing.
 * @throws AppError `bad-input` when it is no table, `file-error` when it cannot be read.
 */
export function openSource(path: string): Promise<SourceFile> {
  const name = basename(path);
  return withFile(path, async (file) => {
    const info = await file.stat();
    if (!info.isFile()) throw refuseTable('not-a-file', { file: name });
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    if (bytesRead === 0) throw refuseTable('empty-file', { file: name });
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
