import { openFindings } from '#shared/acknowledgements/standing.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { Acknowledgement } from '#shared/model/acknowledgement.ts';
import type { E164, RegistrationId } from '#shared/model/ids.ts';
import type { PageCheck, PageFact } from '#shared/model/page-check.ts';
import {
  type BrandDraft,
  type CampaignDraft,
  draftOf,
  emptyCampaign,
  type NumberFact,
  type RegistrationDetail,
  type RegistrationDraft,
  type RegistrationFacts,
} from '#shared/model/registration.ts';
import { addressKey } from '#shared/rules/reading/address.ts';
import { judgeRegistration } from '#shared/rules/registration.ts';
import { type Finding, RULESET_VERSION } from '#shared/rules/rule.ts';
import { refuseSubmission } from '#shared/submission/refusals.ts';
import type { CoreContext } from '../context.ts';
import type { ReadDb } from '../db/database.ts';
import { mintId } from '../ids.ts';
import { listAcknowledgements } from '../repos/acknowledgements.ts';
import { countAttachments } from '../repos/attachments.ts';
import { type BrandRow, listBrands } from '../repos/brand-forms.ts';
import { toIso } from '../repos/columns.ts';
import { findCustomer } from '../repos/customers.ts';
import { listNumberFacts } from '../repos/number-facts.ts';
import { listLatestChecks } from '../repos/page-checks.ts';
import {
  findRegistration,
  insertRegistration,
  listRegistrationNumbers,
  type RegistrationRecord,
  removeRegistration,
  setRegistrationCounts,
  toSummary,
  updateRegistration,
} from '../repos/registrations.ts';
import { readActor } from '../repos/settings.ts';
import { today } from '../today.ts';
import { requireCustomer } from './customers.ts';
import { brandFromMirror } from './registration-defaults.ts';

export function requireRegistration(context: CoreContext, id: string): RegistrationRecord {
  const registration = findRegistration(context.db.read, id);
  if (!registration) throw new AppError('not-found', 'This registration is not in the workspace any more.');
  return registration;
}

export function registrationDetail(context: CoreContext, id: string): RegistrationDetail {
  const record = requireRegistration(context, id);
  const numberList = listRegistrationNumbers(context.db.read, id);
  const facts = gatherFacts(context.db.read, record, numberList);
  return { ...toSummary(record), brand: record.brand, campaign: record.campaign, numberList, facts };
}

/** Everything that the rules may know beyond the draft itself. Gathering and judging never mix. */
export function gatherFacts(
  db: ReadDb,
  registration: Pick<RegistrationRecord, 'id' | 'customerId' | 'customerName'>,
  numbers: readonly E164[],
): RegistrationFacts {
  return {
    customerName: registration.customerName,
    otherBrands: otherBrands(comparableBrands(listBrands(db)), registration.id),
    numbers: listNumberFacts(db, {
      customerKey: customerKeyOf(db, registration.customerId),
      customerId: registration.customerId,
      registrationId: registration.id,
      numbers,
    }),
    pages: listLatestChecks(db, registration.id).map(pageFact),
    attachments: countAttachments(db, registration.id),
  };
}

type OtherBrand = RegistrationFacts['otherBrands'][number];

/** Brands as the rules compare them, each with the registration that it is of. */
export const comparableBrands = (rows: readonly BrandRow[]): readonly (readonly [string, OtherBrand])[] =>
  rows.map(({ registrationId, street, postalCode, city, country, ...brand }) => [
    registrationId,
    { ...brand, address: addressKey({ street, postalCode, city, country }) },
  ]);

/** The brands of the other registrations. */
export const otherBrands = (
  brands: ReturnType<typeof comparableBrands>,
  besides: string,
): RegistrationFacts['otherBrands'] =>
  brands.filter(([registrationId]) => registrationId !== besides).map(([, brand]) => brand);

const pageFact = ({ at, ...check }: PageCheck): PageFact => ({
  page: check.page,
  url: check.url,
  finalUrl: check.finalUrl,
  status: check.status,
  httpStatus: check.httpStatus,
  needsScripts: check.needsScripts,
  answers: check.answers,
  asked: check.asked,
  on: at.slice(0, 10),
});

function customerKeyOf(db: ReadDb, customerId: string): number {
  return findCustomer(db, customerId)?.key ?? 0;
}

export interface RegistrationInput {
  readonly name: string;
  readonly brand: BrandDraft;
  readonly campaign: CampaignDraft;
  readonly numbers: readonly E164[];
}

/** Starts a draft with what the mirror already knows of the company. */
export function createRegistration(
  context: CoreContext,
  input: { customerId: string; name: string } & Partial<Omit<RegistrationInput, 'name'>>,
): { registrationId: RegistrationId; rev: number } {
  const customer = requireCustomer(context, input.customerId);
  const id = mintId<'RegistrationId'>(context.clock);
  const draft = {
    brand: input.brand ?? brandFromMirror(context, customer),
    campaign: input.campaign ?? emptyCampaign(),
    numbers: input.numbers ?? [],
  };
  const base = { id, customerId: customer.customer_id, customerName: customer.name };
  const facts = gatherFacts(context.db.read, base, draft.numbers);
  requireAttachable(facts, draft.numbers);
  const counts = countFindings(context, draft, facts);
  context.db.write((db) => {
    insertRegistration(db, customer.customer_id, {
      id,
      name: input.name || customer.name,
      ...draft,
      ...counts,
      ruleset: RULESET_VERSION,
      who: readActor(db),
      now: context.clock.now(),
    });
  });
  return { registrationId: id, rev: 1 };
}

/** Findings of a registration as the core judges it: the truth that a release is gated by. */
export function findingsOf(context: CoreContext, detail: RegistrationDetail): readonly Finding[] {
  return judgeRegistration(draftOf(detail), detail.facts, { today: today(context) });
}

/** What was released, a refused one too, is as it left until it is withdrawn. */
export function requireEditing({ delivery }: Pick<RegistrationRecord, 'delivery'>): void {
  if (delivery === 'editing') return;
  throw refuseSubmission('registration-released', { delivery });
}

/** What stands open against a draft; what was acknowledged does not count. */
export function countFindings(
  context: CoreContext,
  draft: RegistrationDraft,
  facts: RegistrationFacts,
  acknowledgements: readonly Acknowledgement[] = [],
): { errors: number; warnings: number } {
  const findings = judgeRegistration(draft, facts, { today: today(context) });
  const open = openFindings(findings, acknowledgements, draft);
  const errors = open.filter((finding) => finding.severity === 'error').length;
  return { errors, warnings: open.length - errors };
}

/** Counts the findings of a draft once more, after its facts or what was acknowledged have changed. */
export function countAgain(context: CoreContext, id: string): void {
  const detail = registrationDetail(context, id);
  if (detail.delivery !== 'editing') return;
  const acknowledgements = listAcknowledgements(context.db.read, id);
  const counts = countFindings(context, draftOf(detail), detail.facts, acknowledgements);
  context.db.write((db) => setRegistrationCounts(db, id, counts));
}

/**
 * Saves a draft, valid or not. Compare-and-swap on `rev`: a draft that was saved elsewhere meanwhile is a conflict
 * and nothing is overwritten. Only numbers that are authorised, or wait for their order, may be attached.
 * `keepsBefore` keeps what stood as a revision, however short it stood.
 */
export function saveRegistration(
  context: CoreContext,
  input: RegistrationInput & { registrationId: RegistrationId; rev: number },
  { keepsBefore = false } = {},
): { rev: number; savedAt: string } {
  const record = requireRegistration(context, input.registrationId);
  requireEditing(record);
  if (record.rev !== input.rev) {
    throw new AppError(
      'conflict',
      'This registration was saved elsewhere meanwhile. Nothing was overwritten.',
      { rev: record.rev },
    );
  }
  const kept = new Set<string>(listRegistrationNumbers(context.db.read, record.id));
  const added = input.numbers.filter((number) => !kept.has(number));
  const facts = gatherFacts(context.db.read, record, input.numbers);
  requireAttachable(facts, added);
  const draft = { brand: input.brand, campaign: input.campaign, numbers: input.numbers };
  const counts = countFindings(context, draft, facts, listAcknowledgements(context.db.read, record.id));
  const now = context.clock.now();
  const rev = context.db.write((db) =>
    updateRegistration(db, {
      id: record.id,
      name: input.name,
      ...draft,
      ...counts,
      ruleset: RULESET_VERSION,
      who: readActor(db),
      now,
      keepsBefore,
    }),
  );
  return { rev, savedAt: toIso(now) };
}

/** True for a number that may join a registration: authorised, or waiting for its order. */
export const isAttachable = (fact: NumberFact | undefined): fact is NumberFact =>
  fact?.authorised === true || fact?.awaitingOrder === true;

function requireAttachable(facts: RegistrationFacts, numbers: readonly E164[]): void {
  for (const number of numbers) {
    if (isAttachable(facts.numbers[number])) continue;
    throw new AppError(
      'bad-input',
      `${number} is not authorised for business texting, so it cannot join a registration. Authorise it in a batch first; the draft on disk is unchanged.`,
      { number },
    );
  }
}

export function deleteRegistration(context: CoreContext, id: string): void {
  const record = requireRegistration(context, id);
  requireEditing(record);
  context.db.write((db) => removeRegistration(db, id, context.clock.now()));
}
