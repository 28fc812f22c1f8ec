import type { Change, Database } from './db/database.ts';
import { keepCounts, readCounts } from './repos/counts-cache.ts';
import { countNumbers, type NumberCounts } from './repos/number-counts.ts';

/**
 * Counts per customer, kept in memory and in the workspace until numbers or journeys change. Counting reads every number
 * of a customer, while the summaries that show it are asked for at every start and after every answer.
 */
export interface NumberCountCache {
  of(customerKey: number): NumberCounts;
  /** Called with every committed transaction. */
  note(change: Change): void;
}

export function createNumberCountCache(database: () => Database): NumberCountCache {
  const kept = new Map<number, NumberCounts>();
  const load = (customerKey: number): NumberCounts => {
    const db = database();
    const stored = readCounts(db.read, customerKey);
    if (stored !== undefined) return JSON.parse(stored) as NumberCounts;
    const counts = countNumbers(db.read, customerKey);
    db.writeMirror((write) => keepCounts(write, customerKey, JSON.stringify(counts)));
    return counts;
  };
  return {
    of(customerKey) {
      const counts = kept.get(customerKey) ?? load(customerKey);
      kept.set(customerKey, counts);
      return counts;
    },
    note({ customers }) {
      for (const customerKey of customers) kept.delete(customerKey);
    },
  };
}
