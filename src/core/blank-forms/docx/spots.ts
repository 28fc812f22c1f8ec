import type { Place, PlaceWhere } from '#shared/model/blank-form.ts';
import { LIMITS, shortened } from '../limits.ts';
import type { XmlElement } from '../office/xml.ts';
import { type Control, controlsOf } from './controls.ts';
import { around, type Cell, type Docx, hasControl, type Table, textOf } from './document.ts';
import { type Blank, blanksOf, isBare, isHeading, lineOf, wordsBeside } from './lines.ts';

/** A place and what of the document it is. */
export type Spot = { readonly place: Place; readonly at: number } & (
  | { readonly kind: 'control'; readonly control: Control }
  | { readonly kind: 'cell'; readonly table: number; readonly cell: Cell }
  | { readonly kind: 'line'; readonly paragraph: number; readonly blank: Blank }
);

const hasWords = (text: string) => /\p{L}/u.test(text);

/** The words that say what a cell is for: those at its left, else those of its column's head. */
function wordsOfCell({ cells }: Table, { row, column }: Cell): string {
  const left = cells.find((one) => one.row === row && one.column + one.span === column);
  const beside = left ? textOf(left.element).trim() : '';
  if (hasWords(beside)) return beside;
  const over = cells
    .filter((one) => one.row < row && one.column <= column && column < one.column + one.span)
    .map((one) => textOf(one.element).trim())
    .filter(hasWords);
  const isWide = cells.some(
    (one) => one.row < row && one.span > 1 && textOf(one.element).trim() === over.at(-1),
  );
  // A cell that spans the columns heads the table and no column of it.
  return isWide ? '' : (over.at(-1) ?? '');
}

interface Reading {
  readonly document: Docx;
  readonly lines: readonly string[];
  readonly headings: readonly { readonly at: number; readonly text: string }[];
}

function headingsOf({ paragraphs, tables }: Docx): Reading['headings'] {
  const written = paragraphs
    .filter((one) => isHeading(one))
    .map((one) => ({ at: one.start, text: textOf(one).trim() }));
  const spanning = tables.flatMap(({ cells }) =>
    cells
      .filter((cell) => cell.span > 1 && cells.filter(({ row }) => row === cell.row).length === 1)
      .map(({ element }) => ({ at: element.start, text: textOf(element).trim() })),
  );
  return [...written, ...spanning]
    .filter(({ text }) => text !== '' && text.length <= LIMITS.labelLength && blanksOf(text).length === 0)
    .sort((a, b) => a.at - b.at);
}

const headingBefore = ({ headings }: Reading, at: number): string =>
  headings.filter((one) => one.at < at).at(-1)?.text ?? '';

function cellAround(
  { document: { tables } }: Reading,
  element: XmlElement,
): { table: number; cell: Cell } | null {
  const tc = element.name === 'tc' ? element : around(element, 'tc');
  const found = tc && around(tc, 'tbl');
  const table = tables.findIndex((one) => one.element === found);
  const cell = tables[table]?.cells.find((one) => one.element === tc);
  return cell ? { table, cell } : null;
}

function whereOf(reading: Reading, element: XmlElement): PlaceWhere {
  const inCell = cellAround(reading, element);
  if (inCell) {
    const { table, cell } = inCell;
    return { by: 'table', table: table + 1, row: cell.row + 1, column: cell.column + 1 };
  }
  const { paragraphs } = reading.document;
  const own = paragraphs.findIndex((one) => one.end > element.start);
  return { by: 'paragraph', paragraph: Math.max(0, own) + 1 };
}

/** The words above an element: of the paragraph before it in the same cell, or in the text. */
function wordsAbove({ document: { paragraphs }, lines }: Reading, element: XmlElement): string {
  const cell = around(element, 'tc');
  for (let at = paragraphs.length - 1; at >= 0; at--) {
    const paragraph = paragraphs[at];
    if (!paragraph || paragraph.end > element.start || around(paragraph, 'tc') !== cell) continue;
    const line = lines[at] ?? '';
    // Boxes below each other answer the same question.
    const isBoxes = blanksOf(line).some(({ kind }) => kind === 'check');
    if (line.trim() === '' || isBoxes) continue;
    return isBare(line) || blanksOf(line).length > 0 || line.includes('\ufffc') ? '' : line.trim();
  }
  return '';
}

/** The words for what has none in its own line. */
const wordsAround = (reading: Reading, element: XmlElement): string => {
  const inCell = cellAround(reading, element);
  const table = inCell && reading.document.tables[inCell.table];
  return wordsAbove(reading, element) || (inCell && table ? wordsOfCell(table, inCell.cell) : '');
};

const PLAIN: Pick<
  Place,
  'name' | 'hint' | 'options' | 'takesSeveral' | 'takesOther' | 'isMultiline' | 'maxLength'
> = {
  name: '',
  hint: '',
  options: [],
  takesSeveral: false,
  takesOther: false,
  isMultiline: false,
  maxLength: null,
};

function controlSpot(reading: Reading, control: Control): Spot {
  const { element } = control;
  const paragraph = around(element, 'p');
  const { before, after } = paragraph ? wordsBeside(paragraph, element) : { before: '', after: '' };
  const isBox = control.kind === 'check';
  const outside = wordsAround(reading, paragraph ?? element);
  const label = isBox ? after || before || outside : before || outside;
  const question = isBox && after ? (wordsBeforeFirst(paragraph) ?? outside) : '';
  const place: Place = {
    ...PLAIN,
    id: `control:${control.index}`,
    kind: control.kind,
    label: shortened(label),
    name: shortened(control.tag),
    hint: shortened(control.title),
    section: shortened(question || headingBefore(reading, element.start)),
    options: control.options.map(({ value, text }) => ({ value, text: shortened(text) })),
    takesOther: control.takesOther,
    isMultiline: control.isMultiline && control.kind === 'text',
    where: whereOf(reading, element),
  };
  return { kind: 'control', control, place, at: element.start };
}

/** The question at the beginning of a line of boxes; null where the line begins with a box. */
function wordsBeforeFirst(paragraph: XmlElement | null): string | null {
  const line = paragraph ? lineOf(paragraph) : '';
  const words = line.split(/[\ufffc☐□❏❑]/)[0]?.trim() ?? '';
  return words === '' ? null : words;
}

function lineSpots(reading: Reading, index: number): Spot[] {
  const paragraph = reading.document.paragraphs[index];
  const line = reading.lines[index] ?? '';
  if (!paragraph) return [];
  const blanks = blanksOf(line);
  const isRow = isBare(line);
  return blanks.flatMap((blank, at): Spot[] => {
    const isBox = blank.kind === 'check';
    const own = isBox ? blank.after : blank.before;
    const label = own || (isRow || isBox ? wordsAround(reading, paragraph) : '');
    if (!hasWords(label) || (!own && at > 0)) return [];
    const question = isBox ? (wordsBeforeFirst(paragraph) ?? wordsAround(reading, paragraph)) : '';
    const place: Place = {
      ...PLAIN,
      id: `line:${index + 1}.${at + 1}`,
      kind: blank.kind,
      label: shortened(label),
      section: shortened(question || headingBefore(reading, paragraph.start)),
      where: whereOf(reading, paragraph),
    };
    return [{ kind: 'line', paragraph: index, blank, place, at: paragraph.start + at }];
  });
}

const isBlankCell = ({ element, isContinued }: Cell) =>
  !isContinued && !hasControl(element) && textOf(element).replace(/[_….\s]/g, '') === '';

function cellSpots(reading: Reading, index: number): Spot[] {
  const table = reading.document.tables[index];
  if (!table || table.cells.length < 2) return [];
  return table.cells.flatMap((cell): Spot[] => {
    const label = isBlankCell(cell) ? wordsOfCell(table, cell) : '';
    if (label === '') return [];
    const place: Place = {
      ...PLAIN,
      id: `cell:${index + 1}.${cell.row + 1}.${cell.column + 1}`,
      kind: 'text',
      label: shortened(label),
      section: shortened(headingBefore(reading, cell.element.start)),
      isMultiline: true,
      where: { by: 'table', table: index + 1, row: cell.row + 1, column: cell.column + 1 },
    };
    return [{ kind: 'cell', table: index, cell, place, at: cell.element.start }];
  });
}

/** All places of a document, in its order. */
export function spotsOf(document: Docx): Spot[] {
  const reading = { document, lines: document.paragraphs.map(lineOf), headings: headingsOf(document) };
  const cells = [...document.tables.keys()].flatMap((index) => cellSpots(reading, index));
  const blankCells = cells.flatMap((spot) => (spot.kind === 'cell' ? [spot.cell.element] : []));
  const controls = controlsOf(document);
  // What stands in a control or in a blank cell is its answer, and is found with it.
  const isTaken = ({ start, end }: XmlElement) =>
    [...controls.map(({ element }) => element), ...blankCells].some(
      (one) => one.start <= start && one.end >= end,
    );
  const lines = document.paragraphs.flatMap((one, index) => (isTaken(one) ? [] : lineSpots(reading, index)));
  return [...cells, ...lines, ...controls.map((control) => controlSpot(reading, control))].sort(
    (a, b) => a.at - b.at,
  );
}
