import { AppError } from '#shared/ipc/errors.ts';
import { formatPhone } from '#shared/model/phone.ts';
import type { ReadDb } from '../db/database.ts';
import { toStoredNumber } from '../repos/columns.ts';
import { findCustomer } from '../repos/customers.ts';
import { findJourney } from '../repos/journey.ts';
import type { OutboxRow } from '../repos/outbox.ts';
import { listRegistrationNumbers } from '../repos/registrations.ts';

const MAY_REGISTER = new Set(['authorised', 'registration-requested', 'in-campaign']);

/**
 * The last check before a registration leaves: every number in it must be authorised by now (article: "only
 * authorised numbers can be registered"). Null when nothing stands in the way.
 */
export function missingAuthorisation(db: ReadDb, row: OutboxRow): AppError | null {
  if (row.kind !== 'registration') return null;
  const customer = findCustomer(db, row.customer_id);
  if (!customer) return null;
  const missing = listRegistrationNumbers(db, row.entity_id).filter((number) => {
    const step = findJourney(db, customer.key, toStoredNumber(number))?.step;
    return step === undefined || !MAY_REGISTER.has(step);
  });
  const first = missing[0];
  if (first === undefined) return null;
  const others = missing.length > 1 ? ` and ${missing.length - 1} more` : '';
  return new AppError(
    'not-ready',
    `${formatPhone(first)}${others} did not become authorised, so the registration was not sent. Withdraw it, take these numbers out or authorise them, and release it again.`,
    { missing: missing.length },
  );
}
