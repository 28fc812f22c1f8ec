import type { BatchDetail } from '#shared/model/batch.ts';
import { spreadsheetPhone } from '#shared/model/phone.ts';
import type { Language } from '#shared/model/settings.ts';
import { csv, inertText } from './csv.ts';
import { EXPORT_WORDS, type ExportWords } from './words/words.ts';

type BatchNumber = Pick<
  BatchDetail['numbers'][number],
  'e164' | 'ownerName' | 'status' | 'errorTitle' | 'errorMessage'
>;

/** What a batch's CSV says. A `BatchDetail` fits once it has a language. */
export interface BatchExport {
  readonly locationName: string;
  readonly numbers: readonly BatchNumber[];
  /** Of the headings and states. */
  readonly language: Language;
}

function errorOf({ errorTitle, errorMessage }: BatchNumber, words: ExportWords): string {
  return [errorTitle, errorMessage].filter((part) => part !== null && part !== '').join(words.colon);
}

/**
 * The numbers of a batch for a spreadsheet: number, owner, location, state of the order, its error.
 * Numbers are written as `+1 415 555 0123`, which spreadsheets keep as text with its plus sign.
 */
export function batchCsv(input: BatchExport): string {
  const words = EXPORT_WORDS[input.language];
  const heads = words.csv;
  const rows = input.numbers.map((number) => [
    spreadsheetPhone(number.e164),
    inertText(number.ownerName),
    inertText(input.locationName),
    number.status === null ? '' : heads.statuses[number.status],
    inertText(errorOf(number, words)),
  ]);
  return csv([[heads.number, heads.owner, heads.location, heads.status, heads.error], ...rows]);
}
