import { MAX_PLACES, type Place, type PlaceWhere } from '#shared/model/blank-form.ts';
import { LIMITS, shortened } from '../limits.ts';
import { descendants, type XmlElement } from '../office/xml.ts';
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

/** The words that say what each cell is for: those at its left, else those of its column's head. */
function labelsOf({ cells }: Table): Map<XmlElement, string> {
  const labels = new Map<XmlElement, string>();
  const heads = new Map<number, string>();
  for (const row of Map.groupBy(cells, (cell) => cell.row).values()) {
    const texts = row.map(({ element }) => textOf(element).trim());
    for (const [at, { element, column }] of row.entries()) {
      const left = texts[at - 1] ?? '';
      labels.set(element, hasWords(left) ? left : (heads.get(column) ?? ''));
    }
    for (const [at, { column, span }] of row.entries()) {
      const text = texts[at] ?? '';
      if (!hasWords(text)) continue;
      // A cell that spans the columns heads the table and no column of it.
      for (let over = column; over < column + span; over++) heads.set(over, span > 1 ? '' : text);
    }
  }
  return labels;
}

interface InTable {
  readonly table: number;
  readonly cell: Cell;
  readonly label: string;
}

interface Reading {
  readonly document: Docx;
  readonly lines: readonly string[];
  readonly headings: readonly { readonly at: number; readonly text: string }[];
  readonly cells: ReadonlyMap<XmlElement, InTable>;
  /** Where each paragraph stands among all. */
  readonly order: ReadonlyMap<XmlElement, number>;
}

function readingOf(document: Docx): Reading {
  const cells = document.tables.flatMap((table, at) => {
    const labels = labelsOf(table);
    return table.cells.map((cell) => {
      const label = labels.get(cell.element) ?? '';
      return [cell.element, { table: at, cell, label }] as const;
    });
  });
  return {
    document,
    lines: document.paragraphs.map(lineOf),
    headings: headingsOf(document),
    cells: new Map(cells),
    order: new Map(document.paragraphs.map((paragraph, at) => [paragraph, at])),
  };
}

function headingsOf({ paragraphs, tables }: Docx): Reading['headings'] {
  const written = paragraphs
    .filter((one) => isHeading(one))
    .map((one) => ({ at: one.start, text: textOf(one).trim() }));
  const spanning = tables.flatMap(({ cells }) =>
    [...Map.groupBy(cells, (cell) => cell.row).values()].flatMap((row) => {
      const [only] = row;
      const isAlone = row.length === 1 && only !== undefined && only.span > 1;
      return isAlone ? [{ at: only.element.start, text: textOf(only.element).trim() }] : [];
    }),
  );
  return [...written, ...spanning]
    .filter(({ text }) => text !== '' && text.length <= LIMITS.labelLength && blanksOf(text).length === 0)
    .sort((a, b) => a.at - b.at);
}

function headingBefore({ headings }: Reading, at: number): string {
  let [low, high] = [0, headings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1]?.text ?? '';
}

function cellAround({ cells }: Reading, element: XmlElement): InTable | null {
  const tc = element.name === 'tc' ? element : around(element, 'tc');
  return (tc && cells.get(tc)) ?? null;
}

function whereOf(reading: Reading, element: XmlElement): PlaceWhere {
  const inCell = cellAround(reading, element);
  if (inCell) {
    const { table, cell } = inCell;
    return { by: 'table', table: table + 1, row: cell.row + 1, column: cell.column + 1 };
  }
  const paragraph = element.name === 'p' ? element : (around(element, 'p') ?? descendants(element, 'p')[0]);
  const at = paragraph ? (reading.order.get(paragraph) ?? 0) : 0;
  return { by: 'paragraph', paragraph: at + 1 };
}

/** How far up words may stand that belong to an element. */
const FAR_ABOVE = 50;

/** The words above an element: of the paragraph before it in the same cell, or in the text. */
function wordsAbove({ document: { paragraphs }, lines, order }: Reading, element: XmlElement): string {
  const cell = around(element, 'tc');
  const own = element.name === 'p' ? element : descendants(element, 'p')[0];
  const from = own ? (order.get(own) ?? 0) : paragraphs.findIndex((one) => one.start > element.start);
  for (let at = from - 1; at >= Math.max(0, from - FAR_ABOVE); at--) {
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
const wordsAround = (reading: Reading, element: XmlElement): string =>
  wordsAbove(reading, element) || (cellAround(reading, element)?.label ?? '');

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
    const label = isBlankCell(cell) ? (reading.cells.get(cell.element)?.label ?? '') : '';
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
  const reading = readingOf(document);
  const cells = [...document.tables.keys()].flatMap((index) => cellSpots(reading, index));
  const controls = controlsOf(document);
  // What stands in a control or in a blank cell is its answer, and is found with it.
  const taken = new Set([
    ...controls.map(({ element }) => element),
    ...cells.flatMap((spot) => (spot.kind === 'cell' ? [spot.cell.element] : [])),
  ]);
  const isTaken = (element: XmlElement) => {
    for (let up: XmlElement | null = element; up; up = up.parent) if (taken.has(up)) return true;
    return false;
  };
  const lines = document.paragraphs.flatMap((one, index) => (isTaken(one) ? [] : lineSpots(reading, index)));
  // One more than a form may have is enough to tell that it is none.
  const filled = controls.slice(0, MAX_PLACES + 1).map((control) => controlSpot(reading, control));
  return [...cells, ...lines, ...filled].sort((a, b) => a.at - b.at);
}
