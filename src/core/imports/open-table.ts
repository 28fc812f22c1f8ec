import { refuseTable } from '#shared/imports/refusals.ts';
import type { FileFormat, ReadOptions } from '#shared/model/imports.ts';
import { detectCsv, readCsv } from './csv-table.ts';
import { openSource, type SourceFile } from './file.ts';
import { isBlankRow, type TableRow } from './table.ts';
import { readXlsx, type SheetTable } from './xlsx-table.ts';

/** Rows by which columns are recognised. */
const SAMPLE_ROWS = 120;
const SAMPLE_BYTES = 512 * 1024;
/** Rows that are worked on before others get their turn. */
const SLICE = 500;

export interface Table {
  readonly source: SourceFile;
  readonly format: FileFormat;
  readonly sample: readonly TableRow[];
  /** All rows in small pieces, with how much of the file has been read, from 0 to 1. */
  rows(signal: AbortSignal): AsyncGenerator<{ rows: readonly TableRow[]; share: number }>;
}

function* slices(rows: readonly TableRow[]): Generator<readonly TableRow[]> {
  for (let start = 0; start < rows.length; start += SLICE) yield rows.slice(start, start + SLICE);
}

async function openCsvTable(source: SourceFile, signal: AbortSignal, isQuick: boolean): Promise<Table> {
  const layout = await detectCsv(source.path, signal, isQuick);
  const sample: TableRow[] = [];
  for await (const { rows } of readCsv(source.path, layout, signal, SAMPLE_BYTES)) {
    sample.push(...rows.slice(0, SAMPLE_ROWS - sample.length));
    if (sample.length >= SAMPLE_ROWS) break;
  }
  return {
    source,
    sample,
    format: {
      kind: 'csv',
      encoding: layout.encoding.label,
      delimiter: layout.delimiter,
      sheets: [],
      sheet: '',
    },
    async *rows(own) {
      for await (const { rows, bytes } of readCsv(source.path, layout, own)) {
        for (const slice of slices(rows)) yield { rows: slice, share: Math.min(1, bytes / source.size) };
      }
    },
  };
}

function chooseSheet(sheets: readonly SheetTable[], name: string | undefined, file: string): SheetTable {
  const sheet = name === undefined ? sheets[0] : sheets.find((one) => one.name === name);
  if (sheet) return sheet;
  if (sheets.length === 0) throw refuseTable('no-sheet', { file });
  throw refuseTable('sheet-gone', {
    file,
    sheet: name ?? '',
    names: sheets.map((one) => one.name).join(', '),
  });
}

async function openXlsxTable(
  source: SourceFile,
  signal: AbortSignal,
  wanted: string | undefined,
): Promise<Table> {
  const sheets = await readXlsx(source.path, signal);
  const { name, rows } = chooseSheet(sheets, wanted, source.name);
  return {
    source,
    sample: rows.slice(0, SAMPLE_ROWS),
    format: {
      kind: 'xlsx',
      encoding: null,
      delimiter: null,
      sheets: sheets.map((sheet) => sheet.name),
      sheet: name,
    },
    async *rows(own) {
      let done = 0;
      for (const slice of slices(rows)) {
        own.throwIfAborted();
        done += slice.length;
        yield { rows: slice, share: done / rows.length };
      }
    },
  };
}

/**
 * Opens a file as a table of text cells.
 * @param isQuick for a first look: the encoding is judged by the beginning of the file.
 * @throws AppError `bad-input` when the file is no list, `file-error` when it cannot be read.
 */
export async function openTable(
  path: string,
  options: Pick<ReadOptions, 'sheet'>,
  signal: AbortSignal,
  isQuick: boolean,
): Promise<Table> {
  const source = await openSource(path);
  const table =
    source.kind === 'csv'
      ? await openCsvTable(source, signal, isQuick)
      : await openXlsxTable(source, signal, options.sheet);
  if (table.sample.every(isBlankRow)) throw refuseTable('blank-file', { file: source.name });
  return table;
}
