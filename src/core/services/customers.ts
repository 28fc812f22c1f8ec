import { AppError } from '#shared/ipc/errors.ts';
import type {
  CustomerDetail,
  CustomerSummary,
  LocationSummary,
  NextStep,
  Prerequisite,
} from '#shared/model/customer.ts';
import type { JourneyCounts } from '#shared/model/number.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import { judgeNumber } from '#shared/rules/catalogue/eligibility.ts';
import { judgeCustomer } from '#shared/rules/catalogue/readiness.ts';
import type { CoreContext } from '../context.ts';
import { listAttestations, removeAttestation, writeAttestation } from '../repos/attestations.ts';
import { listBatches } from '../repos/batches.ts';
import { toIsoOrNull } from '../repos/columns.ts';
import { type CustomerRow, findCustomer, listCustomers } from '../repos/customers.ts';
import { type LocationRow, listLicenceNames, listLocations } from '../repos/locations.ts';
import { latestPull } from '../repos/pulls.ts';
import { listRegistrations } from '../repos/registrations.ts';
import { readSettings } from '../repos/settings.ts';
import { isFileCustomer } from './file-customers.ts';
import { countItems, listOutboxItems } from './outbox.ts';

export function requireCustomer(context: CoreContext, customerId: string): CustomerRow {
  const customer = findCustomer(context.db.read, customerId);
  if (!customer)
    throw new AppError(
      'not-found',
      'This customer is not in the workspace. Connect to it first, or check its id.',
    );
  return customer;
}

export function today(context: CoreContext): string {
  return new Date(context.clock.now()).toISOString().slice(0, 10);
}

export function summariseAll(context: CoreContext): CustomerSummary[] {
  const items = listOutboxItems(context);
  return listCustomers(context.db.read).map((customer) => summarise(context, customer, items));
}

function summarise(
  context: CoreContext,
  customer: CustomerRow,
  items: readonly OutboxItem[],
): CustomerSummary {
  const db = context.db.read;
  const counts = context.numberCounts.of(customer.key);
  const { journey } = counts;
  const batches = listBatches(db, customer.customer_id);
  const registrations = listRegistrations(db, customer.customer_id);
  const outbox = countItems(items.filter((item) => item.customerId === customer.customer_id));
  const lastPull = latestPull(db, customer.key);
  const locations = listLocations(db, customer.key);
  const approved = registrations.some((registration) => registration.caseStatus === 'APPROVED');
  const { verdicts, cautions } = judgeCustomer(
    {
      name: customer.name,
      pulledAt: toIsoOrNull(customer.pulled_at),
      locations: locations.map((location) => ({
        name: location.name,
        country: location.country,
        pstnType: location.pstn_type,
      })),
      licences: listLicenceNames(db, customer.key).map((name) => ({ name })),
      subscriptionIds: locations.map((location) => location.subscription_id).filter(Boolean),
      ciscoPrimaryOwners: counts.primaryOwners,
      eligibleNumbers: eligibleOf(journey),
      authorisedNumbers: journey.authorised + journey['registration-requested'] + journey['in-campaign'],
      inCampaignNumbers: journey['in-campaign'],
      attestations: listAttestations(db, customer.customer_id),
      brandVerticals: registrations.map((registration) => registration.brand.vertical).filter(Boolean),
    },
    { today: today(context) },
  );
  return {
    id: customer.customer_id,
    name: customer.name,
    connectionId: customer.connection_id,
    pulledAt: toIsoOrNull(customer.pulled_at),
    lastPull,
    verdicts,
    cautions,
    journey,
    numbers: counts.numbers,
    drafts:
      batches.filter((batch) => batch.delivery === 'editing').length +
      registrations.filter((one) => one.delivery === 'editing').length,
    ...outbox,
    unreadChanges: lastPull
      ? (lastPull.numbers === lastPull.added ? 0 : lastPull.added) + lastPull.removed + lastPull.changed
      : 0,
    nextStep: nextStep({
      pulled: customer.pulled_at !== null,
      fromFile: isFileCustomer(db, customer),
      signedIn: context.tokens.get(customer.connection_id) !== undefined,
      journey,
      batchDrafts: batches.filter((batch) => batch.delivery === 'editing').length,
      registrationOpen: registrations.some(
        (one) => one.caseStatus !== 'REJECTED' && one.delivery !== 'editing' && one.delivery !== 'rejected',
      ),
      approved,
      barred: verdicts.some((verdict) => verdict.state === 'not-met' && BARRING.has(verdict.prerequisite)),
    }),
  };
}

function eligibleOf(journey: JourneyCounts): number {
  return Object.entries(journey).reduce(
    (sum, [step, count]) => (step === 'not-eligible' || step === 'lapsed' ? sum : sum + count),
    0,
  );
}

interface Situation {
  readonly pulled: boolean;
  /** Read from files, not from Webex. */
  readonly fromFile: boolean;
  readonly signedIn: boolean;
  readonly journey: JourneyCounts;
  readonly batchDrafts: number;
  readonly registrationOpen: boolean;
  readonly approved: boolean;
  /** A prerequisite that nothing in this workspace can change is known not to be met. */
  readonly barred: boolean;
}

/** Without these a customer cannot text at all, whatever its numbers say. */
const BARRING: ReadonlySet<Prerequisite> = new Set([
  'calling-plan',
  'enterprise',
  'primary-number',
  'cisco-pstn',
]);

/** The one thing to do next, furthest along first: what is closest to texting comes before what is only begun. */
function nextStep(now: Situation): NextStep {
  if (!now.pulled && now.fromFile) return 'import';
  if (!now.pulled) return now.signedIn ? 'pull' : 'sign-in';
  if (now.barred) return 'check-prerequisites';
  if (now.journey.authorised > 0 && !now.registrationOpen) return 'write-registration';
  if (now.batchDrafts > 0) return 'release-batch';
  if (now.journey['in-batch'] + now.journey.submitted > 0) return 'await-order';
  if (now.registrationOpen && !now.approved) return 'await-registration';
  if (now.journey.eligible > 0) return 'make-batch';
  if (now.approved) return 'done';
  return 'check-prerequisites';
}

export function customerDetail(context: CoreContext, customerId: string): CustomerDetail {
  const customer = requireCustomer(context, customerId);
  const counts = new Map(context.numberCounts.of(customer.key).byLocation.map((row) => [row.key, row]));
  return {
    ...summarise(context, customer, listOutboxItems(context)),
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
  requireCustomer(context, input.customerId);
  const at = context.clock.now();
  const { answer } = input;
  context.db.write((db) => {
    if (answer === null) removeAttestation(db, input.customerId, input.prerequisite, at);
    else writeAttestation(db, { ...input, answer, who: readSettings(db).actor, at });
  });
}
