import type { OfficePackage, Part } from '../office/package.ts';
import { readPart } from '../office/package.ts';
import { child, walk, type XmlElement } from '../office/xml.ts';

/** A cell of a table by its row and its first column in the grid, counted from 0. */
export interface Cell {
  readonly element: XmlElement;
  readonly row: number;
  readonly column: number;
  readonly span: number;
  /** Goes on with the cell above. */
  readonly isContinued: boolean;
}

export interface Table {
  readonly element: XmlElement;
  readonly cells: readonly Cell[];
}

/** A document as it is read: its paragraphs and tables in their order. */
export interface Docx {
  readonly part: Part;
  readonly paragraphs: readonly XmlElement[];
  readonly tables: readonly Table[];
}

/** The nearest element around one, of that name. */
export function around(element: XmlElement, name: string): XmlElement | null {
  for (let up = element.parent; up; up = up.parent) if (up.name === name) return up;
  return null;
}

/** All below an element, without what stands there a second time for old programs. */
export function* inside(from: XmlElement): Generator<XmlElement> {
  for (const one of from.children) {
    if (one.name === 'Fallback') continue;
    yield one;
    yield* inside(one);
  }
}

const cellProperty = (cell: XmlElement, name: string) => child(child(cell, 'tcPr'), name);

function tableOf(element: XmlElement): Table {
  const rows = [...inside(element)].filter((one) => one.name === 'tr' && around(one, 'tbl') === element);
  const cells = rows.flatMap((tr, row) => {
    let column = Number(child(child(tr, 'trPr'), 'gridBefore')?.attributes.val ?? 0);
    return [...inside(tr)]
      .filter((one) => one.name === 'tc' && around(one, 'tr') === tr)
      .map((tc): Cell => {
        const span = Math.min(64, Math.max(1, Number(cellProperty(tc, 'gridSpan')?.attributes.val) || 1));
        const merge = cellProperty(tc, 'vMerge');
        const isContinued = merge !== undefined && merge.attributes.val !== 'restart';
        const cell = { element: tc, row, column, span, isContinued };
        column += span;
        return cell;
      });
  });
  return { element, cells };
}

export function openDocx(office: OfficePackage): Docx {
  const part = readPart(office, office.main);
  const all = [...inside(part.root)];
  return {
    part,
    paragraphs: all.filter(({ name }) => name === 'p'),
    tables: all.filter(({ name }) => name === 'tbl').map(tableOf),
  };
}

const SPACES: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  p: '\n',
};
const UNSEEN = new Set(['Fallback', 'tabs', 'rPr', 'pPr', 'instrText', 'delText', 'sdtPr']);

/** What a person reads in an element; content controls are left out, since what stands in them is an answer. */
export function textOf(element: XmlElement, withControls = false): string {
  const read = (from: XmlElement): string =>
    from.children
      .filter(({ name }) => !UNSEEN.has(name) && (withControls || name !== 'sdt'))
      .map((one) => {
        if (one.name === 't') return one.text;
        return read(one) + (SPACES[one.name] ?? '');
      })
      .join('');
  return (element.name === 't' ? element.text : read(element)).replace(/\n$/, '');
}

/** True when there is a place of another kind in an element. */
export const hasControl = (element: XmlElement): boolean =>
  [...walk(element)].some(
    ({ name }) => name === 'sdt' || name === 'drawing' || name === 'pict' || name === 'tbl',
  );
