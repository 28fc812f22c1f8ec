import type { CustomerId, OutboxId } from '#shared/model/ids.ts';
import type { OutboxKind } from '#shared/model/outbox.ts';
import { RULESET_VERSION } from '#shared/rules/rule.ts';
import { refuseSubmission } from '#shared/submission/refusals.ts';
import { isDoubtful, mayDiscard, wasPlaced } from '#shared/submission/take-back.ts';
import type { CoreContext } from '../context.ts';
import type { WriteDb } from '../db/database.ts';
import { hashOf } from '../hash.ts';
import { mintId } from '../ids.ts';
import { noteOutbox } from '../journal/note.ts';
import { removeBatch } from '../repos/batches.ts';
import { findCustomer } from '../repos/customers.ts';
import { setEntityDelivery } from '../repos/entity-delivery.ts';
import { deleteRun } from '../repos/guided.ts';
import { freeNumbers } from '../repos/journey.ts';
import { insertOutbox, type OutboxRow, settleAttempt } from '../repos/outbox.ts';
import { removeRegistration } from '../repos/registrations.ts';
import { readActor } from '../repos/settings.ts';
import { requireOutbox } from './outbox.ts';

export interface Release {
  readonly kind: OutboxKind;
  readonly customerId: string;
  readonly entityId: string;
  readonly title: string;
  readonly itemCount: number;
  readonly payload: unknown;
  /** Outbox rows that must have their final answer first. */
  readonly needs: readonly string[];
}

/** Freezes a payload into the outbox. Its id is the idempotency key for ever; the text never changes again. */
export function enqueue(context: CoreContext, db: WriteDb, release: Release): OutboxId {
  const payload = JSON.stringify(release.payload);
  const payloadHash = hashOf(payload);
  const id = mintId<'OutboxId'>(context.clock);
  const now = context.clock.now();
  insertOutbox(
    db,
    {
      id,
      kind: release.kind,
      customerId: release.customerId,
      entityId: release.entityId,
      title: release.title,
      itemCount: release.itemCount,
      payload,
      payloadHash,
      ruleset: RULESET_VERSION,
      actor: readActor(db),
      now,
    },
    release.needs,
  );
  noteOutbox(
    db,
    { ...release, id, customer_id: release.customerId as CustomerId, entity_id: release.entityId },
    {
      at: now,
      kind: 'released',
      source: 'person',
      facts: { payloadHash, numbers: release.itemCount, rules: RULESET_VERSION },
    },
  );
  return id;
}

/** Where an entry may have been accepted, only a person can know that it was not, and says how. */
function requireNotAccepted(row: OutboxRow, note: string): void {
  const { state, channel, last_error_code: lastErrorCode } = row;
  if (!mayDiscard(row)) throw refuseSubmission('entry-left', { state });
  if (isDoubtful({ state, channel, lastErrorCode }) && note.trim() === '') {
    throw refuseSubmission('entry-doubtful', { state });
  }
}

/** The row leaves the outbox and keeps its story; it cannot be sent again. */
export function takeOut(db: WriteDb, row: OutboxRow, now: number): void {
  settleAttempt(db, row.id, {
    state: 'withdrawn',
    nextAttemptAt: now,
    countAttempt: false,
    errorCode: row.last_error_code,
    errorMessage: row.last_error_message,
  });
}

/** The row leaves the outbox, and the journal keeps why. */
function takeBack(
  db: WriteDb,
  row: OutboxRow,
  kind: 'withdrawn' | 'discarded',
  note: string,
  at: number,
): void {
  takeOut(db, row, at);
  deleteRun(db, row.id);
  const facts = { state: row.state, note: note.trim() || undefined };
  noteOutbox(db, row, { at, kind, source: 'person', facts });
}

/** Takes a row back to editing, with a note where it may have been accepted. */
export function withdraw(context: CoreContext, outboxId: string, note: string): void {
  context.db.write((db) => {
    const row = requireOutbox(db, outboxId);
    if (wasPlaced(row)) throw refuseSubmission('entry-placed', { state: row.state });
    requireNotAccepted(row, note);
    const now = context.clock.now();
    takeBack(db, row, 'withdrawn', note, now);
    setEntityDelivery(db, row, 'editing', now);
  });
}

/**
 * Gives a submission up for good: its row leaves the outbox, its batch or registration is deleted, and the numbers of a
 * batch are free again. A note says why it was not accepted, where it may have been.
 */
export function discard(context: CoreContext, outboxId: string, note: string): void {
  context.db.write((db) => {
    const row = requireOutbox(db, outboxId);
    requireNotAccepted(row, note);
    const now = context.clock.now();
    takeBack(db, row, 'discarded', note, now);
    if (row.kind === 'order') {
      const customer = findCustomer(db, row.customer_id);
      if (customer) freeNumbers(db, customer.key, row.entity_id);
      removeBatch(db, row.entity_id, now);
    } else removeRegistration(db, row.entity_id, now);
  });
}

/** Puts a row that needs attention, or was refused, back into the queue, with the same key and the same payload. */
export function retry(context: CoreContext, outboxId: string): void {
  context.db.write((db) => {
    const row = requireOutbox(db, outboxId);
    if (row.state !== 'needs-attention' && row.state !== 'rejected') return;
    const now = context.clock.now();
    // An answer that could not be read may mean that it was accepted: then the server is asked first.
    const state = row.last_error_code === 'bad-answer' ? 'unknown' : 'queued';
    settleAttempt(db, row.id, {
      state,
      nextAttemptAt: now,
      countAttempt: false,
      errorCode: null,
      errorMessage: null,
    });
    noteOutbox(db, row, { at: now, kind: 'retried', source: 'person', facts: { state: row.state } });
    setEntityDelivery(db, row, state, now);
  });
}
