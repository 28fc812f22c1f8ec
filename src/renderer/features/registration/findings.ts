import type { DraftCopy } from '#renderer/stores/draft.ts';
import type { Finding, Severity } from '#shared/rules/rule.ts';
import { FIELDS, type FieldSpec, fieldAt, type SectionId } from './fields.ts';

/** Findings that only say that something is still empty; nobody is told before they have been there. */
const ABOUT_EMPTINESS: ReadonlySet<string> = new Set([
  'brand-field-required',
  'brand-public-field-required',
  'brand-alternate-id-required',
  'campaign-field-required',
  'campaign-message-required',
  'campaign-field-required-by-some',
  'campaign-terms-not-accepted',
  'campaign-link-sample-required',
  'pool-reason-missing',
  'policy-link-missing',
  'samples-none',
  'samples-few',
  'numbers-none',
]);

export const isAboutEmptiness = ({ code }: Finding): boolean => ABOUT_EMPTINESS.has(code);

/** The first field that has a control, for findings about a form as a whole. */
const HOME_OF: Readonly<Record<string, string>> = {
  brand: 'brand.entityType',
  campaign: 'campaign.usecase',
};

const NO_COUNT: Readonly<Record<Severity, number>> = { error: 0, warning: 0, info: 0 };

/**
 * Where a finding stands in the form: at its own path when that has a control of its own (a sample has),
 * at the field that holds it otherwise.
 */
export function placeOf(path: string): string {
  if (fieldAt(path) || /^campaign\.samples\.\d+$/.test(path)) return path;
  const parent = path.split('.').slice(0, -1).join('.');
  if (parent !== '' && fieldAt(parent)) return parent;
  return HOME_OF[path] ?? HOME_OF.brand ?? path;
}

/** The field a place belongs to. */
const fieldOf = (place: string): FieldSpec | undefined =>
  fieldAt(place) ?? fieldAt(place.split('.').slice(0, -1).join('.'));

const hasBeenThere = ({ touched, isRevealed }: DraftCopy, place: string): boolean =>
  isRevealed || touched.has(place);

export const isVisible = (copy: DraftCopy, finding: Finding): boolean =>
  !isAboutEmptiness(finding) || hasBeenThere(copy, placeOf(finding.path));

export const visibleFindings = (copy: DraftCopy): readonly Finding[] =>
  copy.findings.filter((finding) => isVisible(copy, finding));

/** What stands under one field. */
export const findingsAt = (copy: DraftCopy, place: string): readonly Finding[] =>
  copy.findings.filter((finding) => placeOf(finding.path) === place && isVisible(copy, finding));

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = { ...NO_COUNT };
  for (const { severity } of findings) count[severity] += 1;
  return count;
}

/** The part of the form in which a finding stands. */
export const sectionOf = ({ path }: Finding): SectionId => fieldOf(placeOf(path))?.section ?? 'company';

/** Findings in the order in which their fields stand in the form, worst first within a field. */
export function inFormOrder(findings: readonly Finding[]): readonly Finding[] {
  const rank = new Map(FIELDS.map((field, index) => [field.path as string, index]));
  const rankOf = ({ path }: Finding) => rank.get(fieldOf(placeOf(path))?.path ?? '') ?? FIELDS.length;
  return [...findings].sort((a, b) => rankOf(a) - rankOf(b));
}

/** How far a section is: `errors` and `warnings` as shown, `open` counts what is still empty and not shown. */
export interface SectionState {
  readonly errors: number;
  readonly warnings: number;
  readonly open: number;
}

/** @param mayStand tells of a finding that somebody acknowledged; it counts no more. */
export function sectionState(
  copy: DraftCopy,
  section: SectionId,
  mayStand: (finding: Finding) => boolean,
): SectionState {
  let [errors, warnings, open] = [0, 0, 0];
  for (const finding of copy.findings) {
    if (sectionOf(finding) !== section || mayStand(finding)) continue;
    if (!isVisible(copy, finding)) open += finding.code === 'samples-few' ? 0 : 1;
    else if (finding.severity === 'error') errors += 1;
    else if (finding.severity === 'warning') warnings += 1;
  }
  if (section === 'numbers' && copy.content.numbers.length === 0) open += 1;
  return { errors, warnings, open };
}
