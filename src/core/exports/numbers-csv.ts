import type { NumberRow } from '#shared/model/number.ts';
import { spreadsheetPhone } from '#shared/model/phone.ts';
import type { Language } from '#shared/model/settings.ts';
import { BYTE_ORDER_MARK, csvLines, inertText } from './csv.ts';
import { EXPORT_WORDS } from './words/words.ts';

/** Numbers for a spreadsheet, in pieces: whose they are, where, how they stand and which rules have something to say. */
export async function* numbersCsv(
  pieces: AsyncIterable<readonly NumberRow[]>,
  language: Language,
): AsyncGenerator<string> {
  const words = EXPORT_WORDS[language];
  const heads = words.numbersCsv;
  yield BYTE_ORDER_MARK +
    csvLines([
      [
        heads.customer,
        heads.number,
        heads.extension,
        heads.owner,
        heads.ownerType,
        heads.location,
        heads.state,
        heads.usage,
        heads.eligibility,
        heads.journey,
        heads.rules,
      ],
    ]);
  for await (const rows of pieces) yield csvLines(rows.map((row) => cellsOf(row)));
}

/** States stand in their own words of the vocabulary, so that a file reads the same in every language. */
function cellsOf(row: NumberRow): string[] {
  return [
    inertText(row.customerName),
    row.e164 === '' ? '' : spreadsheetPhone(row.e164),
    inertText(row.extension),
    inertText(row.ownerName),
    inertText(row.ownerType),
    inertText(row.locationName),
    inertText(row.state),
    row.usage,
    row.eligibility,
    row.journey,
    row.reasons.join(' '),
  ];
}
