import type { CustomerSummary, Prerequisite } from '#shared/model/customer.ts';
import type { JourneyCounts } from '#shared/model/number.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import { judgeCustomer } from '#shared/rules/catalogue/readiness.ts';
import type { CoreContext } from '../context.ts';
import { toIso, toIsoOrNull } from '../repos/columns.ts';
import { type CustomerRow, listCustomers } from '../repos/customers.ts';
import type { NumberCounts } from '../repos/number-counts.ts';
import { type PortfolioFacts, type RegistrationFact, readPortfolio } from '../repos/portfolio.ts';
import { today } from '../today.ts';
import { nextStep } from './next-step.ts';
import { countItems, listOutboxItems } from './outbox.ts';

/** Every customer of the workspace in short, by name. */
export function summariseAll(context: CoreContext): CustomerSummary[] {
  const facts = readPortfolio(context.db.read, null);
  const items = Map.groupBy(listOutboxItems(context), (item) => item.customerId);
  return listCustomers(context.db.read).map((customer) =>
    summarise(context, customer, facts, items.get(customer.customer_id) ?? []),
  );
}

export function summariseOne(context: CoreContext, customer: CustomerRow): CustomerSummary {
  const items = listOutboxItems(context).filter((item) => item.customerId === customer.customer_id);
  return summarise(context, customer, readPortfolio(context.db.read, customer), items);
}

/** Without these a customer cannot text at all, whatever its numbers say. */
const BARRING: ReadonlySet<Prerequisite> = new Set([
  'calling-plan',
  'enterprise',
  'primary-number',
  'cisco-pstn',
]);

function summarise(
  context: CoreContext,
  customer: CustomerRow,
  facts: PortfolioFacts,
  items: readonly OutboxItem[],
): CustomerSummary {
  const counts = context.numberCounts.of(customer.key);
  const { journey } = counts;
  const lastPull = facts.pulls.get(customer.key) ?? null;
  const registrations = facts.registrations.get(customer.customer_id) ?? [];
  const batchDrafts = facts.batchDrafts.get(customer.customer_id) ?? 0;
  const { verdicts, cautions } = judge(context, customer, facts, counts);
  const fromFile = facts.connectionKinds.get(customer.connection_id) === 'file';
  const signedIn = !fromFile && context.tokens.get(customer.connection_id) !== undefined;
  return {
    id: customer.customer_id,
    name: customer.name,
    connectionId: customer.connection_id,
    fromFile,
    signedIn,
    pulledAt: toIsoOrNull(customer.pulled_at),
    lastPull,
    verdicts,
    cautions,
    journey,
    numbers: counts.numbers,
    mayText: counts.byLocation.reduce((sum, { eligible }) => sum + eligible, 0),
    registration: standOf(registrations, items),
    drafts: batchDrafts + registrations.filter((one) => one.delivery === 'editing').length,
    ...countItems(items),
    unreadChanges: lastPull
      ? (lastPull.numbers === lastPull.added ? 0 : lastPull.added) + lastPull.removed + lastPull.changed
      : 0,
    nextStep: nextStep({
      pulled: customer.pulled_at !== null,
      fromFile,
      signedIn,
      journey,
      batchDrafts,
      registrationOpen: registrations.some(
        (one) => one.caseStatus !== 'REJECTED' && one.delivery !== 'editing' && one.delivery !== 'rejected',
      ),
      approved: registrations.some((one) => one.caseStatus === 'APPROVED'),
      barred: verdicts.some((verdict) => verdict.state === 'not-met' && BARRING.has(verdict.prerequisite)),
    }),
  };
}

function judge(context: CoreContext, customer: CustomerRow, facts: PortfolioFacts, counts: NumberCounts) {
  const locations = facts.locations.get(customer.key) ?? [];
  const { journey } = counts;
  const verticals = (facts.registrations.get(customer.customer_id) ?? []).map(({ vertical }) => vertical);
  return judgeCustomer(
    {
      name: customer.name,
      pulledAt: toIsoOrNull(customer.pulled_at),
      locations,
      licences: (facts.licences.get(customer.key) ?? []).map((name) => ({ name })),
      subscriptionIds: locations.map(({ subscriptionId }) => subscriptionId).filter(Boolean),
      ciscoPrimaryOwners: counts.primaryOwners,
      eligibleNumbers: eligibleOf(journey),
      authorisedNumbers: journey.authorised + journey['registration-requested'] + journey['in-campaign'],
      inCampaignNumbers: journey['in-campaign'],
      attestations: facts.attestations.get(customer.customer_id) ?? [],
      brandVerticals: verticals.filter(Boolean),
    },
    { today: today(context) },
  );
}

function eligibleOf(journey: JourneyCounts): number {
  return Object.entries(journey).reduce(
    (sum, [step, count]) => (step === 'not-eligible' || step === 'lapsed' ? sum : sum + count),
    0,
  );
}

type Stand = CustomerSummary['registration'];

/** Which of several registrations stands for the customer: what a person can do something about comes first. */
const WEIGHTIEST: readonly Stand['stand'][] = ['rejected', 'draft', 'waiting', 'in-review', 'approved'];

function standOf(registrations: readonly RegistrationFact[], items: readonly OutboxItem[]): Stand {
  const stands = registrations.map((one) => ({ one, stand: standOfOne(one) }));
  for (const stand of WEIGHTIEST) {
    const found = stands.find((candidate) => candidate.stand === stand);
    if (!found) continue;
    const sentAt = items.find((item) => item.entityId === found.one.id)?.sentAt;
    return { stand, since: (stand === 'in-review' && sentAt) || toIso(found.one.updatedAt) };
  }
  return { stand: 'none', since: null };
}

function standOfOne({ delivery, caseStatus }: RegistrationFact): Stand['stand'] {
  if (delivery === 'rejected' || caseStatus === 'REJECTED') return 'rejected';
  if (caseStatus === 'APPROVED') return 'approved';
  if (delivery === 'editing') return 'draft';
  return delivery === 'accepted' ? 'in-review' : 'waiting';
}
