import type { LeftOutNumber } from '#shared/model/batch.ts';
import { spreadsheetPhone } from '#shared/model/phone.ts';
import type { Language } from '#shared/model/settings.ts';
import { BYTE_ORDER_MARK, csvLines, inertText } from './csv.ts';
import { EXPORT_WORDS } from './words/words.ts';

/** Numbers that no batch takes, in pieces, each with its reason: a rule id or a word of the vocabulary, and its line in a list. */
export async function* leftOutCsv(
  pieces: AsyncIterable<readonly LeftOutNumber[]>,
  language: Language,
): AsyncGenerator<string> {
  const { numbersCsv: heads, leftOutCsv: own } = EXPORT_WORDS[language];
  yield BYTE_ORDER_MARK +
    csvLines([
      [
        own.line,
        own.text,
        heads.number,
        heads.extension,
        heads.owner,
        heads.location,
        heads.customer,
        own.reason,
      ],
    ]);
  for await (const numbers of pieces) yield csvLines(numbers.map(cellsOf));
}

const cellsOf = (number: LeftOutNumber): string[] => [
  number.line === null ? '' : String(number.line),
  inertText(number.text),
  number.e164 === '' ? '' : spreadsheetPhone(number.e164),
  ...[number.extension, number.ownerName, number.locationName, number.customerName].map(inertText),
  number.reason,
];
