import type { ImportPlan, UnderstoodRow } from '#shared/model/imports.ts';
import type { WebexNumber } from '#shared/webex/schemas.ts';
import { toStoredNumber } from '../repos/columns.ts';
import { nameKey } from './cell-words.ts';
import { createExtensionLengths } from './extension-lengths.ts';
import type { BookedLocation, LocationBook } from './location-book.ts';
import { type FieldReader, type NumberFields, readNumberFields } from './number-fields.ts';
import type { TableRow } from './table.ts';
import { type KnownNumber, toWebexNumber } from './webex-shape.ts';

/** A row that is taken: the number in Webex's shape, and where it belongs. */
export interface TakenNumber {
  readonly row: number;
  readonly number: WebexNumber;
  readonly location: BookedLocation;
  /** The number as the mirror has it; undefined when it is new. */
  readonly stored: KnownNumber | undefined;
}

/** What the mirror knows already. */
export interface KnownNumbers {
  byNumber(e164: string): KnownNumber | undefined;
  byExtension(locationKey: number, extension: string): KnownNumber | undefined;
}

export interface NumberImportParts {
  readonly reader: FieldReader;
  readonly book: LocationBook;
  readonly known: KnownNumbers;
  readonly plan: Pick<ImportPlan, 'location' | 'unknownLocations'>;
}

export interface NumberImport {
  /** Null when the row is left out or says nothing; why is among the problems. */
  take(row: TableRow): TakenNumber | null;
  /** What only the whole column shows. */
  finish(): void;
  /** Row ids of known numbers whose rows were left out: the file names them, so that a complete list does not remove them. */
  spared(): ReadonlySet<number>;
}

/** Row and location of a number in one integer, so that two million of them stay small. */
const PLACES = 1 << 21;

/** Turns rows of a file into numbers as Webex would list them; duplicates and unknown locations are said and left out. */
export function createNumberImport({ reader, book, known, plan }: NumberImportParts): NumberImport {
  const { cells, problems, assume } = reader;
  const lengths = createExtensionLengths();
  const seen = new Map<number | string, number>();
  const spared = new Set<number>();
  const mayMake = (plan.unknownLocations ?? (book.isEmpty ? 'make' : 'leave-out')) === 'make';

  /** A location that is known, or the one that the person has named for rows without one. */
  const find = (text: string): BookedLocation | undefined => {
    const isNamed = plan.location !== undefined && nameKey(text) === nameKey(plan.location);
    return book.find(text) ?? (isNamed ? book.make(text) : undefined);
  };
  const byDefault = (stored: KnownNumber | undefined): BookedLocation | undefined => {
    if (plan.location) {
      assume('location');
      return find(plan.location);
    }
    const before = stored && book.byKey(stored.locationKey);
    if (before) return before;
    if (book.only) assume('location');
    return book.only;
  };
  /** The location of a row, undefined when nothing says it, null when the row is left out for it. */
  const locate = (row: TableRow, text: string, stored: KnownNumber | undefined) => {
    if (text === '') return byDefault(stored);
    const found = find(text);
    if (found) return found;
    const place = { row: row.row, column: cells.titleOf('location'), value: text };
    if (!mayMake) {
      problems.add('unknown-location', place);
      return null;
    }
    problems.add('location-made', place);
    return book.make(text);
  };
  /** False after saying that a row above has the same number. */
  const isFirst = (row: TableRow, key: number | string, location: BookedLocation, value: string) => {
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, row.row * PLACES + location.index);
      return true;
    }
    const isElsewhere = before % PLACES !== location.index;
    problems.add(isElsewhere ? 'number-in-two-locations' : 'duplicate', {
      row: row.row,
      column: cells.titleOf(typeof key === 'number' ? 'number' : 'extension'),
      value,
      hint: String(Math.floor(before / PLACES)),
    });
    return false;
  };
  const settle = (row: TableRow, fields: NumberFields, text: string): TakenNumber | null => {
    const byNumber = fields.e164 ? known.byNumber(fields.e164) : undefined;
    const location = locate(row, text, byNumber);
    if (location === undefined) problems.add('location-missing', { row: row.row });
    if (!location) {
      if (byNumber && !seen.has(byNumber.e164 ?? 0)) spared.add(byNumber.id);
      return null;
    }
    if (byNumber) spared.delete(byNumber.id);
    const extension = fields.extension ?? '';
    const key = fields.e164 ? toStoredNumber(fields.e164) : `${location.index} ${extension}`;
    if (!isFirst(row, key, location, fields.e164 || extension)) return null;
    if (extension) lengths.note(row.row, extension);
    const stored = fields.e164 ? byNumber : known.byExtension(location.row.key, extension);
    return { row: row.row, number: toWebexNumber(fields, location.row, stored), location, stored };
  };

  return {
    take(row) {
      if (cells.isBlank(row)) return null;
      if (row.isDoubtful) problems.add('encoding-doubtful', { row: row.row, value: row.cells.join(' ') });
      if (row.isBroken) problems.add('quotes-broken', { row: row.row, value: row.cells.join(' ') });
      const text = (cells.get(row, 'location') ?? '').trim();
      const country = (text ? book.find(text) : book.only)?.row.country ?? '';
      const fields = readNumberFields(reader, row, country);
      return fields && settle(row, fields, text);
    },
    finish: () => lengths.report(problems, cells.titleOf('extension')),
    spared: () => spared,
  };
}

/** A taken number as a person reads it. */
export function understood({ row, number, location }: TakenNumber): UnderstoodRow {
  return {
    row,
    title: number.phoneNumber ?? '',
    extension: number.extension ?? '',
    location: location.row.name,
    owner: number.owner?.displayName ?? '',
    state: number.state,
    place: '',
  };
}
