import { parsePhone } from '#shared/model/phone.ts';
import type { Language } from '#shared/model/settings.ts';
import type { TemplateDetail, TemplateRow, TemplateTable } from '#shared/model/template.ts';
import { fill } from '#shared/rules/text.ts';
import { isPhoneSlot } from '#shared/templates/cell.ts';
import type { SlotKey } from '#shared/templates/slots.ts';
import { slotCodes, slotHelp, slotName } from '#shared/templates/words.ts';
import { instant } from './form/summary.ts';
import { type Table, type TableCell, tableCsv } from './tables/table.ts';
import { EXPORT_WORDS } from './words/words.ts';
import { workbook } from './xlsx/workbook.ts';

/** Begins the ID of a row that is of no customer. */
export const NOTE_MARK = '#';

export interface TemplateTableExport {
  readonly template: Pick<TemplateDetail, 'name' | 'campaign'>;
  readonly table: TemplateTable;
  readonly language: Language;
  readonly exportedAt: string;
  readonly appVersion: string;
}

function noteOf(key: SlotKey, { template, language }: TemplateTableExport): string {
  const words = EXPORT_WORDS[language];
  const names = slotCodes(language, key).map(({ name }) => name);
  const help = slotHelp(language, key, template.campaign);
  if (names.length === 0) return help;
  return `${help} ${fill(words.templateTable.oneOf, { names: names.join(words.comma) })}`;
}

/** A value as people write it: a code by its name, a number as a number. */
function cellOf(key: SlotKey, value: string, language: Language): TableCell {
  const code = slotCodes(language, key).find((one) => one.code === value);
  if (code) return code.name;
  const phone = isPhoneSlot(key) ? parsePhone(value) : null;
  return phone?.ok ? { e164: phone.e164 } : value;
}

const rowOf = (row: TemplateRow, columns: readonly SlotKey[], language: Language): TableCell[] => [
  row.customerId,
  row.customerName,
  ...columns.map((key, index) => cellOf(key, row.cells[index]?.value ?? '', language)),
];

/** One row a customer under a row that says what belongs there; it is read again by its headings. */
function tableOf(input: TemplateTableExport): Table {
  const { table, language } = input;
  const words = EXPORT_WORDS[language].templateTable;
  return {
    name: words.name,
    columns: [
      { title: words.customerId, width: 22 },
      { title: words.customer, width: 28 },
      ...table.columns.map((key) => ({ title: slotName(language, key), width: 30 })),
    ],
    rows: [
      [NOTE_MARK, words.notes, ...table.columns.map((key) => noteOf(key, input))],
      ...table.rows.map((row) => rowOf(row, table.columns, language)),
    ],
  };
}

export const templateTableCsv = (input: TemplateTableExport): string => tableCsv(tableOf(input));

export function templateTableXlsx(input: TemplateTableExport): Promise<Uint8Array> {
  const words = EXPORT_WORDS[input.language];
  const title = fill(words.templateTable.title, { template: input.template.name });
  return workbook(
    [tableOf(input)],
    {
      head: [title, instant(input.exportedAt)],
      foot: [fill(words.footer, { version: input.appVersion }), words.pageOf],
    },
    {
      title,
      author: 'TextReady',
      subject: words.templateTable.subject,
      creator: `TextReady ${input.appVersion}`,
      createdAt: input.exportedAt,
      language: input.language === 'zh' ? 'zh-CN' : 'en-US',
    },
  );
}
