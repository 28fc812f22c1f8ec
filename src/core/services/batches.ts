import { AppError } from '#shared/ipc/errors.ts';
import type { BatchDetail } from '#shared/model/batch.ts';
import type { BatchId, E164, OutboxId } from '#shared/model/ids.ts';
import { formatPhone } from '#shared/model/phone.ts';
import type { CoreContext } from '../context.ts';
import type { WriteDb } from '../db/database.ts';
import { mintId } from '../ids.ts';
import {
  addBatchNumber,
  findBatch,
  insertBatch,
  listBatchNumbers,
  removeBatch,
  removeBatchNumber,
  setBatchDelivery,
  touchBatch,
} from '../repos/batches.ts';
import { toIso, toStoredNumber } from '../repos/columns.ts';
import type { CustomerRow } from '../repos/customers.ts';
import { findJourney, forgetJourney, freeBatchNumbers, moveNumber } from '../repos/journey.ts';
import { findLocation } from '../repos/locations.ts';
import { findNumber } from '../repos/numbers.ts';
import { requireCustomer } from './customers.ts';
import { enqueue } from './release.ts';

export function requireBatch(context: CoreContext, batchId: string) {
  const batch = findBatch(context.db.read, batchId);
  if (!batch) throw new AppError('not-found', 'This batch is not in the workspace any more.');
  return batch;
}

export function batchDetail(context: CoreContext, batchId: string): BatchDetail {
  const batch = requireBatch(context, batchId);
  const customer = requireCustomer(context, batch.customerId);
  const numbers = listBatchNumbers(context.db.read, batchId).map((row) => ({
    ...row,
    e164: row.e164 as E164,
    reasons: findNumber(context.db.read, customer.key, toStoredNumber(row.e164))?.reasons ?? [],
  }));
  return { ...batch, numbers };
}

export interface NewBatch {
  readonly customerId: string;
  readonly locationId: string;
  readonly numbers: readonly E164[];
}

/** Makes a batch of numbers of one location. All of them go in, or none. */
export function createBatch(context: CoreContext, input: NewBatch): { batchId: BatchId; rev: number } {
  const [batchId] = createBatches(context, [input]);
  if (!batchId) throw new Error('A batch that was just made has no id.');
  return { batchId, rev: 1 };
}

/** Makes several batches, all of them or none. */
export function createBatches(context: CoreContext, inputs: readonly NewBatch[]): BatchId[] {
  const now = context.clock.now();
  return context.db.write((db) => inputs.map((input) => insertNewBatch(context, db, input, now)));
}

function insertNewBatch(context: CoreContext, db: WriteDb, input: NewBatch, now: number): BatchId {
  const customer = requireCustomer(context, input.customerId);
  const location = findLocation(db, customer.key, input.locationId);
  if (!location)
    throw new AppError('not-found', 'This location is not in the mirror. Pull the customer again.');
  if (input.numbers.length === 0) throw new AppError('bad-input', 'A batch needs at least one number.');
  const id = mintId<'BatchId'>(context.clock);
  const { customerId, locationId } = input;
  insertBatch(db, { id, customerId, locationId, locationName: location.name, now });
  for (const number of new Set(input.numbers)) addNumber(db, customer, id, locationId, number, now);
  return id;
}

function addNumber(
  db: WriteDb,
  customer: CustomerRow,
  batchId: BatchId,
  locationId: string,
  number: E164,
  now: number,
): void {
  const e164 = toStoredNumber(number);
  const row = findNumber(db, customer.key, e164);
  const refuse = (why: string) =>
    new AppError(
      'bad-input',
      `${formatPhone(number)} cannot be in this batch: ${why}. Nothing was changed.`,
      { number },
    );
  if (!row) throw refuse('the mirror does not hold it');
  if (row.locationId !== locationId) throw refuse(`it belongs to ${row.locationName}`);
  if (row.eligibility === 'ineligible') throw refuse(`it may not text (${row.reasons.join(', ')})`);
  const journey = findJourney(db, customer.key, e164);
  if (journey && journey.step !== 'rejected') throw refuse(`it is already ${journey.step}`);
  addBatchNumber(db, batchId, e164, row.ownerName);
  moveNumber(db, customer.key, e164, { step: 'in-batch', source: 'person', at: now, batchId });
}

/** Replaces the numbers of a batch that was not released. */
export function setBatchNumbers(
  context: CoreContext,
  input: { batchId: BatchId; rev: number; numbers: readonly E164[] },
): { rev: number; savedAt: string } {
  const batch = requireBatch(context, input.batchId);
  requireEditing(batch.delivery);
  if (batch.rev !== input.rev) {
    throw new AppError(
      'conflict',
      'This batch was changed elsewhere meanwhile. Nothing was overwritten; open it again.',
      { rev: batch.rev },
    );
  }
  const customer = requireCustomer(context, batch.customerId);
  const now = context.clock.now();
  const wanted = new Set(input.numbers.map(toStoredNumber));
  const rev = context.db.write((db) => {
    const present = new Set(listBatchNumbers(db, batch.id).map((row) => toStoredNumber(row.e164)));
    for (const e164 of present) {
      if (wanted.has(e164)) continue;
      removeBatchNumber(db, batch.id, e164);
      leave(db, customer.key, batch.id, e164);
    }
    for (const number of new Set(input.numbers)) {
      if (!present.has(toStoredNumber(number)))
        addNumber(db, customer, batch.id, batch.locationId, number, now);
    }
    return touchBatch(db, batch.id, now);
  });
  return { rev, savedAt: toIso(now) };
}

function requireEditing(delivery: string): void {
  if (delivery === 'editing') return;
  throw new AppError(
    'not-allowed',
    'This batch was released. Withdraw it in the outbox first, then change it.',
  );
}

/** Takes a number out of the journey, where this batch put it and nothing else has moved it since. */
function leave(db: WriteDb, customerKey: number, batchId: string, e164: number): void {
  const journey = findJourney(db, customerKey, e164);
  if (journey?.batch_id === batchId && journey.step === 'in-batch') forgetJourney(db, customerKey, e164);
}

export function deleteBatch(context: CoreContext, batchId: string): void {
  const batch = requireBatch(context, batchId);
  requireEditing(batch.delivery);
  const customer = requireCustomer(context, batch.customerId);
  context.db.write((db) => {
    freeBatchNumbers(db, customer.key, batchId);
    removeBatch(db, batchId, context.clock.now());
  });
}

/** Freezes the batch and puts it into the outbox, in one transaction. */
export function releaseBatch(context: CoreContext, batchId: string): { outboxId: OutboxId } {
  const batch = batchDetail(context, batchId);
  requireEditing(batch.delivery);
  const customer = requireCustomer(context, batch.customerId);
  if (batch.numbers.length === 0)
    throw new AppError('not-ready', 'This batch has no numbers. Choose at least one.');
  const stale = batch.numbers.find((number) => {
    const row = findNumber(context.db.read, customer.key, toStoredNumber(number.e164));
    return row?.eligibility === 'ineligible' || row?.locationId !== batch.locationId;
  });
  if (stale) {
    throw new AppError(
      'not-ready',
      `${formatPhone(stale.e164)} may not be authorised at ${batch.locationName} any more, by the last pull. Take it out, then release.`,
      { number: stale.e164 },
    );
  }
  return context.db.write((db) => {
    const outboxId = enqueue(context, db, {
      kind: 'order',
      customerId: batch.customerId,
      entityId: batch.id,
      title: batch.locationName,
      itemCount: batch.numbers.length,
      payload: {
        customerId: batch.customerId,
        locationId: batch.locationId,
        numbers: batch.numbers.map((number) => number.e164),
        reference: batch.id,
      },
      needs: [],
    });
    setBatchDelivery(db, batch.id, 'queued', context.clock.now());
    return { outboxId };
  });
}
