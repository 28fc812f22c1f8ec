import { MAX_PLACES, type Place, type PlaceOption } from '#shared/model/blank-form.ts';
import { askedBy, sectionOf } from '../asked.ts';
import { LIMITS, shortened } from '../limits.ts';
import { cellName, holds, MAX_COLUMN, MAX_ROW, parseRange, type Range } from './cells.ts';
import { blockAt, type Sheet, type SheetCell } from './workbook.ts';

/** A place of a workbook: an empty cell beside or below its label. */
export interface Spot {
  readonly place: Place;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

const hasWords = (text: string) => /\p{L}/u.test(text);
const cellAt = ({ cells }: Sheet, row: number, column: number): SheetCell | undefined =>
  cells.get(cellName(row, column));

const isLabel = (cell: SheetCell | undefined): cell is SheetCell =>
  cell?.isText === true && hasWords(cell.text) && cell.text.trim().length <= LIMITS.labelLength;

const listAt = ({ lists }: Sheet, row: number, column: number) =>
  lists.find(({ ranges }) => ranges.some((range) => holds(range, row, column)));

/** An empty cell, and whether the author made it for writing: with a format, a list, or by joining cells. */
interface Empty extends Range {
  readonly isMade: boolean;
}

function emptyAt(sheet: Sheet, row: number, column: number): Empty | null {
  if (row > MAX_ROW || column > MAX_COLUMN) return null;
  const block = blockAt(sheet, row, column);
  const cell = cellAt(sheet, block.row, block.column);
  if (cell && cell.text.trim() !== '') return null;
  const isJoined = block.lastRow > block.row || block.lastColumn > block.column;
  const isMade = cell?.hasFormat === true || isJoined || listAt(sheet, block.row, block.column) !== undefined;
  return { ...block, isMade };
}

/** Labels say of themselves that something is to follow, or ask for what a registration knows. */
const asksByItself = (text: string) => /[:：?？*＊_]\s*$/.test(text.trim()) || askedBy(text).paths.length > 0;

/** Rows of a list below its heading: as far as the author made them. */
function columnBelow(sheet: Sheet, first: Empty): Empty[] {
  const found = [first];
  for (let last: Empty | null = first; last?.isMade && found.length <= MAX_PLACES; ) {
    const next: Empty | null = emptyAt(sheet, last.lastRow + 1, first.column);
    if (!next?.isMade || next.column !== first.column) break;
    found.push(next);
    last = next;
  }
  return found;
}

/** A cell among others of its row that all have words: the head of a column. */
function isHead(sheet: Sheet, { row, lastColumn, column }: Range): boolean {
  const left = column > 1 ? blockAt(sheet, row, column - 1) : null;
  const before = left ? cellAt(sheet, left.row, left.column) : undefined;
  return isLabel(before) || isLabel(cellAt(sheet, row, lastColumn + 1));
}

function emptiesFor(sheet: Sheet, cell: SheetCell): Empty[] {
  const block = blockAt(sheet, cell.row, cell.column);
  const right = emptyAt(sheet, cell.row, block.lastColumn + 1);
  const below = emptyAt(sheet, block.lastRow + 1, cell.column);
  const isMine = below !== null && below.column === cell.column;
  const under = isMine ? below : null;
  if (right?.isMade && !(under?.isMade && isHead(sheet, block))) return [right];
  if (under?.isMade) return columnBelow(sheet, under);
  if (!asksByItself(cell.text)) return [];
  if (right && !(under && isHead(sheet, block))) return [right];
  return under ? [under] : [];
}

function optionsAt(sheets: readonly Sheet[], sheet: Sheet, row: number, column: number) {
  const list = listAt(sheet, row, column);
  if (!list) return { options: [] as PlaceOption[], takesOther: false };
  const literal = /^"(.*)"$/s.exec(list.formula.trim());
  const texts = literal ? (literal[1] ?? '').split(',') : textsOfRange(sheets, sheet, list.formula);
  const options = texts.map((one) => one.trim()).filter((one) => one !== '');
  return { options: options.map((text) => ({ value: text, text })), takesOther: !list.isStrict };
}

/** `Lists!$A$1:$A$5` or `$A$1:$A$5`; names of ranges are not followed. */
function textsOfRange(sheets: readonly Sheet[], own: Sheet, formula: string): string[] {
  const [, quoted, bare, range = ''] = /^=?(?:(?:'([^']+)'|([^'!]+))!)?(.+)$/.exec(formula.trim()) ?? [];
  const name = quoted ?? bare;
  const sheet = name === undefined ? own : sheets.find((one) => one.name === name);
  const cells = parseRange(range);
  if (!sheet || !cells) return [];
  return [...sheet.cells.values()]
    .filter(({ row, column }) => holds(cells, row, column))
    .map(({ text }) => text)
    .slice(0, 1000);
}

/** Words that stand alone in their row and have no place of their own head what follows. */
function headingsOf({ cells }: Sheet, labels: ReadonlySet<SheetCell>): SheetCell[] {
  const rows = Map.groupBy(
    [...cells.values()].filter(({ text }) => text.trim() !== ''),
    ({ row }) => row,
  );
  return [...rows.values()].flatMap((row) => {
    const [first] = row;
    const isAlone = row.length === 1 && first !== undefined && isLabel(first);
    return isAlone && (!labels.has(first) || sectionOf(first.text) !== null) ? [first] : [];
  });
}

interface Found {
  readonly label: SheetCell;
  readonly empty: Empty;
}

/** Empty cells with their labels; one that has a label at its left does not take the one above. */
function findEmpties(sheet: Sheet): Found[] {
  const found = new Map<string, Found>();
  for (const label of [...sheet.cells.values()].filter(isLabel)) {
    // One more than a form may have is enough to tell that it is none.
    if (found.size > MAX_PLACES) break;
    for (const empty of emptiesFor(sheet, label)) {
      const name = cellName(empty.row, empty.column);
      const isLeft = empty.row <= label.row && label.row <= empty.lastRow;
      if (isLeft || !found.has(name)) found.set(name, { label, empty });
    }
  }
  return [...found.values()].sort((a, b) => a.empty.row - b.empty.row || a.empty.column - b.empty.column);
}

function spotsOfSheet(sheets: readonly Sheet[], sheet: Sheet, at: number): Spot[] {
  const found = findEmpties(sheet);
  const headings = headingsOf(sheet, new Set(found.map(({ label }) => label)));
  return found.map(({ label, empty: { row, column } }): Spot => {
    const { options, takesOther } = optionsAt(sheets, sheet, row, column);
    const heading = headings.filter((one) => one.row < label.row).at(-1);
    const place: Place = {
      id: `cell:${at + 1}.${cellName(row, column)}`,
      kind: options.length > 0 ? 'choice' : 'text',
      label: shortened(label.text),
      name: '',
      hint: '',
      section: shortened(heading?.text ?? ''),
      options,
      takesSeveral: false,
      takesOther,
      isMultiline: options.length === 0,
      maxLength: LIMITS.cellLength,
      where: { by: 'cell', sheet: sheet.name, cell: cellName(row, column) },
    };
    return { place, sheet, row, column };
  });
}

export const spotsOf = (sheets: readonly Sheet[]): Spot[] =>
  sheets.flatMap((sheet, at) => spotsOfSheet(sheets, sheet, at));
