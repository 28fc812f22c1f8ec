import { formatPhone } from '#shared/model/phone.ts';
import type { FormDocument } from '../form/document.ts';
import { characterCount, type FormField, type FormSection, isBlank } from '../form/field.ts';
import { acknowledgedBy, type FindingPart, type ShownFinding } from '../form/findings.ts';
import { placeInWords } from '../form/place.ts';
import { numberCount } from '../form/summary.ts';
import { CONTENT_WIDTH, INK, SIZE } from '../look.ts';
import type { ExportWords } from '../words/words.ts';
import { type Cell, paragraph, paragraphOf, type Row, TAB, table } from './blocks.ts';
import { runs } from './runs.ts';

const LABEL_WIDTH = 140;
const FIELD_WIDTHS = [LABEL_WIDTH, CONTENT_WIDTH - LABEL_WIDTH];
/** Entries of the summary and numbers in a row. */
const ACROSS = 3;
const ACROSS_WIDTHS = Array.from({ length: ACROSS }, () => CONTENT_WIDTH / ACROSS);
/** A value of more characters may break across pages. */
const KEPT_TOGETHER = 600;

const NOTHING = '—';
const EMPTY: Cell = { inner: paragraph('Value', '') };

function inRows(cells: readonly Cell[], filler: Cell): readonly Row[] {
  const rows = Array.from({ length: Math.ceil(cells.length / ACROSS) }, (_, row) =>
    cells.slice(row * ACROSS, (row + 1) * ACROSS),
  );
  return rows.map((row) => ({ cells: [...row, ...Array<Cell>(ACROSS - row.length).fill(filler)] }));
}

/** The box below the title: whose form this is and where it stands. */
export function summaryTable({ title, summary }: FormDocument): string {
  const fill = INK.surface;
  const cells = summary.map(
    ([label, value]): Cell => ({
      fill,
      inner:
        paragraph('Detail', label) +
        paragraph('Value', isBlank(value) ? NOTHING : value, { look: { bold: true } }),
    }),
  );
  const rows = inRows(cells, { ...EMPTY, fill });
  return table({ style: 'Summary', caption: title, widths: ACROSS_WIDTHS, rows });
}

function fieldRow(field: FormField, words: ExportWords): Row {
  const { label, value, kind } = field;
  const blank = isBlank(value);
  const count = kind === 'line' || blank ? '' : paragraph('Detail', characterCount(value, words));
  const text = blank
    ? paragraph('Value', NOTHING, { look: { color: INK.muted } })
    : paragraph('Value', value);
  return {
    isLong: value.length > KEPT_TOGETHER,
    cells: [
      { inner: paragraph('Label', label) + count, isFlush: true },
      { inner: text, ...(kind === 'message' && !blank ? { fill: INK.surface } : {}) },
    ],
  };
}

export function sectionBlocks({ title, groups }: FormSection, words: ExportWords): string {
  const blocks = groups.map(
    (group) =>
      paragraph('Heading2', group.title) +
      table({
        style: 'Fields',
        caption: group.title,
        widths: FIELD_WIDTHS,
        rows: group.fields.map((field) => fieldRow(field, words)),
      }),
  );
  return paragraph('Heading1', title) + blocks.join('');
}

/** As people read it, and as machines do. */
const numberCell = (e164: string): Cell => ({
  isFlush: true,
  inner: paragraphOf(
    'Number',
    runs(formatPhone(e164)) + TAB + runs(e164, { size: SIZE.small, color: INK.muted }),
  ),
});

export function numberBlocks(numbers: readonly string[], words: ExportWords): string {
  const title = words.sections.numbers;
  const head = paragraph('Heading1', title);
  if (numbers.length === 0) return head + paragraph('Note', words.noNumbers);
  const rows = inRows(numbers.map(numberCell), EMPTY);
  return (
    head +
    paragraph('Note', numberCount(numbers.length, words)) +
    table({ style: 'Numbers', caption: title, widths: ACROSS_WIDTHS, rows })
  );
}

function findingRow(finding: ShownFinding, numbers: readonly string[], words: ExportWords): Row {
  const { severity, ruleId, path, message, acknowledged } = finding;
  const isError = severity === 'error';
  const mark = `${isError ? '■' : '▲'} ${words.severity[severity]}`;
  const said = acknowledged
    ? paragraph('Value', acknowledgedBy(acknowledged, words), { look: { color: INK.muted } }) +
      paragraph('Value', acknowledged.note)
    : '';
  return {
    cells: [
      {
        isFlush: true,
        inner:
          paragraph('Value', mark, { look: { bold: true, color: isError ? INK.bad : INK.warn } }) +
          paragraph('Detail', ruleId),
      },
      {
        inner:
          paragraph('Value', placeInWords(path, numbers, words), { look: { bold: true } }) +
          paragraph('Value', message) +
          said,
      },
    ],
  };
}

/** What TextReady's checks find, on a page of its own. */
export function findingBlocks(parts: readonly FindingPart[], numbers: readonly string[], words: ExportWords) {
  return parts
    .map(
      ({ title, note, findings }, index) =>
        paragraph('Heading1', title, { onNewPage: index === 0 }) +
        paragraph('Note', note) +
        table({
          style: 'Fields',
          caption: title,
          widths: FIELD_WIDTHS,
          rows: findings.map((finding) => findingRow(finding, numbers, words)),
        }),
    )
    .join('');
}
