import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFacets, matchRows, type Part, traitWords } from '#core/number-index/query.ts';
import { radixSort } from '#core/number-index/radix.ts';
import { parseSearch, searchSegment } from '#core/number-index/search.ts';
import type { Segment } from '#core/number-index/segment.ts';
import { orderRows } from '#core/number-index/sort.ts';
import { createTextsBuilder } from '#core/number-index/texts.ts';
import { searchable } from '#core/repos/columns.ts';
import { ELIGIBILITIES, JOURNEY_STEPS } from '#shared/model/number.ts';

interface Row {
  readonly e164: number;
  readonly name: string;
  readonly extension: string;
  readonly location: number;
  readonly traits: number;
  readonly eligibility: number;
  readonly journey: number;
  readonly changes: number;
}

const PLACES = ['Boise', 'Saint John', '北京 office'];
const WORDS = traitWords([
  {
    key: 1,
    state: 'ACTIVE',
    numberType: 'PRIMARY',
    telephonyType: 'PSTN_NUMBER',
    flags: 0,
    ownerType: 'PEOPLE',
  },
  { key: 2, state: 'INACTIVE', numberType: 'Default', telephonyType: 'PSTN_NUMBER', flags: 2, ownerType: '' },
  {
    key: 3,
    state: 'ACTIVE',
    numberType: 'PRIMARY',
    telephonyType: 'MOBILE_NUMBER',
    flags: 0,
    ownerType: 'PLACE',
  },
]);

function segmentOf(rows: readonly Row[], customerKey = 1): Segment {
  const sorted = [...rows].sort((a, b) => a.e164 - b.e164);
  const texts = createTextsBuilder(sorted.length);
  for (const row of sorted)
    texts.add(row.extension ? `${searchable(row.name)} ${row.extension}` : searchable(row.name));
  return {
    customerKey,
    count: sorted.length,
    firstId: customerKey * 1000,
    positions: Uint32Array.from(sorted, (_row, index) => index),
    e164: Float64Array.from(sorted, (row) => row.e164),
    local: Uint32Array.from(sorted, (row) => row.e164 % 10_000_000),
    tail: Uint16Array.from(sorted, (row) => row.e164 % 10_000),
    location: Uint32Array.from(sorted, (row) => row.location),
    locations: PLACES.map((name, index) => ({
      id: `${customerKey}-${index}`,
      name,
      words: searchable(name),
    })),
    traits: Uint32Array.from(sorted, (row) => row.traits),
    eligibility: Uint8Array.from(sorted, (row) => row.eligibility),
    reasons: new Uint32Array(sorted.length),
    journey: Uint8Array.from(sorted, (row) => row.journey),
    byPerson: new Uint8Array(sorted.length),
    changes: Uint8Array.from(sorted, (row) => row.changes),
    texts: texts.done(),
  };
}

const e164 = fc.oneof(
  fc.integer({ min: 12_060_000_000, max: 12_069_999_999 }),
  fc.integer({ min: 442_070_000_000, max: 442_079_999_999 }),
);
const names = fc.constantFrom(
  'Maria López',
  'mark o’neill',
  'Ana-Maria Díaz',
  '王小明',
  'X Æ',
  '',
  'Front desk 4',
);
const row: fc.Arbitrary<Row> = fc.record({
  e164,
  name: names,
  extension: fc.constantFrom('', '1004', '206', '5550'),
  location: fc.nat(2),
  traits: fc.integer({ min: 1, max: 3 }),
  eligibility: fc.nat(2),
  journey: fc.nat(8),
  changes: fc.nat(127),
});
const rowsOf = fc.uniqueArray(row, { selector: ({ e164: number }) => number, maxLength: 40 });

/** What a search should find, said as simply as possible. */
function finds(query: string, one: Row, place: string): boolean {
  const compact = /^[\d\s()+.-]+$/.test(query)
    ? [query.replace(/[^\d+]/g, '')]
    : searchable(query).split(/\s+/).filter(Boolean);
  const starts = (text: string, word: string) =>
    searchable(text)
      .split(/[^\p{L}\p{N}]+/u)
      .flatMap((part) => (/\p{Script=Han}/u.test(part) ? [...part].map((_c, at) => part.slice(at)) : [part]))
      .some((part) => part.startsWith(word));
  return compact.every((word) => {
    if (!/^\+?\d+$/.test(word))
      return starts(one.name, word) || starts(one.extension, word) || starts(place, word);
    const digits = word.replace('+', '');
    const number = String(one.e164);
    if (number.startsWith(digits)) return true;
    if (word.startsWith('+')) return false;
    const isNanp = number.length === 11 && number.startsWith('1');
    const local = number.slice(-7);
    return (
      (isNanp && number.slice(1).startsWith(digits)) ||
      (digits.length >= 3 && digits.length <= 7 && local.startsWith(digits)) ||
      (digits.length >= 4 && digits.length <= 7 && number.endsWith(digits)) ||
      starts(one.name, digits) ||
      starts(one.extension, digits)
    );
  });
}

const queries = fc.oneof(
  fc.constantFrom(
    'm',
    'ma',
    'maria',
    'lopez',
    'an',
    'neill',
    'boi',
    'john',
    '小',
    '北',
    'x',
    'desk 4',
    'maria 206',
    'zz',
  ),
  fc.constantFrom('+1206', '206', '(206) 06', '+44', '1004', '5', '20 7', '0', '00', '206-0', '2060000000'),
  e164.map((number) => String(number).slice(-4)),
  e164.map((number) => `(${String(number).slice(1, 4)}) ${String(number).slice(4, 8)}`),
);

describe('search over numbers in memory', () => {
  it('finds what a person would find by reading every row', () => {
    fc.assert(
      fc.property(rowsOf, queries, (rows, query) => {
        const segment = segmentOf(rows);
        const search = parseSearch(query);
        if (!search) throw new Error('no search');
        const hits = new Uint8Array(segment.count);
        searchSegment(search, segment, '', hits);
        const sorted = [...rows].sort((a, b) => a.e164 - b.e164);
        expect([...hits]).toEqual(
          sorted.map((one) => (finds(query, one, PLACES[one.location] ?? '') ? 1 : 0)),
        );
      }),
      { seed: 31, numRuns: 1500 },
    );
  });

  it('reads nothing into an empty search', () => {
    expect(parseSearch('   ')).toBeNull();
    expect(parseSearch('(')).toBeNull();
    expect(parseSearch('+')).toBeNull();
    expect(parseSearch('boise -')?.words).toHaveLength(1);
  });
});

const filters = fc.record(
  {
    search: queries,
    locationId: fc.constantFrom('1-0', '2-1', 'none'),
    eligibility: fc.constantFrom(...ELIGIBILITIES),
    journey: fc.constantFrom(...JOURNEY_STEPS),
    ownerType: fc.constantFrom('PEOPLE', '', 'PLACE', 'NONE'),
    state: fc.constantFrom('ACTIVE', 'INACTIVE'),
    usage: fc.constantFrom('standard', 'toll-free', 'mobile'),
    change: fc.constantFrom('added', 'moved', 'usage'),
    customerId: fc.constantFrom('one', 'two'),
  },
  { requiredKeys: [] },
);

function partsOf(first: readonly Row[], second: readonly Row[]): Part[] {
  const one = segmentOf(first, 1);
  return [
    { customerId: 'one', customerName: 'One', customerWords: 'one', segment: one, offset: 0 },
    {
      customerId: 'two',
      customerName: 'Two',
      customerWords: 'two',
      segment: segmentOf(second, 2),
      offset: one.count,
    },
  ];
}

describe('filters and their counts', () => {
  it('say of each value how many rows would match if it were chosen', () => {
    fc.assert(
      fc.property(rowsOf, rowsOf, filters, (first, second, filter) => {
        const parts = partsOf(first, second);
        const typed = filter as Parameters<typeof matchRows>[2];
        const facets = countFacets(parts, WORDS, typed);
        const fields = {
          customer: 'customerId',
          location: 'locationId',
          ownerType: 'ownerType',
          state: 'state',
          usage: 'usage',
          eligibility: 'eligibility',
          journey: 'journey',
          change: 'change',
        } as const;
        for (const [facet, field] of Object.entries(fields)) {
          for (const { value, count } of facets[facet as keyof typeof fields]) {
            expect(matchRows(parts, WORDS, { ...typed, [field]: value })).toHaveLength(count);
          }
        }
      }),
      { seed: 32, numRuns: 150 },
    );
  });
});

describe('the order of rows', () => {
  it('is that of the numbers, and by name, place or step where that is asked for, ties by number', () => {
    fc.assert(
      fc.property(
        rowsOf,
        rowsOf,
        fc.constantFrom('number', 'owner', 'location', 'journey'),
        (first, second, by) => {
          const parts = partsOf(first, second);
          const rows = parts.flatMap(({ segment, offset }) =>
            Array.from({ length: segment.count }, (_unused, own) => ({
              row: offset + own,
              e164: segment.e164[own] ?? 0,
              // Places of one name stay together by customer.
              location: `${searchable(PLACES[segment.location[own] ?? 0] ?? '')} ${segment.customerKey}`,
              journey: segment.journey[own] ?? 0,
              name: new TextDecoder().decode(
                segment.texts.bytes.subarray(segment.texts.starts[own], segment.texts.starts[own + 1]),
              ),
            })),
          );
          const bytes = (text: string) =>
            text === '' || text.startsWith(' ')
              ? '\uffff'
              : String.fromCharCode(...new TextEncoder().encode(text));
          const key = (one: (typeof rows)[number]): string | number =>
            by === 'owner'
              ? bytes(one.name)
              : by === 'location'
                ? one.location
                : by === 'journey'
                  ? one.journey
                  : 0;
          const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
          const expected = rows.toSorted(
            (a, b) => compare(key(a), key(b)) || a.e164 - b.e164 || a.row - b.row,
          );
          expect([...orderRows(parts, by as 'number')]).toEqual(expected.map((one) => one.row));
        },
      ),
      { seed: 33, numRuns: 300 },
    );
  });

  it('of a radix sort is that of a sort by comparison, and stable', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(5), fc.maxSafeNat())), (keys) => {
        const order = Uint32Array.from(keys, (_key, index) => index);
        radixSort(order, (index) => keys[index] ?? 0, 53);
        const expected = keys
          .map((_key, index) => index)
          .sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
        expect([...order]).toEqual(expected);
      }),
      { seed: 34 },
    );
  });
});
