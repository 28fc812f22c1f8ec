import type { CustomerId, LocationId } from '#shared/model/ids.ts';
import { type JourneySource, type JourneyStep, type NumberRow, usageOf } from '#shared/model/number.ts';
import { verdictOf } from '#shared/rules/catalogue/eligibility.ts';
import type { ReadDb } from '../db/database.ts';
import { fromStoredNumber, toIsoOrNull } from './columns.ts';
import { JOIN_JOURNEY, JOURNEY_OF_ROW } from './journey.ts';
import { idsOf, MAY_TEXT, NUMBER_FLAGS } from './mirror-numbers.ts';

interface StoredRow {
  readonly id: number;
  readonly customer_id: CustomerId;
  readonly customer_name: string;
  readonly e164: number | null;
  readonly extension: string;
  readonly location_id: LocationId;
  readonly location_name: string;
  readonly owner_name: string;
  readonly owner_type: string;
  readonly state: string;
  readonly flags: number;
  readonly telephony_type: string;
  readonly reasons: number;
  readonly journey: JourneyStep;
  readonly source: JourneySource | null;
  readonly at: number | null;
}

const SELECT_ROW = `SELECT n.id, c.customer_id, c.name AS customer_name, n.e164, n.extension, l.location_id,
  l.name AS location_name, n.owner_name, t.owner_type, t.state, t.flags, t.telephony_type, n.reasons,
  ${JOURNEY_OF_ROW} AS journey, j.source, j.at`;

const JOIN_ALL = `JOIN customers c ON c.key = n.customer_key
  JOIN mirror_locations l ON l.key = n.location_key
  JOIN mirror_traits t ON t.key = n.traits_key
  ${JOIN_JOURNEY}`;

function toRow(row: StoredRow): NumberRow {
  const { eligibility, reasons } = verdictOf(row.reasons);
  return {
    id: row.id,
    customerId: row.customer_id,
    customerName: row.customer_name,
    e164: row.e164 === null ? '' : fromStoredNumber(row.e164),
    extension: row.extension,
    locationId: row.location_id,
    locationName: row.location_name,
    ownerName: row.owner_name,
    ownerType: row.owner_type,
    state: row.state,
    usage: usageOf({
      tollFree: (row.flags & NUMBER_FLAGS.tollFree) !== 0,
      service: (row.flags & NUMBER_FLAGS.service) !== 0,
      elin: (row.flags & NUMBER_FLAGS.elin) !== 0,
      reserved: (row.flags & NUMBER_FLAGS.reserved) !== 0,
      mobile: row.telephony_type === 'MOBILE_NUMBER',
    }),
    eligibility,
    reasons: [...reasons],
    journey: row.journey,
    journeySource: row.source ?? 'mirror',
    journeyAt: toIsoOrNull(row.at),
  };
}

/** Numbers by row id, in the order of the ids; ids that have gone are left out. */
export function listNumbers(db: ReadDb, ids: readonly number[]): NumberRow[] {
  return db
    .all<StoredRow>(
      `${SELECT_ROW} FROM json_each(@ids) v JOIN mirror_numbers n ON n.id = v.value ${JOIN_ALL} ORDER BY v.key`,
      { ids: JSON.stringify(ids) },
    )
    .map(toRow);
}

/** Numbers of one location that may be authorised, in the order of the numbers. */
export function listSelectable(db: ReadDb, customerKey: number, locationId: string): NumberRow[] {
  return db
    .all<StoredRow>(
      `${SELECT_ROW} FROM mirror_numbers n ${JOIN_ALL}
       WHERE n.id >= @first AND n.id < @end AND l.location_id = @locationId
         AND ${MAY_TEXT} AND (j.step IS NULL OR j.step = 'rejected') ORDER BY n.e164`,
      { ...idsOf(customerKey), locationId },
    )
    .map(toRow);
}

/** How many numbers of a location each reason leaves out: rule ids, or the journey step that they already reached. */
export function countLeftOut(
  db: ReadDb,
  customerKey: number,
  locationId: string,
): { reason: string; count: number }[] {
  const counts = new Map<string, number>();
  const rows = db.all<{ reasons: number; step: string | null; count: number }>(
    `SELECT n.reasons, j.step, count(*) AS count FROM mirror_numbers n
     JOIN mirror_locations l ON l.key = n.location_key ${JOIN_JOURNEY}
     WHERE n.id >= @first AND n.id < @end AND l.location_id = @locationId
       AND (NOT ${MAY_TEXT} OR j.step NOT IN ('rejected')) GROUP BY 1, 2`,
    { ...idsOf(customerKey), locationId },
  );
  for (const row of rows) {
    const { eligibility, reasons } = verdictOf(row.reasons);
    const reason = eligibility === 'ineligible' ? (reasons[0] ?? '') : (row.step ?? '');
    counts.set(reason, (counts.get(reason) ?? 0) + row.count);
  }
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}

/** Numbers of a customer by their E.164, in the order asked for; those that the mirror does not hold are left out. */
export function listByNumber(db: ReadDb, customerKey: number, numbers: readonly number[]): NumberRow[] {
  return db
    .all<StoredRow>(
      `${SELECT_ROW} FROM json_each(@numbers) v
       JOIN mirror_numbers n ON n.customer_key = @customerKey AND n.e164 = v.value ${JOIN_ALL} ORDER BY v.key`,
      { customerKey, numbers: JSON.stringify(numbers) },
    )
    .map(toRow);
}

/** One number of a customer by its E.164, as the screens show it. */
export function findNumber(db: ReadDb, customerKey: number, e164: number): NumberRow | undefined {
  const row = db.get<StoredRow>(
    `${SELECT_ROW} FROM mirror_numbers n ${JOIN_ALL} WHERE n.customer_key = @customerKey AND n.e164 = @e164`,
    { customerKey, e164 },
  );
  return row && toRow(row);
}
