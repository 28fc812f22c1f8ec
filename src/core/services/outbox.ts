import { positionIn, stepsOf } from '#shared/guided/paths.ts';
import type { OutboxItem, OutboxStory, WaitReason } from '#shared/model/outbox.ts';
import type { AppStatus } from '#shared/model/settings.ts';
import { refuseSubmission } from '#shared/submission/refusals.ts';
import type { CoreContext } from '../context.ts';
import type { ReadDb } from '../db/database.ts';
import { toIso, toIsoOrNull } from '../repos/columns.ts';
import { findConnection, listConnections } from '../repos/connections.ts';
import { findCustomer, listCustomers } from '../repos/customers.ts';
import {
  findOutbox,
  listAttempts,
  listOutbox,
  listReceipts,
  type OutboxEntry,
  type OutboxRow,
  unsettledNeeds,
} from '../repos/outbox.ts';
import { readSettings } from '../repos/settings.ts';

export function requireOutbox(db: ReadDb, outboxId: string): OutboxRow {
  const row = findOutbox(db, outboxId);
  if (!row) throw refuseSubmission('entry-gone', {});
  return row;
}

export function listOutboxItems(context: CoreContext): OutboxItem[] {
  const workOffline = readSettings(context.db.read).workOffline;
  return listOutbox(context.db.read).map((row) => toItem(context, row, workOffline));
}

export function outboxStory(context: CoreContext, outboxId: string): OutboxStory {
  const db = context.db.read;
  const row = requireOutbox(db, outboxId);
  return {
    ...toItem(context, row, readSettings(db).workOffline),
    payload: row.payload,
    payloadHash: row.payload_hash,
    attemptLog: listAttempts(db, row.id).map((attempt) => ({ ...attempt, at: toIso(attempt.at) })),
    receipts: listReceipts(db, row.id).map((receipt) => ({ ...receipt, at: toIso(receipt.at) })),
  };
}

function toItem(context: CoreContext, row: OutboxEntry, workOffline: boolean): OutboxItem {
  const reason = waitReason(context, row, workOffline);
  return {
    id: row.id,
    kind: row.kind,
    customerId: row.customer_id,
    customerName: row.customer_name,
    entityId: row.entity_id,
    title: row.title,
    count: row.item_count,
    channel: row.channel,
    state: row.state,
    waitReason: reason,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at > context.clock.now() ? toIso(row.next_attempt_at) : null,
    lastErrorCode: row.last_error_code,
    lastErrorMessage: row.last_error_message,
    createdAt: toIso(row.created_at),
    sentAt: toIsoOrNull(row.sent_at),
    reference: row.reference,
    remoteStatus: row.remote_status,
    position: reason === 'guided' ? positionOf(row) : null,
  };
}

function positionOf({ kind, steps_done }: OutboxEntry): OutboxItem['position'] {
  const done = new Set(steps_done?.split(','));
  return positionIn(stepsOf(kind).map((step) => done.has(step)));
}

function waitReason(context: CoreContext, row: OutboxEntry, workOffline: boolean): WaitReason | null {
  if (row.state !== 'queued' && row.state !== 'unknown') return null;
  if (row.channel === 'guided') return 'guided';
  if (workOffline) return 'paused';
  const connectionId = findCustomer(context.db.read, row.customer_id)?.connection_id;
  const connection = connectionId ? findConnection(context.db.read, connectionId) : undefined;
  if (!connection?.connector_url) return 'no-connector';
  if (context.tokens.get(connection.id) === undefined) return 'sign-in';
  if (unsettledNeeds(context.db.read, row.id).length > 0) return 'order-pending';
  if (context.network.state === 'offline') return 'offline';
  return row.next_attempt_at > context.clock.now() ? 'backoff' : 'next';
}

export interface OutboxCounts {
  readonly waiting: number;
  readonly needsYou: number;
}

/** A row that no waiting will move: somebody must sign in, name a connector, decide, or do it in Control Hub. */
function needsPerson(item: OutboxItem): boolean {
  return (
    item.state === 'rejected' ||
    item.state === 'needs-attention' ||
    item.waitReason === 'sign-in' ||
    item.waitReason === 'no-connector' ||
    item.waitReason === 'guided'
  );
}

/** What waits by itself and what waits for a person; `accepted` rows are neither. */
export function countItems(items: readonly OutboxItem[]): OutboxCounts {
  const open = items.filter((item) => item.state !== 'accepted');
  const needsYou = open.filter(needsPerson).length;
  return { waiting: open.length - needsYou, needsYou };
}

export function appStatus(context: CoreContext): AppStatus {
  const settings = readSettings(context.db.read);
  const files = new Set(
    listConnections(context.db.read).flatMap(({ id, kind }) => (kind === 'file' ? [id] : [])),
  );
  return {
    network: context.network.state,
    since: toIsoOrNull(context.network.since),
    workOffline: settings.workOffline,
    ...countItems(listOutboxItems(context)),
    signInNeeded: listCustomers(context.db.read).some(
      ({ connection_id: id }) => !files.has(id) && context.tokens.get(id) === undefined,
    ),
    version: context.version,
  };
}
