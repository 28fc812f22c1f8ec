import type { UnderstoodRow } from '#shared/model/imports.ts';
import { PSTN_UNKNOWN } from '#shared/rules/reference/service-facts.ts';
import type { LocationRow } from '../repos/locations.ts';
import { nameKey, readCountry, readName, readPstn } from './cell-words.ts';
import type { BookedLocation, LocationBook } from './location-book.ts';
import type { FieldReader } from './number-fields.ts';
import { readPhoneCell } from './phone-cell.ts';
import type { TableRow } from './table.ts';

export interface TakenLocation {
  readonly row: number;
  readonly location: BookedLocation;
  /** The location as it is to be; its key is that of the mirror, or below zero when it is new. */
  readonly next: LocationRow;
}

type Meaning = 'address1' | 'address2' | 'city' | 'region' | 'postalCode';
const TEXTS: Readonly<Record<Meaning, 'address1' | 'address2' | 'city' | 'state' | 'postal_code'>> = {
  address1: 'address1',
  address2: 'address2',
  city: 'city',
  region: 'state',
  postalCode: 'postal_code',
};

/** Words of a country or a PSTN type; what nobody knows is said and counts as not known. */
function word(reader: FieldReader, row: TableRow, meaning: 'country' | 'pstn'): string | undefined {
  const text = reader.cells.get(row, meaning);
  if (text === undefined) return undefined;
  const read = meaning === 'country' ? readCountry(text) : readPstn(text);
  if (read !== null) return read;
  reader.problems.add('unknown-value', {
    row: row.row,
    column: reader.cells.titleOf(meaning),
    value: text,
  });
  return '';
}

function mainNumber(reader: FieldReader, row: TableRow, country: string): string | undefined {
  const text = reader.cells.get(row, 'mainNumber');
  if (text === undefined) return undefined;
  const cell = readPhoneCell(text, country);
  if (cell.kind === 'number') return cell.e164;
  if (cell.kind === 'refused')
    reader.problems.add('main-number-unreadable', {
      row: row.row,
      column: reader.cells.titleOf('mainNumber'),
      value: text,
    });
  return '';
}

function update(reader: FieldReader, row: TableRow, before: LocationRow): LocationRow {
  const { cells, assume } = reader;
  const texts: Partial<Record<(typeof TEXTS)[Meaning], string>> = {};
  for (const [meaning, field] of Object.entries(TEXTS)) {
    const text = cells.get(row, meaning as Meaning);
    if (text !== undefined) texts[field] = readName(text);
  }
  const country = word(reader, row, 'country') ?? before.country;
  const pstn = word(reader, row, 'pstn');
  const said = reader.cells.get(row, 'pstn')?.trim() ?? '';
  const pstnType = pstn === undefined ? before.pstn_type : pstn || PSTN_UNKNOWN;
  if (pstnType === PSTN_UNKNOWN) assume('pstn');
  if (country === '') assume('country');
  return {
    ...before,
    ...texts,
    name: readName(cells.get(row, 'name') ?? before.name),
    country,
    pstn_type: pstnType,
    // The file's own word is kept where the type does not say the same.
    pstn_name: pstn === undefined ? before.pstn_name : pstn === '' ? readName(said) : '',
    phone: mainNumber(reader, row, country) ?? before.phone,
  };
}

/** Turns rows of a file into locations. What the file has no column for stays as it was. */
export function createLocationImport(reader: FieldReader, book: LocationBook) {
  const { cells, problems } = reader;
  const seen = new Map<string, number>();
  return {
    /** Null when the row is left out or says nothing. */
    take(row: TableRow): TakenLocation | null {
      if (cells.isBlank(row)) return null;
      const column = cells.titleOf('name');
      const tooLong = cells.tooLong(row);
      if (tooLong) {
        problems.add('cell-too-long', { row: row.row, column: cells.titleOf(tooLong) });
        return null;
      }
      if (row.isDoubtful) problems.add('encoding-doubtful', { row: row.row, value: row.cells.join(' ') });
      if (row.isBroken) problems.add('quotes-broken', { row: row.row, value: row.cells.join(' ') });
      const name = readName(cells.get(row, 'name') ?? '');
      if (name === '') {
        problems.add('name-missing', { row: row.row, column });
        return null;
      }
      const before = seen.get(nameKey(name));
      if (before !== undefined) {
        problems.add('duplicate', { row: row.row, column, value: name, hint: String(before) });
        return null;
      }
      seen.set(nameKey(name), row.row);
      const location = book.find(name) ?? book.make(name);
      return { row: row.row, location, next: update(reader, row, location.row) };
    },
    hasSeen: (name: string) => seen.has(nameKey(name)),
  };
}

export function understoodLocation({ row, next }: TakenLocation): UnderstoodRow {
  return {
    row,
    title: next.name,
    extension: '',
    location: '',
    owner: '',
    state: next.pstn_type,
    place: [next.city, next.state, next.country].filter(Boolean).join(', '),
  };
}
