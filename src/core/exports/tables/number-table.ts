import { instant } from '../form/summary.ts';
import type { ExportNumber } from '../types.ts';
import type { ExportWords } from '../words/words.ts';
import type { Table } from './table.ts';

/** The numbers of a registration: where each is, how far it has come, and who says so. */
export function numberTable(numbers: readonly ExportNumber[], words: ExportWords): Table {
  const heads = words.registeredTable;
  return {
    name: heads.name,
    columns: [
      { title: heads.number, width: 18 },
      { title: heads.location, width: 26 },
      { title: heads.owner, width: 26 },
      { title: heads.journey, width: 22 },
      { title: heads.source, width: 20 },
      { title: heads.who, width: 16 },
      { title: heads.since, width: 22 },
      { title: heads.note, width: 36 },
    ],
    rows: numbers.map((number) => [
      { e164: number.e164 },
      number.locationName,
      number.ownerName,
      number.journey === null ? heads.unlisted : words.journey[number.journey],
      words.journeySource[number.source],
      number.who,
      number.at === null ? '' : instant(number.at),
      number.note,
    ]),
  };
}
