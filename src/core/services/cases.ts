import { refuseSubmission } from '#shared/submission/refusals.ts';
import { CASE_STATUSES, type CaseStatus, isFinalCase } from '#shared/webex/connector.ts';
import type { CoreContext } from '../context.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { noteOutbox } from '../journal/note.ts';
import { applyCase } from '../outbox/answers.ts';
import { lastCaseEvent } from '../repos/case-events.ts';
import { toIso } from '../repos/columns.ts';
import { findOutbox, type OutboxRow } from '../repos/outbox.ts';
import { recordSaid } from '../repos/outbox-channel.ts';
import { findRegistration, type RegistrationRecord } from '../repos/registrations.ts';
import { readActor } from '../repos/settings.ts';
import { requireRegistration } from './registrations.ts';

/** Clocks of two computers differ; a day further ahead is a slip of the hand. */
const AHEAD_MS = 5 * 60_000;

interface Stated {
  readonly status: CaseStatus;
  readonly at: number;
  readonly note: string;
  readonly now: number;
}

/** A person says where the case of a registration stands, because they saw it or were told. */
export function recordCaseByHand(
  context: CoreContext,
  input: {
    readonly registrationId: string;
    readonly status: CaseStatus;
    readonly note: string;
    readonly at?: string | undefined;
  },
): void {
  if (input.status === 'REJECTED') {
    throw refuseSubmission('reject-recorded-else', {});
  }
  const now = context.clock.now();
  const at = input.at === undefined ? now : Date.parse(input.at);
  context.db.write((db) => {
    const { record, row } = requireCase(context, db, input.registrationId);
    requireForward(record, input.status);
    requireDate(db, row, at, now);
    state(db, row, record, { status: input.status, at, note: input.note.trim(), now });
  });
}

/** The form was returned after the case number was known: the case waits for its review. */
export function recordReturnedForm(db: WriteDb, row: OutboxRow, now: number): void {
  const record = findRegistration(db, row.entity_id);
  if (record?.outboxId !== row.id || record.caseStatus !== 'OPEN') return;
  state(db, row, record, { status: 'SUBMITTED', at: now, note: '', now });
}

function requireCase(
  context: CoreContext,
  db: ReadDb,
  registrationId: string,
): { record: RegistrationRecord; row: OutboxRow } {
  const record = requireRegistration(context, registrationId);
  const row = record.outboxId === null ? undefined : findOutbox(db, record.outboxId);
  if (record.delivery === 'accepted' && row && record.caseId !== null) return { record, row };
  throw refuseSubmission('no-case', { delivery: record.delivery });
}

function requireForward({ caseStatus }: RegistrationRecord, status: CaseStatus): void {
  if (caseStatus === 'REJECTED') {
    throw refuseSubmission('case-rejected', {});
  }
  const from = caseStatus === null ? -1 : CASE_STATUSES.indexOf(caseStatus);
  if (CASE_STATUSES.indexOf(status) > from) return;
  throw refuseSubmission('case-goes-back', { from: caseStatus ?? '', to: status });
}

function requireDate(db: ReadDb, row: OutboxRow, at: number, now: number): void {
  const last = lastCaseEvent(db, row)?.at;
  if (at > now + AHEAD_MS) throw refuseSubmission('date-ahead', { at: toIso(at) });
  if (last !== undefined && at < last) {
    throw refuseSubmission('date-before', { at: toIso(at), last: toIso(last) });
  }
}

function state(
  db: WriteDb,
  row: OutboxRow,
  record: RegistrationRecord,
  { status, at, note, now }: Stated,
): void {
  const who = readActor(db);
  const caseId = record.caseId ?? '';
  applyCase(db, row, { caseId, status }, { source: 'person', who, note, at });
  recordSaid(db, row.id, status, isFinalCase(status));
  noteOutbox(db, row, {
    at: now,
    kind: 'confirmed',
    source: 'person',
    facts: { status, case: caseId, on: toIso(at), note: note || undefined },
  });
}
