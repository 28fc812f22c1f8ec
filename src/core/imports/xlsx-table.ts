import { basename } from 'node:path';
import readWorkbook from 'read-excel-file/universal';
import { refuseTable } from '#shared/imports/refusals.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { MAX_COLUMNS } from '#shared/model/imports.ts';
import { packStored, unpackZip, type ZipParts } from '../zip-guard.ts';
import { readWhole } from './file.ts';
import { LIMITS } from './limits.ts';
import { columnNumber, type TableRow } from './table.ts';

export interface SheetTable {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

const isSheet = (name: string) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name);
const isPart = (name: string) =>
  isSheet(name) || /^(?:\[Content_Types\]|xl\/[^/]+|xl\/_rels\/[^/]+)\.xml(?:\.rels)?$/i.test(name);

/** Places that a row or cell tag names, in any spelling that the reader would take for one. */
function* placesOf(file: string, xml: string): Generator<readonly [column: number, row: number]> {
  for (const [tag] of xml.matchAll(/<(?:[\w.-]+:)?(?:row|c)(?=[\s"'/])[^>]*/g)) {
    // A bracket within quotation marks, or a digit written as an entity, would hide the place from this look only.
    if (tag.includes('&') || tag.split('"').length % 2 === 0 || tag.split("'").length % 2 === 0)
      throw refuseTable('workbook-unusual', { file, part: tag.slice(0, 40) });
    for (const [, place = ''] of tag.matchAll(/[\s"':]r\s*=\s*["']([^"']*)["']/g)) {
      const parts = /^([A-Za-z]{0,3})(\d{1,9})$/.exec(place);
      if (!parts) throw refuseTable('workbook-unusual', { file, part: tag.slice(0, 40) });
      yield [columnNumber(parts[1] ?? ''), Number(parts[2])];
    }
  }
}

/**
 * The rectangle that a sheet spans must fit into memory, since the reader fills it: one forgotten cell in the last column of
 * the last row is 17 billion cells.
 */
function checkSheet(file: string, xml: string): void {
  let rows = 0;
  let columns = 0;
  for (const [column, row] of placesOf(file, xml)) {
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  if (columns > MAX_COLUMNS || rows > LIMITS.rows || rows * columns > LIMITS.cells)
    throw refuseTable('too-wide-span', { file, row: rows, columns });
  // The reader would take such a cell for an empty one.
  const [, letters = '', row] =
    /<c\s[^>]*\br="([A-Z]+)(\d+)"[^>]*>\s*<f\b[^>]*(?:\/>|>[^<]*<\/f>)\s*<\/c>/.exec(xml) ?? [];
  if (row !== undefined)
    throw refuseTable('formula-without-result', { file, row: Number(row), column: columnNumber(letters) });
}

function checkParts(file: string, parts: ZipParts): void {
  if (!parts.has('xl/workbook.xml')) throw refuseTable('workbook-other', { file });
  for (const [name, part] of parts) {
    // Entities could stand for text without end.
    if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY'))
      throw refuseTable('workbook-unusual', { file, part: name });
    if (isSheet(name)) checkSheet(file, part.toString('latin1'));
  }
}

/** A numeric cell as its digits; what the workbook keeps in scientific notation has all of them. */
function numberText(text: string): string {
  if (!/e/i.test(text)) return text;
  const number = Number(text);
  return Number.isSafeInteger(number) ? String(number) : text;
}

type Cell = string | boolean | Date | null;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
}

function toRow(file: string, cells: readonly Cell[], index: number): TableRow {
  const texts = cells.map(cellText);
  const long = texts.findIndex((text) => text.length > LIMITS.cellLength);
  if (long >= 0)
    throw refuseTable('long-cell', { file, row: index + 1, column: long + 1, limit: LIMITS.cellLength });
  return { row: index + 1, cells: texts, isDoubtful: false, isBroken: false };
}

const unpackWorkbook = (file: string, bytes: Buffer): ZipParts =>
  unpackZip(bytes, LIMITS, isPart, (problem, params) =>
    refuseTable(`workbook-${problem}`, { file, ...params }),
  );

/** Why the library could not read it, in words; its own messages name rows and cells. */
function toRefusal(file: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  const message = error instanceof Error ? error.message : '';
  const [, row, column] = /row (\d+), col (\d+)/.exec(message) ?? [];
  if (row === undefined || column === undefined)
    return refuseTable('workbook-damaged', { file, part: 'XML' });
  return refuseTable('broken-cell', { file, row: Number(row), column: Number(column) });
}

/**
 * The sheets of a workbook that hold something, as text. Formulas count with the result that was stored with them.
 * @throws AppError `bad-input` when it is damaged, protected, or too large.
 */
export async function readXlsx(path: string, signal: AbortSignal): Promise<SheetTable[]> {
  const file = basename(path);
  const parts = unpackWorkbook(file, await readWhole(path, signal));
  checkParts(file, parts);
  signal.throwIfAborted();
  try {
    const sheets = await readWorkbook(packStored(parts), { trim: false, parseNumber: numberText });
    return sheets
      .map(({ sheet, data }) => ({
        name: sheet,
        rows: (data as unknown as Cell[][]).map((cells, index) => toRow(file, cells, index)),
      }))
      .filter(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell.trim() !== '')));
  } catch (error) {
    throw toRefusal(file, error);
  }
}
