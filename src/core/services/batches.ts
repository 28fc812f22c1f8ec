import { countText } from '#shared/count-text.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import {
  type BatchDetail,
  type BatchNumber,
  type BatchSummary,
  isStale,
  MOST_IN_ORDER,
} from '#shared/model/batch.ts';
import type { BatchId, E164, OutboxId } from '#shared/model/ids.ts';
import type { JourneyStep, NumberRow } from '#shared/model/number.ts';
import { formatPhone } from '#shared/model/phone.ts';
import type { RefusalParams } from '#shared/refusal-texts.ts';
import { refuseSubmission, type SubmissionRefusal } from '#shared/submission/refusals.ts';
import type { CoreContext } from '../context.ts';
import type { WriteDb } from '../db/database.ts';
import { mintId } from '../ids.ts';
import {
  addBatchNumbers,
  listBatchNumbers,
  listStoredBatchNumbers,
  removeBatchNumbers,
} from '../repos/batch-numbers.ts';
import { findBatch, insertBatch, removeBatch, setBatchDelivery, touchBatch } from '../repos/batches.ts';
import { toIso, toStoredNumber } from '../repos/columns.ts';
import type { CustomerRow } from '../repos/customers.ts';
import { freeNumbers, moveNumbers } from '../repos/journey.ts';
import { findLocation } from '../repos/locations.ts';
import { listByNumber } from '../repos/numbers.ts';
import { compareNumber } from './batch-drift.ts';
import { requireCustomer } from './customers.ts';
import { enqueue } from './release.ts';

export function requireBatch(context: CoreContext, batchId: string) {
  const batch = findBatch(context.db.read, batchId);
  if (!batch) throw refuseSubmission('batch-gone', {});
  return batch;
}

/** A batch with its numbers, each beside what the mirror says of it today. */
export function batchDetail(context: CoreContext, batchId: string): BatchDetail {
  const batch = requireBatch(context, batchId);
  const rows = listBatchNumbers(context.db.read, batchId);
  return { ...batch, numbers: rows.map((row) => compareNumber(row, batch)) };
}

/** Steps at which a number may go into a batch. */
const BATCHABLE: ReadonlySet<JourneyStep> = new Set(['eligible', 'rejected']);

export interface NewBatch {
  readonly customerId: string;
  readonly locationId: string;
  readonly numbers: readonly E164[];
  /** Steps at which its numbers may stand; {@link BATCHABLE} when missing. */
  readonly from?: ReadonlySet<JourneyStep>;
}

/** Makes a batch of numbers of one location. All of them go in, or none. */
export function createBatch(context: CoreContext, input: NewBatch): { batchId: BatchId; rev: number } {
  const [batchId] = createBatches(context, [input]);
  if (!batchId) throw new Error('A batch that was just made has no id.');
  return { batchId, rev: 1 };
}

/** Makes several batches, all of them or none. `within` runs in the same transaction. */
export function createBatches(
  context: CoreContext,
  inputs: readonly NewBatch[],
  within?: (db: WriteDb) => void,
): BatchId[] {
  const now = context.clock.now();
  return context.db.write((db) => {
    const ids = inputs.map((input) => insertNewBatch(context, db, input, now));
    within?.(db);
    return ids;
  });
}

function insertNewBatch(context: CoreContext, db: WriteDb, input: NewBatch, now: number): BatchId {
  const customer = requireCustomer(context, input.customerId);
  const location = findLocation(db, customer.key, input.locationId);
  if (!location) throw refuseSubmission('location-gone', {});
  if (input.numbers.length === 0) throw refuseSubmission('batch-of-nothing', {});
  const id = mintId<'BatchId'>(context.clock);
  const { customerId, locationId } = input;
  insertBatch(db, { id, customerId, locationId, locationName: location.name, now });
  putIn(db, customer, { ...input, id }, now);
  return id;
}

/** Why a number cannot go into a batch of a location; undefined when it can. */
function refusalOf(
  row: NumberRow | undefined,
  { locationId, from = BATCHABLE }: Pick<NewBatch, 'locationId' | 'from'>,
): readonly [SubmissionRefusal, RefusalParams] | undefined {
  if (!row) return ['number-unknown', {}];
  if (row.locationId !== locationId) return ['number-elsewhere', { place: row.locationName }];
  if (row.eligibility === 'ineligible') return ['number-ineligible', { reasons: row.reasons.join(', ') }];
  return from.has(row.journey) ? undefined : ['number-taken', { journey: row.journey }];
}

/** Puts numbers into a batch, all or none; those that cannot be are refused with the reason of the first. */
function putIn(
  db: WriteDb,
  customer: CustomerRow,
  batch: Omit<NewBatch, 'customerId'> & { readonly id: BatchId },
  now: number,
): void {
  const numbers = [...new Set(batch.numbers)];
  const stored = numbers.map(toStoredNumber);
  const rows = new Map(listByNumber(db, customer.key, stored).map((row) => [row.e164, row]));
  const refused = numbers.flatMap((number) => {
    const why = refusalOf(rows.get(number), batch);
    return why === undefined ? [] : [{ number, why }];
  });
  const [first] = refused;
  if (first) {
    const [name, params] = first.why;
    const number = formatPhone(first.number);
    throw refuseSubmission(name, { ...params, number, count: refused.length });
  }
  addBatchNumbers(db, customer.key, batch.id, stored);
  moveNumbers(db, customer.key, stored, { step: 'in-batch', source: 'person', at: now, batchId: batch.id });
}

/** The batch while it can still change, as it was when the person looked. */
export function requireDraft(context: CoreContext, { batchId, rev }: { batchId: BatchId; rev: number }) {
  const batch = requireBatch(context, batchId);
  requireEditing(batch.delivery);
  requireRev(batch, rev);
  return batch;
}

/** Nobody has changed the batch since the person looked. */
export function requireRev(batch: BatchSummary, rev: number): void {
  if (batch.rev === rev) return;
  throw refuseSubmission('batch-changed', { rev: batch.rev });
}

/** Replaces the numbers of a batch that was not released. */
export function setBatchNumbers(
  context: CoreContext,
  input: { batchId: BatchId; rev: number; numbers: readonly E164[] },
): { rev: number; savedAt: string } {
  const now = context.clock.now();
  const wanted = new Set(input.numbers.map(toStoredNumber));
  const rev = context.db.write((db) => {
    const batch = requireDraft(context, input);
    const customer = requireCustomer(context, batch.customerId);
    const before = listStoredBatchNumbers(db, batch.id);
    takeOut(
      db,
      customer,
      batch.id,
      before.filter((e164) => !wanted.has(e164)),
    );
    const present = new Set(before);
    const numbers = input.numbers.filter((number) => !present.has(toStoredNumber(number)));
    if (numbers.length > 0) putIn(db, customer, { ...batch, numbers }, now);
    return touchBatch(db, batch.id, now);
  });
  return { rev, savedAt: toIso(now) };
}

function takeOut(db: WriteDb, customer: CustomerRow, batchId: BatchId, numbers: readonly number[]): void {
  if (numbers.length === 0) return;
  removeBatchNumbers(db, batchId, numbers);
  freeNumbers(db, customer.key, batchId, numbers);
}

/** Takes out every number that bars the release. @returns how many they were. */
export function dropStale(
  context: CoreContext,
  input: { batchId: BatchId; rev: number },
): { rev: number; savedAt: string; taken: number } {
  const now = context.clock.now();
  return context.db.write((db) => {
    const batch = requireDraft(context, input);
    const stale = batchDetail(context, batch.id).numbers.filter(isStale);
    const numbers = stale.map(({ e164 }) => toStoredNumber(e164));
    takeOut(db, requireCustomer(context, batch.customerId), batch.id, numbers);
    const rev = numbers.length > 0 ? touchBatch(db, batch.id, now) : batch.rev;
    return { rev, savedAt: toIso(now), taken: numbers.length };
  });
}

export function requireEditing(delivery: string): void {
  if (delivery === 'editing') return;
  throw refuseSubmission('batch-released', {});
}

export function deleteBatch(context: CoreContext, batchId: string): void {
  const batch = requireBatch(context, batchId);
  requireEditing(batch.delivery);
  const customer = requireCustomer(context, batch.customerId);
  context.db.write((db) => {
    freeNumbers(db, customer.key, batchId);
    removeBatch(db, batchId, context.clock.now());
  });
}

/** Numbers that a refusal names; a message has an end. */
const NAMED = 100;

function requireReady(batch: BatchDetail): void {
  if (batch.count === 0) throw refuseSubmission('batch-empty', {});
  if (batch.count > MOST_IN_ORDER)
    throw refuseSubmission('order-too-large', { count: batch.count, most: MOST_IN_ORDER });
  const stale = batch.numbers.filter(isStale);
  if (stale.length > 0) throw staleError(batch, stale);
}

function staleError({ locationName }: BatchDetail, stale: readonly BatchNumber[]): AppError {
  const named = stale.slice(0, NAMED).map(({ e164, drift }) => `${formatPhone(e164)} (${drift.join(', ')})`);
  const rest = stale.length - named.length;
  const numbers = [...named, ...(rest > 0 ? [`… +${countText(rest)}`] : [])].join(', ');
  return refuseSubmission('numbers-stale', { place: locationName, count: stale.length, numbers });
}

/** Freezes the batch and puts it into the outbox, in one transaction. */
export function releaseBatch(context: CoreContext, batchId: string): { outboxId: OutboxId } {
  const now = context.clock.now();
  return context.db.write((db) => {
    const batch = batchDetail(context, batchId);
    requireEditing(batch.delivery);
    requireReady(batch);
    const { key } = requireCustomer(context, batch.customerId);
    const numbers = batch.numbers.map(({ e164 }) => e164);
    // A word that was taken back may have left some of them without a step; what is released is held by its batch.
    moveNumbers(db, key, numbers.map(toStoredNumber), {
      step: 'in-batch',
      source: 'person',
      at: now,
      batchId: batch.id,
    });
    const outboxId = enqueue(context, db, {
      kind: 'order',
      customerId: batch.customerId,
      entityId: batch.id,
      title: batch.locationName,
      itemCount: batch.count,
      payload: {
        customerId: batch.customerId,
        locationId: batch.locationId,
        numbers,
        reference: batch.id,
      },
      needs: [],
    });
    setBatchDelivery(db, batch.id, 'queued', now);
    return { outboxId };
  });
}
