/** What a spreadsheet may take for a formula at the start of a cell, full-width forms of East Asian input included. */
const FORMULA_START = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** The same after a semicolon or tab, where a spreadsheet of another locale begins a new cell. */
const FORMULA_AFTER_SEPARATOR = /([;\t\r\n]\s*)(?=[=+\-@＝＋－＠])/gu;

/**
 * A text that no spreadsheet runs as a formula: an apostrophe stands before what could start one.
 * Telephone numbers must not go through here, for it would hide their plus sign.
 */
export function inertText(text: string): string {
  const inner = text.replace(FORMULA_AFTER_SEPARATOR, "$1'");
  return FORMULA_START.test(inner) ? `'${inner}` : inner;
}

/** What {@link inertText} was given, for a table that comes back. An apostrophe that a person put there itself goes too. */
export function fromInertText(text: string): string {
  const whole = text.startsWith("'") && FORMULA_START.test(text.slice(1)) ? text.slice(1) : text;
  return whole.replace(/([;\t\r\n]\s*)'(?=[=+\-@＝＋－＠])/gu, '$1');
}

/** Quotes a cell where RFC 4180 asks for it, and where a semicolon or an edge blank would be misread. */
function cell(text: string): string {
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines by RFC 4180, each with its CRLF. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** The byte order mark by which Excel knows UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** A whole file of lines. */
export function csv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + csvLines(rows);
}
