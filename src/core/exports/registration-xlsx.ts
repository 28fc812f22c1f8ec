import { fill } from '#shared/rules/text.ts';
import { type FormDocument, formDocument } from './form/document.ts';
import { instant } from './form/summary.ts';
import { findingTable } from './tables/finding-table.ts';
import { formTable } from './tables/form-table.ts';
import { numberTable } from './tables/number-table.ts';
import { type Table, tableCsv } from './tables/table.ts';
import type { ExportNumber, RegistrationExport } from './types.ts';
import { EXPORT_WORDS, type ExportWords } from './words/words.ts';
import type { PrintLines } from './xlsx/sheet.ts';
import { workbook } from './xlsx/workbook.ts';

function printLines(form: FormDocument, appVersion: string, words: ExportWords): PrintLines {
  return {
    head: [form.running, instant(form.exportedAt)],
    foot: [fill(words.footer, { version: appVersion }), words.pageOf],
  };
}

async function workbookOf(
  input: RegistrationExport,
  tables: (form: FormDocument, words: ExportWords) => readonly Table[],
): Promise<Uint8Array> {
  const words = EXPORT_WORDS[input.language];
  const form = formDocument(input, words);
  return workbook(tables(form, words), printLines(form, input.appVersion, words), form.properties);
}

/** The registration as a workbook: the form, its numbers, and what the checks find where it is asked for. */
export function registrationXlsx(
  input: RegistrationExport,
  numbers: readonly ExportNumber[],
): Promise<Uint8Array> {
  return workbookOf(input, (form, words) => [
    formTable(form, words),
    numberTable(numbers, words),
    ...(input.withFindings ? [findingTable(input, words)] : []),
  ]);
}

/** The numbers of the registration alone, as a workbook. */
export function numbersXlsx(
  input: RegistrationExport,
  numbers: readonly ExportNumber[],
): Promise<Uint8Array> {
  return workbookOf(input, (_form, words) => [numberTable(numbers, words)]);
}

/** The same numbers for any other program that reads tables. */
export function registeredNumbersCsv(
  { language }: Pick<RegistrationExport, 'language'>,
  numbers: readonly ExportNumber[],
): string {
  return tableCsv(numberTable(numbers, EXPORT_WORDS[language]));
}
