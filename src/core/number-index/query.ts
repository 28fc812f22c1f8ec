import { CHANGE_KINDS } from '#shared/model/change.ts';
import { ELIGIBILITIES, JOURNEY_STEPS, type NumberFilter, usageOf } from '#shared/model/number.ts';
import { NUMBER_FLAGS } from '../repos/mirror-numbers.ts';
import type { StoredTraits } from '../repos/traits.ts';
import { parseSearch, searchSegment } from './search.ts';
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

/**
 * For each value that a column may have, the bits of the filters that it fails. A row matches when no column fails; it
 * counts for a facet when at most that facet's own filter fails, so that a choice never empties the rail it is made in.
 */
interface Failing {
  readonly customer: number;
  readonly location: Uint16Array;
  readonly traits: Uint16Array;
  readonly eligibility: Uint16Array;
  readonly journey: Uint16Array;
  readonly change: Uint16Array;
}

const bit = (facet: FacetName): number => 1 << FACETS.indexOf(facet);

function failingOf(filter: NumberFilter, part: Part, words: TraitWords): Failing {
  const { locations } = part.segment;
  const unless = (wanted: string | undefined, value: string, facet: FacetName) =>
    wanted === undefined || wanted === value ? 0 : bit(facet);
  return {
    customer: unless(filter.customerId, part.customerId, 'customer'),
    location: Uint16Array.from(locations, ({ id }) => unless(filter.locationId, id, 'location')),
    traits: Uint16Array.from(
      words.state,
      (_text, key) =>
        unless(filter.ownerType, words.ownerType[key] ?? '', 'ownerType') |
        unless(filter.state, words.state[key] ?? '', 'state') |
        unless(filter.usage, words.usage[key] ?? '', 'usage'),
    ),
    eligibility: Uint16Array.from(ELIGIBILITIES, (value) => unless(filter.eligibility, value, 'eligibility')),
    journey: Uint16Array.from(JOURNEY_STEPS, (value) => unless(filter.journey, value, 'journey')),
    change: Uint16Array.from({ length: 256 }, (_unused, bits) =>
      filter.change === undefined || (bits & changeBit(filter.change)) !== 0 ? 0 : bit('change'),
    ),
  };
}

function failsAt(failing: Failing, segment: Segment, row: number): number {
  return (
    failing.customer |
    (failing.location[segment.location[row] as number] as number) |
    (failing.traits[segment.traits[row] as number] as number) |
    (failing.eligibility[segment.eligibility[row] as number] as number) |
    (failing.journey[segment.journey[row] as number] as number) |
    (failing.change[segment.changes[row] as number] as number)
  );
}

/** Rows of all parts that the filter takes, in the order of the parts. */
export function matchRows(parts: readonly Part[], words: TraitWords, filter: NumberFilter): Uint32Array {
  const last = parts.at(-1);
  const rows = new Uint32Array(last ? last.offset + last.segment.count : 0);
  let count = 0;
  visit(parts, words, filter, (part, row, fails) => {
    if (fails !== 0) return;
    rows[count] = part.offset + row;
    count += 1;
  });
  return rows.slice(0, count);
}

export interface FacetCount {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}
export type FacetCounts = Record<FacetName, FacetCount[]>;

/** How many rows each value of each filter has, with all other filters in force. */
export function countFacets(parts: readonly Part[], words: TraitWords, filter: NumberFilter): FacetCounts {
  const customers = new Float64Array(parts.length);
  const traits = {
    ownerType: counter(words.state),
    state: counter(words.state),
    usage: counter(words.state),
  };
  const eligibility = counter(ELIGIBILITIES);
  const journey = counter(JOURNEY_STEPS);
  const change = new Float64Array(256);
  const locations = parts.map(({ segment }) => counter(segment.locations));
  const only = Object.fromEntries(FACETS.map((facet) => [facet, bit(facet)])) as Record<FacetName, number>;
  const tally = (counts: Float64Array, value: number) => {
    counts[value] = (counts[value] as number) + 1;
  };
  visit(parts, words, filter, ({ segment }, row, fails, index) => {
    const trait = segment.traits[row] as number;
    if ((fails & ~only.customer) === 0) tally(customers, index);
    if ((fails & ~only.location) === 0)
      tally(locations[index] as Float64Array, segment.location[row] as number);
    if ((fails & ~only.ownerType) === 0) tally(traits.ownerType, trait);
    if ((fails & ~only.state) === 0) tally(traits.state, trait);
    if ((fails & ~only.usage) === 0) tally(traits.usage, trait);
    if ((fails & ~only.eligibility) === 0) tally(eligibility, segment.eligibility[row] as number);
    if ((fails & ~only.journey) === 0) tally(journey, segment.journey[row] as number);
    if ((fails & ~only.change) === 0) tally(change, segment.changes[row] as number);
  });
  return {
    customer: parts.map(({ customerId, customerName }, index) => ({
      value: customerId,
      label: customerName,
      count: customers[index] ?? 0,
    })),
    location: parts.flatMap(({ segment }, index) =>
      segment.locations.map(({ id, name }, at) => ({
        value: id,
        label: name,
        count: locations[index]?.[at] ?? 0,
      })),
    ),
    ownerType: byText(words.ownerType, traits.ownerType),
    state: byText(words.state, traits.state),
    usage: byText(words.usage, traits.usage),
    eligibility: byText(ELIGIBILITIES, eligibility),
    journey: byText(JOURNEY_STEPS, journey),
    change: CHANGE_KINDS.map((kind) => ({
      value: kind,
      label: kind,
      count: change.reduce((sum, count, bits) => ((bits & changeBit(kind)) === 0 ? sum : sum + count), 0),
    })),
  };
}

function counter(values: ArrayLike<unknown>): Float64Array {
  return new Float64Array(values.length);
}

function byText(texts: readonly string[], counts: Float64Array): FacetCount[] {
  const sums = new Map<string, number>();
  texts.forEach((text, key) => {
    sums.set(text, (sums.get(text) ?? 0) + (counts[key] ?? 0));
  });
  return [...sums].map(([value, count]) => ({ value, label: value, count }));
}

type Visitor = (part: Part, row: number, fails: number, index: number) => void;

/** Goes through the rows that the search finds, with the bits of the filters that each fails. */
function visit(parts: readonly Part[], words: TraitWords, filter: NumberFilter, visitor: Visitor): void {
  const search = parseSearch(filter.search ?? '');
  const largest = parts.reduce((most, { segment }) => Math.max(most, segment.count), 0);
  const hits = search ? new Uint8Array(largest) : null;
  parts.forEach((part, index) => {
    const { segment } = part;
    if (search && hits) searchSegment(search, segment, part.customerWords, hits);
    const failing = failingOf(filter, part, words);
    for (let row = 0; row < segment.count; row += 1) {
      if (hits && hits[row] === 0) continue;
      visitor(part, row, failsAt(failing, segment, row), index);
    }
  });
}
