import type { NumberFilter } from '#shared/model/number.ts';

/** The facets of the filter rail, in their order, with the field of the filter that each sets. */
export const FACETS = [
  ['location', 'locationId'],
  ['eligibility', 'eligibility'],
  ['journey', 'journey'],
  ['ownerType', 'ownerType'],
  ['state', 'state'],
  ['usage', 'usage'],
] as const;
export type Facet = (typeof FACETS)[number][0];
export type FacetField = (typeof FACETS)[number][1];

/** The filter with one field set, or without it. */
export function withField(filter: NumberFilter, field: FacetField, value: string | null): NumberFilter {
  const { [field]: _old, ...rest } = filter;
  return value === null ? rest : ({ ...rest, [field]: value } as NumberFilter);
}

/** The filter with another search text; blank means none. */
export function withSearch(filter: NumberFilter, text: string): NumberFilter {
  const { search: _old, ...rest } = filter;
  const search = text.trim().slice(0, 200);
  return search === '' ? rest : { ...rest, search };
}

/** True when anything narrows the list. */
export const isNarrowed = (filter: NumberFilter): boolean => Object.keys(filter).length > 0;
