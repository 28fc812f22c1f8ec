import type { Assumption, ProblemCode } from '#shared/model/imports.ts';
import {
  nameKey,
  type ReadWord,
  readFlag,
  readName,
  readNumberType,
  readOwnerName,
  readOwnerType,
  readState,
  readUsage,
} from './cell-words.ts';
import type { Cells } from './cells.ts';
import { plainText, readPhoneCell } from './phone-cell.ts';
import type { Problems } from './problems.ts';
import type { TableRow } from './table.ts';

type Meaning = Parameters<Cells['get']>[1];

export interface FileOwner {
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

/** What a row says of a number. A field is undefined where the file has no column for it, so that what is known stays. */
export interface NumberFields {
  readonly row: number;
  /** Empty for an extension without a number. */
  readonly e164: string;
  readonly extension: string | undefined;
  readonly owner: FileOwner | null | undefined;
  readonly state: string | undefined;
  readonly numberType: string | undefined;
  readonly telephonyType: string | undefined;
  readonly main: boolean | undefined;
  readonly tollFree: boolean | undefined;
  readonly service: boolean | undefined;
  readonly elin: boolean | undefined;
}

/** What reading needs to know and where it says what it found. */
export interface FieldReader {
  readonly cells: Cells;
  readonly problems: Problems;
  readonly assume: (assumption: Assumption) => void;
}

/** A word of Webex, or the text itself where nobody knows the word; that is said. */
function readWord(
  { cells, problems }: FieldReader,
  row: TableRow,
  meaning: Meaning,
  read: ReadWord,
): string | undefined {
  const text = cells.get(row, meaning);
  if (text === undefined) return undefined;
  const word = read(text);
  if (word !== null) return word;
  problems.add('unknown-value', { row: row.row, column: cells.titleOf(meaning), value: text });
  return readName(text).toUpperCase().replaceAll(' ', '_').slice(0, 60);
}

function readYesNo({ cells, problems }: FieldReader, row: TableRow, meaning: Meaning): boolean | undefined {
  const text = cells.get(row, meaning);
  if (text === undefined) return undefined;
  const flag = readFlag(text);
  if (flag === null)
    problems.add('unknown-value', { row: row.row, column: cells.titleOf(meaning), value: text });
  return flag ?? false;
}

const OWNER_COLUMNS = ['ownerName', 'ownerFirst', 'ownerLast', 'ownerId', 'ownerType'] as const;

/**
 * The owner of a number. A file has no ids as Webex has, so an owner is the same as before when type and name are, or what
 * stands in the column for the id.
 */
function readOwner(reader: FieldReader, row: TableRow): FileOwner | null | undefined {
  const { cells, assume } = reader;
  if (!OWNER_COLUMNS.some((meaning) => cells.has(meaning))) return undefined;
  const text = (meaning: Meaning) => readOwnerName(cells.get(row, meaning) ?? '');
  const parts = [text('ownerFirst'), text('ownerLast')].filter(Boolean).join(' ');
  const id = text('ownerId');
  const name = text('ownerName') || parts || id;
  const said = readWord(reader, row, 'ownerType', readOwnerType) ?? '';
  if (name === '' && said === '') return null;
  if (said === '') assume('ownerType');
  const type = said || 'PEOPLE';
  return { id: id || `file:${type}:${nameKey(name)}`, type, name };
}

/** Digits of an extension as spreadsheets leave them; null when they are none. */
function readExtension(text: string): string | null {
  const bare = plainText(text)
    .trim()
    .replace(/^=?"([^"]*)"$/, '$1')
    .replace(/^['’`]+/, '')
    .replace(/^(?:ext(?:ension)?\.?|x)\s*/i, '')
    .replace(/[.,]0+$/, '')
    .trim();
  if (bare === '' || /^(?:-+|n\/?a|none|无)$/i.test(bare)) return '';
  return /^[\d*#]{1,20}$/.test(bare) ? bare : null;
}

function extensionOf({ cells, problems }: FieldReader, row: TableRow): string | undefined {
  const text = cells.get(row, 'extension');
  if (text === undefined) return undefined;
  const extension = readExtension(text);
  if (extension === null)
    problems.add('extension-unreadable', { row: row.row, column: cells.titleOf('extension'), value: text });
  return extension ?? '';
}

interface Usage {
  readonly tollFree: boolean | undefined;
  readonly service: boolean | undefined;
  readonly elin: boolean | undefined;
  readonly telephonyType: string | undefined;
}

/** Usage stands in one column, in one for each kind, or in both. */
function readUsages(reader: FieldReader, row: TableRow): Usage {
  const usage = readWord(reader, row, 'usage', readUsage);
  const own = (meaning: 'tollFree' | 'service' | 'elin', word: string) => {
    const flag = readYesNo(reader, row, meaning);
    return usage === undefined ? flag : flag === true || usage === word;
  };
  return {
    tollFree: own('tollFree', 'toll-free'),
    service: own('service', 'service'),
    elin: own('elin', 'elin'),
    telephonyType: usage === undefined ? undefined : usage === 'mobile' ? 'MOBILE_NUMBER' : 'PSTN_NUMBER',
  };
}

/** The number of a row, or null after saying why the row is left out. */
function readNumber(
  { cells, problems }: FieldReader,
  row: TableRow,
  country: string,
  extension: string | undefined,
): { e164: string; repairs: readonly ProblemCode[]; extension: string } | null {
  const text = cells.get(row, 'number') ?? '';
  const column = cells.titleOf('number');
  const cell = readPhoneCell(text, country);
  if (cell.kind === 'number') return cell;
  if (cell.kind === 'refused') {
    problems.add(cell.code, { row: row.row, column, value: text });
    return null;
  }
  if (extension) return { e164: '', repairs: [], extension: '' };
  problems.add('number-missing', { row: row.row, column });
  return null;
}

/**
 * Reads one row. What was repaired is said only of rows that are taken.
 * @param country ISO 3166 code of the row's location, empty when it is not known.
 * @returns null when the row is left out; why is among the problems then.
 */
export function readNumberFields(reader: FieldReader, row: TableRow, country: string): NumberFields | null {
  const { cells, problems, assume } = reader;
  const tooLong = cells.tooLong(row);
  if (tooLong) {
    problems.add('cell-too-long', { row: row.row, column: cells.titleOf(tooLong) });
    return null;
  }
  const written = extensionOf(reader, row);
  const number = readNumber(reader, row, country, written);
  if (!number) return null;
  const text = cells.get(row, 'number') ?? '';
  for (const code of number.repairs)
    problems.add(code, {
      row: row.row,
      column: cells.titleOf('number'),
      value: text,
      hint: code === 'extension-in-number' ? number.extension : number.e164,
    });
  const state = readWord(reader, row, 'state', readState);
  if (!state) assume('state');
  if (!cells.has('numberType')) assume('numberType');
  return {
    row: row.row,
    e164: number.e164,
    extension: written || number.extension || written,
    owner: readOwner(reader, row),
    state: state === '' ? 'ACTIVE' : state,
    numberType: readWord(reader, row, 'numberType', readNumberType),
    main: readYesNo(reader, row, 'main'),
    ...readUsages(reader, row),
  };
}
