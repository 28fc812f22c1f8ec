import type { CustomerId, E164, RegistrationId, TemplateId } from '#shared/model/ids.ts';
import { type BrandDraft, type CampaignDraft, MOST_NUMBERS } from '#shared/model/registration.ts';
import type { DraftOutcome, TemplateDetail } from '#shared/model/template.ts';
import { RULESET_VERSION } from '#shared/rules/rule.ts';
import { type CustomerData, fillTemplate, fitsForm } from '#shared/templates/gaps.ts';
import type { CoreContext } from '../context.ts';
import { mintId } from '../ids.ts';
import { listAcknowledgements } from '../repos/acknowledgements.ts';
import type { CustomerRow } from '../repos/customers.ts';
import {
  findRegistration,
  insertRegistration,
  listFreeAuthorised,
  listRegistrationNumbers,
  updateRegistration,
} from '../repos/registrations.ts';
import { readActor } from '../repos/settings.ts';
import { listTemplateDrafts, type TemplateDraftRow, writeTemplateDraft } from '../repos/templates.ts';
import { countFindings, gatherFacts } from './registrations.ts';
import { customersOf, gatherData } from './template-data.ts';
import { standOf } from './template-table.ts';
import { requireTemplate } from './templates.ts';

export interface DraftsInput {
  readonly templateId: TemplateId;
  readonly customerIds: readonly CustomerId[];
  /** `authorised`: all authorised numbers that are in no other registration. `none`: a new draft has none, an old one keeps its own. */
  readonly numbers: 'authorised' | 'none';
}

interface Job {
  readonly template: TemplateDetail;
  readonly customer: CustomerRow;
  readonly data: CustomerData;
  readonly draft: TemplateDraftRow | undefined;
  readonly numbers: DraftsInput['numbers'];
}

interface Content {
  readonly brand: BrandDraft;
  readonly campaign: CampaignDraft;
  readonly numbers: readonly E164[];
  readonly numbersLeft: number;
}

const without = (
  { customer }: Job,
  outcome: DraftOutcome['outcome'],
  more: Partial<DraftOutcome> = {},
): DraftOutcome => ({
  customerId: customer.customer_id,
  customerName: customer.name,
  outcome,
  registrationId: null,
  missing: [],
  errors: 0,
  warnings: 0,
  numbers: 0,
  numbersLeft: 0,
  ...more,
});

/** A draft that a template does not touch: somebody has worked on it, or sent it. */
function left(
  context: CoreContext,
  job: Job,
  draft: TemplateDraftRow,
  outcome: 'edited' | 'released' | 'unchanged',
) {
  const record = findRegistration(context.db.read, draft.registrationId);
  return without(job, outcome, {
    registrationId: draft.registrationId,
    errors: record?.errors ?? 0,
    warnings: record?.warnings ?? 0,
    numbers: record?.numbers ?? 0,
  });
}

function numbersFor(context: CoreContext, { customer, draft, numbers }: Job) {
  const db = context.db.read;
  if (numbers === 'none') {
    const own = draft ? listRegistrationNumbers(db, draft.registrationId) : [];
    return { numbers: own, numbersLeft: 0 };
  }
  const free = listFreeAuthorised(db, customer, draft?.registrationId ?? '');
  return { numbers: free.slice(0, MOST_NUMBERS), numbersLeft: Math.max(0, free.length - MOST_NUMBERS) };
}

const textOf = ({ brand, campaign, numbers }: Pick<Content, 'brand' | 'campaign' | 'numbers'>) =>
  JSON.stringify([brand, campaign, numbers]);

function isUnchanged(context: CoreContext, draft: TemplateDraftRow, content: Content): boolean {
  const record = findRegistration(context.db.read, draft.registrationId);
  const numbers = listRegistrationNumbers(context.db.read, draft.registrationId);
  return record !== undefined && textOf({ ...record, numbers }) === textOf(content);
}

/** Writes the draft and that it came from this template, in one transaction. */
function writeDraft(context: CoreContext, job: Job, content: Content): DraftOutcome {
  const { template, customer, draft } = job;
  const customerId = customer.customer_id;
  const id: RegistrationId = draft?.registrationId ?? mintId<'RegistrationId'>(context.clock);
  const { brand, campaign, numbers, numbersLeft } = content;
  const db = context.db.read;
  const facts = gatherFacts(db, { id, customerId, customerName: customer.name }, numbers);
  const acknowledgements = draft ? listAcknowledgements(db, id) : [];
  const counts = countFindings(context, { brand, campaign, numbers }, facts, acknowledgements);
  const name = template.name;
  const row = {
    id,
    name,
    brand,
    campaign,
    numbers,
    ...counts,
    ruleset: RULESET_VERSION,
    who: readActor(db),
    now: context.clock.now(),
  };
  context.db.write((write) => {
    if (!draft) insertRegistration(write, customerId, row);
    const rev = draft ? updateRegistration(write, { ...row, keepsBefore: true }) : 1;
    writeTemplateDraft(write, { templateId: template.id, customerId, registrationId: id, rev });
  });
  return without(job, draft ? 'updated' : 'made', {
    registrationId: id,
    ...counts,
    numbers: numbers.length,
    numbersLeft,
  });
}

function makeOne(context: CoreContext, job: Job): DraftOutcome {
  const { draft } = job;
  const stand = draft ? standOf(draft) : 'as-made';
  if (draft && stand !== 'as-made') return left(context, job, draft, stand);
  const { brand, campaign, missing } = fillTemplate(job.template, job.data);
  if (missing.length > 0)
    return without(job, 'incomplete', {
      missing: [...missing],
      registrationId: draft?.registrationId ?? null,
    });
  if (!fitsForm(campaign)) return without(job, 'too-long');
  const content = { brand, campaign, ...numbersFor(context, job) };
  if (draft && isUnchanged(context, draft, content)) return left(context, job, draft, 'unchanged');
  return writeDraft(context, job, content);
}

/**
 * Makes a draft for each customer that lacks nothing, one transaction each. Asked again it updates the draft that it made,
 * unless a person has edited or released it since. Call it for some customers at a time: others wait meanwhile.
 */
export function makeDrafts(context: CoreContext, input: DraftsInput): DraftOutcome[] {
  const template = requireTemplate(context, input.templateId);
  const customers = customersOf(context, input.customerIds);
  const data = gatherData(context, template, customers);
  const drafts = new Map(
    listTemplateDrafts(context.db.read, template.id).map((row) => [row.customerId, row]),
  );
  return customers.flatMap((customer): DraftOutcome[] => {
    const own = data.get(customer.customer_id);
    if (!own) return [];
    const draft = drafts.get(customer.customer_id);
    return [makeOne(context, { template, customer, data: own, draft, numbers: input.numbers })];
  });
}
