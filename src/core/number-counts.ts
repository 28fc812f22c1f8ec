import type { LiveTable } from '#shared/ipc/procedure.ts';
import type { JourneyCounts } from '#shared/model/number.ts';
import type { ReadDb } from './db/database.ts';
import { countJourney } from './repos/journey.ts';
import { countByLocation, type LocationCountsRow } from './repos/locations.ts';
import { countNumbers, countPrimaryOwners } from './repos/numbers.ts';

/** What screens say of a customer's numbers as a whole. */
export interface NumberCounts {
  readonly numbers: number;
  readonly journey: JourneyCounts;
  /** People who own a primary number that may text. */
  readonly primaryOwners: number;
  readonly byLocation: readonly LocationCountsRow[];
}

/**
 * Counts per customer, kept until numbers or journeys change. Counting reads every number of a customer, while the
 * summaries that show it are asked for after every saved draft and every answer.
 */
export interface NumberCountCache {
  of(db: ReadDb, customerKey: number): NumberCounts;
  /** Called with the tables of every committed transaction. */
  note(tables: readonly LiveTable[]): void;
}

export function createNumberCountCache(): NumberCountCache {
  const kept = new Map<number, NumberCounts>();
  return {
    of(db, customerKey) {
      let counts = kept.get(customerKey);
      if (!counts) {
        counts = {
          numbers: countNumbers(db, customerKey),
          journey: countJourney(db, customerKey),
          primaryOwners: countPrimaryOwners(db, customerKey),
          byLocation: countByLocation(db, customerKey),
        };
        kept.set(customerKey, counts);
      }
      return counts;
    },
    note(tables) {
      if (tables.includes('numbers') || tables.includes('journey')) kept.clear();
    },
  };
}
