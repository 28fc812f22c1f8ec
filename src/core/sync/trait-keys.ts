import type { ReadDb, WriteDb } from '../db/database.ts';
import { keepTraits, listTraits, readTraits, type StoredTraits, type Traits } from '../repos/traits.ts';

/** Traits by key and keys by traits, remembered while many numbers are merged. */
export interface TraitKeys {
  keep(db: WriteDb, traits: Traits): StoredTraits;
  of(db: ReadDb, key: number): StoredTraits;
  /** The traits without writing them: those that no number had before get a key of no row. */
  foresee(traits: Traits): StoredTraits;
}

export function createTraitKeys(db: ReadDb): TraitKeys {
  const byText = new Map<string, StoredTraits>();
  const byKey = new Map<number, StoredTraits>();
  const remember = (traits: StoredTraits): StoredTraits => {
    byText.set(textOf(traits), traits);
    byKey.set(traits.key, traits);
    return traits;
  };
  for (const traits of listTraits(db)) remember(traits);
  let unwritten = 0;
  return {
    keep: (write, traits) =>
      byText.get(textOf(traits)) ?? remember({ ...traits, key: keepTraits(write, traits) }),
    foresee: (traits) => byText.get(textOf(traits)) ?? remember({ ...traits, key: --unwritten }),
    of: (read, key) => byKey.get(key) ?? remember(readTraits(read, key)),
  };
}

function textOf({ state, numberType, telephonyType, flags, ownerType }: Traits): string {
  return `${state}\n${numberType}\n${telephonyType}\n${flags}\n${ownerType}`;
}
