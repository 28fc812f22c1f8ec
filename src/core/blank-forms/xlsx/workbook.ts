import { refuseForm } from '#shared/blank-forms/refusals.ts';
import { LIMITS } from '../limits.ts';
import { type OfficePackage, type Part, readPart, relationsOf } from '../office/package.ts';
import { child, childrenOf, type XmlElement } from '../office/xml.ts';
import { cellName, holds, parseCell, parseRange, type Range } from './cells.ts';

export interface SheetCell {
  readonly element: XmlElement;
  readonly row: number;
  readonly column: number;
  /** As a person reads it; empty for a cell that has a format only. */
  readonly text: string;
  /** True where the workbook keeps words, false for numbers, dates and results. */
  readonly isText: boolean;
  readonly hasFormat: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly part: Part;
  readonly cells: ReadonlyMap<string, SheetCell>;
  readonly merged: readonly Range[];
  /** Cells for which the workbook offers a list of answers: literal, or as a range of cells. */
  readonly lists: readonly {
    readonly ranges: readonly Range[];
    readonly formula: string;
    readonly isStrict: boolean;
  }[];
}

/** Text of a string item: its own, or that of its runs; readings of Chinese characters are left out. */
function stringOf(item: XmlElement): string {
  const own = childrenOf(item, 't').map(({ text }) => text);
  const runs = childrenOf(item, 'r').flatMap((run) => childrenOf(run, 't').map(({ text }) => text));
  return [...own, ...runs]
    .join('')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function sharedStrings(office: OfficePackage): string[] {
  const name = [...relationsOf(office, office.main).values()].find((one) => /sharedStrings\.xml$/i.test(one));
  if (!name || !office.parts.has(name)) return [];
  return childrenOf(readPart(office, name).root, 'si').map(stringOf);
}

function textOf(cell: XmlElement, shared: readonly string[]): { text: string; isText: boolean } {
  const { t } = cell.attributes;
  const value = child(cell, 'v')?.text ?? '';
  if (t === 'inlineStr') {
    const inline = child(cell, 'is');
    return { text: inline ? stringOf(inline) : '', isText: true };
  }
  if (t === 's') return { text: shared[Number(value)] ?? '', isText: true };
  // A formula without a stored result is not empty.
  return { text: value === '' && child(cell, 'f') ? '=' : value, isText: t === 'str' };
}

function cellsOf(office: OfficePackage, part: Part, shared: readonly string[]): Map<string, SheetCell> {
  const unusual = () => refuseForm('unusual', { file: office.file.name, part: part.name });
  const cells = new Map<string, SheetCell>();
  for (const row of childrenOf(child(part.root, 'sheetData'), 'row')) {
    for (const element of childrenOf(row, 'c')) {
      const at = parseCell(element.attributes.r ?? '');
      // Programs may leave places out; no office program does.
      if (!at || String(at.row) !== row.attributes.r || cells.size >= LIMITS.cells) throw unusual();
      cells.set(cellName(at.row, at.column), {
        element,
        ...at,
        ...textOf(element, shared),
        hasFormat: (element.attributes.s ?? '0') !== '0',
      });
    }
  }
  return cells;
}

function listsOf(root: XmlElement): Sheet['lists'] {
  return childrenOf(child(root, 'dataValidations'), 'dataValidation')
    .filter(({ attributes }) => attributes.type === 'list')
    .map((one) => ({
      ranges: (one.attributes.sqref ?? '')
        .split(/\s+/)
        .map(parseRange)
        .filter((range): range is Range => range !== null),
      formula: child(one, 'formula1')?.text ?? '',
      isStrict:
        (one.attributes.errorStyle ?? 'stop') === 'stop' &&
        ['1', 'true'].includes(one.attributes.showErrorMessage ?? ''),
    }));
}

/** The sheets that a person sees, in their order. */
export function openWorkbook(office: OfficePackage): Sheet[] {
  const { root } = readPart(office, office.main);
  const relations = relationsOf(office, office.main);
  const shared = sharedStrings(office);
  return childrenOf(child(root, 'sheets'), 'sheet').flatMap(({ attributes }): Sheet[] => {
    const target = relations.get(attributes.id ?? '');
    if (!target || /hidden/i.test(attributes.state ?? '')) return [];
    const part = readPart(office, target);
    // Sheets of charts have no cells.
    if (part.root.name !== 'worksheet') return [];
    const lists = listsOf(part.root);
    const merged = childrenOf(child(part.root, 'mergeCells'), 'mergeCell')
      .map(({ attributes: { ref = '' } }) => parseRange(ref))
      .filter((range): range is Range => range !== null);
    const listed = lists.reduce((sum, { ranges }) => sum + ranges.length, 0);
    if (merged.length > LIMITS.ranges || listed > LIMITS.ranges)
      throw refuseForm('unusual', { file: office.file.name, part: part.name });
    return [{ name: attributes.name ?? '', part, cells: cellsOf(office, part, shared), merged, lists }];
  });
}

/** The block that a cell belongs to: itself, or the merged cells around it. */
export const blockAt = ({ merged }: Sheet, row: number, column: number): Range =>
  merged.find((range) => holds(range, row, column)) ?? { row, column, lastRow: row, lastColumn: column };
