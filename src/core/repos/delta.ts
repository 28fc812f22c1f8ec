import type { ChangeKind } from '#shared/model/change.ts';
import type { JourneyStep } from '#shared/model/number.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import type { CustomerRow } from './customers.ts';
import { JOIN_JOURNEY, JOURNEY_OF_ROW } from './journey.ts';
import { MAY_TEXT } from './mirror-numbers.ts';

/** One change of a number since it was authorised. */
export interface ChangedSince {
  readonly e164: number;
  readonly ownerName: string;
  readonly locationId: string;
  readonly locationName: string;
  readonly journey: JourneyStep;
  readonly isRegistered: number;
  readonly kind: ChangeKind;
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

const IN_REGISTRATION = `EXISTS (SELECT 1 FROM registration_numbers x
  JOIN registrations r ON r.id = x.registration_id AND r.deleted_at IS NULL
  WHERE x.e164 = j.e164 AND r.customer_id = @customerId)`;

/**
 * What pulls found about numbers that may text after they had reached their step, an authorised one or one beyond, and
 * that nobody has looked at; by number, the oldest first.
 */
export function listChangedSince(db: ReadDb, { key, customer_id: customerId }: CustomerRow): ChangedSince[] {
  return db.all(
    `SELECT c.e164, n.owner_name AS ownerName, l.location_id AS locationId, l.name AS locationName,
       ${JOURNEY_OF_ROW} AS journey, ${IN_REGISTRATION} AS isRegistered, c.kind, c.at, c.before, c.after
     FROM changes c
     JOIN number_journey j ON j.customer_key = c.customer_key AND j.e164 = c.e164
     JOIN mirror_numbers n ON n.customer_key = c.customer_key AND n.e164 = c.e164
     JOIN mirror_locations l ON l.key = n.location_key
     LEFT JOIN changes_seen s ON s.customer_id = @customerId AND s.e164 = c.e164
     WHERE c.customer_key = @key AND c.kind IN ('moved', 'reassigned', 'renamed', 'usage') AND ${MAY_TEXT}
       AND j.step IN ('authorised', 'registration-requested', 'in-campaign')
       AND c.at > j.at AND c.at > coalesce(s.until, 0)
     ORDER BY c.e164, c.id`,
    { key, customerId },
  );
}

export interface DeltaRow {
  readonly e164: number;
  readonly ownerName: string;
  readonly locationName: string;
  readonly journey: JourneyStep;
}

/** Some numbers of a customer as the mirror has them now, in their order. */
export function listDeltaRows(db: ReadDb, customerKey: number, numbers: readonly number[]): DeltaRow[] {
  return db.all(
    `SELECT n.e164, n.owner_name AS ownerName, l.name AS locationName, ${JOURNEY_OF_ROW} AS journey
     FROM json_each(@numbers) v
     JOIN mirror_numbers n ON n.customer_key = @customerKey AND n.e164 = v.value
     JOIN mirror_locations l ON l.key = n.location_key ${JOIN_JOURNEY} ORDER BY v.key`,
    { customerKey, numbers: JSON.stringify(numbers) },
  );
}

/** [kind, at, before, after] of what made numbers able to be authorised, by number, the oldest first. */
export function listArrivals(
  db: ReadDb,
  customerKey: number,
  numbers: readonly number[],
): Pick<ChangedSince, 'e164' | 'kind' | 'at' | 'before' | 'after'>[] {
  return db.all(
    `SELECT c.e164, c.kind, c.at, c.before, c.after FROM changes c
     WHERE c.customer_key = @customerKey AND c.kind IN ('added', 'state', 'usage')
       AND c.e164 IN (SELECT value FROM json_each(@numbers)) ORDER BY c.e164, c.id`,
    { customerKey, numbers: JSON.stringify(numbers) },
  );
}

/** A person has looked at what changed about numbers until a moment. */
export function seeChanges(
  db: WriteDb,
  customer: CustomerRow,
  numbers: readonly number[],
  by: { readonly until: number; readonly who: string; readonly at: number },
): void {
  db.run(
    `INSERT INTO changes_seen (customer_id, e164, until, who, at)
     SELECT @customerId, value, @until, @who, @at FROM json_each(@numbers) WHERE true
     ON CONFLICT (customer_id, e164) DO UPDATE SET until = max(until, @until), who = @who, at = @at`,
    { customerId: customer.customer_id, numbers: JSON.stringify(numbers), ...by },
  );
  db.touch('changes', customer.key);
}
