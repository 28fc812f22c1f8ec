import { spreadsheetPhone } from '#shared/model/phone.ts';
import { csv, inertText } from '../csv.ts';

/** Text as typed, or a telephone number, which every kind of file writes in its own way. */
export type TableCell = string | { readonly e164: string };

export interface TableColumn {
  readonly title: string;
  /** Characters that it is wide where a file has widths. */
  readonly width: number;
}

/** Rows under headings, for a sheet of a workbook or a CSV. */
export interface Table {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** Numbers as `+1 415 555 0123` (docs/adr/0004), and no text that a spreadsheet takes for a formula. */
export function tableCsv({ columns, rows }: Table): string {
  const cell = (one: TableCell) => (typeof one === 'string' ? inertText(one) : spreadsheetPhone(one.e164));
  return csv([columns.map(({ title }) => title), ...rows.map((row) => row.map(cell))]);
}
