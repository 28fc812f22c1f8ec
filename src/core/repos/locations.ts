import type { ReadDb, WriteDb } from '../db/database.ts';
import type { LocationCounts } from './number-counts.ts';

/** A location as the mirror keeps it. Texts are empty when Webex left them out. */
export interface LocationRow {
  readonly key: number;
  readonly location_id: string;
  readonly name: string;
  readonly address1: string;
  readonly address2: string;
  readonly city: string;
  readonly state: string;
  readonly postal_code: string;
  readonly country: string;
  readonly phone: string;
  /** Webex `pstnConnectionType`, or `unknown` when Webex reports no connection. */
  readonly pstn_type: string;
  readonly pstn_name: string;
  /** Services of the PSTN connection, separated by spaces. */
  readonly pstn_services: string;
  readonly subscription_id: string;
  readonly routing_prefix: string;
  readonly extra_json: string | null;
}

const COLUMNS = `key, location_id, name, address1, address2, city, state, postal_code, country, phone,
  pstn_type, pstn_name, pstn_services, subscription_id, routing_prefix, extra_json`;

export function listLocations(db: ReadDb, customerKey: number): LocationRow[] {
  return db.all(
    `SELECT ${COLUMNS} FROM mirror_locations WHERE customer_key = @customerKey ORDER BY name, key`,
    {
      customerKey,
    },
  );
}

export function findLocation(db: ReadDb, customerKey: number, locationId: string): LocationRow | undefined {
  return db.get(
    `SELECT ${COLUMNS} FROM mirror_locations WHERE customer_key = @customerKey AND location_id = @locationId`,
    { customerKey, locationId },
  );
}

/**
 * The main location of a customer. Webex marks none, so it is the one where most of the texting will be: on a Cisco
 * Calling Plan before any other, in the US or Canada before elsewhere, then the one with the most numbers.
 */
export function findMainLocation(
  db: ReadDb,
  customerKey: number,
  counts: readonly Pick<LocationCounts, 'key' | 'numbers'>[],
): LocationRow | undefined {
  return db.get(
    `SELECT ${COLUMNS} FROM mirror_locations
     LEFT JOIN (SELECT value ->> 0 AS location_key, value ->> 1 AS numbers FROM json_each(@counts)) ON location_key = key
     WHERE customer_key = @customerKey
     ORDER BY pstn_type = 'CISCO_PSTN' DESC, country IN ('US', 'CA') DESC, coalesce(numbers, 0) DESC, name, key
     LIMIT 1`,
    { customerKey, counts: JSON.stringify(counts.map(({ key, numbers }) => [key, numbers])) },
  );
}

/** Writes one location of a pull and returns its key. */
export function upsertLocation(
  db: WriteDb,
  customerKey: number,
  row: Omit<LocationRow, 'key'>,
  seen: number,
): number {
  db.run(
    `INSERT INTO mirror_locations (customer_key, location_id, name, address1, address2, city, state, postal_code,
       country, phone, pstn_type, pstn_name, pstn_services, subscription_id, routing_prefix, extra_json, seen)
     VALUES (@customerKey, @location_id, @name, @address1, @address2, @city, @state, @postal_code,
       @country, @phone, @pstn_type, @pstn_name, @pstn_services, @subscription_id, @routing_prefix, @extra_json, @seen)
     ON CONFLICT (customer_key, location_id) DO UPDATE SET name = @name, address1 = @address1, address2 = @address2,
       city = @city, state = @state, postal_code = @postal_code, country = @country, phone = @phone,
       pstn_type = @pstn_type, pstn_name = @pstn_name, pstn_services = @pstn_services,
       subscription_id = @subscription_id, routing_prefix = @routing_prefix, extra_json = @extra_json, seen = @seen`,
    { ...row, customerKey, seen },
  );
  const stored = db.get<{ key: number }>(
    'SELECT key FROM mirror_locations WHERE customer_key = @customerKey AND location_id = @locationId',
    { customerKey, locationId: row.location_id },
  );
  return stored?.key ?? 0;
}

/** Locations that the pull `seen` did not see. */
export function listUnseenLocations(db: ReadDb, customerKey: number, seen: number): LocationRow[] {
  return db.all(
    `SELECT ${COLUMNS} FROM mirror_locations WHERE customer_key = @customerKey AND seen <> @seen ORDER BY key`,
    { customerKey, seen },
  );
}

/** Removes a location; its numbers are gone by then. */
export function removeLocation(db: WriteDb, key: number): void {
  db.run('DELETE FROM mirror_locations WHERE key = @key', { key });
}

export function replaceLicences(
  db: WriteDb,
  customerKey: number,
  licences: readonly { id: string; name: string; total: number | null; consumed: number | null }[],
): void {
  db.run('DELETE FROM mirror_licences WHERE customer_key = @customerKey', { customerKey });
  for (const licence of licences) {
    db.run(
      `INSERT OR REPLACE INTO mirror_licences (customer_key, licence_id, name, total, consumed)
       VALUES (@customerKey, @id, @name, @total, @consumed)`,
      { customerKey, ...licence },
    );
  }
}
