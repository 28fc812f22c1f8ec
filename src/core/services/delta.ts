import type { BatchPlan } from '#shared/model/batch.ts';
import { type Delta, type DeltaNumber, MOST_IN_DELTA } from '#shared/model/delta.ts';
import type { CustomerId, E164, LocationId, RegistrationId } from '#shared/model/ids.ts';
import type { JourneyStep } from '#shared/model/number.ts';
import { MOST_NUMBERS } from '#shared/model/registration.ts';
import { refuseSubmission } from '#shared/submission/refusals.ts';
import type { CoreContext } from '../context.ts';
import { listChangedNumbers } from '../repos/change-needs.ts';
import { fromStoredNumber, toIso, toStoredNumber } from '../repos/columns.ts';
import type { CustomerRow } from '../repos/customers.ts';
import {
  type ChangedSince,
  listArrivals,
  listChangedSince,
  listDeltaRows,
  seeChanges,
} from '../repos/delta.ts';
import { listNumbers } from '../repos/numbers.ts';
import { listFreeAuthorised, listRegistrations, type RegistrationRecord } from '../repos/registrations.ts';
import { readActor } from '../repos/settings.ts';
import { requireCustomer } from './customers.ts';
import { createRegistration } from './registrations.ts';
import { makeBatches, makeParts } from './selections.ts';

type Found = Pick<ChangedSince, 'kind' | 'at' | 'before' | 'after'>;
type Changed = readonly [first: ChangedSince, ...more: ChangedSince[]];

const asChange = ({ kind, at, before, after }: Found) => ({ kind, at: toIso(at), before, after });

const asNumber = (
  row: Pick<ChangedSince, 'e164' | 'ownerName' | 'locationName' | 'journey'>,
  changes: readonly Found[],
): DeltaNumber => ({
  e164: fromStoredNumber(row.e164),
  ownerName: row.ownerName,
  locationName: row.locationName,
  journey: row.journey,
  changes: changes.map(asChange),
});

/** Somewhere else than where it was authorised; one that came back is not. */
function hasMoved(changes: Changed): boolean {
  const moves = changes.filter(({ kind }) => kind === 'moved');
  return moves.length > 0 && moves[0]?.before !== moves.at(-1)?.after;
}

/** Nothing but an authorisation hangs on it, so that it can simply be authorised once more. */
const isToAuthoriseAgain = (changes: Changed): boolean =>
  hasMoved(changes) && changes[0].journey === 'authorised' && changes[0].isRegistered === 0;

function changedSince(context: CoreContext, customer: CustomerRow) {
  const byNumber = Map.groupBy(listChangedSince(context.db.read, customer), ({ e164 }) => e164);
  const all = [...byNumber.values()] as unknown as readonly Changed[];
  return { again: all.filter(isToAuthoriseAgain), look: all.filter((one) => !isToAuthoriseAgain(one)) };
}

/** Authorised numbers in no registration, without those that have to be authorised again first. */
function unregistered(context: CoreContext, customer: CustomerRow, again: readonly Changed[]): E164[] {
  const later = new Set(again.map(([{ e164 }]) => fromStoredNumber(e164)));
  return listFreeAuthorised(context.db.read, customer, '').filter((number) => !later.has(number));
}

function lastApproved(context: CoreContext, customerId: string): RegistrationRecord | undefined {
  return listRegistrations(context.db.read, customerId)
    .filter(({ caseStatus }) => caseStatus === 'APPROVED')
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0];
}

const groupOf = (all: readonly Changed[]) => ({
  count: all.length,
  numbers: all.slice(0, MOST_IN_DELTA).map((changes) => asNumber(changes[0], changes)),
});

/** What came after the authorisations and campaigns of a customer. */
export function deltaOf(context: CoreContext, customerId: string): Delta {
  const db = context.db.read;
  const customer = requireCustomer(context, customerId);
  const { again, look } = changedSince(context, customer);
  const free = unregistered(context, customer, again);
  const named = free.slice(0, MOST_IN_DELTA).map(toStoredNumber);
  const arrived = listChangedNumbers(db, customer.key, { meaning: 'to-authorise' });
  const approved = lastApproved(context, customerId);
  return {
    unregistered: {
      count: free.length,
      numbers: listDeltaRows(db, customer.key, named).map((row) => asNumber(row, [])),
    },
    toAuthorise: { count: arrived.total, numbers: arrivals(context, customer, arrived.ids) },
    again: groupOf(again),
    look: groupOf(look),
    lastApproved: approved ? { registrationId: approved.id, name: approved.name } : null,
    asOf: toIso(context.clock.now()),
  };
}

function arrivals(context: CoreContext, customer: CustomerRow, ids: readonly number[]): DeltaNumber[] {
  const db = context.db.read;
  const numbers = listNumbers(db, ids.slice(0, MOST_IN_DELTA)).map(({ e164 }) => toStoredNumber(e164));
  const changes = Map.groupBy(listArrivals(db, customer.key, numbers), ({ e164 }) => e164);
  return listDeltaRows(db, customer.key, numbers).map((row) => asNumber(row, changes.get(row.e164) ?? []));
}

/** One batch for each location of what is to be authorised, for the first time or again. */
export function makeDeltaBatches(
  context: CoreContext,
  { customerId, what }: { customerId: CustomerId; what: 'to-authorise' | 'again' },
): Promise<BatchPlan> | BatchPlan {
  const customer = requireCustomer(context, customerId);
  if (what === 'again') return authoriseAgain(context, customer);
  const { ids } = listChangedNumbers(context.db.read, customer.key, { meaning: 'to-authorise' });
  return makeBatches(context, { by: 'ids', ids });
}

const AUTHORISED: ReadonlySet<JourneyStep> = new Set(['authorised']);

function authoriseAgain(context: CoreContext, customer: CustomerRow): BatchPlan {
  const { again } = changedSince(context, customer);
  const parts = [...Map.groupBy(again, ([{ locationId }]) => locationId)].map(([locationId, all]) => ({
    place: {
      customerId: customer.customer_id,
      customerName: customer.name,
      locationId: locationId as LocationId,
      locationName: all[0]?.[0].locationName ?? '',
      count: all.length,
    },
    numbers: () => all.map(([{ e164 }]) => fromStoredNumber(e164)),
    from: AUTHORISED,
  }));
  return { batches: makeParts(context, parts), leftOut: [], leftOutNumbers: [] };
}

/** A registration of the authorised numbers that are in none, with the forms of the last approved one where there is one. */
export function makeDeltaRegistration(
  context: CoreContext,
  { customerId, name }: { customerId: CustomerId; name: string },
): { registrationId: RegistrationId; numbers: number; numbersLeft: number; copiedFrom: string | null } {
  const customer = requireCustomer(context, customerId);
  const { again } = changedSince(context, customer);
  const free = unregistered(context, customer, again);
  const numbers = free.slice(0, MOST_NUMBERS);
  if (numbers.length === 0) throw refuseSubmission('none-unregistered', {});
  const approved = lastApproved(context, customerId);
  const forms = approved ? { brand: approved.brand, campaign: approved.campaign } : {};
  const { registrationId } = createRegistration(context, { customerId, name, ...forms, numbers });
  return {
    registrationId,
    numbers: numbers.length,
    numbersLeft: free.length - numbers.length,
    copiedFrom: approved?.name ?? null,
  };
}

/** Keeps that a person has looked at what changed. @returns of how many numbers. */
export function acknowledgeDelta(
  context: CoreContext,
  input: { customerId: CustomerId; asOf: string; numbers: readonly E164[] | null },
): number {
  const customer = requireCustomer(context, input.customerId);
  const until = Date.parse(input.asOf);
  const { look } = changedSince(context, customer);
  const wanted = input.numbers && new Set(input.numbers.map(toStoredNumber));
  const seen = look.map(([{ e164 }]) => e164).filter((e164) => wanted === null || wanted.has(e164));
  context.db.write((db) =>
    seeChanges(db, customer, seen, { until, who: readActor(db), at: context.clock.now() }),
  );
  return seen.length;
}
