import Sqlite from 'better-sqlite3';
import { databasePath, openDatabase } from '#core/db/open.ts';
import { rejudge } from '#core/sync/rejudge.ts';
import { type Row, ratios, timed } from './measure.ts';

/** Judges every number of the mirror anew, beside a scan that reads every column of every row and does nothing. */
export async function measureVerdicts(folder: string, rounds: number): Promise<Row> {
  const ours: number[] = [];
  const theirs: number[] = [];
  const bare = new Sqlite(databasePath(folder), { readonly: true });
  const customers = bare.prepare('SELECT key FROM customers').pluck().all() as number[];
  const all = bare.prepare('SELECT * FROM mirror_numbers').raw();
  let count = 0;
  const db = openDatabase({ folder, nativeBinding: undefined, now: () => 0, onChange: () => {} });
  for (let round = 0; round < rounds; round += 1) {
    theirs.push(
      await timed(() => {
        count = 0;
        for (const _row of all.iterate()) count += 1;
      }),
    );
    ours.push(
      await timed(() => {
        for (const key of customers) for (const _piece of rejudge(db, key));
      }),
    );
  }
  db.close();
  bare.close();
  const ratio = ratios(ours, theirs);
  return {
    name: 'verdicts',
    what: `eligibility of ${count} numbers judged anew`,
    yardstick: 'one full scan of the table',
    goal: 'at most 3x',
    ours,
    theirs,
    ratio,
    isMet: ratio.median <= 3,
    notes: [],
  };
}
