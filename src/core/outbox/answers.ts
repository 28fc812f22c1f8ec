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
import { answerBatchNumbers, type StoredAnswer } from '../repos/batch-numbers.ts';
import { setBatchDelivery, setBatchOrder } from '../repos/batches.ts';
import { insertCaseEvent, lastCaseEvent } from '../repos/case-events.ts';
import { toStoredNumber } from '../repos/columns.ts';
import { findCustomer } from '../repos/customers.ts';
import { listHeldNumbers, listNotYetAt, moveNumbers } from '../repos/journey.ts';
import { insertReceipt, type OutboxRow, recordRemote } from '../repos/outbox.ts';
import { setRegistrationCase, setRegistrationDelivery } from '../repos/registrations.ts';
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

export interface NewReceipt {
  readonly kind: 'order' | 'registration' | 'case' | 'guided';
  readonly body: string;
  readonly at: number;
}

/** Keeps a receipt to the byte, and notes in the journal what it said and the hash of its bytes. */
export function keepReceipt(
  db: WriteDb,
  row: OutboxRow,
  { kind, body, at }: NewReceipt,
  facts: Readonly<Record<string, JournalFacts[string] | undefined>>,
): void {
  insertReceipt(db, { outboxId: row.id, at, kind, body });
  noteOutbox(db, row, {
    at,
    ...(kind === 'guided' ? BY_PERSON : BY_CONNECTOR),
    facts: { ...facts, receipt: kind, receiptHash: hashOf(body) },
  });
}

const BY_CONNECTOR = { kind: 'answered', source: 'connector' } as const;
const BY_PERSON = { kind: 'confirmed', source: 'person' } as const;

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
    keepReceipt(
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

const STEP_OF = { PENDING: 'submitted', SUCCESS: 'authorised', FAILED: 'rejected' } as const;

/** What became of the numbers of an order reaches the batch and their journey. The last answer about a number counts. */
export function applyOrderNumbers(
  db: WriteDb,
  row: OutboxRow,
  answers: readonly NumberAnswer[],
  said: Said,
): void {
  const customer = findCustomer(db, row.customer_id);
  if (!customer) return;
  const byNumber = new Map(answers.map((answer) => [toStoredNumber(answer.number), answer]));
  answerBatchNumbers(db, row.entity_id, [...byNumber].map(toStoredAnswer));
  // An answer speaks only of numbers that still stand where this batch put them; one that stays there keeps its date.
  const moves = listHeldNumbers(db, customer.key, row.entity_id).flatMap(({ e164, step: from }) => {
    const answer = byNumber.get(e164);
    const step = answer && STEP_OF[answer.status];
    return step === undefined || step === from ? [] : [{ e164, step }];
  });
  for (const [step, moved] of Map.groupBy(moves, (move) => move.step)) {
    const numbers = moved.map(({ e164 }) => e164);
    moveNumbers(db, customer.key, numbers, { step, ...said });
  }
}

function toStoredAnswer([e164, { status, errors }]: readonly [number, NumberAnswer]): StoredAnswer {
  const error = errors?.[0];
  return {
    e164,
    status,
    errorType: error?.errorType ?? null,
    errorCode: error?.errorCode ?? null,
    errorTitle: error?.errorTitle ?? null,
    errorMessage: error?.errorMessage ?? null,
  };
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
  keepReceipt(
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
  keepReceipt(db, row, { kind: 'case', body, at: now }, { status: answer.status, case: answer.caseId });
  applyCase(db, row, answer, { ...CONNECTOR, at: now });
}

/** The state of a case reaches the registration and its numbers, and is kept with its date. */
export function applyCase(
  db: WriteDb,
  row: OutboxRow,
  { caseId, status }: Pick<ConnectorCase, 'caseId' | 'status'>,
  said: Said,
): void {
  const isBehind = isBehindPerson(db, row, status, said);
  insertCaseEvent(db, { registrationId: row.entity_id, outboxId: row.id, status, ...said });
  if (isBehind) return;
  setRegistrationCase(db, row.entity_id, { caseId, status, now: said.at });
  moveWithCase(db, row, status, said);
}

/** The connector may hear later than a person where a case stands: that is kept, and takes nothing back. */
function isBehindPerson(
  db: WriteDb,
  row: OutboxRow,
  status: ConnectorCase['status'],
  { source }: Said,
): boolean {
  if (source !== 'connector') return false;
  const word = lastCaseEvent(db, row, 'person');
  return word !== undefined && CASE_STATUSES.indexOf(status) < CASE_STATUSES.indexOf(word.status);
}

function moveWithCase(db: WriteDb, row: OutboxRow, status: ConnectorCase['status'], said: Said): void {
  const customer = findCustomer(db, row.customer_id);
  if (!customer) return;
  const step =
    status === 'APPROVED' ? 'in-campaign' : status === 'REJECTED' ? 'authorised' : 'registration-requested';
  const numbers = listNotYetAt(db, customer.key, row.entity_id, step);
  if (numbers.length > 0)
    moveNumbers(db, customer.key, numbers, { step, ...said, registrationId: row.entity_id });
}
