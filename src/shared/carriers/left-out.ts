import { type BrandDraft, type CampaignDraft, isForChecksOnly } from '../model/registration.ts';
import { valueAt } from '../model/value-at.ts';
import type { CarrierSource, CarrierTable, Json, Omitted, OmittedReason, SourcePath } from './types.ts';

/** What stands at a path of the registration; null where nothing does. */
export const jsonAt = (source: CarrierSource, path: SourcePath): Json =>
  (valueAt(source, path) ?? null) as Json;

/** Every path that holds a value: texts and lists that are not empty, and every yes or no. */
function pathsOf({ brand, campaign, numbers }: CarrierSource): readonly SourcePath[] {
  const { samples, ...rest } = campaign;
  const isFilled = (value: Json) =>
    typeof value === 'string' ? value.trim() !== '' : !Array.isArray(value) || value.length > 0;
  const filled = (draft: object) =>
    Object.entries(draft).flatMap(([field, value]) => (isFilled(value) ? [field] : []));
  return [
    ...filled(brand).map((field) => `brand.${field as keyof BrandDraft}` as const),
    ...filled(rest).map((field) => `campaign.${field as keyof CampaignDraft}` as const),
    ...samples.flatMap((text, item) => (isFilled(text) ? [`campaign.samples.${item}` as const] : [])),
    ...(numbers.length > 0 ? (['numbers'] as const) : []),
  ];
}

/** Paths that the table reads at all, whatever the registration says. */
function knownTo({ requests }: CarrierTable): ReadonlySet<string> {
  return new Set(
    requests.flatMap(({ parts }) => parts.flatMap((part) => ('from' in part ? [part.from] : []))),
  );
}

function reasonFor(path: SourcePath, known: ReadonlySet<string>): OmittedReason {
  if (path === 'numbers') return 'numbers';
  if (isForChecksOnly(path.replace('campaign.', ''))) return 'checks-only';
  if (known.has(path)) return 'other-kind';
  return path.startsWith('campaign.samples.') ? 'no-place' : 'no-field';
}

/** The values that no request holds and nothing else was said about, in the order of the form. */
export function leftOut(
  table: CarrierTable,
  source: CarrierSource,
  accounted: ReadonlySet<string>,
): readonly Omitted[] {
  const known = knownTo(table);
  const listOf = (path: SourcePath) => path.replace(/\.\d+$/, '');
  return pathsOf(source)
    .filter((path) => !accounted.has(path) && !accounted.has(listOf(path)))
    .map((field) => ({ field, value: jsonAt(source, field), reason: reasonFor(field, known) }));
}
