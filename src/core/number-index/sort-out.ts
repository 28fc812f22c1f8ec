import { ELIGIBILITIES, JOURNEY_STEPS, type JourneyStep, type NumberRow } from '#shared/model/number.ts';
import { verdictOf } from '#shared/rules/catalogue/eligibility.ts';
import type { Part } from './query.ts';

/** The numbers of one location that may go into a batch, as row ids. */
export interface BatchableGroup {
  readonly customerId: string;
  readonly customerName: string;
  readonly locationId: string;
  readonly locationName: string;
  readonly ids: readonly number[];
}

/** What may be done with the numbers of a selection. */
export interface SortedOut {
  readonly total: number;
  readonly customers: number;
  readonly locations: number;
  /** By customer, the largest location first. */
  readonly groups: readonly BatchableGroup[];
  /** How many numbers no batch may take, by the first rule that forbids it or the step that they have reached. */
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
  /** Row ids of those numbers, in the order of the selection, each with its reason; as many as were asked for. */
  readonly out: { readonly ids: readonly number[]; readonly reasons: readonly string[] };
  /** Row ids of those that a person may say are authorised. */
  readonly confirmable: readonly number[];
  /** Row ids of those that a person's word made authorised. */
  readonly takeable: readonly number[];
}

const BATCHABLE: ReadonlySet<JourneyStep> = new Set(['eligible', 'rejected']);
const CONFIRMED: ReadonlySet<JourneyStep> = new Set(['authorised', 'registration-requested', 'in-campaign']);

/** One number as sorting sees it. */
export interface Sorted {
  readonly id: number;
  readonly isBarred: boolean;
  readonly journey: JourneyStep;
  readonly isByPerson: boolean;
  /** The first rule that speaks against it. */
  readonly reason: () => string | undefined;
}

interface Place {
  readonly of: Omit<BatchableGroup, 'ids'>;
  readonly ids: number[];
}

function createSorter(mostOut: number) {
  const leftOut = new Map<string, number>();
  const out = { ids: [] as number[], reasons: [] as string[] };
  const confirmable: number[] = [];
  const takeable: number[] = [];
  return {
    add(place: Place, number: Sorted): void {
      const { id, journey, isBarred } = number;
      if (!isBarred && !CONFIRMED.has(journey)) confirmable.push(id);
      if (journey === 'authorised' && number.isByPerson) takeable.push(id);
      if (!isBarred && BATCHABLE.has(journey)) {
        place.ids.push(id);
        return;
      }
      const reason = isBarred ? (number.reason() ?? 'not-eligible') : journey;
      leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
      if (out.ids.length >= mostOut) return;
      out.ids.push(id);
      out.reasons.push(reason);
    },
    done(total: number, places: readonly Place[]): SortedOut {
      return {
        total,
        customers: new Set(places.map(({ of }) => of.customerId)).size,
        locations: places.length,
        groups: inOrder(places),
        leftOut: [...leftOut].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count),
        out,
        confirmable,
        takeable,
      };
    },
  };
}

function inOrder(places: readonly Place[]): BatchableGroup[] {
  return places
    .filter(({ ids }) => ids.length > 0)
    .map(({ of, ids }) => ({ ...of, ids }))
    .sort(
      (a, b) =>
        a.customerName.localeCompare(b.customerName) ||
        a.customerId.localeCompare(b.customerId) ||
        b.ids.length - a.ids.length ||
        a.locationName.localeCompare(b.locationName),
    );
}

/** Sorts out rows of all parts, which stand in the order of the parts. */
export function sortOut(parts: readonly Part[], rows: Uint32Array, mostOut: number): SortedOut {
  const sorter = createSorter(mostOut);
  const places: Place[] = [];
  let next = 0;
  for (const part of parts) {
    const { segment } = part;
    const here: (Place | undefined)[] = [];
    const number = createReader(part);
    for (; next < rows.length && (rows[next] as number) < part.offset + segment.count; next += 1) {
      const row = (rows[next] as number) - part.offset;
      const at = segment.location[row] as number;
      let place = here[at];
      if (!place) {
        place = placeOf(part, at);
        here[at] = place;
        places.push(place);
      }
      sorter.add(place, number.at(row));
    }
  }
  return sorter.done(rows.length, places);
}

function placeOf({ customerId, customerName, segment }: Part, at: number): Place {
  const { id, name } = segment.locations[at] ?? { id: '', name: '' };
  return { of: { customerId, customerName, locationId: id, locationName: name }, ids: [] };
}

/** One object for all rows of a part: millions of rows would need millions of objects otherwise. */
function createReader({ segment }: Part) {
  const barred = ELIGIBILITIES.indexOf('ineligible');
  let bits = 0;
  const current = {
    id: 0,
    isBarred: false,
    journey: JOURNEY_STEPS[0] as JourneyStep,
    isByPerson: false,
    reason: () => verdictOf(bits).reasons[0],
  };
  return {
    at(row: number): Sorted {
      bits = segment.reasons[row] as number;
      current.id = segment.firstId + (segment.positions[row] as number);
      current.isBarred = segment.eligibility[row] === barred;
      current.journey = JOURNEY_STEPS[segment.journey[row] as number] ?? 'not-eligible';
      current.isByPerson = segment.byPerson[row] === 1;
      return current;
    },
  };
}

/** Sorts out rows as they were read from the workspace. */
export function sortOutRows(rows: readonly NumberRow[], mostOut: number): SortedOut {
  const sorter = createSorter(mostOut);
  const places = new Map<string, Place>();
  for (const row of rows) {
    const { customerId, customerName, locationId, locationName } = row;
    const key = `${customerId} ${locationId}`;
    const place = places.get(key) ?? {
      of: { customerId, customerName, locationId, locationName },
      ids: [],
    };
    places.set(key, place);
    sorter.add(place, {
      id: row.id,
      isBarred: row.eligibility === 'ineligible',
      journey: row.journey,
      isByPerson: row.journeySource === 'person',
      reason: () => row.reasons[0],
    });
  }
  return sorter.done(rows.length, [...places.values()]);
}
