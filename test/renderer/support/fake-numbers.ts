import type { ProcedureOutput } from '#shared/ipc/contract.ts';
import type { NumberFilter, NumberRow, NumberSort } from '#shared/model/number.ts';
import { JOURNEY_STEPS } from '#shared/model/number.ts';

const FIELDS = ['customerId', 'locationId', 'eligibility', 'journey', 'ownerType', 'state', 'usage'] as const;

function matchesSearch(row: NumberRow, search: string): boolean {
  return search
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => {
      const digits = word.replace(/\D/g, '');
      const texts = [row.ownerName, row.locationName, row.extension, row.customerName].map((text) =>
        text.toLowerCase(),
      );
      return texts.some((text) => text.includes(word)) || (digits !== '' && row.e164.includes(digits));
    });
}

export function filterRows(rows: readonly NumberRow[], filter: NumberFilter, without?: string): NumberRow[] {
  return rows.filter(
    (row) =>
      (filter.search === undefined || matchesSearch(row, filter.search)) &&
      FIELDS.every(
        (field) => field === without || filter[field] === undefined || row[field] === filter[field],
      ),
  );
}

const keyOf = (row: NumberRow, by: NumberSort['by']): string =>
  by === 'number' || by === 'customer'
    ? row.e164
    : by === 'owner'
      ? row.ownerName
      : by === 'location'
        ? row.locationName
        : String(JOURNEY_STEPS.indexOf(row.journey));

export function sortRows(rows: readonly NumberRow[], sort: NumberSort): NumberRow[] {
  const sign = sort.descending ? -1 : 1;
  return [...rows].sort((a, b) => sign * keyOf(a, sort.by).localeCompare(keyOf(b, sort.by)) || a.id - b.id);
}

export function facetsOf(
  rows: readonly NumberRow[],
  filter: NumberFilter,
): ProcedureOutput<'numbers.facets'> {
  const facet = (field: (typeof FIELDS)[number], label: (row: NumberRow) => string) => {
    const counts = new Map<string, { value: string; label: string; count: number }>();
    for (const row of filterRows(rows, filter, field)) {
      const value = row[field];
      const entry = counts.get(value) ?? { value, label: label(row), count: 0 };
      counts.set(value, { ...entry, count: entry.count + 1 });
    }
    return [...counts.values()].sort((a, b) => b.count - a.count);
  };
  return {
    customer: facet('customerId', (row) => row.customerName),
    change: [],
    location: facet('locationId', (row) => row.locationName),
    eligibility: facet('eligibility', (row) => row.eligibility),
    journey: facet('journey', (row) => row.journey),
    ownerType: facet('ownerType', (row) => row.ownerType),
    state: facet('state', (row) => row.state),
    usage: facet('usage', (row) => row.usage),
  };
}
