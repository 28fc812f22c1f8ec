import { AppError } from '#shared/ipc/errors.ts';
import type { CustomerDetail, LocationSummary, Prerequisite } from '#shared/model/customer.ts';
import { judgeNumber } from '#shared/rules/catalogue/eligibility.ts';
import type { CoreContext } from '../context.ts';
import { note } from '../journal/note.ts';
import { listAttestations, removeAttestation, writeAttestation } from '../repos/attestations.ts';
import { type CustomerRow, findCustomer } from '../repos/customers.ts';
import { type LocationRow, listLocations } from '../repos/locations.ts';
import { readActor } from '../repos/settings.ts';
import { summariseOne } from './customer-summary.ts';

export function requireCustomer(context: CoreContext, customerId: string): CustomerRow {
  const customer = findCustomer(context.db.read, customerId);
  if (!customer)
    throw new AppError(
      'not-found',
      'This customer is not in the workspace. Connect to it first, or check its id.',
    );
  return customer;
}

export function customerDetail(context: CoreContext, customerId: string): CustomerDetail {
  const customer = requireCustomer(context, customerId);
  const counts = new Map(context.numberCounts.of(customer.key).byLocation.map((row) => [row.key, row]));
  return {
    ...summariseOne(context, customer),
    attestations: listAttestations(context.db.read, customerId),
    locations: listLocations(context.db.read, customer.key).map((location) => {
      const count = counts.get(location.key);
      return toLocationSummary(location, count?.numbers ?? 0, count?.eligible ?? 0, count?.authorised ?? 0);
    }),
  };
}

function toLocationSummary(
  location: LocationRow,
  numbers: number,
  eligible: number,
  authorised: number,
): LocationSummary {
  return {
    id: location.location_id as LocationSummary['id'],
    name: location.name,
    city: location.city,
    state: location.state,
    country: location.country,
    pstnType: location.pstn_type,
    pstnName: location.pstn_name,
    numbers,
    eligible,
    authorised,
    reasons: eligible > 0 ? [] : locationReasons(location),
  };
}

/** What the rules would say of a number here with which nothing else is wrong. */
function locationReasons(location: LocationRow): string[] {
  return [
    ...judgeNumber({
      e164: '+12125550100',
      extension: '',
      state: 'ACTIVE',
      phoneNumberType: 'PRIMARY',
      mainNumber: false,
      telephonyType: 'PSTN_NUMBER',
      tollFree: false,
      service: false,
      elin: false,
      reserved: false,
      ownerType: 'PEOPLE',
      country: location.country,
      pstnType: location.pstn_type,
    }).reasons,
  ];
}

export function attest(
  context: CoreContext,
  input: { customerId: string; prerequisite: Prerequisite; answer: 'met' | 'not-met' | null; note: string },
): void {
  const { customer_id: customerId, name: title } = requireCustomer(context, input.customerId);
  const at = context.clock.now();
  const { answer, prerequisite } = input;
  context.db.write((db) => {
    if (answer === null) removeAttestation(db, input.customerId, input.prerequisite, at);
    else writeAttestation(db, { ...input, answer, who: readActor(db), at });
    note(
      db,
      { customerId, subject: 'customer', subjectId: customerId, title, outboxId: null },
      {
        at,
        kind: 'attested',
        source: 'person',
        facts: { prerequisite, answer: answer ?? 'taken back', note: input.note || undefined },
      },
    );
  });
}
