import type { NumberFilter } from '#shared/model/number.ts';

/** The facets of the filter rail, in their order, with the field of the filter that each sets. */
export const FACETS = [
  ['customer', 'customerId'],
  ['eligibility', 'eligibility'],
  ['journey', 'journey'],
  ['location', 'locationId'],
  ['ownerType', 'ownerType'],
  ['state', 'state'],
  ['usage', 'usage'],
  ['change', 'change'],
] as const;
export type Facet = (typeof FACETS)[number][0];
export type FacetField = (typeof FACETS)[number][1];

/** The filter with one field set, or without it. A location belongs to its customer and goes with it. */
export function withField(filter: NumberFilter, field: FacetField, value: string | null): NumberFilter {
  const rest: NumberFilter = { ...filter };
  delete rest[field];
  if (field === 'customerId') delete rest.locationId;
  return value === null ? rest : ({ ...rest, [field]: value } as NumberFilter);
}

/** The filter with another search text; blank means none. */
export function withSearch(filter: NumberFilter, text: string): NumberFilter {
  const { search: _old, ...rest } = filter;
  const search = text.trim().slice(0, 200);
  return search === '' ? rest : { ...rest, search };
}

/** True when anything narrows the list. */
export const isNarrowed = (filter: NumberFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined);

/** Equal for filters that ask for the same, whatever the order of their fields. */
export const filterKey = (filter: NumberFilter): string =>
  JSON.stringify(
    Object.entries(filter)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
