import type { ImportColumn, ImportKind, Mapping, Meaning } from '#shared/model/imports.ts';
import { hashOf } from '../hash.ts';
import { readFlag, readNumberType, readOwnerType, readState, readUsage } from './cell-words.ts';
import { meaningsOfHeading, normalHeading } from './headings.ts';
import { readPhoneCell } from './phone-cell.ts';
import { columnLetter, isBlankRow, type TableRow } from './table.ts';

/** Titles, dates and notes stand above the headings, but not more than this. */
const HEADER_WITHIN = 40;
const SAMPLES = 3;
const SAMPLE_LENGTH = 80;

export interface Layout {
  /** Row of the headings; 0 when there are none. */
  readonly headerRow: number;
  readonly titles: readonly string[];
  /** By which the meanings of these headings are remembered. */
  readonly hash: string;
  readonly columns: readonly ImportColumn[];
}

function isPhone(cell: string): boolean {
  return readPhoneCell(cell, '').kind === 'number';
}

function recognisedIn(what: ImportKind, { cells }: TableRow): number {
  return new Set(cells.flatMap((cell) => meaningsOfHeading(what, cell).slice(0, 1))).size;
}

/**
 * The row of the headings: the first with the most headings that are known, as long as it is no row of data. Without any
 * known heading, the first of the widest rows when its cells are all words: a row of numbers would have digits, and what a
 * person sees as headings tells at a glance when it was a location.
 */
export function findHeaderRow(what: ImportKind, rows: readonly TableRow[]): number {
  const candidates = rows.slice(0, HEADER_WITHIN).filter((row) => !isBlankRow(row));
  let best = 0;
  let bestCount = 0;
  for (const row of candidates) {
    const count = recognisedIn(what, row);
    if (count > bestCount && !row.cells.some(isPhone)) {
      best = row.row;
      bestCount = count;
    }
  }
  if (best > 0) return best;
  const filled = (row: TableRow) => row.cells.filter((cell) => cell.trim() !== '').length;
  const widest = Math.max(0, ...candidates.map(filled));
  const at = candidates.findIndex((row) => filled(row) === widest);
  const first = candidates[at];
  const isWords = first?.cells.every((cell) => cell.trim() !== '' && !/\d{3}/.test(cell)) ?? false;
  return first && isWords && at + 1 < candidates.length ? first.row : 0;
}

/** The hash by which a mapping is remembered: of the headings, or of their number where there are none. */
export function headerHash(what: ImportKind, titles: readonly string[], width: number): string {
  const key = titles.length > 0 ? titles.map(normalHeading) : [`${width} columns without headings`];
  return hashOf(JSON.stringify([what, key]));
}

function valuesOf(rows: readonly TableRow[], index: number): string[] {
  return rows.map(({ cells }) => cells[index]?.trim() ?? '').filter((value) => value !== '');
}

/** Meanings whose values are words from a list; by these a heading that can mean several things is decided. */
const WORDS: Partial<Record<Meaning, (value: string) => string | boolean | null>> = {
  ownerType: readOwnerType,
  numberType: readNumberType,
  state: readState,
  usage: readUsage,
  main: readFlag,
};

const isMostly = (values: readonly string[], test: (value: string) => boolean): boolean =>
  values.filter(test).length * 2 > values.length;

/** The first meaning of a heading that its values fit, or simply the first. */
function byHeading(what: ImportKind, title: string, values: readonly string[]): Meaning | null {
  const [first = null, ...others] = meaningsOfHeading(what, title);
  // `State` above ID, CA, OR is a place, not what a number is in.
  if (first === 'state' && isMostly(values, (value) => /^[A-Z]{2}$/.test(value))) return null;
  if (first === null || others.length === 0) return first;
  const fits = (meaning: Meaning) => {
    const read = WORDS[meaning];
    return !read || isMostly(values, (value) => read(value) !== null);
  };
  return [first, ...others].find(fits) ?? first;
}

/** What a column without a known heading seems to hold; only telephone numbers and extensions can be told. */
function byContent(what: ImportKind, values: readonly string[], taken: ReadonlySet<Meaning>): Meaning | null {
  if (values.length === 0 || what === 'locations') return null;
  const share = (test: (value: string) => boolean) => values.filter(test).length / values.length;
  if (!taken.has('number') && share(isPhone) >= 0.6) return 'number';
  if (taken.has('number') && !taken.has('extension') && share((value) => /^\d{2,6}$/.test(value)) >= 0.8)
    return 'extension';
  return null;
}

function recognise(what: ImportKind, titles: readonly string[], rows: readonly TableRow[], width: number) {
  const taken = new Set<Meaning>();
  const meanings: { meaning: Meaning | null; from: ImportColumn['from'] }[] = Array.from(
    { length: width },
    () => ({ meaning: null, from: 'none' }),
  );
  const take = (index: number, meaning: Meaning | null, from: ImportColumn['from']) => {
    if (meaning === null || taken.has(meaning)) return;
    taken.add(meaning);
    meanings[index] = { meaning, from };
  };
  for (const [index, title] of titles.entries())
    take(index, byHeading(what, title, valuesOf(rows, index)), 'heading');
  for (let index = 0; index < width; index++) {
    if (meanings[index]?.meaning === null)
      take(index, byContent(what, valuesOf(rows, index), taken), 'content');
  }
  return meanings;
}

/** Meanings as they were chosen for these headings before, as far as they fit. */
function remembered(mapping: Mapping | undefined, width: number) {
  if (mapping?.length !== width) return null;
  return mapping.map((meaning) => ({ meaning, from: 'remembered' as const }));
}

/**
 * What the columns of a file seem to mean.
 * @param sample the first rows of the file.
 * @param recall answers what was chosen for a header hash before.
 */
export function layOut(
  what: ImportKind,
  sample: readonly TableRow[],
  headerRow: number | undefined,
  recall: (hash: string) => Mapping | undefined,
): Layout {
  const header = headerRow ?? findHeaderRow(what, sample);
  const titles = sample.find(({ row }) => row === header)?.cells.map((cell) => cell.trim()) ?? [];
  const below = sample.filter((row) => row.row > header && !isBlankRow(row));
  const width = Math.max(titles.length, ...below.map(({ cells }) => cells.length), 0);
  const hash = headerHash(what, titles, width);
  const meanings = remembered(recall(hash), width) ?? recognise(what, titles, below, width);
  const columns = meanings.map(
    ({ meaning, from }, index): ImportColumn => ({
      letter: columnLetter(index),
      title: titles[index] ?? '',
      samples: valuesOf(below, index)
        .slice(0, SAMPLES)
        .map((value) => value.slice(0, SAMPLE_LENGTH)),
      meaning,
      from,
    }),
  );
  return { headerRow: header, titles, hash, columns };
}
