import { AppError } from '#shared/ipc/errors.ts';
import type { E164 } from '#shared/model/ids.ts';
import { formatPhone } from '#shared/model/phone.ts';
import type { CoreContext } from '../context.ts';
import type { WriteDb } from '../db/database.ts';
import { toStoredNumber } from '../repos/columns.ts';
import { findJourney, forgetJourney, moveNumber } from '../repos/journey.ts';
import { findNumber } from '../repos/numbers.ts';
import { readSettings } from '../repos/settings.ts';
import { requireCustomer } from './customers.ts';

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
    const who = readSettings(db).actor;
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
