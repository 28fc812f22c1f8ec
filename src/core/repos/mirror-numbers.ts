import { INELIGIBLE_BITS } from '#shared/rules/catalogue/eligibility.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** Bits of `mirror_traits.flags`. */
export const NUMBER_FLAGS = { main: 1, tollFree: 2, service: 4, elin: 8, reserved: 16 } as const;

/** True of a mirror row `n` that no rule forbids to text. */
export const MAY_TEXT = `(n.reasons & ${INELIGIBLE_BITS}) = 0`;

/** A number as a pull or an import writes it; what the verdict stands on and what the screens show. */
export interface MirrorNumber {
  readonly locationKey: number;
  readonly e164: number | null;
  readonly extension: string;
  readonly traitsKey: number;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly extraJson: string | null;
  /** One bit for each eligibility rule that has something to say. */
  readonly reasons: number;
}

export interface StoredNumber extends MirrorNumber {
  readonly id: number;
}

const POSITIONS = 2 ** 24;

/** Ids of a customer's numbers lie in `[first, end)`; a number's position is its id less `first`. */
export function idsOf(customerKey: number): { first: number; end: number } {
  return { first: customerKey * POSITIONS, end: (customerKey + 1) * POSITIONS };
}

const COLUMNS = `id, location_key AS locationKey, e164, extension, traits_key AS traitsKey, owner_id AS ownerId,
  owner_name AS ownerName, extra_json AS extraJson, reasons`;

/** The row that a pulled number replaces: by number, or by location and extension where there is no number. */
export function findStored(
  db: ReadDb,
  customerKey: number,
  number: Pick<MirrorNumber, 'e164' | 'locationKey' | 'extension'>,
): StoredNumber | undefined {
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

/** Adds a number unless the customer has it already. @returns whether it was added. */
export function insertNumber(db: WriteDb, customerKey: number, id: number, number: MirrorNumber): boolean {
  return (
    db.run(
      `INSERT INTO mirror_numbers (id, customer_key, location_key, e164, extension, traits_key, owner_id, owner_name,
         extra_json, reasons)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      [
        id,
        customerKey,
        number.locationKey,
        number.e164,
        number.extension,
        number.traitsKey,
        number.ownerId,
        number.ownerName,
        number.extraJson,
        number.reasons,
      ],
    ) === 1
  );
}

export function updateNumber(db: WriteDb, id: number, number: MirrorNumber): void {
  db.run(
    `UPDATE mirror_numbers SET location_key = @locationKey, extension = @extension, traits_key = @traitsKey,
       owner_id = @ownerId, owner_name = @ownerName, extra_json = @extraJson, reasons = @reasons
     WHERE id = @id`,
    { ...number, id },
  );
}

export function updateReasons(db: WriteDb, id: number, reasons: number): void {
  db.run('UPDATE mirror_numbers SET reasons = @reasons WHERE id = @id', { id, reasons });
}

/** Row ids of a customer's numbers, ascending. */
export function listNumberIds(db: ReadDb, customerKey: number): number[] {
  return db
    .rows<[number]>(
      'SELECT id FROM mirror_numbers WHERE id >= @first AND id < @end ORDER BY id',
      idsOf(customerKey),
    )
    .map(([id]) => id);
}

/** [id, location_key, e164, traits_key, reasons] of a customer's numbers behind the id `after`, ascending. */
export function listJudged(
  db: ReadDb,
  customerKey: number,
  after: number,
  limit: number,
): [number, number, number | null, number, number][] {
  return db.rows(
    `SELECT id, location_key, e164, traits_key, reasons FROM mirror_numbers
     WHERE id > @after AND id < @end ORDER BY id LIMIT @limit`,
    { after, end: idsOf(customerKey).end, limit },
  );
}

/** [id, e164, extension, location_key, traits_key, owner_name, reasons]. */
export type IndexedRow = [number, number | null, string, number, number, string, number];

/** What the index keeps of a customer's numbers, behind the id `after`, ascending. */
export function listIndexed(db: ReadDb, customerKey: number, after: number, limit: number): IndexedRow[] {
  return db.rows(
    `SELECT id, e164, extension, location_key, traits_key, owner_name, reasons FROM mirror_numbers
     WHERE id > @after AND id < @end ORDER BY id LIMIT @limit`,
    { after, end: idsOf(customerKey).end, limit },
  );
}

/** The largest id of a customer's numbers, or the one before its first. */
export function lastNumberId(db: ReadDb, customerKey: number): number {
  const { first, end } = idsOf(customerKey);
  const last = db.get<{ id: number | null }>(
    'SELECT max(id) AS id FROM mirror_numbers WHERE id >= @first AND id < @end',
    { first, end },
  );
  return last?.id ?? first - 1;
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
