import type { BatchPlan, BatchSummary } from '#shared/model/batch.ts';
import type { BatchId, E164 } from '#shared/model/ids.ts';
import type { JournalKind } from '#shared/model/journal.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { refuseSubmission } from '#shared/submission/refusals.ts';
import type { CoreContext } from '../context.ts';
import type { WriteDb } from '../db/database.ts';
import { mintId } from '../ids.ts';
import { note } from '../journal/note.ts';
import { handBatchNumbers, listStoredBatchNumbers } from '../repos/batch-numbers.ts';
import { insertBatch, removeBatch, setBatchArchived, touchBatch } from '../repos/batches.ts';
import { toIso, toStoredNumber } from '../repos/columns.ts';
import { freeNumbers, handNumbers } from '../repos/journey.ts';
import { findOutbox } from '../repos/outbox.ts';
import { batchDetail, requireBatch, requireDraft, requireRev } from './batches.ts';
import { requireCustomer } from './customers.ts';
import { makeBatches } from './selections.ts';

/*
 * What a person does with whole batches. Each is one transaction; drafts are compared with the revision that was looked at.
 */

const listOf = ({ customerId }: BatchSummary, numbers: readonly string[]) =>
  ({ by: 'list', customerId, entries: numbers.map((text, index) => ({ line: index + 1, text })) }) as const;

/** The same numbers once more, as far as they may still go into a batch; those that moved go into one of their location. */
export function copyBatch(context: CoreContext, batchId: BatchId): Promise<BatchPlan> {
  const batch = batchDetail(context, batchId);
  return makeBatches(
    context,
    listOf(
      batch,
      batch.numbers.map(({ e164 }) => e164),
    ),
  );
}

/** Puts the numbers that an order refused into new batches, as far as the mirror says today that they may text. */
export async function orderFailedAgain(context: CoreContext, batchId: BatchId): Promise<BatchPlan> {
  const batch = batchDetail(context, batchId);
  const failed = batch.numbers.filter(({ status }) => status === 'FAILED').map(({ e164 }) => e164);
  if (failed.length === 0) throw refuseSubmission('none-failed', {});
  return makeBatches(context, listOf(batch, failed), (db, made) => {
    const numbers = made.reduce((sum, { count }) => sum + count, 0);
    if (numbers > 0) noteBatch(context, db, batch, 'ordered-again', { numbers, failed: failed.length });
  });
}

function noteBatch(
  context: CoreContext,
  db: WriteDb,
  { id, customerId, locationName, outboxId }: BatchSummary,
  kind: JournalKind,
  facts: Readonly<Record<string, number>>,
): void {
  const subject = { customerId, subject: 'batch', subjectId: id, title: locationName, outboxId } as const;
  note(db, subject, {
    at: context.clock.now(),
    kind,
    source: 'person',
    facts,
  });
}

export interface SplitBy {
  readonly batchId: BatchId;
  readonly rev: number;
  /** Into parts of at most so many numbers. */
  readonly most?: number | undefined;
  /** These into a second batch. */
  readonly numbers?: readonly E164[] | undefined;
}

/** Splits a draft into two or more of the same location; every number is in exactly one of them afterwards. */
export function splitBatch(
  context: CoreContext,
  input: SplitBy,
): { batchIds: BatchId[]; rev: number; savedAt: string } {
  const now = context.clock.now();
  return context.db.write((db) => {
    const batch = requireDraft(context, input);
    const { key } = requireCustomer(context, batch.customerId);
    const parts = partsOf(input, listStoredBatchNumbers(db, batch.id));
    const made = parts.map((numbers) => {
      const id = mintId<'BatchId'>(context.clock);
      const { customerId, locationId, locationName } = batch;
      insertBatch(db, { id, customerId, locationId, locationName, now });
      hand(db, key, numbers, { from: batch.id, to: id });
      return id;
    });
    return { batchIds: [batch.id, ...made], rev: touchBatch(db, batch.id, now), savedAt: toIso(now) };
  });
}

function hand(
  db: WriteDb,
  customerKey: number,
  numbers: readonly number[],
  batches: { readonly from: BatchId; readonly to: BatchId },
): void {
  handBatchNumbers(db, numbers, batches);
  handNumbers(db, customerKey, numbers, batches);
}

/** What leaves the batch, as one list for each new batch. */
function partsOf({ most, numbers }: SplitBy, all: readonly number[]): number[][] {
  if (most !== undefined) {
    if (all.length <= most) throw refuseSubmission('split-in-one', { count: all.length, most });
    const count = Math.ceil(all.length / most) - 1;
    return Array.from({ length: count }, (_, part) => all.slice((part + 1) * most, (part + 2) * most));
  }
  const present = new Set(all);
  const picked = [...new Set(numbers ?? [])];
  const stranger = picked.find((number) => !present.has(toStoredNumber(number)));
  if (stranger !== undefined) throw refuseSubmission('not-in-batch', { number: formatPhone(stranger) });
  if (picked.length === 0 || picked.length === all.length) throw refuseSubmission('split-all-or-none', {});
  return [picked.map(toStoredNumber)];
}

/** Puts drafts of one location together into the first of them; the others are deleted. */
export function mergeBatches(
  context: CoreContext,
  inputs: readonly { readonly batchId: BatchId; readonly rev: number }[],
): { batchId: BatchId; rev: number; savedAt: string; count: number } {
  const now = context.clock.now();
  return context.db.write((db) => {
    const [first, ...others] = inputs.map((input) => requireDraft(context, input));
    if (!first || others.length === 0 || new Set(inputs.map(({ batchId }) => batchId)).size < inputs.length)
      throw refuseSubmission('merge-of-one', {});
    const { key } = requireCustomer(context, first.customerId);
    for (const other of others) {
      requireSamePlace(first, other);
      hand(db, key, listStoredBatchNumbers(db, other.id), { from: other.id, to: first.id });
      freeNumbers(db, key, other.id);
      removeBatch(db, other.id, now);
    }
    const rev = touchBatch(db, first.id, now);
    const { count } = requireBatch(context, first.id);
    return { batchId: first.id, rev, savedAt: toIso(now), count };
  });
}

function requireSamePlace(first: BatchSummary, other: BatchSummary): void {
  if (first.customerId === other.customerId && first.locationId === other.locationId) return;
  throw refuseSubmission('merge-of-places', { other: other.locationName, place: first.locationName });
}

/** The order has its final answer: one that is partly done may have numbers that are still open. */
const isAnswered = (db: WriteDb, { delivery, outboxId }: BatchSummary): boolean =>
  delivery === 'accepted' && outboxId !== null && findOutbox(db, outboxId)?.settled === 1;

/** Puts a batch away whose order has its final answer, or back on the list. Nothing of it is lost. */
export function archiveBatch(
  context: CoreContext,
  { batchId, rev, archived }: { batchId: BatchId; rev: number; archived: boolean },
): { rev: number; savedAt: string } {
  const now = context.clock.now();
  return context.db.write((db) => {
    const batch = requireBatch(context, batchId);
    requireRev(batch, rev);
    const savedAt = toIso(now);
    if ((batch.archivedAt !== null) === archived) return { rev, savedAt };
    if (archived && !isAnswered(db, batch))
      throw refuseSubmission('batch-waits', { delivery: batch.delivery });
    setBatchArchived(db, batchId, archived ? now : null, now);
    noteBatch(context, db, batch, archived ? 'archived' : 'unarchived', { numbers: batch.count });
    return { rev: rev + 1, savedAt };
  });
}
