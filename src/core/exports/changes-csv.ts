import type { Change } from '#shared/model/change.ts';
import { spreadsheetPhone } from '#shared/model/phone.ts';
import type { Language } from '#shared/model/settings.ts';
import { BYTE_ORDER_MARK, csvLines, inertText } from './csv.ts';
import { EXPORT_WORDS } from './words/words.ts';

/** What pulls found, for a spreadsheet, in pieces: when, which number, what changed, and what it means. */
export function* changesCsv(pieces: Iterable<readonly Change[]>, language: Language): Generator<string> {
  const heads = EXPORT_WORDS[language].changesCsv;
  yield BYTE_ORDER_MARK +
    csvLines([
      [
        heads.at,
        heads.number,
        heads.extension,
        heads.location,
        heads.kind,
        heads.before,
        heads.after,
        heads.meaning,
      ],
    ]);
  for (const changes of pieces) yield csvLines(changes.map((change) => cellsOf(change)));
}

/** Kinds and meanings stand in their own words, so that a file reads the same in every language. */
function cellsOf(change: Change): string[] {
  return [
    change.at,
    change.e164 === '' ? '' : spreadsheetPhone(change.e164),
    inertText(change.extension),
    inertText(change.location),
    change.kind,
    inertText(change.before),
    inertText(change.after),
    change.meaning,
  ];
}
