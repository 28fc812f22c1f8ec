/** Registrations and their cases: open, submitted and in review by being looked at, closed by `decide` only. */
import { createHash } from 'node:crypto';
import type { CaseReason, CaseStatus, RegistrationRequest } from '#shared/webex/connector.ts';
import { shortReference } from '../data/random.ts';
import type { SampleCustomer, World } from '../data/world.ts';
import { ConnectorFailureError } from './connector-errors.ts';
import type { ConnectorStore, StoredRegistration } from './store.ts';
import { isPreAuthorised } from './verification.ts';

export interface RegistrationParts {
  readonly id: string;
  readonly key: string;
  /** RFC 3339. */
  readonly at: string;
}

const NEXT_STATUS: Partial<Record<CaseStatus, CaseStatus>> = { OPEN: 'SUBMITTED', SUBMITTED: 'IN_REVIEW' };

function refuseUnauthorised(
  world: World,
  store: ConnectorStore,
  customer: SampleCustomer,
  numbers: readonly string[],
): void {
  const errors = numbers.flatMap((number, index) => {
    const isAuthorised =
      store.isAuthorised(customer.index, number) || isPreAuthorised(world, customer.index, number);
    const message = `${number} is not authorised for business texting`;
    return isAuthorised ? [] : [{ path: `numbers[${index}]`, code: 'NUMBER_NOT_AUTHORISED', message }];
  });
  if (errors.length === 0) return;
  const message = `${errors.length} of ${numbers.length} numbers are not authorised`;
  throw new ConnectorFailureError({ status: 422, code: 'NUMBER_NOT_AUTHORISED', message, errors });
}

/** Takes a registration. Throws 422 with one error for each number that is not authorised. */
export function makeRegistration(
  world: World,
  store: ConnectorStore,
  customer: SampleCustomer,
  wanted: RegistrationRequest,
  parts: RegistrationParts,
): StoredRegistration {
  refuseUnauthorised(world, store, customer, wanted.numbers);
  const { id, key, at } = parts;
  const caseId = `CASE-${shortReference(createHash('sha256').update(`case ${key}`).digest())}`;
  return {
    first: {
      registrationId: id,
      caseId,
      idempotencyKey: key,
      customerId: wanted.customerId,
      ...(wanted.reference === undefined ? {} : { reference: wanted.reference }),
      status: 'OPEN',
      createdAt: at,
    },
    case: {
      caseId,
      registrationId: id,
      status: 'OPEN',
      createdAt: at,
      updatedAt: at,
      history: [{ status: 'OPEN', at }],
      reasons: [],
    },
    numbers: wanted.numbers,
  };
}

function setStatus(stored: StoredRegistration, status: CaseStatus, at: string): void {
  stored.case = { ...stored.case, status, updatedAt: at, history: [...stored.case.history, { status, at }] };
}

/** Moves a case one step by being looked at; false when it waits for a decision or has one. */
export function advanceCase(stored: StoredRegistration, at: string): boolean {
  const next = NEXT_STATUS[stored.case.status];
  if (next) setStatus(stored, next, at);
  return next !== undefined;
}

/** Closes a case. Throws when it is closed already. */
export function decide(
  stored: StoredRegistration,
  status: 'APPROVED' | 'REJECTED',
  reasons: readonly CaseReason[],
  at: string,
): void {
  if (stored.case.status === 'APPROVED' || stored.case.status === 'REJECTED') {
    throw new Error(`Case ${stored.case.caseId} is closed already`);
  }
  setStatus(stored, status, at);
  stored.case = { ...stored.case, reasons: [...reasons] };
}
