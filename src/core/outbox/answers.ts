import type { JournalFacts } from '#shared/model/journal.ts';
import {
  CASE_STATUSES,
  type ConnectorCase,
  isFinalCase,
  type Order,
  type Registration,
} from '#shared/webex/connector.ts';
import type { WriteDb } from '../db/database.ts';
import { hashOf } from '../hash.ts';
import { noteOutbox } from '../journal/note.ts';
import { answerBatchNumber, setBatchDelivery, setBatchOrder } from '../repos/batches.ts';
import { insertCaseEvent, lastCaseEvent } from '../repos/case-events.ts';
import { toStoredNumber } from '../repos/columns.ts';
import { findCustomer } from '../repos/customers.ts';
import { findJourney, moveNumber } from '../repos/journey.ts';
import { insertReceipt, type OutboxRow, recordRemote } from '../repos/outbox.ts';
import {
  listRegistrationNumbers,
  setRegistrationCase,
  setRegistrationDelivery,
} from '../repos/registrations.ts';
import { isFinalOrder } from './connector-client.ts';

/*
 * What an answer changes, each in the caller's one transaction: the outbox row, the receipt, the batch or registration,
 * and the journey of its numbers.
 */

/** First question after an answer that is not final, in milliseconds; later ones back off to the maximum. */
const FIRST_CHECK_MS = 2_000;
const MAX_CHECK_MS = { order: 60_000, registration: 30 * 60_000 } as const;

function nextCheck(row: OutboxRow, now: number): number {
  return now + Math.min(FIRST_CHECK_MS * 2 ** Math.min(row.checks, 12), MAX_CHECK_MS[row.kind]);
}

/** Keeps an answer as it came, and notes in the journal what it said and the hash of its bytes. */
function keepAnswer(
  db: WriteDb,
  row: OutboxRow,
  answer: { readonly kind: 'order' | 'registration' | 'case'; readonly body: string; readonly at: number },
  facts: JournalFacts,
): void {
  const { kind, body, at } = answer;
  insertReceipt(db, { outboxId: row.id, at, kind, body });
  noteOutbox(db, row, {
    at,
    kind: 'answered',
    source: 'connector',
    facts: { ...facts, receipt: kind, receiptHash: hashOf(body) },
  });
}

export function recordOrder(db: WriteDb, row: OutboxRow, order: Order, body: string, now: number): void {
  const final = isFinalOrder(order);
  recordRemote(db, row.id, {
    reference: order.orderId,
    remoteId: order.orderId,
    status: order.status,
    sentAt: now,
    nextCheckAt: final ? null : nextCheck(row, now),
  });
  if (row.remote_status !== order.status) {
    const count = (status: string) => order.numbers.filter((number) => number.status === status).length;
    keepAnswer(
      db,
      row,
      { kind: 'order', body, at: now },
      { status: order.status, order: order.orderId, succeeded: count('SUCCESS'), failed: count('FAILED') },
    );
  }
  setBatchOrder(db, row.entity_id, order.orderId, order.status, now);
  setBatchDelivery(db, row.entity_id, 'accepted', now);
  const numbers = order.numbers.filter(({ number }) => /^\+[1-9]\d{1,14}$/.test(number));
  applyOrderNumbers(db, row, numbers, { ...CONNECTOR, at: now });
}

/** Who says what became of an order or a case, and when that was. */
export interface Said {
  readonly source: 'connector' | 'person';
  /** Empty for the connector. */
  readonly who: string;
  readonly note: string;
  readonly at: number;
}
const CONNECTOR = { source: 'connector', who: '', note: '' } as const;

type NumberAnswer = Pick<Order['numbers'][number], 'number' | 'status'> & {
  readonly errors?: Order['numbers'][number]['errors'];
};

/** What became of the numbers of an order reaches the batch and their journey. */
export function applyOrderNumbers(
  db: WriteDb,
  row: OutboxRow,
  answers: readonly NumberAnswer[],
  said: Said,
): void {
  const customer = findCustomer(db, row.customer_id);
  if (!customer) return;
  for (const { number, status, errors } of answers) {
    const e164 = toStoredNumber(number);
    const error = errors?.[0];
    answerBatchNumber(db, row.entity_id, {
      e164,
      status,
      errorType: error?.errorType ?? null,
      errorCode: error?.errorCode ?? null,
      errorTitle: error?.errorTitle ?? null,
      errorMessage: error?.errorMessage ?? null,
    });
    const journey = findJourney(db, customer.key, e164);
    // An answer speaks only of numbers that still stand where this batch put them.
    if (journey?.batch_id !== row.entity_id) continue;
    if (journey.step !== 'in-batch' && journey.step !== 'submitted') continue;
    const step = { PENDING: 'submitted', SUCCESS: 'authorised', FAILED: 'rejected' } as const;
    moveNumber(db, customer.key, e164, { step: step[status], ...said });
  }
}

export function recordRegistration(
  db: WriteDb,
  row: OutboxRow,
  answer: Registration,
  body: string,
  now: number,
): void {
  recordRemote(db, row.id, {
    reference: answer.caseId,
    remoteId: answer.registrationId,
    status: answer.status,
    sentAt: now,
    nextCheckAt: isFinalCase(answer.status) ? null : nextCheck(row, now),
  });
  keepAnswer(
    db,
    row,
    { kind: 'registration', body, at: now },
    { status: answer.status, case: answer.caseId },
  );
  setRegistrationDelivery(db, row.entity_id, 'accepted', now);
  applyCase(db, row, answer, { ...CONNECTOR, at: now });
}

export function recordCase(
  db: WriteDb,
  row: OutboxRow,
  answer: ConnectorCase,
  body: string,
  now: number,
): void {
  const changed = row.remote_status !== answer.status;
  recordRemote(db, row.id, {
    reference: answer.caseId,
    remoteId: answer.registrationId,
    status: answer.status,
    sentAt: null,
    nextCheckAt: isFinalCase(answer.status) ? null : nextCheck(row, now),
  });
  if (!changed) return;
  keepAnswer(db, row, { kind: 'case', body, at: now }, { status: answer.status, case: answer.caseId });
  applyCase(db, row, answer, { ...CONNECTOR, at: now });
}

/** The state of a case reaches the registration and its numbers, and is kept with its date. */
export function applyCase(
  db: WriteDb,
  row: OutboxRow,
  answer: Pick<ConnectorCase, 'caseId' | 'status'> & { readonly registrationId: string | null },
  said: Said,
): void {
  const { registrationId, caseId, status } = answer;
  const isBehind = isBehindPerson(db, row, status, said);
  insertCaseEvent(db, { registrationId: row.entity_id, outboxId: row.id, status, ...said });
  if (isBehind) return;
  setRegistrationCase(db, row.entity_id, { remoteId: registrationId, caseId, status, now: said.at });
  moveNumbers(db, row, status, said);
}

/** The connector may hear later than a person where a case stands: that is kept, and takes nothing back. */
function isBehindPerson(
  db: WriteDb,
  row: OutboxRow,
  status: ConnectorCase['status'],
  { source }: Said,
): boolean {
  const last = lastCaseEvent(db, row.id);
  if (source !== 'connector' || last?.source !== 'person') return false;
  return CASE_STATUSES.indexOf(status) < CASE_STATUSES.indexOf(last.status);
}

function moveNumbers(db: WriteDb, row: OutboxRow, status: ConnectorCase['status'], said: Said): void {
  const customer = findCustomer(db, row.customer_id);
  if (!customer) return;
  const step =
    status === 'APPROVED' ? 'in-campaign' : status === 'REJECTED' ? 'authorised' : 'registration-requested';
  for (const number of listRegistrationNumbers(db, row.entity_id)) {
    const e164 = toStoredNumber(number);
    const journey = findJourney(db, customer.key, e164);
    if (journey?.step === step || journey?.step === 'in-campaign') continue;
    moveNumber(db, customer.key, e164, { step, ...said, registrationId: row.entity_id });
  }
}
