import { AppError } from '#shared/ipc/errors.ts';
import type { Order, Registration } from '#shared/webex/connector.ts';
import type { CoreContext } from '../context.ts';
import type { WriteDb } from '../db/database.ts';
import { backoffMs } from '../http.ts';
import { noteOutbox } from '../journal/note.ts';
import { causeKind } from '../network-causes.ts';
import { setEntityDelivery } from '../repos/entity-delivery.ts';
import {
  insertAttempt,
  lastOutcome,
  type OutboxOutcome,
  type OutboxRow,
  settleAttempt,
} from '../repos/outbox.ts';
import { recordOrder, recordRegistration } from './answers.ts';
import type { ConnectorReply } from './connector-client.ts';

export type AnyReply = ConnectorReply<Order | Registration>;

/** A network that is gone is tried again at least this often: the question costs nothing then. */
const OFFLINE_CAP_MS = 30_000;

/** Writes attempt, state, receipt, entity and journey together. True when the row has moved on for good. */
export function recordAttempt(context: CoreContext, db: WriteDb, row: OutboxRow, reply: AnyReply): boolean {
  const now = context.clock.now();
  const outcome = outcomeOf(context, row, reply, now);
  noteAttempt(db, row, reply, outcome.state, now);
  insertAttempt(db, {
    outboxId: row.id,
    at: now,
    outcome: reply.kind,
    httpStatus: reply.status,
    message: outcome.errorMessage ?? '',
    trackingId: 'error' in reply ? String(reply.error.details?.trackingId ?? '') || null : null,
  });
  settleAttempt(db, row.id, outcome);
  if (reply.kind === 'ok') {
    if (row.kind === 'order') recordOrder(db, row, reply.value as Order, reply.body, now);
    else recordRegistration(db, row, reply.value as Registration, reply.body, now);
  } else if (outcome.state !== 'withdrawn') setEntityDelivery(db, row, outcome.state, now);
  return outcome.state !== 'queued' && outcome.state !== 'unknown';
}

/** A try that found no network, as the one before it, changes nothing: noted once, not every half minute of a night. */
function noteAttempt(
  db: WriteDb,
  row: OutboxRow,
  reply: AnyReply,
  state: OutboxOutcome['state'],
  at: number,
): void {
  if (reply.status === null && state === row.state && lastOutcome(db, row.id) === reply.kind) return;
  const error = 'error' in reply ? reply.error : null;
  noteOutbox(db, row, {
    at,
    kind: 'attempted',
    source: 'app',
    facts: { outcome: reply.kind, state, httpStatus: reply.status ?? undefined, error: error?.code },
  });
}

function outcomeOf(context: CoreContext, row: OutboxRow, reply: AnyReply, now: number): OutboxOutcome {
  if (reply.kind === 'ok') {
    return { state: 'accepted', nextAttemptAt: now, countAttempt: true, errorCode: null, errorMessage: null };
  }
  if (reply.kind === 'not-found') {
    const error = new AppError(
      'bad-answer',
      'The connector has no such address (404). Check its URL in Settings, then try again.',
    );
    return {
      state: 'needs-attention',
      nextAttemptAt: now,
      countAttempt: true,
      errorCode: error.code,
      errorMessage: error.message,
    };
  }
  const failure = { errorCode: reply.error.code, errorMessage: reply.error.message };
  if (reply.kind === 'refused')
    return { state: 'rejected', nextAttemptAt: now, countAttempt: true, ...failure };
  if (reply.kind === 'odd')
    return { state: 'needs-attention', nextAttemptAt: now, countAttempt: true, ...failure };
  if (reply.kind === 'sign-in') {
    // No attempt is burnt: nothing is wrong with this row.
    return {
      state: row.state === 'unknown' ? 'unknown' : 'queued',
      nextAttemptAt: now,
      countAttempt: false,
      ...failure,
    };
  }
  const chance = (context.clock.randomBytes(1)[0] ?? 0) / 256;
  // Once bytes may have left, only the server knows whether it took them.
  const neverLeft = !reply.sent || causeKind(String(reply.error.details?.cause ?? '')) !== 'other';
  const mayHaveArrived =
    row.state === 'unknown' || (reply.status === null ? !neverLeft : reply.status >= 500);
  const backoff = backoffMs(
    row.attempts,
    chance,
    1000,
    reply.error.code === 'offline' ? OFFLINE_CAP_MS : undefined,
  );
  return {
    state: mayHaveArrived ? 'unknown' : 'queued',
    nextAttemptAt: now + (reply.waitMs ?? backoff),
    countAttempt: true,
    ...failure,
  };
}
