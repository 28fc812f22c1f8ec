import type { ImportProblem } from '#shared/model/imports.ts';
import { csv, inertText } from '../exports/csv.ts';

const HEADINGS = ['row', 'column', 'value', 'problem', 'outcome', 'hint'] as const;

/** The problems of an import as a list for the person who made the file; the codes are those of docs/cli.md. */
export function problemsCsv(problems: readonly ImportProblem[]): string {
  return csv([
    HEADINGS,
    ...problems.map(({ row, column, value, code, outcome, hint }) => [
      row === 0 ? '' : String(row),
      inertText(column),
      inertText(value),
      code,
      outcome,
      inertText(hint),
    ]),
  ]);
}
