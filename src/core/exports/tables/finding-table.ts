import { findingParts } from '../form/findings.ts';
import { placeInWords } from '../form/place.ts';
import { instant } from '../form/summary.ts';
import type { RegistrationExport } from '../types.ts';
import type { ExportWords } from '../words/words.ts';
import type { Table } from './table.ts';

/** What is open, then what was acknowledged, as in the documents. */
export function findingTable(
  { findings, numbers }: Pick<RegistrationExport, 'findings' | 'numbers'>,
  words: ExportWords,
): Table {
  const heads = words.findingTable;
  const shown = findingParts(findings, words).flatMap((part) => part.findings);
  return {
    name: heads.name,
    columns: [
      { title: heads.severity, width: 12 },
      { title: heads.rule, width: 12 },
      { title: heads.place, width: 30 },
      { title: heads.message, width: 70 },
      { title: heads.acknowledgedAt, width: 22 },
      { title: heads.acknowledgedBy, width: 18 },
      { title: heads.note, width: 40 },
    ],
    rows: shown.map(({ severity, ruleId, path, message, acknowledged }) => [
      words.severity[severity],
      ruleId,
      placeInWords(path, numbers, words),
      message,
      acknowledged ? instant(acknowledged.at) : '',
      acknowledged?.who ?? '',
      acknowledged?.note ?? '',
    ]),
  };
}
