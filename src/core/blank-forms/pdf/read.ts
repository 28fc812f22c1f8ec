import type { Place, PlaceOption } from '#shared/model/blank-form.ts';
import type { ChosenFile } from '../../read-chosen-file.ts';
import { shortened } from '../limits.ts';
import { type Fillable, fillableFields, type Spot } from './fields.ts';
import { around, boxLabelOf, clustersOf, headingOver, headingsOf, labelOf, questionOf } from './labels.ts';
import { openPdf, toRefusal } from './open.ts';
import { withPdf } from './pdfjs.ts';
import { type Box, type PrintedPage, readPrint, type Segment } from './print.ts';

/** What is printed on a page, with the boxes of all fields on it. */
interface Sheet {
  readonly page: PrintedPage;
  readonly boxes: readonly Box[];
  readonly headings: readonly Segment[];
  /** The last heading of the pages before. */
  readonly before: string;
}

const boxOf = (page: PrintedPage, { rectangle: { x, y, width, height } }: Spot): Box =>
  page.boxOf(x, y, x + width, y + height);

function sheetsOf(pages: readonly PrintedPage[], fields: readonly Fillable[]): Sheet[] {
  let before = '';
  return pages.map((page, index) => {
    const spots = fields.flatMap((field) => field.spots.filter((spot) => spot.page === index));
    const headings = headingsOf(page.segments);
    const sheet = { page, boxes: spots.map((spot) => boxOf(page, spot)), headings, before };
    before = headings.at(-1)?.text ?? before;
    return sheet;
  });
}

interface Words {
  readonly label: string;
  readonly section: string;
  readonly options: readonly PlaceOption[];
}

/** The question of a row of boxes stands beside or above all of them, and is none of the answers. */
function wordsOfBoxes(sheet: Sheet, boxes: readonly Box[]): { answers: string[]; question: string } {
  const { page, boxes: others } = sheet;
  const answers = boxes.map((box) => boxLabelOf(box, page.segments, others));
  const rest = page.segments.filter(({ text }) => !answers.includes(text));
  const whole = around(boxes);
  const outside = others.filter((other) => !boxes.some((box) => isSame(box, other)));
  return { answers, question: questionOf(whole, rest, outside) };
}

/** Boxes of one field that are ticked one instead of the other. */
function wordsOfRadio(field: Fillable, sheet: Sheet): Words {
  const spots = field.spots.filter(({ page }) => page === field.spots[0]?.page);
  const own = sheet.boxes.filter((box) => spots.some((spot) => isSame(boxOf(sheet.page, spot), box)));
  const { question } = wordsOfBoxes(sheet, own);
  const options = field.options.map((option) => {
    const spot = spots.find(({ on }) => on === option.value);
    const printed = spot ? boxLabelOf(boxOf(sheet.page, spot), sheet.page.segments, sheet.boxes) : '';
    return { value: option.value, text: printed || option.text };
  });
  return { label: question, section: headingOver(around(own), sheet.headings, sheet.before), options };
}

const isSame = (a: Box, b: Box) => a.x1 === b.x1 && a.y1 === b.y1 && a.x2 === b.x2 && a.y2 === b.y2;

function wordsOf(field: Fillable, sheet: Sheet, questions: ReadonlyMap<Fillable, string>): Words {
  const [spot] = field.spots;
  if (!spot) return { label: '', section: '', options: field.options };
  if (field.kind === 'radio') return wordsOfRadio(field, sheet);
  const box = boxOf(sheet.page, spot);
  const heading = headingOver(box, sheet.headings, sheet.before);
  if (field.kind !== 'check')
    return {
      label: labelOf(box, sheet.page.segments, sheet.boxes),
      section: heading,
      options: field.options,
    };
  const label = boxLabelOf(box, sheet.page.segments, sheet.boxes);
  return { label, section: questions.get(field) || heading, options: [] };
}

/** The question that several single boxes answer together, by field. */
function questionsOf(fields: readonly Fillable[], sheets: readonly Sheet[]): Map<Fillable, string> {
  const questions = new Map<Fillable, string>();
  for (const [index, sheet] of sheets.entries()) {
    const checks = fields.filter(({ kind, spots }) => kind === 'check' && spots[0]?.page === index);
    const boxes = checks.flatMap(({ spots }) => (spots[0] ? [boxOf(sheet.page, spots[0])] : []));
    for (const cluster of clustersOf(boxes, sheet.page.segments)) {
      if (cluster.length < 2) continue;
      const own = cluster.flatMap((at) => (boxes[at] ? [boxes[at]] : []));
      const { question } = wordsOfBoxes(sheet, own);
      for (const at of cluster) {
        const field = checks[at];
        if (field) questions.set(field, question);
      }
    }
  }
  return questions;
}

function toPlace(field: Fillable, sheet: Sheet, questions: ReadonlyMap<Fillable, string>): Place {
  const { label, section, options } = wordsOf(field, sheet, questions);
  return {
    id: field.name.slice(0, 400),
    kind: field.kind,
    label: shortened(label),
    name: shortened(field.name),
    hint: shortened(field.tooltip),
    section: shortened(section),
    options: options.map(({ value, text }) => ({ value, text: shortened(text) })),
    takesSeveral: field.takesSeveral,
    takesOther: field.takesOther,
    isMultiline: field.isMultiline,
    maxLength: field.maxLength,
    where: { by: 'page', page: (field.spots[0]?.page ?? 0) + 1 },
  };
}

/** Fields in the order in which a person meets them: page by page, from top to bottom, from left to right. */
function inReadingOrder(fields: readonly Fillable[], sheets: readonly Sheet[]): Fillable[] {
  const position = ({ spots: [spot] }: Fillable) => {
    const sheet = spot && sheets[spot.page];
    const box = spot && sheet ? boxOf(sheet.page, spot) : { x1: 0, y1: 0 };
    // Fields of one line are rarely exactly level.
    return [spot?.page ?? 0, Math.round(box.y1 / 6), box.x1] as const;
  };
  return fields
    .map((field) => ({ field, at: position(field) }))
    .sort((p, q) => p.at[0] - q.at[0] || p.at[1] - q.at[1] || p.at[2] - q.at[2])
    .map(({ field }) => field);
}

/** The fields of a PDF form with what is printed beside them. */
export async function readPdfForm(file: ChosenFile): Promise<readonly Place[]> {
  const document = await openPdf(file);
  try {
    const seen = new Set<string>();
    const fields = fillableFields(document).filter(({ name }) => !seen.has(name) && seen.add(name));
    const pages = await withPdf(file.bytes, readPrint);
    const sheets = sheetsOf(pages, fields);
    const questions = questionsOf(fields, sheets);
    return inReadingOrder(fields, sheets).flatMap((field) => {
      const sheet = sheets[field.spots[0]?.page ?? 0];
      return sheet ? [toPlace(field, sheet, questions)] : [];
    });
  } catch (error) {
    throw toRefusal(file, error);
  }
}
