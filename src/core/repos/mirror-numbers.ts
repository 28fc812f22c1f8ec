import type { ReadDb, WriteDb } from '../db/database.ts';

/** A number as a pull writes it; what the verdict stands on and what the screens show. */
export interface MirrorNumber {
  readonly locationKey: number;
  readonly e164: number | null;
  readonly extension: string;
  readonly state: string;
  readonly numberType: string;
  readonly telephonyType: string;
  readonly flags: number;
  readonly ownerId: string;
  readonly ownerType: string;
  readonly ownerName: string;
  readonly searchName: string;
  readonly extraJson: string | null;
  /** 0 ineligible, 1 warned, 2 eligible. */
  readonly eligibility: number;
  /** Rule ids, comma-separated. */
  readonly reasons: string;
}

export interface StoredNumber extends MirrorNumber {
  readonly id: number;
}

const COLUMNS = `id, location_key AS locationKey, e164, extension, state, number_type AS numberType,
  telephony_type AS telephonyType, flags, owner_id AS ownerId, owner_type AS ownerType, owner_name AS ownerName,
  search_name AS searchName, extra_json AS extraJson, eligibility, reasons`;

/** The row that a pulled number replaces: by number, or by location and extension where there is no number. */
export function findStored(db: ReadDb, customerKey: number, number: MirrorNumber): StoredNumber | undefined {
  return number.e164 === null
    ? db.get(
        `SELECT ${COLUMNS} FROM mirror_numbers WHERE customer_key = @customerKey
           AND location_key = @locationKey AND extension = @extension AND e164 IS NULL`,
        { customerKey, locationKey: number.locationKey, extension: number.extension },
      )
    : db.get(`SELECT ${COLUMNS} FROM mirror_numbers WHERE customer_key = @customerKey AND e164 = @e164`, {
        customerKey,
        e164: number.e164,
      });
}

/** Adds a number and returns its row id. */
export function insertNumber(db: WriteDb, customerKey: number, number: MirrorNumber): number {
  return db.insert(
    `INSERT INTO mirror_numbers (customer_key, location_key, e164, extension, state, number_type, telephony_type, flags,
       owner_id, owner_type, owner_name, search_name, extra_json, eligibility, reasons)
     VALUES (@customerKey, @locationKey, @e164, @extension, @state, @numberType, @telephonyType, @flags,
       @ownerId, @ownerType, @ownerName, @searchName, @extraJson, @eligibility, @reasons)`,
    { ...number, customerKey },
  );
}

export function updateNumber(db: WriteDb, id: number, number: MirrorNumber): void {
  db.run(
    `UPDATE mirror_numbers SET location_key = @locationKey, extension = @extension, state = @state,
       number_type = @numberType, telephony_type = @telephonyType, flags = @flags, owner_id = @ownerId,
       owner_type = @ownerType, owner_name = @ownerName, search_name = @searchName, extra_json = @extraJson,
       eligibility = @eligibility, reasons = @reasons WHERE id = @id`,
    { ...number, id },
  );
}

/** Row ids of a customer's numbers, ascending. */
export function iterateNumberIds(db: ReadDb, customerKey: number): IterableIterator<{ id: number }> {
  return db.iterate('SELECT id FROM mirror_numbers WHERE customer_key = @customerKey', { customerKey });
}

export interface RemovedNumber {
  readonly e164: number | null;
  readonly extension: string;
  readonly locationName: string;
  readonly ownerName: string;
}

export function describeNumber(db: ReadDb, id: number): RemovedNumber | undefined {
  return db.get(
    `SELECT n.e164, n.extension, l.name AS locationName, n.owner_name AS ownerName
     FROM mirror_numbers n JOIN mirror_locations l ON l.key = n.location_key WHERE n.id = @id`,
    { id },
  );
}

export function removeNumber(db: WriteDb, id: number): void {
  db.run('DELETE FROM mirror_numbers WHERE id = @id', { id });
}
