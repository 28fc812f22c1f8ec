import { isTollFree } from '#shared/model/phone.ts';
import type { RegistrationFacts } from '#shared/model/registration.ts';
import type { ReadDb } from '../db/database.ts';
import { fromStoredNumber, toStoredNumber } from './columns.ts';
import { JOURNEY_OF_ROW } from './journey.ts';
import { NUMBER_FLAGS } from './mirror-numbers.ts';

interface FactRow {
  readonly e164: number;
  readonly known: number;
  readonly authorised: number;
  readonly awaitingOrder: number;
  readonly otherRegistration: string | null;
  readonly flags: number | null;
  readonly numberType: string | null;
  readonly ownerType: string | null;
  readonly country: string | null;
  readonly pstnType: string | null;
}

const SELECT_FACTS = `SELECT v.value AS e164, n.id IS NOT NULL AS known, t.flags, t.number_type AS numberType,
    t.owner_type AS ownerType, l.country, l.pstn_type AS pstnType,
    n.id IS NOT NULL AND ${JOURNEY_OF_ROW} IN ('authorised', 'registration-requested', 'in-campaign') AS authorised,
    coalesce(j.step IN ('in-batch', 'submitted') AND b.delivery NOT IN ('editing', 'rejected'), 0) AS awaitingOrder,
    (SELECT r.name FROM registration_numbers x JOIN registrations r ON r.id = x.registration_id
     WHERE x.e164 = v.value AND r.customer_id = @customerId AND r.id <> @registrationId AND r.deleted_at IS NULL
     LIMIT 1) AS otherRegistration
  FROM json_each(@numbers) v
  LEFT JOIN mirror_numbers n ON n.customer_key = @customerKey AND n.e164 = v.value
  LEFT JOIN mirror_traits t ON t.key = n.traits_key
  LEFT JOIN mirror_locations l ON l.key = n.location_key
  LEFT JOIN number_journey j ON j.customer_key = @customerKey AND j.e164 = v.value
  LEFT JOIN batches b ON b.id = j.batch_id AND b.deleted_at IS NULL`;

export interface FactQuestion {
  readonly customerKey: number;
  readonly customerId: string;
  readonly registrationId: string;
  /** E.164. */
  readonly numbers: readonly string[];
}

/** What the rules may know of the numbers of a registration, in one query however many there are. */
export function listNumberFacts(db: ReadDb, question: FactQuestion): RegistrationFacts['numbers'] {
  const { numbers, ...keys } = question;
  const rows = db.all<FactRow>(SELECT_FACTS, {
    ...keys,
    numbers: JSON.stringify(numbers.map(toStoredNumber)),
  });
  return Object.fromEntries(
    rows.map((row) => {
      const number = fromStoredNumber(row.e164);
      const fact = {
        known: row.known === 1,
        authorised: row.authorised === 1,
        awaitingOrder: row.awaitingOrder === 1,
        otherRegistration: row.otherRegistration,
        country: row.country ?? '',
        pstnType: row.pstnType ?? '',
        numberType: row.numberType ?? '',
        ownerType: row.ownerType ?? '',
        tollFree: ((row.flags ?? 0) & NUMBER_FLAGS.tollFree) !== 0 || isTollFree(number),
      };
      return [number, fact];
    }),
  );
}
