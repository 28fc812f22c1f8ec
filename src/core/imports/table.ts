/** One row of a file as text cells. */
export interface TableRow {
  /** Row as the spreadsheet counts, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Written in another encoding than the rest, so its letters may be wrong. */
  readonly isDoubtful: boolean;
  /** Quotation marks that do not close where they should. */
  readonly isBroken: boolean;
}

export const isBlankRow = ({ cells }: TableRow): boolean => cells.every((cell) => cell.trim() === '');

/** 1 for `A` or `a`, 26 for `Z`, 27 for `AA`. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
