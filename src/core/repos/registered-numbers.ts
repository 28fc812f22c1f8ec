import type { JourneySource, JourneyStep } from '#shared/model/number.ts';
import type { ReadDb } from '../db/database.ts';
import { fromStoredNumber, toIsoOrNull } from './columns.ts';
import { JOURNEY_OF_ROW } from './journey.ts';

interface StoredNumber {
  readonly e164: number;
  readonly locationName: string;
  readonly ownerName: string;
  readonly journey: JourneyStep | null;
  readonly source: JourneySource;
  readonly who: string;
  readonly note: string;
  readonly at: number | null;
}

/** A number of a registration; location, owner and step are empty or null when the mirror does not list it. */
export interface RegisteredNumber extends Omit<StoredNumber, 'e164' | 'at'> {
  readonly e164: string;
  readonly at: string | null;
}

/** The numbers of a registration with what the mirror and their journey say, in the order of the numbers. */
export function listRegisteredNumbers(db: ReadDb, registrationId: string): RegisteredNumber[] {
  return db
    .all<StoredNumber>(
      `SELECT x.e164, coalesce(l.name, '') AS locationName, coalesce(n.owner_name, '') AS ownerName,
         CASE WHEN n.id IS NOT NULL THEN ${JOURNEY_OF_ROW} END AS journey, coalesce(j.source, 'mirror') AS source,
         coalesce(j.who, '') AS who, coalesce(j.note, '') AS note, j.at
       FROM registration_numbers x
       JOIN registrations r ON r.id = x.registration_id
       JOIN customers c ON c.customer_id = r.customer_id
       LEFT JOIN mirror_numbers n ON n.customer_key = c.key AND n.e164 = x.e164
       LEFT JOIN mirror_locations l ON l.key = n.location_key
       LEFT JOIN number_journey j ON j.customer_key = c.key AND j.e164 = x.e164
       WHERE x.registration_id = @registrationId ORDER BY x.e164`,
      { registrationId },
    )
    .map((row) => ({ ...row, e164: fromStoredNumber(row.e164), at: toIsoOrNull(row.at) }));
}
