import { CHANGE_KINDS } from '#shared/model/change.ts';
import { ELIGIBILITIES, JOURNEY_STEPS, type NumberFilter, usageOf } from '#shared/model/number.ts';
import { NUMBER_FLAGS } from '../repos/mirror-numbers.ts';
import type { StoredTraits } from '../repos/traits.ts';
import { parseSearch, type Search, searchSegment } from './search.ts';
import { changeBit, type Segment } from './segment.ts';

/** What a facet may be of; each is also a filter. */
export const FACETS = [
  'customer',
  'location',
  'ownerType',
  'state',
  'usage',
  'eligibility',
  'journey',
  'change',
] as const;
export type FacetName = (typeof FACETS)[number];

/** A segment with the customer that it is of. */
export interface Part {
  readonly customerId: string;
  readonly customerName: string;
  /** The customer's name as search compares it. */
  readonly customerWords: string;
  readonly segment: Segment;
  /** Index of its first row among the rows of all parts. */
  readonly offset: number;
}

/** Texts that traits stand for, by trait key. */
export interface TraitWords {
  readonly ownerType: readonly string[];
  readonly state: readonly string[];
  readonly usage: readonly string[];
}

export function traitWords(traits: readonly StoredTraits[]): TraitWords {
  const words = { ownerType: [] as string[], state: [] as string[], usage: [] as string[] };
  for (const { key, flags, ownerType, state, telephonyType } of traits) {
    words.ownerType[key] = ownerType;
    words.state[key] = state;
    words.usage[key] = usageOf({
      tollFree: (flags & NUMBER_FLAGS.tollFree) !== 0,
      service: (flags & NUMBER_FLAGS.service) !== 0,
      elin: (flags & NUMBER_FLAGS.elin) !== 0,
      reserved: (flags & NUMBER_FLAGS.reserved) !== 0,
      mobile: telephonyType === 'MOBILE_NUMBER',
    });
  }
  return words;
}

const bit = (facet: FacetName): number => 1 << FACETS.indexOf(facet);
/** Of rows that the search does not find. */
const NOT_FOUND = 1 << 15;

/** A column with, for each value that it may have, the bits of the filters that the value fails. */
interface Check {
  readonly column: Uint32Array | Uint8Array;
  readonly fails: Uint16Array;
}

/** The columns that the filter asks anything of. */
function checksOf(filter: NumberFilter, { segment }: Part, words: TraitWords): Check[] {
  const checks: Check[] = [];
  const unless = (wanted: string | undefined, value: string, facet: FacetName) =>
    wanted === undefined || wanted === value ? 0 : bit(facet);
  const check = (column: Check['column'], fails: Uint16Array) => checks.push({ column, fails });
  if (filter.locationId !== undefined) {
    const fails = Uint16Array.from(segment.locations, ({ id }) => unless(filter.locationId, id, 'location'));
    check(segment.location, fails);
  }
  if (filter.ownerType !== undefined || filter.state !== undefined || filter.usage !== undefined) {
    const fails = Uint16Array.from(
      words.state,
      (_text, key) =>
        unless(filter.ownerType, words.ownerType[key] ?? '', 'ownerType') |
        unless(filter.state, words.state[key] ?? '', 'state') |
        unless(filter.usage, words.usage[key] ?? '', 'usage'),
    );
    check(segment.traits, fails);
  }
  if (filter.eligibility !== undefined) {
    const fails = Uint16Array.from(ELIGIBILITIES, (value) =>
      unless(filter.eligibility, value, 'eligibility'),
    );
    check(segment.eligibility, fails);
  }
  if (filter.journey !== undefined)
    check(
      segment.journey,
      Uint16Array.from(JOURNEY_STEPS, (value) => unless(filter.journey, value, 'journey')),
    );
  if (filter.change !== undefined) {
    const wanted = changeBit(filter.change);
    const fails = Uint16Array.from({ length: 256 }, (_unused, bits) =>
      (bits & wanted) === 0 ? bit('change') : 0,
    );
    check(segment.changes, fails);
  }
  return checks;
}

/**
 * Fills in which filters each row of a part fails. A row matches when it fails none; it counts for a facet when it fails
 * at most that facet's own filter, so that a choice never empties the rail it is made in.
 * @returns false when every row matches, and nothing was filled in.
 */
function fillFails(
  part: Part,
  words: TraitWords,
  filter: NumberFilter,
  search: Search | null,
  fails: Uint16Array,
): boolean {
  const { count } = part.segment;
  const isOther = filter.customerId !== undefined && filter.customerId !== part.customerId;
  const checks = checksOf(filter, part, words);
  if (!search && !isOther && checks.length === 0) return false;
  fails.fill(isOther ? bit('customer') : 0, 0, count);
  if (search) {
    const hits = new Uint8Array(count);
    searchSegment(search, part.segment, part.customerWords, hits);
    for (let row = 0; row < count; row += 1) if (hits[row] === 0) fails[row] = NOT_FOUND;
  }
  for (const { column, fails: failing } of checks) {
    for (let row = 0; row < count; row += 1)
      fails[row] = (fails[row] as number) | (failing[column[row] as number] as number);
  }
  return true;
}

function largestOf(parts: readonly Part[]): number {
  return parts.reduce((most, { segment }) => Math.max(most, segment.count), 0);
}

/** Rows of all parts that the filter takes, in the order of the parts. */
export function matchRows(parts: readonly Part[], words: TraitWords, filter: NumberFilter): Uint32Array {
  const search = parseSearch(filter.search ?? '');
  const passed = new Uint8Array(largestOf(parts));
  const found = parts.map((part) => rowsOf(part, fillPassed(part, words, filter, search, passed), passed));
  const rows = new Uint32Array(found.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const some of found) {
    rows.set(some, at);
    at += some.length;
  }
  return rows;
}

/** Sets 1 for the rows of a part that the search and every filter take. @returns how many they are. */
function fillPassed(
  part: Part,
  words: TraitWords,
  filter: NumberFilter,
  search: Search | null,
  passed: Uint8Array,
): number {
  const { segment, customerId } = part;
  if (filter.customerId !== undefined && filter.customerId !== customerId) return 0;
  if (search) searchSegment(search, segment, part.customerWords, passed);
  else passed.fill(1, 0, segment.count);
  for (const { column, fails } of checksOf(filter, part, words)) {
    for (let row = 0; row < segment.count; row += 1) if (fails[column[row] as number] !== 0) passed[row] = 0;
  }
  let count = 0;
  for (let row = 0; row < segment.count; row += 1) count += passed[row] as number;
  return count;
}

function rowsOf({ segment, offset }: Part, count: number, passed: Uint8Array): Uint32Array {
  const rows = new Uint32Array(count);
  let at = 0;
  for (let row = 0; at < count && row < segment.count; row += 1) {
    if (passed[row] === 0) continue;
    rows[at] = offset + row;
    at += 1;
  }
  return rows;
}

export interface FacetCount {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}
export type FacetCounts = Record<FacetName, FacetCount[]>;

/** How many rows each value of each filter has, with all other filters in force. */
export function countFacets(parts: readonly Part[], words: TraitWords, filter: NumberFilter): FacetCounts {
  const search = parseSearch(filter.search ?? '');
  const scratch = new Uint16Array(largestOf(parts));
  const customers: FacetCount[] = [];
  const locations: FacetCount[] = [];
  const ownerType = new Float64Array(words.state.length);
  const state = new Float64Array(words.state.length);
  const usage = new Float64Array(words.state.length);
  const eligibility = new Float64Array(ELIGIBILITIES.length);
  const journey = new Float64Array(JOURNEY_STEPS.length);
  const change = new Float64Array(256);
  for (const part of parts) {
    const { segment, customerId, customerName } = part;
    const fails = fillFails(part, words, filter, search, scratch) ? scratch : null;
    customers.push({
      value: customerId,
      label: customerName,
      count: countOne(fails, segment.count, 'customer'),
    });
    const here = new Float64Array(segment.locations.length);
    tally(here, segment.location, fails, 'location');
    segment.locations.forEach(({ id, name }, at) => {
      locations.push({ value: id, label: name, count: here[at] ?? 0 });
    });
    tally(ownerType, segment.traits, fails, 'ownerType');
    tally(state, segment.traits, fails, 'state');
    tally(usage, segment.traits, fails, 'usage');
    tally(eligibility, segment.eligibility, fails, 'eligibility');
    tally(journey, segment.journey, fails, 'journey');
    tally(change, segment.changes, fails, 'change');
  }
  return {
    customer: customers,
    location: locations,
    ownerType: byText(words.ownerType, ownerType),
    state: byText(words.state, state),
    usage: byText(words.usage, usage),
    eligibility: byText(ELIGIBILITIES, eligibility),
    journey: byText(JOURNEY_STEPS, journey),
    change: CHANGE_KINDS.map((kind) => ({
      value: kind,
      label: kind,
      count: change.reduce((sum, count, bits) => ((bits & changeBit(kind)) === 0 ? sum : sum + count), 0),
    })),
  };
}

/** Adds up the values of a column over the rows that fail at most this facet's own filter. */
function tally(
  counts: Float64Array,
  column: Uint32Array | Uint8Array,
  fails: Uint16Array | null,
  facet: FacetName,
): void {
  const others = ~bit(facet);
  for (let row = 0; row < column.length; row += 1) {
    if (fails && ((fails[row] as number) & others) !== 0) continue;
    const value = column[row] as number;
    counts[value] = (counts[value] as number) + 1;
  }
}

function countOne(fails: Uint16Array | null, rows: number, facet: FacetName): number {
  if (!fails) return rows;
  const others = ~bit(facet);
  let count = 0;
  for (let row = 0; row < rows; row += 1) if (((fails[row] as number) & others) === 0) count += 1;
  return count;
}

function byText(texts: readonly string[], counts: Float64Array): FacetCount[] {
  const sums = new Map<string, number>();
  texts.forEach((text, key) => {
    sums.set(text, (sums.get(text) ?? 0) + (counts[key] ?? 0));
  });
  return [...sums].map(([value, count]) => ({ value, label: value, count }));
}
