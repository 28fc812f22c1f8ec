import { RULESET_VERSION } from '#shared/rules/rule.ts';
import type { CoreContext } from '../context.ts';
import type { Database } from '../db/database.ts';
import { forgetCounts } from '../repos/counts-cache.ts';
import { listCustomers, markJudged } from '../repos/customers.ts';
import { listLocations } from '../repos/locations.ts';
import { idsOf, listJudged, updateReasons } from '../repos/mirror-numbers.ts';
import { createTraitKeys } from './trait-keys.ts';
import { createJudge } from './verdicts.ts';

/**
 * After an update that brought other rules: judges the numbers of all customers anew, in the background, in pieces.
 * `stop` ends it after the piece in hand; the next start goes on.
 */
export function judgeByNewRules(
  context: Pick<CoreContext, 'db' | 'log'>,
  nextTurn: () => Promise<void>,
): { stop(): void } {
  let stopped = false;
  const work = async () => {
    for (const { key, ruleset } of listCustomers(context.db.read)) {
      if (ruleset === RULESET_VERSION || ruleset === '') continue;
      for (const _piece of rejudge(context.db, key)) {
        await nextTurn();
        if (stopped) return;
      }
    }
  };
  work().catch((error: unknown) =>
    context.log(`judging anew failed: ${error instanceof Error ? error.message : String(error)}`),
  );
  return {
    stop() {
      stopped = true;
    },
  };
}

const READ_AT_ONCE = 20_000;

/**
 * Judges all numbers of a customer anew: after its locations changed in what verdicts stand on, or with a new version
 * of the rules. One piece for each step, so that other work may come in between.
 * @returns how many verdicts changed.
 */
export function* rejudge(db: Database, customerKey: number): Generator<void, number> {
  const locations = new Map(listLocations(db.read, customerKey).map((location) => [location.key, location]));
  const traits = createTraitKeys(db.read);
  const judge = createJudge();
  let changed = 0;
  let after = idsOf(customerKey).first - 1;
  for (;;) {
    const rows = listJudged(db.read, customerKey, after, READ_AT_ONCE);
    const changes: [number, number][] = [];
    for (const [id, locationKey, e164, traitsKey, reasons] of rows) {
      after = id;
      const location = locations.get(locationKey);
      if (!location) continue;
      const bits = judge(traits.of(db.read, traitsKey), location, e164);
      if (bits !== reasons) changes.push([id, bits]);
    }
    if (changes.length > 0) {
      db.writeMirror((write) => {
        for (const [id, bits] of changes) updateReasons(write, id, bits);
        forgetCounts(write, customerKey);
        write.touch('numbers', customerKey);
      });
    }
    changed += changes.length;
    if (rows.length < READ_AT_ONCE) break;
    yield;
  }
  db.writeMirror((write) => markJudged(write, customerKey, RULESET_VERSION));
  return changed;
}
