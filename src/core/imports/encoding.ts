import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import { refuseTable } from '#shared/imports/refusals.ts';
import type { FileFormat } from '#shared/model/imports.ts';
import { readBlocks } from './file.ts';

export type Encoding = NonNullable<FileFormat['encoding']>;
/** An encoding in which a line can be written. */
type LineEncoding = 'utf-8' | 'windows-1252' | 'gb18030';

/** How the bytes of a text file are to be read. */
export interface TextEncoding {
  readonly label: Encoding;
  /** Bytes of the byte order mark. */
  readonly skip: number;
  /** Null for UTF-16; otherwise what the lines are in that are not UTF-8. */
  readonly other: Exclude<LineEncoding, 'utf-8'> | null;
  /** Whether a line in that way is an exception in this file; null when there are no exceptions. */
  readonly doubtful: 'utf-8' | 'other' | null;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const LONGEST_LINE = 8_000_000;

/** A file without line ends would be gathered whole, and again with every block. */
function checkLine(path: string, rest: Buffer): void {
  if (rest.length > LONGEST_LINE) throw refuseTable('long-line', { file: basename(path) });
}

function byMark(head: Buffer): TextEncoding | null {
  const mark = head.toString('latin1', 0, 3);
  if (mark === '\xef\xbb\xbf') return { label: 'utf-8', skip: 3, other: 'windows-1252', doubtful: 'other' };
  if (mark.startsWith('\xff\xfe')) return { label: 'utf-16le', skip: 2, other: null, doubtful: null };
  if (mark.startsWith('\xfe\xff')) return { label: 'utf-16be', skip: 2, other: null, doubtful: null };
  return null;
}

/** UTF-16 without a mark: every other byte of Western text is zero. */
function byZeros(file: string, head: Buffer): TextEncoding | null {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < head.length; index++) {
    if (head[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  if (even + odd === 0) return null;
  const half = head.length / 2;
  if (odd > half * 0.4 && even < half * 0.05)
    return { label: 'utf-16le', skip: 0, other: null, doubtful: null };
  if (even > half * 0.4 && odd < half * 0.05)
    return { label: 'utf-16be', skip: 0, other: null, doubtful: null };
  throw refuseTable('no-text', { file });
}

/** Counts by which an encoding is told: lines that are UTF-8 with more than ASCII, lines that are not, and what those look like. */
interface Tally {
  utf8: number;
  other: number;
  /** Pairs of bytes that are common Chinese characters in GB 18030. */
  hanzi: number;
  /** High bytes between ASCII, as accents are in Western text. */
  lone: number;
}

const isHigh = (byte: number | undefined) => byte !== undefined && byte >= 0x80;

function countHigh(line: Buffer, tally: Tally): void {
  for (let index = 0; index < line.length; index++) {
    const byte = line[index] ?? 0;
    if (byte < 0x80) continue;
    const next = line[index + 1] ?? 0;
    if (byte >= 0xa1 && byte <= 0xf7 && next >= 0xa1) {
      tally.hanzi++;
      index++;
    } else if (!isHigh(next)) tally.lone++;
  }
}

function isAscii(bytes: Buffer): boolean {
  for (let index = 0; index < bytes.length; index++) if (isHigh(bytes[index])) return false;
  return true;
}

function tallyBlock(bytes: Buffer, tally: Tally): void {
  if (isAscii(bytes)) return;
  for (const line of linesOf(bytes)) {
    if (isAscii(line)) continue;
    if (isUtf8(line)) tally.utf8++;
    else {
      tally.other++;
      if (tally.other <= 5000) countHigh(line, tally);
    }
  }
}

/** Lines with their ends; the last one may lack its end. A lone carriage return ends a line too. */
export function* linesOf(bytes: Buffer): Generator<Buffer> {
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, start);
    const stop = newline < 0 ? bytes.length : newline + 1;
    let from = start;
    for (let at = bytes.indexOf(RETURN, from); at >= 0 && at < stop - 2; at = bytes.indexOf(RETURN, from)) {
      yield bytes.subarray(from, at + 1);
      from = at + 1;
    }
    yield bytes.subarray(from, stop);
    start = stop;
  }
}

function concluded(tally: Tally, mark: TextEncoding | null): TextEncoding {
  const other = tally.hanzi * 2 > tally.lone ? 'gb18030' : 'windows-1252';
  const skip = mark?.skip ?? 0;
  if (tally.other === 0) return { label: 'utf-8', skip, other, doubtful: 'other' };
  if (tally.utf8 === 0 && !mark) return { label: other, skip, other, doubtful: null };
  return { label: 'mixed', skip, other, doubtful: tally.utf8 >= tally.other ? 'other' : 'utf-8' };
}

/**
 * Finds out how a text file is written, from its first `limit` bytes. Lines may differ, as they do in files that were put
 * together from several: then each line is read in its own way, and those of the rarer way count as doubtful.
 */
export async function detectEncoding(
  path: string,
  signal: AbortSignal,
  limit?: number,
): Promise<TextEncoding> {
  const tally: Tally = { utf8: 0, other: 0, hanzi: 0, lone: 0 };
  let mark: TextEncoding | null = null;
  let rest = Buffer.alloc(0);
  let isFirst = true;
  for await (const block of readBlocks(path, signal, limit)) {
    if (isFirst) {
      mark = byMark(block);
      const wide =
        mark?.other === null ? mark : mark ? null : byZeros(basename(path), block.subarray(0, 4096));
      if (wide) return wide;
      isFirst = false;
    }
    const bytes = rest.length > 0 ? Buffer.concat([rest, block]) : block;
    const end = Math.max(bytes.lastIndexOf(NEWLINE), bytes.lastIndexOf(RETURN)) + 1;
    tallyBlock(bytes.subarray(0, end), tally);
    rest = Buffer.from(bytes.subarray(end));
    checkLine(path, rest);
  }
  // A sample may end within a line, whose last character is then cut in two.
  if (limit === undefined || tally.utf8 + tally.other === 0) tallyBlock(rest, tally);
  return concluded(tally, mark);
}

/** Stands behind the first character beyond ASCII of a doubtful line, and is taken out again after the cells are cut. */
export const DOUBT = '\ufdd0';

function withDoubt(line: string): string {
  for (let index = 0; index < line.length; index++) {
    if (line.charCodeAt(index) < 0x80) continue;
    const end = index + ((line.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
    return `${line.slice(0, end)}${DOUBT}${line.slice(end)}`;
  }
  return line;
}

function decodeLines(bytes: Buffer, encoding: TextEncoding, other: TextDecoder): string {
  let text = '';
  for (const line of linesOf(bytes)) {
    const isPlain = isUtf8(line);
    const decoded = isPlain ? line.toString('utf8') : other.decode(line);
    const isRare = encoding.doubtful === (isPlain ? 'utf-8' : 'other');
    text += isRare && !(isPlain && isAscii(line)) ? withDoubt(decoded) : decoded;
  }
  return text;
}

/** The text of a file in pieces that end with a line, as far as a piece has a line end. */
export async function* readText(
  path: string,
  encoding: TextEncoding,
  signal: AbortSignal,
  limit?: number,
): AsyncGenerator<{ text: string; bytes: number }> {
  let skip = encoding.skip;
  if (encoding.other === null) {
    const decoder = new TextDecoder(encoding.label);
    for await (const block of readBlocks(path, signal, limit)) {
      yield { text: decoder.decode(block.subarray(skip), { stream: true }), bytes: block.length };
      skip = 0;
    }
    yield { text: decoder.decode(), bytes: 0 };
    return;
  }
  const other = new TextDecoder(encoding.other);
  let rest = Buffer.alloc(0);
  for await (const block of readBlocks(path, signal, limit)) {
    const bytes = Buffer.concat([rest, block.subarray(skip)]);
    skip = 0;
    const end = bytes.lastIndexOf(NEWLINE) + 1 || bytes.lastIndexOf(RETURN) + 1;
    const whole = bytes.subarray(0, end);
    rest = Buffer.from(bytes.subarray(end));
    checkLine(path, rest);
    const text = isUtf8(whole) && encoding.doubtful !== 'utf-8' ? whole.toString('utf8') : null;
    yield { text: text ?? decodeLines(whole, encoding, other), bytes: block.length };
  }
  yield { text: decodeLines(rest, encoding, other), bytes: 0 };
}
