import type { JourneyCounts, JourneyStep } from '#shared/model/number.ts';
import { verdictOf } from '#shared/rules/catalogue/eligibility.ts';
import type { ReadDb } from '../db/database.ts';
import { JOIN_JOURNEY, JOURNEY_OF_ROW, noJourney, type StoredStep } from './journey.ts';
import { idsOf } from './mirror-numbers.ts';

export interface LocationCounts {
  readonly key: number;
  readonly numbers: number;
  /** Those that may be authorised. */
  readonly eligible: number;
  readonly authorised: number;
}

/** What screens say of a customer's numbers as a whole. */
export interface NumberCounts {
  readonly numbers: number;
  readonly journey: JourneyCounts;
  /** People who own a primary number that may text; nobody has two primary numbers. */
  readonly primaryOwners: number;
  readonly byLocation: readonly LocationCounts[];
}

interface GroupRow {
  readonly key: number;
  readonly reasons: number;
  readonly primaryOwner: number;
  readonly journey: JourneyStep;
  readonly step: StoredStep | null;
  readonly count: number;
}

const AUTHORISED: ReadonlySet<StoredStep | null> = new Set([
  'authorised',
  'registration-requested',
  'in-campaign',
]);

/** Reads every number of the customer once. */
export function countNumbers(db: ReadDb, customerKey: number): NumberCounts {
  const groups = db.all<GroupRow>(
    `SELECT n.location_key AS key, n.reasons, t.owner_type = 'PEOPLE' AND t.number_type = 'PRIMARY' AS primaryOwner,
       ${JOURNEY_OF_ROW} AS journey, j.step, count(*) AS count
     FROM mirror_numbers n JOIN mirror_traits t ON t.key = n.traits_key ${JOIN_JOURNEY}
     WHERE n.id >= @first AND n.id < @end GROUP BY 1, 2, 3, 4, 5`,
    idsOf(customerKey),
  );
  const journey = noJourney();
  const locations = new Map<number, { key: number; numbers: number; eligible: number; authorised: number }>();
  let numbers = 0;
  let primaryOwners = 0;
  for (const group of groups) {
    const { key, count } = group;
    const mayText = verdictOf(group.reasons).eligibility !== 'ineligible';
    const location = locations.get(key) ?? { key, numbers: 0, eligible: 0, authorised: 0 };
    locations.set(key, location);
    numbers += count;
    journey[group.journey] += count;
    location.numbers += count;
    if (mayText) location.eligible += count;
    if (mayText && group.primaryOwner) primaryOwners += count;
    if (AUTHORISED.has(group.step)) location.authorised += count;
  }
  return { numbers, journey, primaryOwners, byLocation: [...locations.values()] };
}

/** How many numbers the mirror holds of a customer. */
export function countAllNumbers(db: ReadDb, customerKey: number): number {
  return (
    db.get<{ n: number }>('SELECT count(*) AS n FROM mirror_numbers WHERE customer_key = @customerKey', {
      customerKey,
    })?.n ?? 0
  );
}
