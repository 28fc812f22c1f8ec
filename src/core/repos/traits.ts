import type { ReadDb, WriteDb } from '../db/database.ts';

/** What many numbers have in common. Texts are Webex's own. */
export interface Traits {
  readonly state: string;
  readonly numberType: string;
  readonly telephonyType: string;
  /** Bits of `NUMBER_FLAGS`. */
  readonly flags: number;
  /** Empty when nobody owns the number. */
  readonly ownerType: string;
}

const COLUMNS = `key, state, number_type AS numberType, telephony_type AS telephonyType, flags, owner_type AS ownerType`;

export type StoredTraits = Traits & { readonly key: number };

export function listTraits(db: ReadDb): StoredTraits[] {
  return db.all(`SELECT ${COLUMNS} FROM mirror_traits`);
}

/** The traits of that key, which a row of the mirror names. */
export function readTraits(db: ReadDb, key: number): StoredTraits {
  const found = db.get<StoredTraits>(`SELECT ${COLUMNS} FROM mirror_traits WHERE key = @key`, { key });
  if (!found) throw new Error(`A number of the mirror names traits ${key}, which do not exist.`);
  return found;
}

/** The key of these traits, which are added when no number had them before. */
export function keepTraits(db: WriteDb, traits: Traits): number {
  const params = { ...traits };
  const found = db.get<{ key: number }>(
    `SELECT key FROM mirror_traits WHERE state = @state AND number_type = @numberType
       AND telephony_type = @telephonyType AND flags = @flags AND owner_type = @ownerType`,
    params,
  );
  if (found) return found.key;
  return db.insert(
    `INSERT INTO mirror_traits (state, number_type, telephony_type, flags, owner_type)
     VALUES (@state, @numberType, @telephonyType, @flags, @ownerType)`,
    params,
  );
}
