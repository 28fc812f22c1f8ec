import type { ImportKind, Mapping } from '#shared/model/imports.ts';
import { mappingSchema } from '#shared/model/imports.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { idsOf } from './mirror-numbers.ts';

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

/** Takes out a location that holds no number. */
export function removeEmptyLocation(db: WriteDb, customerKey: number, locationKey: number): void {
  db.run(
    `DELETE FROM mirror_locations WHERE key = @locationKey AND NOT EXISTS
       (SELECT 1 FROM mirror_numbers WHERE id >= @first AND id < @end AND location_key = @locationKey)`,
    { locationKey, ...idsOf(customerKey) },
  );
}

/** Imports that a stop of the program cut off. Unlike a pull they cannot go on by themselves: their file may be gone. */
export function failInterruptedImports(db: WriteDb): void {
  const changed = db.run(
    `UPDATE pulls SET state = 'failed',
       error_message = 'TextReady stopped during this import. What was written until then was kept; import the file again.'
     WHERE state = 'paused' AND customer_key IN
       (SELECT c.key FROM customers c JOIN connections k ON k.id = c.connection_id WHERE k.kind = 'file')`,
  );
  if (changed > 0) db.touch('pulls');
}
