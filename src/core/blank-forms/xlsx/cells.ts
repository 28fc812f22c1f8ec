import { columnLetter, columnNumber } from '../../imports/table.ts';

/** A rectangle of cells; rows and columns are counted from 1. */
export interface Range {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

export const cellName = (row: number, column: number): string => `${columnLetter(column - 1)}${row}`;

/** `B3` or `$B$3`; null for what is no cell of a sheet. */
export function parseCell(text: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text) ?? [];
  const row = Number(digits);
  const column = columnNumber(letters);
  return row >= 1 && row <= MAX_ROW && column >= 1 && column <= MAX_COLUMN ? { row, column } : null;
}

/** `B3:D4` or `B3`. */
export function parseRange(text: string): Range | null {
  const [from = '', to = from] = text.split(':');
  const first = parseCell(from);
  const last = parseCell(to);
  if (!first || !last || last.row < first.row || last.column < first.column) return null;
  return { ...first, lastRow: last.row, lastColumn: last.column };
}

export const holds = (range: Range, row: number, column: number): boolean =>
  row >= range.row && row <= range.lastRow && column >= range.column && column <= range.lastColumn;
