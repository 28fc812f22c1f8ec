import type { DeliveryState } from '#shared/model/batch.ts';
import type { CustomerId, OutboxId } from '#shared/model/ids.ts';
import type { Channel, OutboxKind } from '#shared/model/outbox.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** A row of the outbox. Its id is the idempotency key for ever; its payload never changes. */
export interface OutboxRow {
  readonly id: OutboxId;
  readonly kind: OutboxKind;
  readonly customer_id: CustomerId;
  readonly customer_name: string;
  readonly entity_id: string;
  readonly title: string;
  readonly item_count: number;
  readonly payload: string;
  readonly payload_hash: string;
  readonly actor: string;
  readonly channel: Channel;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly next_attempt_at: number;
  readonly last_error_code: string | null;
  readonly last_error_message: string | null;
  readonly created_at: number;
  readonly sent_at: number | null;
  /** Order id or case id. */
  readonly reference: string | null;
  /** Order id or registration id: what the connector is asked about. */
  readonly remote_id: string | null;
  readonly remote_status: string | null;
  /** 1 when the answer is final and nothing more is asked. */
  readonly settled: number;
  readonly checks: number;
  /** Steps that a person has done in Control Hub, with commas between them; null when there is none. */
  readonly steps_done: string | null;
}

const LISTED = `o.id, o.kind, o.customer_id, c.name AS customer_name, o.entity_id, o.title, o.item_count, o.channel, o.state,
    o.attempts, o.next_attempt_at, o.last_error_code, o.last_error_message, o.created_at, o.sent_at, o.reference,
    o.remote_id, o.remote_status, o.settled, o.checks,
    (SELECT group_concat(g.step) FROM guided_steps g WHERE g.outbox_id = o.id) AS steps_done`;
const FROM = 'FROM outbox o JOIN customers c ON c.customer_id = o.customer_id';
const SELECT = `SELECT ${LISTED}, o.payload, o.payload_hash, o.actor ${FROM}`;

/** A row as lists show it, without what was frozen to be sent. */
export type OutboxEntry = Omit<OutboxRow, 'payload' | 'payload_hash' | 'actor'>;

export function listOutbox(db: ReadDb): OutboxEntry[] {
  return db.all(
    `SELECT ${LISTED} ${FROM} WHERE o.state <> 'withdrawn' ORDER BY o.created_at DESC, o.id DESC`,
  );
}

export function findOutbox(db: ReadDb, id: string): OutboxRow | undefined {
  return db.get(`${SELECT} WHERE o.id = @id`, { id });
}

export interface NewOutboxRow {
  readonly id: OutboxId;
  readonly kind: OutboxKind;
  readonly customerId: string;
  readonly entityId: string;
  readonly title: string;
  readonly itemCount: number;
  readonly payload: string;
  readonly payloadHash: string;
  readonly ruleset: string;
  readonly actor: string;
  readonly now: number;
}

export function insertOutbox(db: WriteDb, row: NewOutboxRow, needs: readonly string[]): void {
  db.run(
    `INSERT INTO outbox (id, kind, customer_id, entity_id, title, item_count, payload, payload_hash, ruleset, actor,
       state, attempts, next_attempt_at, created_at, settled, checks)
     VALUES (@id, @kind, @customerId, @entityId, @title, @itemCount, @payload, @payloadHash, @ruleset, @actor,
       'queued', 0, @now, @now, 0, 0)`,
    { ...row },
  );
  for (const needsId of needs) {
    db.run('INSERT INTO outbox_needs (outbox_id, needs_id) VALUES (@id, @needsId)', { id: row.id, needsId });
  }
  db.touch('outbox');
}

/** Rows that this one waits for and that have no final answer yet. */
export function unsettledNeeds(db: ReadDb, id: string): OutboxRow[] {
  return db.all(
    `${SELECT} JOIN outbox_needs x ON x.needs_id = o.id
     WHERE x.outbox_id = @id AND o.settled = 0 AND o.state NOT IN ('withdrawn', 'rejected')`,
    { id },
  );
}

/** Rows that the connector may try now: queued or of unknown outcome, due, in the order of their release. */
export function listDue(db: ReadDb, now: number): OutboxRow[] {
  return db.all(
    `${SELECT} WHERE o.channel = 'connector' AND o.state IN ('queued', 'unknown') AND o.next_attempt_at <= @now
     ORDER BY o.created_at, o.id`,
    { now },
  );
}

/** Claims a row for one attempt. False when somebody else was faster, it was withdrawn, or a person took it over. */
export function claim(db: WriteDb, id: string, now: number, leaseMs: number): boolean {
  db.touch('outbox');
  return (
    db.run(
      `UPDATE outbox SET state = 'sending', lease_until = @until
       WHERE id = @id AND channel = 'connector' AND state IN ('queued', 'unknown')`,
      { id, until: now + leaseMs },
    ) === 1
  );
}

/** `sending` rows whose sender is gone: nobody knows whether they arrived. */
export function markLostAsUnknown(db: WriteDb, now: number): number {
  const changed = db.run(
    `UPDATE outbox SET state = 'unknown', lease_until = NULL, next_attempt_at = @now
     WHERE state = 'sending' AND lease_until <= @now`,
    { now },
  );
  if (changed > 0) db.touch('outbox');
  return changed;
}

/** Gives every lease back; for the start of the only process that sends. */
export function expireLeases(db: WriteDb, now: number): void {
  db.run(`UPDATE outbox SET lease_until = @now WHERE state = 'sending'`, { now });
}

export interface OutboxOutcome {
  readonly state: DeliveryState | 'withdrawn';
  readonly nextAttemptAt: number;
  readonly countAttempt: boolean;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
}

export function settleAttempt(db: WriteDb, id: string, outcome: OutboxOutcome): void {
  db.run(
    `UPDATE outbox SET state = @state, attempts = attempts + @step, next_attempt_at = @nextAttemptAt, lease_until = NULL,
       last_error_code = @errorCode, last_error_message = @errorMessage WHERE id = @id`,
    {
      id,
      state: outcome.state,
      step: outcome.countAttempt ? 1 : 0,
      nextAttemptAt: outcome.nextAttemptAt,
      errorCode: outcome.errorCode,
      errorMessage: outcome.errorMessage,
    },
  );
  db.touch('outbox');
}

/** Writes what came back. `nextCheckAt` is null when the answer is final. */
export function recordRemote(
  db: WriteDb,
  id: string,
  remote: {
    reference: string;
    remoteId: string;
    status: string;
    sentAt: number | null;
    nextCheckAt: number | null;
  },
): void {
  db.run(
    `UPDATE outbox SET reference = @reference, remote_id = @remoteId, remote_status = @status,
       sent_at = coalesce(sent_at, @sentAt), next_check_at = @nextCheckAt, settled = @nextCheckAt IS NULL,
       checks = checks + 1 WHERE id = @id`,
    { id, ...remote },
  );
  db.touch('outbox');
}

export function postponeCheck(db: WriteDb, id: string, nextCheckAt: number): void {
  db.run('UPDATE outbox SET next_check_at = @nextCheckAt, checks = checks + 1 WHERE id = @id', {
    id,
    nextCheckAt,
  });
}

/** What came back is final: the row stays as it is, and nobody is asked about it any more. */
export function closeOutbox(db: WriteDb, id: string): void {
  db.run('UPDATE outbox SET settled = 1, next_check_at = NULL WHERE id = @id', { id });
  db.touch('outbox');
}

/** Accepted rows whose order or case should be asked about now. */
export function listToCheck(db: ReadDb, now: number): OutboxRow[] {
  return db.all(
    `${SELECT} WHERE o.channel = 'connector' AND o.state = 'accepted' AND o.settled = 0 AND o.next_check_at <= @now
     ORDER BY o.next_check_at, o.id`,
    { now },
  );
}

/** When the next attempt or question falls due after `now`, or null. What is due already waits for something else. */
export function nextDueAt(db: ReadDb, now: number): number | null {
  const row = db.get<{ at: number | null }>(
    `SELECT min(at) AS at FROM (
       SELECT min(next_attempt_at) AS at FROM outbox
       WHERE channel = 'connector' AND state IN ('queued', 'unknown') AND next_attempt_at > @now
       UNION ALL
       SELECT min(next_check_at) FROM outbox
       WHERE channel = 'connector' AND state = 'accepted' AND settled = 0 AND next_check_at > @now)`,
    { now },
  );
  return row?.at ?? null;
}

/** Makes everything that waits for time, and not for a person, due at once. */
export function hurry(db: WriteDb, now: number, id?: string): void {
  db.run(
    `UPDATE outbox SET next_attempt_at = min(next_attempt_at, @now), next_check_at = min(next_check_at, @now)
     WHERE (@id IS NULL OR id = @id) AND channel = 'connector' AND (state IN ('queued', 'unknown') OR (state = 'accepted' AND settled = 0))`,
    { now, id: id ?? null },
  );
  db.touch('outbox');
}

export function insertAttempt(
  db: WriteDb,
  attempt: {
    outboxId: string;
    at: number;
    outcome: string;
    httpStatus: number | null;
    message: string;
    trackingId: string | null;
  },
): void {
  db.run(
    `INSERT INTO outbox_attempts (outbox_id, at, outcome, http_status, message, tracking_id)
     VALUES (@outboxId, @at, @outcome, @httpStatus, @message, @trackingId)`,
    attempt,
  );
}

/** How the latest attempt of a row ended. */
export const lastOutcome = (db: ReadDb, outboxId: string): string | undefined =>
  db.get<{ outcome: string }>(
    'SELECT outcome FROM outbox_attempts WHERE outbox_id = @outboxId ORDER BY id DESC LIMIT 1',
    { outboxId },
  )?.outcome;

export function insertReceipt(
  db: WriteDb,
  receipt: { outboxId: string; at: number; kind: string; body: string },
): void {
  db.run('INSERT INTO receipts (outbox_id, at, kind, body) VALUES (@outboxId, @at, @kind, @body)', receipt);
}

export function listAttempts(
  db: ReadDb,
  outboxId: string,
): { at: number; outcome: string; httpStatus: number | null; message: string; trackingId: string | null }[] {
  return db.all(
    `SELECT at, outcome, http_status AS httpStatus, message, tracking_id AS trackingId
     FROM outbox_attempts WHERE outbox_id = @outboxId ORDER BY id`,
    { outboxId },
  );
}

export function listReceipts(db: ReadDb, outboxId: string): { at: number; kind: string; body: string }[] {
  return db.all('SELECT at, kind, body FROM receipts WHERE outbox_id = @outboxId ORDER BY id', { outboxId });
}
