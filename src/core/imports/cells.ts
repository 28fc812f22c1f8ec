import type { Mapping, Meaning } from '#shared/model/imports.ts';
import { LIMITS } from './limits.ts';
import { columnLetter, type TableRow } from './table.ts';

/** The cells of a row by what they mean. */
export interface Cells {
  /** Text of the cell, empty where the row is shorter; undefined where no column has this meaning. */
  get(row: TableRow, meaning: Meaning): string | undefined;
  has(meaning: Meaning): boolean;
  /** Heading of the column with this meaning, or its letter. */
  titleOf(meaning: Meaning): string;
  /** The meaning of a cell that is used and too long to be what it should be, or undefined. */
  tooLong(row: TableRow): Meaning | undefined;
  /** Nothing stands in any cell that is used. */
  isBlank(row: TableRow): boolean;
}

export function createCells(mapping: Mapping, titles: readonly string[]): Cells {
  const index = new Map<Meaning, number>();
  for (const [at, meaning] of mapping.entries())
    if (meaning !== null && !index.has(meaning)) index.set(meaning, at);
  const used = [...index];
  return {
    get(row, meaning) {
      const at = index.get(meaning);
      return at === undefined ? undefined : (row.cells[at] ?? '');
    },
    has: (meaning) => index.has(meaning),
    titleOf(meaning) {
      const at = index.get(meaning) ?? 0;
      return titles[at] || columnLetter(at);
    },
    tooLong: (row) => used.find(([, at]) => (row.cells[at]?.length ?? 0) > LIMITS.usedCellLength)?.[0],
    isBlank: (row) => used.every(([, at]) => (row.cells[at] ?? '').trim() === ''),
  };
}
