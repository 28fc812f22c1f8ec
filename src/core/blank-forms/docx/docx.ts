import type { Place } from '#shared/model/blank-form.ts';
import type { ChosenFile } from '../../read-chosen-file.ts';
import type { Answer, Entry, FilledFile, Mishap } from '../format.ts';
import { openOffice, packOffice } from '../office/package.ts';
import { type Edit, splice, xmlText } from '../office/xml.ts';
import { stateOfControl } from './controls.ts';
import { type Docx, openDocx, textOf } from './document.ts';
import { lineOf, lineWith, type Writing, writeLine } from './lines.ts';
import { type Spot, spotsOf } from './spots.ts';
import { textFor, writeBlock, writeControl } from './write.ts';

interface Filling {
  readonly spot: Spot;
  readonly answer: Answer;
}

export async function readDocxForm(file: ChosenFile): Promise<readonly Place[]> {
  return spotsOf(openDocx(openOffice(file))).map(({ place }) => place);
}

const TICKED = '☒';

/** What is written over the blanks of each paragraph, by its place among the paragraphs. */
function writingsOf(document: Docx, fillings: readonly Filling[]): Map<number, Writing[]> {
  const writings = new Map<number, Writing[]>();
  for (const { spot, answer } of fillings) {
    if (spot.kind !== 'line') continue;
    const { blank, paragraph } = spot;
    const line = lineOf(document.paragraphs[paragraph] ?? document.part.root);
    const old = line.slice(blank.from, blank.to);
    const box = answer.kind === 'tick' && answer.isOn ? TICKED : old;
    const text = answer.kind === 'tick' ? box : textFor({ options: [] }, answer);
    const own = { from: blank.from, to: blank.to, text: xmlText(text) };
    writings.set(paragraph, [...(writings.get(paragraph) ?? []), own]);
  }
  return writings;
}

function editsFor(document: Docx, fillings: readonly Filling[]): Edit[] {
  const { source } = document.part;
  const ofLines = [...writingsOf(document, fillings)].flatMap(([index, writings]) => {
    const paragraph = document.paragraphs[index];
    return paragraph ? writeLine(paragraph, writings) : [];
  });
  const others = fillings.flatMap(({ spot, answer }) => {
    if (spot.kind === 'control') return writeControl(source, spot.control, answer);
    if (spot.kind === 'line' || answer.kind === 'tick') return [];
    return writeBlock(source, spot.cell.element, textFor({ options: [] }, answer));
  });
  return [...ofLines, ...others];
}

/** True when the filled document says what was to be written. */
function says(filled: Docx, { spot, answer }: Filling, lines: ReadonlyMap<number, string>): boolean {
  if (spot.kind === 'line') {
    const paragraph = filled.paragraphs[spot.paragraph];
    return paragraph !== undefined && lineOf(paragraph) === lines.get(spot.paragraph);
  }
  if (spot.kind === 'control') {
    const state = stateOfControl(filled, spot.control.index);
    return state === (answer.kind === 'tick' ? answer.isOn : xmlText(textFor(spot.control, answer)));
  }
  const cell = filled.tables[spot.table]?.cells.find(
    (one) => one.row === spot.cell.row && one.column === spot.cell.column,
  );
  return (
    answer.kind !== 'tick' &&
    cell !== undefined &&
    textOf(cell.element) === xmlText(textFor({ options: [] }, answer))
  );
}

/** A copy of a document with the answers in it, read again to see that they are there. */
export async function fillDocxForm(file: ChosenFile, entries: readonly Entry[]): Promise<FilledFile> {
  const office = openOffice(file);
  const document = openDocx(office);
  const spots = new Map(spotsOf(document).map((spot) => [spot.place.id, spot]));
  const fillings = entries.flatMap(({ place, answer }): Filling[] => {
    const spot = spots.get(place.id);
    return spot ? [{ spot, answer }] : [];
  });
  const source = splice(document.part.source, editsFor(document, fillings));
  const bytes = packOffice(office, new Map([[document.part.name, source]]));
  const filled = openDocx(openOffice({ name: file.name, bytes: Buffer.from(bytes) }));
  const lines = new Map(
    [...writingsOf(document, fillings)].map(([index, writings]) => [
      index,
      lineWith(lineOf(document.paragraphs[index] ?? document.part.root), writings),
    ]),
  );
  const mishaps = fillings
    .filter((filling) => !says(filled, filling, lines))
    .map(({ spot }): Mishap => ({ placeId: spot.place.id, reason: 'not-kept', value: '' }));
  return { bytes, mishaps };
}
