import { AppError } from '#shared/ipc/errors.ts';
import { fromStoredNumber } from '../repos/columns.ts';
import { describeNumber } from '../repos/mirror-numbers.ts';
import { countAllNumbers } from '../repos/number-counts.ts';
import { saveListed } from '../repos/pulls.ts';
import type { Run } from './pull.ts';
import type { NumberMerge } from './pull-numbers.ts';

/** Up to this many missing numbers are asked for one by one; for more, the whole list is read a second time. */
const ASKED_ONE_BY_ONE = 20;
/** A list that moves while it is read may hide a row from one reading, hardly from three. */
const MOST_ROUNDS = 3;

/**
 * Removes what Webex no longer lists, after asking a second time: rows may slip from page to page while a list is read.
 * Compares what was seen with Webex's own count (`details=true`) and reads again while they differ.
 * @throws AppError `too-many-removals` when that would remove much and nobody has said that it is right.
 */
export async function removeMissing(
  run: Run,
  merge: NumberMerge,
  readAgain: () => Promise<void>,
): Promise<void> {
  const { client, customer, context } = run;
  let listed = await count(run);
  for (let round = 1; round < MOST_ROUNDS; round += 1) {
    const isShort = listed !== null && merge.seenCount < listed;
    const isMany = round === 1 && merge.missing().length > ASKED_ONE_BY_ONE;
    if (!isShort && !isMany) break;
    await readAgain();
    listed = await count(run);
  }
  context.db.write((db) => saveListed(db, run.id, listed));
  const missing = merge.missing();
  guard(run, missing.length);
  if (missing.length === 0) return;
  const gone: number[] = [];
  for (const id of missing) {
    const e164 = describeNumber(context.db.read, id)?.e164 ?? null;
    const isThere =
      e164 !== null &&
      missing.length <= ASKED_ONE_BY_ONE &&
      (await client.hasNumber(customer.customer_id, fromStoredNumber(e164)));
    if (!isThere) gone.push(id);
  }
  run.signal.throwIfAborted();
  merge.remove(gone);
}

/** What Webex itself counts; null when it does not say. */
async function count({ client, customer }: Run): Promise<number | null> {
  return (await client.numberCount(customer.customer_id)).total ?? null;
}

/** An answer that suddenly lacks much is more often a fault than a wish. */
function guard(run: Run, missing: number): void {
  const known = countAllNumbers(run.context.db.read, run.customer.key);
  if (run.allowRemovals || missing <= Math.max(50, known * 0.2)) return;
  throw new AppError(
    'too-many-removals',
    `Webex no longer lists ${missing} of ${known} numbers. None was removed. If that is right, pull again and allow the removal.`,
    { missing, known },
  );
}
