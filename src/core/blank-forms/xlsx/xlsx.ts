import type { Place } from '#shared/model/blank-form.ts';
import type { ChosenFile } from '../../read-chosen-file.ts';
import type { Answer, Entry, FilledFile, Mishap } from '../format.ts';
import { openOffice, packOffice } from '../office/package.ts';
import {
  child,
  childrenOf,
  type Edit,
  escapeXml,
  prefixOf,
  replace,
  splice,
  type XmlElement,
  xmlText,
} from '../office/xml.ts';
import { cellName, parseCell } from './cells.ts';
import { type Spot, spotsOf } from './spots.ts';
import { openWorkbook, type Sheet } from './workbook.ts';

export async function readXlsxForm(file: ChosenFile): Promise<readonly Place[]> {
  return spotsOf(openWorkbook(openOffice(file))).map(({ place }) => place);
}

interface Filling {
  readonly spot: Spot;
  readonly text: string;
}

/** Excel reads `_x0041_` in a text as a character; written so it stands as it is. */
const plain = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** A text and never a formula, whatever it begins with. */
function cellXml(x: string, name: string, format: string | undefined, text: string): string {
  const style = format === undefined ? '' : ` s="${escapeXml(format)}"`;
  return `<${x}c r="${name}"${style} t="inlineStr"><${x}is><${x}t xml:space="preserve">${escapeXml(plain(text))}</${x}t></${x}is></${x}c>`;
}

const columnOf = (cell: XmlElement) => parseCell(cell.attributes.r ?? '')?.column ?? 0;

/** New cells between those that are there, in the order of their columns. */
function editsForRow(row: XmlElement, fillings: readonly Filling[]): Edit[] {
  const x = prefixOf(row);
  const cells = childrenOf(row, 'c');
  const sorted = [...fillings].sort((a, b) => a.spot.column - b.spot.column);
  const fresh: { at: number; text: string }[] = [];
  const edits: Edit[] = [];
  for (const { spot, text } of sorted) {
    const name = cellName(spot.row, spot.column);
    const own = cells.find((cell) => columnOf(cell) === spot.column);
    if (own) {
      edits.push(replace(own, cellXml(x, name, own.attributes.s, text)));
      continue;
    }
    const next = cells.find((cell) => columnOf(cell) > spot.column);
    fresh.push({ at: next?.start ?? row.innerEnd, text: cellXml(x, name, undefined, text) });
  }
  const byPlace = Map.groupBy(fresh, ({ at }) => at);
  for (const [at, list] of byPlace)
    edits.push({ start: at, end: at, text: list.map(({ text }) => text).join('') });
  return edits;
}

const rowXml = (x: string, row: number, fillings: readonly Filling[]): string =>
  `<${x}row r="${row}">${[...fillings]
    .sort((a, b) => a.spot.column - b.spot.column)
    .map(({ spot, text }) => cellXml(x, cellName(row, spot.column), undefined, text))
    .join('')}</${x}row>`;

/** An element without an end tag gets one before anything is put into it. */
function opened(source: string, row: XmlElement, text: string): Edit {
  const start = source.slice(row.start, row.end).replace(/\s*\/>$/, '>');
  return replace(row, `${start}${text}</${row.tag}>`);
}

function editsFor(sheet: Sheet, fillings: readonly Filling[]): Edit[] {
  const data = child(sheet.part.root, 'sheetData');
  if (!data) return [];
  const rows = childrenOf(data, 'row');
  const fresh: { at: number; row: number; text: string }[] = [];
  const edits: Edit[] = [];
  for (const [number, list] of Map.groupBy(fillings, ({ spot }) => spot.row)) {
    const own = rows.find(({ attributes }) => Number(attributes.r) === number);
    const x = prefixOf(data);
    if (!own) {
      const next = rows.find(({ attributes }) => Number(attributes.r) > number);
      fresh.push({ at: next?.start ?? data.innerEnd, row: number, text: rowXml(x, number, list) });
    } else if (own.innerStart === own.end) {
      const cells = rowXml(x, number, list).replace(/^<[^>]*>|<\/[^>]*>$/g, '');
      edits.push(opened(sheet.part.source, own, cells));
    } else edits.push(...editsForRow(own, list));
  }
  for (const [at, list] of Map.groupBy(fresh, (one) => one.at)) {
    const text = list.sort((a, b) => a.row - b.row).map((one) => one.text);
    edits.push({ start: at, end: at, text: text.join('') });
  }
  return edits;
}

const textFor = (answer: Answer): string | null => {
  if (answer.kind === 'tick') return null;
  return xmlText(answer.kind === 'text' ? answer.text : (answer.options[0] ?? ''));
};

/** A copy of a workbook with the answers in it, read again to see that they are there. */
export async function fillXlsxForm(file: ChosenFile, entries: readonly Entry[]): Promise<FilledFile> {
  const office = openOffice(file);
  const spots = new Map(spotsOf(openWorkbook(office)).map((spot) => [spot.place.id, spot]));
  const fillings = entries.flatMap(({ place, answer }): Filling[] => {
    const spot = spots.get(place.id);
    const text = textFor(answer);
    return spot && text !== null ? [{ spot, text }] : [];
  });
  const changed = new Map<string, string>();
  for (const [sheet, list] of Map.groupBy(fillings, ({ spot }) => spot.sheet))
    changed.set(sheet.part.name, splice(sheet.part.source, editsFor(sheet, list)));
  const bytes = packOffice(office, changed);
  const filled = openWorkbook(openOffice({ name: file.name, bytes: Buffer.from(bytes) }));
  const mishaps = fillings
    .filter(({ spot, text }) => {
      const sheet = filled.find(({ part }) => part.name === spot.sheet.part.name);
      return sheet?.cells.get(cellName(spot.row, spot.column))?.text !== text;
    })
    .map(({ spot }): Mishap => ({ placeId: spot.place.id, reason: 'not-kept', value: '' }));
  return { bytes, mishaps };
}
