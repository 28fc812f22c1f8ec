import { fill } from '#shared/rules/text.ts';
import type { RegistrationExport } from '../types.ts';
import type { ExportWords } from '../words/words.ts';
import { namedCode } from './field.ts';

/** `2026-11-03 14:02 UTC`: the same in every language, and not to be mistaken for another date. */
export function instant(isoTime: string): string {
  const iso = new Date(isoTime).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

export function numberCount(count: number, words: ExportWords): string {
  return count === 1 ? words.oneNumber : fill(words.numberCount, { count });
}

/** `2 errors, 1 warning, 3 acknowledged`; empty when there are none, or when nothing is to be said of them. */
function findingCount(input: RegistrationExport, words: ExportWords): string {
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

/** Whose form this is and where it stands: labels with their values, of which some may be empty. */
export function summaryEntries(
  input: RegistrationExport,
  words: ExportWords,
): readonly (readonly [label: string, value: string])[] {
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
