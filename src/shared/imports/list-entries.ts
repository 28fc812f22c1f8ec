import type { ListEntry } from '../model/number.ts';

const LONGEST = 200;
const MOST_CELLS = 200;

const entry = (line: number, text: string): ListEntry => ({ line, text: text.slice(0, LONGEST) });

/** Cells with fewer digits are names, extensions and the like. */
const mayBeNumber = (cell: string): boolean => cell.replace(/\D/g, '').length >= 7;

/**
 * What a row of cells says: each cell with as many digits as a telephone number, or the whole row where none has, so that
 * nothing is passed over in silence. A first row without any digit is a heading.
 */
export function entriesOfRow(cells: readonly string[], line: number): ListEntry[] {
  const filled = cells
    .slice(0, MOST_CELLS)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  const numbers = filled.filter(mayBeNumber);
  if (numbers.length > 0) return numbers.map((cell) => entry(line, cell));
  const whole = filled.join(' ');
  return whole === '' || (line === 1 && !/\d/.test(whole)) ? [] : [entry(line, whole)];
}

/** A pasted list, one number a line or several with commas, semicolons or tabs between them. */
export function listEntries(text: string): ListEntry[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => entriesOfRow(line.split(/[,;\t]/), index + 1));
}
