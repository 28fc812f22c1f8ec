import { basename } from 'node:path';
import Papa from 'papaparse';
import { refuseTable } from '#shared/imports/refusals.ts';
import { DELIMITERS, type FileFormat, MAX_COLUMNS } from '#shared/model/imports.ts';
import { DOUBT, detectEncoding, readText, type TextEncoding } from './encoding.ts';
import { LIMITS } from './limits.ts';
import type { TableRow } from './table.ts';

export type Delimiter = NonNullable<FileFormat['delimiter']>;

export interface CsvLayout {
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
  /** Excel's own `sep=;` line, which it obeys and does not show. */
  readonly hasSeparatorLine: boolean;
}

const SIGNS: Readonly<Record<Delimiter, string>> = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' };
const SAMPLE_BYTES = 256 * 1024;
const SAMPLE_ROWS = 60;
const SEPARATOR_LINE = /^sep=([,;\t|])\n/i;

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

function parse(text: string, delimiter: Delimiter, isLast: boolean): Parsed {
  const parser = new Papa.Parser({ delimiter: SIGNS[delimiter], newline: '\n' });
  return parser.parse(text, 0, !isLast) as Parsed;
}

/** How well a delimiter explains a sample: most rows with the same number of cells, and more than one cell. */
function fitOf(text: string, delimiter: Delimiter): number {
  const rows = parse(text, delimiter, true)
    .data.slice(0, SAMPLE_ROWS)
    .filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = 0;
  for (const [cells, count] of counts) {
    if (cells < 2) continue;
    best = Math.max(best, (count / rows.length) * (1 + Math.min(cells, 40) / 100));
  }
  return best;
}

/** The delimiter that explains a sample best; a comma where there is one column only. */
export function detectDelimiter(sample: string): Delimiter {
  const own = SEPARATOR_LINE.exec(sample)?.[1];
  if (own !== undefined) return DELIMITERS.find((name) => SIGNS[name] === own) ?? 'comma';
  let best: Delimiter = 'comma';
  let bestFit = 0;
  for (const delimiter of DELIMITERS) {
    const fit = fitOf(sample, delimiter);
    if (fit > bestFit) {
      best = delimiter;
      bestFit = fit;
    }
  }
  return best;
}

/** Characters that no text has: those below the blank that neither separate cells or lines nor feed a form. */
function holdsControls(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1a) return true;
  }
  return false;
}

const oneNewline = (text: string) => text.replace(/\r\n?/g, '\n');

/**
 * Finds out how a CSV file is built. With `isQuick` its encoding is judged by its beginning only, which is enough for a
 * first look.
 */
export async function detectCsv(path: string, signal: AbortSignal, isQuick: boolean): Promise<CsvLayout> {
  const encoding = await detectEncoding(path, signal, isQuick ? 1 << 20 : undefined);
  let sample = '';
  for await (const { text } of readText(path, encoding, signal, SAMPLE_BYTES)) sample += text;
  const text = oneNewline(sample);
  if (holdsControls(text)) throw refuseTable('no-text', { file: basename(path) });
  return { encoding, delimiter: detectDelimiter(text), hasSeparatorLine: SEPARATOR_LINE.test(text) };
}

function toRow(file: string, cells: string[], row: number, isBroken: boolean): TableRow {
  let isDoubtful = false;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? '';
    if (cell.length > LIMITS.cellLength)
      throw refuseTable('long-cell', { file, row, column: index + 1, limit: LIMITS.cellLength });
    if (!cell.includes(DOUBT)) continue;
    cells[index] = cell.replaceAll(DOUBT, '');
    isDoubtful = true;
  }
  return { row, cells, isDoubtful, isBroken };
}

/** Cuts text that comes in pieces into rows; what is left of a row waits for the next piece. */
export function createRowCutter(
  file: string,
  delimiter: Delimiter,
): {
  cut(text: string, isLast: boolean): TableRow[];
} {
  let rest = '';
  let done = 0;
  return {
    cut(text, isLast) {
      // A return at the very end may belong to a newline that has not come yet.
      const joined = rest + text;
      const held = !isLast && joined.endsWith('\r') ? '\r' : '';
      const ready = oneNewline(held ? joined.slice(0, -1) : joined);
      const { data, errors, meta } = parse(ready, delimiter, isLast);
      rest = isLast ? '' : ready.slice(meta.cursor) + held;
      if (rest.length > LIMITS.cellLength + (1 << 20))
        throw refuseTable('open-quote', { file, row: done + data.length + 1 });
      const open = errors.find(({ code }) => code === 'MissingQuotes');
      if (open) throw refuseTable('open-quote', { file, row: done + (open.row ?? 0) + 1 });
      if (isLast && data.at(-1)?.length === 1 && data.at(-1)?.[0] === '') data.pop();
      const broken = new Set(errors.map(({ row }) => row));
      const rows = data.map((cells, index) => toRow(file, cells, done + index + 1, broken.has(index)));
      done += data.length;
      return rows;
    },
  };
}

function checkShape(file: string, rows: readonly TableRow[]): void {
  // Titles and headings may stand above as many rows as are read.
  if ((rows.at(-1)?.row ?? 0) > LIMITS.rows + 1000)
    throw refuseTable('too-many-rows', { file, limit: LIMITS.rows });
  const wide = rows.find(({ cells }) => cells.length > MAX_COLUMNS);
  if (!wide) return;
  throw refuseTable('too-many-columns', {
    file,
    row: wide.row,
    columns: wide.cells.length,
    limit: MAX_COLUMNS,
  });
}

/** The rows of a CSV file with the bytes read so far. */
export async function* readCsv(
  path: string,
  layout: CsvLayout,
  signal: AbortSignal,
  limit?: number,
): AsyncGenerator<{ rows: TableRow[]; bytes: number }> {
  const file = basename(path);
  const cutter = createRowCutter(file, layout.delimiter);
  let bytes = 0;
  let isFirst = layout.hasSeparatorLine;
  for await (const piece of readText(path, layout.encoding, signal, limit)) {
    bytes += piece.bytes;
    const text = isFirst ? piece.text.replace(/^sep=.\r?\n?/i, '') : piece.text;
    isFirst = false;
    const rows = cutter.cut(text, false);
    checkShape(file, rows);
    yield { rows, bytes };
  }
  const rows = cutter.cut('', true);
  checkShape(file, rows);
  yield { rows, bytes };
}
