import { CHANGE_KINDS, type ChangeKind } from '#shared/model/change.ts';
import { JOURNEY_STEPS, type JourneyStep } from '#shared/model/number.ts';
import { verdictOf } from '#shared/rules/catalogue/eligibility.ts';
import type { ReadDb } from '../db/database.ts';
import { listLatestChanges } from '../repos/changes.ts';
import { searchable } from '../repos/columns.ts';
import { listSteps } from '../repos/journey.ts';
import { listLocations } from '../repos/locations.ts';
import { type IndexedRow, idsOf, lastNumberId, listIndexed } from '../repos/mirror-numbers.ts';
import { radixSort } from './radix.ts';
import { createTextsBuilder, type RowTexts } from './texts.ts';

/** An extension without a number stands behind all numbers. */
export const NO_NUMBER = 2 ** 52;

export interface SegmentLocation {
  readonly id: string;
  readonly name: string;
  /** The name as search compares it. */
  readonly words: string;
}

/** The numbers of one customer as columns, sorted by number. About 60 bytes for each. */
export interface Segment {
  readonly customerKey: number;
  readonly count: number;
  /** Row ids of the mirror less the first one of the customer. */
  readonly positions: Uint32Array;
  readonly firstId: number;
  readonly e164: Float64Array;
  /** The last seven digits; beyond ten million where there is no number. */
  readonly local: Uint32Array;
  /** The last four digits, which a row is first asked for; beyond them where there is no number. */
  readonly tail: Uint16Array;
  /** Index into `locations`. */
  readonly location: Uint32Array;
  readonly locations: readonly SegmentLocation[];
  readonly traits: Uint32Array;
  /** 0 eligible, 1 warned, 2 ineligible: the index in `ELIGIBILITIES`. */
  readonly eligibility: Uint8Array;
  /** One bit for each rule that has something to say, as the mirror keeps them. */
  readonly reasons: Uint32Array;
  /** Index in `JOURNEY_STEPS`. */
  readonly journey: Uint8Array;
  /** 1 where a person's word put the number on its step. */
  readonly byPerson: Uint8Array;
  /** One bit for each of `CHANGE_KINDS` that the latest pull found. */
  readonly changes: Uint8Array;
  readonly texts: RowTexts;
}

const READ_AT_ONCE = 10_000;
const NO_LOCAL = 0xffff_ffff;
const NO_TAIL = 0xffff;
const ELIGIBILITY_CODES = { eligible: 0, warned: 1, ineligible: 2 } as const;

/** Reads a customer's numbers in pieces; other work may come in between, and is seen by a later reading. */
export async function loadSegment(
  db: ReadDb,
  customerKey: number,
  nextTurn: () => Promise<void>,
): Promise<Segment> {
  const { first } = idsOf(customerKey);
  const capacity = lastNumberId(db, customerKey) - first + 1;
  const loaded = createColumns(capacity);
  const places = listLocations(db, customerKey);
  const placeOf = new Map(places.map(({ key }, index) => [key, index]));
  for (let after = first - 1; ; ) {
    const rows = listIndexed(db, customerKey, after, READ_AT_ONCE);
    for (const row of rows) loaded.add(row, first, placeOf);
    after = rows.at(-1)?.[0] ?? after;
    if (rows.length < READ_AT_ONCE) break;
    await nextTurn();
  }
  const locations = places.map(({ location_id, name }) => ({
    id: location_id,
    name,
    words: searchable(name),
  }));
  const segment = { customerKey, firstId: first, locations, ...loaded.sorted() };
  readJourney(db, segment);
  readChanges(db, segment);
  return segment;
}

type Columns = Omit<Segment, 'customerKey' | 'firstId' | 'locations'>;

function createColumns(capacity: number) {
  const positions = new Uint32Array(capacity);
  const e164 = new Float64Array(capacity);
  const location = new Uint32Array(capacity);
  const traits = new Uint32Array(capacity);
  const eligibility = new Uint8Array(capacity);
  const verdicts = new Uint32Array(capacity);
  const words = createTextsBuilder(capacity);
  let count = 0;
  let isSorted = true;
  return {
    add(row: IndexedRow, first: number, placeOf: ReadonlyMap<number, number>): void {
      // Rows that came after the reading began are read next time.
      if (count >= capacity) return;
      const [id, number, extension, locationKey, traitsKey, ownerName, reasons] = row;
      positions[count] = id - first;
      e164[count] = number ?? NO_NUMBER + count;
      isSorted &&= count === 0 || (e164[count - 1] as number) <= (e164[count] as number);
      location[count] = placeOf.get(locationKey) ?? 0;
      traits[count] = traitsKey;
      eligibility[count] = ELIGIBILITY_CODES[verdictOf(reasons).eligibility];
      verdicts[count] = reasons;
      words.add(extension === '' ? searchable(ownerName) : `${searchable(ownerName)} ${extension}`);
      count += 1;
    },
    sorted(): Columns {
      const order = new Uint32Array(count);
      for (let row = 0; row < count; row += 1) order[row] = row;
      if (!isSorted) radixSort(order, (row) => e164[row] as number, 53);
      const numbers =
        order.length === capacity && isSorted ? e164 : take(e164, order, new Float64Array(count));
      return {
        count,
        positions: take(positions, order, new Uint32Array(count)),
        e164: numbers,
        ...endsOf(numbers),
        location: take(location, order, new Uint32Array(count)),
        traits: take(traits, order, new Uint32Array(count)),
        eligibility: take(eligibility, order, new Uint8Array(count)),
        reasons: take(verdicts, order, new Uint32Array(count)),
        journey: new Uint8Array(count),
        byPerson: new Uint8Array(count),
        changes: new Uint8Array(count),
        texts: isSorted ? words.done() : reorderTexts(words.done(), order),
      };
    },
  };
}

function take<T extends Float64Array | Uint32Array | Uint8Array>(from: T, order: Uint32Array, to: T): T {
  for (let index = 0; index < order.length; index += 1) to[index] = from[order[index] as number] as number;
  return to;
}

function endsOf(numbers: Float64Array): { local: Uint32Array; tail: Uint16Array } {
  const local = new Uint32Array(numbers.length).fill(NO_LOCAL);
  const tail = new Uint16Array(numbers.length).fill(NO_TAIL);
  for (let row = 0; row < numbers.length; row += 1) {
    const number = numbers[row] as number;
    if (number >= NO_NUMBER) continue;
    local[row] = number % 10_000_000;
    tail[row] = number % 10_000;
  }
  return { local, tail };
}

function reorderTexts(texts: RowTexts, order: Uint32Array): RowTexts {
  const bytes = new Uint8Array(texts.bytes.length);
  const starts = new Uint32Array(order.length + 1);
  let end = 0;
  for (let index = 0; index < order.length; index += 1) {
    const row = order[index] as number;
    const from = texts.starts[row] as number;
    const to = texts.starts[row + 1] as number;
    bytes.set(texts.bytes.subarray(from, to), end);
    end += to - from;
    starts[index + 1] = end;
  }
  return { bytes, starts, initials: take(texts.initials, order, new Uint32Array(order.length)) };
}

const STEP_CODES = new Map<JourneyStep, number>(JOURNEY_STEPS.map((step, code) => [step, code]));
const codeOf = (step: JourneyStep): number => STEP_CODES.get(step) ?? 0;
const LAPSING: ReadonlySet<JourneyStep> = new Set(['authorised', 'registration-requested', 'in-campaign']);

/** Fills the journey column; the same as `JOURNEY_OF_ROW` says in SQL. */
export function readJourney(db: ReadDb, segment: Segment): void {
  const { journey, eligibility, byPerson } = segment;
  byPerson.fill(0);
  const ineligible = ELIGIBILITY_CODES.ineligible;
  for (let row = 0; row < segment.count; row += 1) {
    journey[row] = codeOf(eligibility[row] === ineligible ? 'not-eligible' : 'eligible');
  }
  for (const [e164, step, source] of listSteps(db, segment.customerKey)) {
    const row = findRow(segment, e164);
    if (row < 0) continue;
    byPerson[row] = source === 'person' ? 1 : 0;
    const hasLapsed = eligibility[row] === ineligible && LAPSING.has(step);
    journey[row] = codeOf(hasLapsed ? 'lapsed' : step);
  }
}

/** Fills the column of changes. */
export function readChanges(db: ReadDb, segment: Segment): void {
  segment.changes.fill(0);
  for (const [e164, kind] of listLatestChanges(db, segment.customerKey)) {
    const row = findRow(segment, e164);
    if (row >= 0) segment.changes[row] = (segment.changes[row] as number) | changeBit(kind);
  }
}

export function changeBit(kind: ChangeKind): number {
  return 1 << CHANGE_KINDS.indexOf(kind);
}

/** First row whose number is not below `e164`. */
export function lowerBound(segment: Segment, e164: number): number {
  let low = 0;
  let high = segment.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((segment.e164[middle] as number) < e164) low = middle + 1;
    else high = middle;
  }
  return low;
}

function findRow(segment: Segment, e164: number): number {
  const row = lowerBound(segment, e164);
  return segment.e164[row] === e164 ? row : -1;
}
