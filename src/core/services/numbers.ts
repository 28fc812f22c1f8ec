import { AppError } from '#shared/ipc/errors.ts';
import type { E164 } from '#shared/model/ids.ts';
import type { NumberFilter, NumberRow, NumberSort } from '#shared/model/number.ts';
import { formatPhone } from '#shared/model/phone.ts';
import type { CoreContext } from '../context.ts';
import type { WriteDb } from '../db/database.ts';
import { toStoredNumber } from '../repos/columns.ts';
import { type CustomerRow, listCustomers } from '../repos/customers.ts';
import { findJourney, forgetJourney, moveNumber } from '../repos/journey.ts';
import { findNumber, listNumbers } from '../repos/numbers.ts';
import { readActor } from '../repos/settings.ts';
import { requireCustomer } from './customers.ts';

/** The customers of a question: the one that it names, or all. */
export function customersOf(context: CoreContext, customerId: string | null): CustomerRow[] {
  return customerId === null ? listCustomers(context.db.read) : [requireCustomer(context, customerId)];
}

export async function numbersPage(
  context: CoreContext,
  customerId: string | null,
  query: { filter: NumberFilter; sort: NumberSort; offset: number; limit: number },
): Promise<{ total: number; rows: NumberRow[] }> {
  const found = await context.numberIndex.find(customersOf(context, customerId), query.filter, query.sort);
  return {
    total: found.total,
    rows: listNumbers(context.db.read, found.slice(query.offset, query.limit)),
  };
}

/** Values that no number has are left out, but for the one that is chosen. */
export async function numberFacets(context: CoreContext, customerId: string | null, filter: NumberFilter) {
  const { customer, location, ...facets } = await context.numberIndex.facets(
    customersOf(context, customerId),
    filter,
  );
  const present = <F extends { value: string; count: number }>(facet: readonly F[], chosen?: string): F[] =>
    facet.filter(({ value, count }) => count > 0 || value === chosen);
  return {
    customer: present(customer, filter.customerId),
    // Thousands of locations help nobody; those of a chosen customer do.
    location:
      customerId === null && filter.customerId === undefined ? [] : present(location, filter.locationId),
    eligibility: present(facets.eligibility, filter.eligibility),
    journey: present(facets.journey, filter.journey),
    ownerType: present(facets.ownerType, filter.ownerType),
    state: present(facets.state, filter.state),
    usage: present(facets.usage, filter.usage),
    change: present(facets.change, filter.change),
  };
}

export interface Confirmation {
  readonly customerId: string;
  readonly numbers: readonly E164[];
  readonly authorised: boolean;
  readonly note: string;
}

/**
 * A person says which numbers are authorised in Control Hub, which no API reports; or takes it back.
 * Numbers that stand further along are left as they are.
 * @returns how many numbers changed.
 */
export function confirmAuthorised(context: CoreContext, input: Confirmation): number {
  const customer = requireCustomer(context, input.customerId);
  return context.db.write((db) => {
    const who = readActor(db);
    let changed = 0;
    for (const number of new Set(input.numbers)) {
      const done = input.authorised
        ? confirmOne(db, customer.key, number, { at: context.clock.now(), note: input.note, who })
        : takeBack(db, customer.key, number);
      if (done) changed += 1;
    }
    return changed;
  });
}

function confirmOne(
  db: WriteDb,
  customerKey: number,
  number: E164,
  said: { at: number; note: string; who: string },
): boolean {
  const e164 = toStoredNumber(number);
  const row = findNumber(db, customerKey, e164);
  if (!row)
    throw new AppError(
      'not-found',
      `${formatPhone(number)} is not in the mirror of this customer. Nothing was changed.`,
      { number },
    );
  if (row.eligibility === 'ineligible') {
    throw new AppError(
      'bad-input',
      `${formatPhone(number)} may not text (${row.reasons.join(', ')}), so it cannot be authorised. Nothing was changed.`,
      { number },
    );
  }
  const step = findJourney(db, customerKey, e164)?.step;
  if (step === 'authorised' || step === 'registration-requested' || step === 'in-campaign') return false;
  moveNumber(db, customerKey, e164, { step: 'authorised', source: 'person', ...said });
  return true;
}

function takeBack(db: WriteDb, customerKey: number, number: E164): boolean {
  const e164 = toStoredNumber(number);
  const journey = findJourney(db, customerKey, e164);
  if (journey?.step !== 'authorised' || journey.source !== 'person') return false;
  forgetJourney(db, customerKey, e164);
  return true;
}
