import { fill } from '#shared/rules/text.ts';
import { namedCode } from '../form/field.ts';
import type { RegistrationExport } from '../types.ts';
import type { ExportWords } from '../words/words.ts';
import type { Node } from './pdfmake.ts';
import type { Pen } from './pen.ts';
import { type Tag, tag } from './structure.ts';
import { CONTENT_WIDTH, INK, SIZE } from './theme.ts';

const COLUMNS = 3;
const EDGE = 12;
const GAP = 8;
/** Given, not `*`, for the reason told at `VALUE_WIDTH`. */
const COLUMN_WIDTH = (CONTENT_WIDTH - 2 * EDGE - (COLUMNS - 1) * GAP) / COLUMNS;

const LAYOUT = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: (column: number) => (column === 0 ? EDGE : GAP),
  paddingRight: (column: number) => (column === COLUMNS - 1 ? EDGE : 0),
  paddingTop: (row: number) => (row === 0 ? 9 : 4),
  paddingBottom: (row: number, node: { table: { body: unknown[] } }) =>
    row === node.table.body.length - 1 ? 10 : 4,
  fillColor: () => INK.surface,
};

/** `2026-11-03 14:02 UTC`: the same in every language, and not to be mistaken for another date. */
export function instant(isoTime: string): string {
  const iso = new Date(isoTime).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

export function numberCount(count: number, words: ExportWords): string {
  return count === 1 ? words.oneNumber : fill(words.numberCount, { count });
}

/** `2 errors, 1 warning, 3 acknowledged`; empty when there are none, or when nothing is to be said of them. */
export function findingCount(input: RegistrationExport, words: ExportWords): string {
  if (!input.withFindings) return '';
  const open = input.findings.filter((one) => !one.acknowledged);
  const count = (severity: string) => open.filter((one) => one.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  const acknowledged = input.findings.length - open.length;
  return [
    errors === 0 ? '' : errors === 1 ? words.oneError : fill(words.errors, { count: errors }),
    warnings === 0 ? '' : warnings === 1 ? words.oneWarning : fill(words.warnings, { count: warnings }),
    acknowledged === 0 ? '' : fill(words.acknowledgedCount, { count: acknowledged }),
  ]
    .filter((part) => part !== '')
    .join(words.comma);
}

function entries(input: RegistrationExport, words: ExportWords): readonly (readonly [string, string])[] {
  const { summary } = words;
  const findings = findingCount(input, words);
  return [
    [summary.customer, input.customerName],
    [summary.registration, input.registrationName],
    [summary.status, words.delivery[input.delivery]],
    [summary.brand, input.brand.displayName],
    [summary.usecase, namedCode(words.values.usecase, input.campaign.usecase, words)],
    [summary.caseId, input.caseId ?? ''],
    [summary.numbers, numberCount(input.numbers.length, words)],
    [summary.exportedAt, instant(input.exportedAt)],
    ...(findings === '' ? [] : [[summary.findings, findings] as const]),
  ];
}

/** The box below the title: whose form this is and where it stands. */
export function summaryBlock(input: RegistrationExport, root: Tag, pen: Pen, words: ExportWords): Node {
  const list = tag('L', root);
  const cells = entries(input, words).map(([label, value]): Node => {
    const item = tag('LI', list);
    return {
      stack: [
        pen.text(label, tag('Lbl', item), { fontSize: SIZE.small, color: INK.muted }),
        pen.text(value.trim() === '' ? '—' : value, tag('LBody', item), { bold: true }),
      ],
    };
  });
  while (cells.length % COLUMNS !== 0) cells.push({ stack: [] });
  const body = Array.from({ length: cells.length / COLUMNS }, (_, row) =>
    cells.slice(row * COLUMNS, (row + 1) * COLUMNS),
  );
  return {
    table: { widths: Array.from({ length: COLUMNS }, () => COLUMN_WIDTH), body },
    layout: LAYOUT,
    margin: [0, 10, 0, 0],
  };
}
