import type { ReadDb, WriteDb } from '../db/database.ts';

/** Counts that were kept for a customer, as JSON; undefined when what they count has changed since. */
export function readCounts(db: ReadDb, customerKey: number): string | undefined {
  return db.get<{ counts_json: string }>(
    'SELECT counts_json FROM number_counts WHERE customer_key = @customerKey',
    { customerKey },
  )?.counts_json;
}

export function keepCounts(db: WriteDb, customerKey: number, countsJson: string): void {
  db.run(
    'INSERT OR REPLACE INTO number_counts (customer_key, counts_json) VALUES (@customerKey, @countsJson)',
    {
      customerKey,
      countsJson,
    },
  );
}

/** Whatever changes a customer's numbers or their journey calls this in the same transaction. */
export function forgetCounts(db: WriteDb, customerKey: number): void {
  db.run('DELETE FROM number_counts WHERE customer_key = @customerKey', { customerKey });
}
