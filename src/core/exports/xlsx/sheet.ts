import { columnLetter } from '../../imports/table.ts';
import { linesOf, withPlainLines } from '../characters.ts';
import { XML } from '../office/package.ts';
import { xmlText } from '../office/xml.ts';
import type { Table, TableCell } from '../tables/table.ts';
import { CELL, SHEET_SPACE } from './styles.ts';

/** What stands at the head and foot of printed pages. */
export interface PrintLines {
  readonly head: readonly [left: string, right: string];
  /** The right one with `{{page}}` and `{{pages}}`. */
  readonly foot: readonly [left: string, right: string];
}

/** The place that a table takes: `A1:C40`. */
export function placeOf({ columns, rows }: Table): string {
  return `A1:${columnLetter(columns.length - 1)}${rows.length + 1}`;
}

/** `_x0041_` would be read as the character A, so its first sign is written in that way itself. */
const sheetText = (text: string): string => xmlText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** Always text, so that no value is a formula or loses its plus sign. */
function cellXml(cell: TableCell, place: string, style: number): string {
  const isText = typeof cell === 'string';
  const text = isText ? cell : cell.e164;
  if (text === '') return `<c r="${place}" s="${style}"/>`;
  const look = isText ? style : CELL.phone;
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${sheetText(text)}</t></is></c>`;
}

/** A column is as wide as so many digits; letters are narrower. */
const HALF_WIDTHS = 1.1;
/** Points; 409 is the most that a row can have. */
const LINE = 14;
const PADDING = 3;
const HIGHEST_ROW = 409;

/** Given, since not every program finds it by itself. */
function heightOf(cells: readonly TableCell[], columns: Table['columns']): number {
  const lines = cells.map((cell, index) =>
    typeof cell === 'string' ? linesOf(withPlainLines(cell), (columns[index]?.width ?? 1) * HALF_WIDTHS) : 1,
  );
  return Math.min(HIGHEST_ROW, Math.max(...lines) * LINE + PADDING);
}

function rowXml(
  cells: readonly TableCell[],
  index: number,
  style: number,
  columns: Table['columns'],
): string {
  const row = index + 1;
  const inner = cells.map((cell, column) => cellXml(cell, `${columnLetter(column)}${row}`, style));
  return `<row r="${row}" ht="${heightOf(cells, columns)}" customHeight="1">${inner.join('')}</row>`;
}

/** `&` begins a code there. */
const printed = (text: string): string => text.replaceAll('&', '&&');

function printXml({ head, foot }: PrintLines): string {
  const pages = printed(foot[1]).replace('{{page}}', '&P').replace('{{pages}}', '&N');
  const header = `&L${printed(head[0])}&R${printed(head[1])}`;
  const footer = `&L${printed(foot[0])}&R${pages}`;
  return `<headerFooter><oddHeader>${xmlText(header)}</oddHeader><oddFooter>${xmlText(footer)}</oddFooter></headerFooter>`;
}

/** A sheet with its headings in sight, filters, and a width that fits on paper. */
export function sheetXml(table: Table, print: PrintLines, isFirst: boolean): string {
  const place = placeOf(table);
  const view = `<sheetViews><sheetView showGridLines="0" workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>`;
  const columns = table.columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const titles = table.columns.map(({ title }) => title);
  const rows = table.rows.map((row, index) => rowXml(row, index + 1, CELL.text, table.columns));
  return [
    `${XML}<worksheet xmlns="${SHEET_SPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${place}"/>`,
    `${view}<sheetFormatPr defaultRowHeight="${LINE + PADDING}"/><cols>${columns.join('')}</cols>`,
    `<sheetData>${rowXml(titles, 0, CELL.head, table.columns)}${rows.join('')}</sheetData><autoFilter ref="${place}"/>`,
    '<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.7" header="0.35" footer="0.35"/>',
    '<pageSetup paperSize="1" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    printXml(print),
    `<ignoredErrors><ignoredError sqref="${place}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('');
}
