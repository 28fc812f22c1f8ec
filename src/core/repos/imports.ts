import type { ImportKind, Mapping } from '#shared/model/imports.ts';
import { mappingSchema } from '#shared/model/imports.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import type { StoredNumber } from './mirror-numbers.ts';

/** What the columns of a file with these headings meant last time. */
export function findMapping(db: ReadDb, what: ImportKind, headerHash: string): Mapping | undefined {
  const row = db.get<{ mapping_json: string }>(
    'SELECT mapping_json FROM import_mappings WHERE what = @what AND header_hash = @headerHash',
    { what, headerHash },
  );
  const parsed = row && mappingSchema.safeParse(JSON.parse(row.mapping_json));
  return parsed?.success ? parsed.data : undefined;
}

export function keepMapping(
  db: WriteDb,
  what: ImportKind,
  headerHash: string,
  mapping: Mapping,
  now: number,
): void {
  db.run(
    `INSERT INTO import_mappings (what, header_hash, mapping_json, updated_at)
     VALUES (@what, @headerHash, @mapping, @now)
     ON CONFLICT (what, header_hash) DO UPDATE SET mapping_json = @mapping, updated_at = @now`,
    { what, headerHash, mapping: JSON.stringify(mapping), now },
  );
}

const COLUMNS = `id, location_key AS locationKey, e164, extension, state, number_type AS numberType,
  telephony_type AS telephonyType, flags, owner_id AS ownerId, owner_type AS ownerType, owner_name AS ownerName,
  search_name AS searchName, extra_json AS extraJson, eligibility, reasons`;

/** What the mirror holds of a number. */
export function findKnownNumber(db: ReadDb, customerKey: number, e164: number): StoredNumber | undefined {
  return db.get(`SELECT ${COLUMNS} FROM mirror_numbers WHERE customer_key = @customerKey AND e164 = @e164`, {
    customerKey,
    e164,
  });
}

/** What the mirror holds of an extension without a number. */
export function findKnownExtension(
  db: ReadDb,
  customerKey: number,
  locationKey: number,
  extension: string,
): StoredNumber | undefined {
  return db.get(
    `SELECT ${COLUMNS} FROM mirror_numbers WHERE customer_key = @customerKey
       AND location_key = @locationKey AND extension = @extension AND e164 IS NULL`,
    { customerKey, locationKey, extension },
  );
}

/** Up to `limit` numbers of a location behind a row id, ascending. */
export function listNumbersOfLocation(
  db: ReadDb,
  locationKey: number,
  afterId: number,
  limit: number,
): StoredNumber[] {
  return db.all(
    `SELECT ${COLUMNS} FROM mirror_numbers WHERE location_key = @locationKey AND id > @afterId
     ORDER BY id LIMIT @limit`,
    { locationKey, afterId, limit },
  );
}

export function countNumbersOfLocation(db: ReadDb, locationKey: number): number {
  return (
    db.get<{ n: number }>('SELECT count(*) AS n FROM mirror_numbers WHERE location_key = @locationKey', {
      locationKey,
    })?.n ?? 0
  );
}

export function setVerdict(db: WriteDb, id: number, eligibility: number, reasons: string): void {
  db.run('UPDATE mirror_numbers SET eligibility = @eligibility, reasons = @reasons WHERE id = @id', {
    id,
    eligibility,
    reasons,
  });
}

/** Takes out a location that holds no number. */
export function removeEmptyLocation(db: WriteDb, locationKey: number): void {
  db.run(
    `DELETE FROM mirror_locations WHERE key = @locationKey
       AND NOT EXISTS (SELECT 1 FROM mirror_numbers WHERE location_key = @locationKey)`,
    { locationKey },
  );
}
