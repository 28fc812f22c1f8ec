import { fill } from '#shared/rules/text.ts';
import type { FormDocument } from '../form/document.ts';
import type { ExportWords } from '../words/words.ts';
import type { Table } from './table.ts';

/** A cell of a workbook holds 32,767 UTF-16 units; what is longer goes on in the next row. */
const LONGEST_CELL = 32_000;

/** Cut between characters. */
function partsOf(value: string): readonly string[] {
  if (value.length <= LONGEST_CELL) return [value];
  const end = LONGEST_CELL - (/[\ud800-\udbff]/.test(value.charAt(LONGEST_CELL - 1)) ? 1 : 0);
  return [value.slice(0, end), ...partsOf(value.slice(end))];
}

/** The form as section, field and value: what the documents show, in the same order. */
export function formTable(form: FormDocument, words: ExportWords): Table {
  const { name, section, field, value, fieldPart } = words.formTable;
  const rowsOf = (title: string, label: string, text: string) =>
    partsOf(text).map((part, index) => [
      title,
      index === 0 ? label : fill(fieldPart, { field: label, part: index + 1 }),
      part,
    ]);
  return {
    name,
    columns: [
      { title: section, width: 32 },
      { title: field, width: 26 },
      { title: value, width: 108 },
    ],
    rows: [
      ...form.summary.flatMap(([label, text]) => rowsOf(words.sections.summary, label, text)),
      ...form.sections.flatMap(({ title, groups }) =>
        groups.flatMap((group) =>
          group.fields.flatMap((one) => rowsOf(`${title}${words.colon}${group.title}`, one.label, one.value)),
        ),
      ),
    ],
  };
}
