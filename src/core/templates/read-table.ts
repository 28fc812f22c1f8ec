import { refuseTable } from '#shared/imports/refusals.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import type { TableProblem } from '#shared/model/template.ts';
import { readCell } from '#shared/templates/cell.ts';
import { placeholder } from '#shared/templates/placeholders.ts';
import type { SlotKey } from '#shared/templates/slots.ts';
import { slotName } from '#shared/templates/words.ts';
import { fromInertText } from '../exports/csv.ts';
import { NOTE_MARK } from '../exports/template-table.ts';
import { EXPORT_WORDS } from '../exports/words/words.ts';
import { normalHeading } from '../imports/headings.ts';
import { openTable, type Table } from '../imports/open-table.ts';
import { columnLetter, isBlankRow, type TableRow } from '../imports/table.ts';
import type { CustomerRow } from '../repos/customers.ts';
import { type Customers, indexCustomers } from './find-customer.ts';

/** Rows of one sitting, with titles and notes. */
const MOST_ROWS = 10_000;
/** Titles stand above the headings, but not more than this. */
const HEADER_WITHIN = 40;
const SHOWN = 80;

export interface ReadValue {
  readonly customerId: CustomerId;
  readonly slot: SlotKey;
  readonly value: string;
}

export interface ReadTable {
  /** In the order of the table, those without a value too. */
  readonly customers: readonly CustomerId[];
  /** Cells that hold something. */
  readonly values: readonly ReadValue[];
  readonly problems: readonly TableProblem[];
  readonly unknownColumns: readonly string[];
}

type Meaning = { readonly of: 'id' | 'name' } | { readonly of: 'slot'; readonly slot: SlotKey } | null;

/** What headings mean, in either language or as programs write them. */
function headingsOf(slots: readonly SlotKey[]): ReadonlyMap<string, Meaning> {
  const headings = new Map<string, Meaning>();
  const add = (text: string, meaning: Meaning) => headings.set(normalHeading(text), meaning);
  for (const slot of slots)
    for (const text of [slot, placeholder(slot), slotName('en', slot), slotName('zh', slot)])
      add(text, { of: 'slot', slot });
  for (const { templateTable: words } of Object.values(EXPORT_WORDS)) {
    add(words.customerId, { of: 'id' });
    add(words.customer, { of: 'name' });
  }
  add('customerId', { of: 'id' });
  add('Customer name', { of: 'name' });
  return headings;
}

interface Layout {
  readonly headerRow: number;
  readonly titles: readonly string[];
  readonly meanings: readonly Meaning[];
}

function layOut({ sample, source }: Table, slots: readonly SlotKey[]): Layout {
  const headings = headingsOf(slots);
  for (const row of sample.slice(0, HEADER_WITHIN)) {
    const meanings = row.cells.map((cell) => headings.get(normalHeading(cell)) ?? null);
    if (!meanings.some((meaning) => meaning !== null && meaning.of !== 'slot')) continue;
    const used = meanings.flatMap((meaning) =>
      meaning === null ? [] : [meaning.of === 'slot' ? meaning.slot : `#${meaning.of}`],
    );
    if (new Set(used).size < used.length) throw refuseTable('column-twice', { file: source.name });
    return { headerRow: row.row, titles: row.cells.map((cell) => cell.trim()), meanings };
  }
  throw refuseTable('no-customer-column', { file: source.name });
}

interface Reading {
  readonly layout: Layout;
  readonly customers: Customers;
  /** What a cell holds, without what a CSV puts before a formula. */
  readonly textOf: (cell: string) => string;
  /** The row in which a customer stood first. */
  readonly seen: Map<CustomerId, number>;
  readonly values: ReadValue[];
  readonly problems: TableProblem[];
}

function note(
  { problems, layout }: Reading,
  row: TableRow,
  index: number,
  problem: Pick<TableProblem, 'code' | 'hint'>,
): void {
  const column = layout.titles[index] || columnLetter(index);
  const value = (row.cells[index] ?? '').slice(0, SHOWN);
  problems.push({ ...problem, row: row.row, column, value });
}

const cellAt = ({ layout, textOf }: Reading, row: TableRow, of: 'id' | 'name') => {
  const index = layout.meanings.findIndex((meaning) => meaning?.of === of);
  return { index: Math.max(0, index), text: textOf(row.cells[index] ?? '').trim() };
};

/** Whose row it is; what is wrong with that is noted. */
function ownerOf(reading: Reading, row: TableRow): CustomerRow | null {
  const [id, name] = [cellAt(reading, row, 'id'), cellAt(reading, row, 'name')];
  const found = reading.customers.find(id.text, name.text);
  if (!found.ok) {
    note(reading, row, found.by === 'id' ? id.index : name.index, found);
    return null;
  }
  const { customer_id: customerId } = found.customer;
  const before = reading.seen.get(customerId);
  if (before === undefined) {
    reading.seen.set(customerId, row.row);
    return found.customer;
  }
  note(reading, row, id.text === '' ? name.index : id.index, {
    code: 'customer-twice',
    hint: String(before),
  });
  return null;
}

function readRow(reading: Reading, row: TableRow): void {
  if (isBlankRow(row) || cellAt(reading, row, 'id').text.startsWith(NOTE_MARK)) return;
  const owner = ownerOf(reading, row);
  for (const [index, cell] of row.cells.entries()) {
    const meaning = reading.layout.meanings[index];
    if (cell.trim() === '') continue;
    if (index >= reading.layout.titles.length)
      note(reading, row, index, { code: 'cell-beyond-columns', hint: '' });
    if (meaning?.of !== 'slot') continue;
    const read = readCell(meaning.slot, reading.textOf(cell));
    if (!read.ok) note(reading, row, index, read);
    else if (owner)
      reading.values.push({ customerId: owner.customer_id, slot: meaning.slot, value: read.value });
  }
}

/**
 * Reads a table that people or programs filled in. Nothing is written; a row that cannot be read is a problem with its row and
 * column.
 * @throws AppError `bad-input` when the file is no such table, `file-error` when it cannot be read.
 */
export async function readTemplateTable(
  path: string,
  slots: readonly SlotKey[],
  all: readonly CustomerRow[],
): Promise<ReadTable> {
  const { signal } = new AbortController();
  const table = await openTable(path, {}, signal, false);
  const layout = layOut(table, slots);
  const textOf = table.format.kind === 'csv' ? fromInertText : (cell: string) => cell;
  const customers = indexCustomers(all);
  const reading: Reading = { layout, customers, textOf, seen: new Map(), values: [], problems: [] };
  for await (const { rows } of table.rows(signal)) {
    if ((rows.at(-1)?.row ?? 0) > MOST_ROWS)
      throw refuseTable('too-many-rows', { file: table.source.name, limit: MOST_ROWS });
    for (const row of rows) if (row.row > layout.headerRow) readRow(reading, row);
  }
  return {
    customers: [...reading.seen.keys()],
    values: reading.values,
    problems: reading.problems,
    unknownColumns: layout.titles.filter((title, index) => title !== '' && layout.meanings[index] === null),
  };
}
