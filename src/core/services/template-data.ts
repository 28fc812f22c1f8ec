import { AppError } from '#shared/ipc/errors.ts';
import type { CustomerId, TemplateId } from '#shared/model/ids.ts';
import type { SlotValue, TemplateDetail } from '#shared/model/template.ts';
import { readCell } from '#shared/templates/cell.ts';
import { type CustomerData, placeholdersOf } from '#shared/templates/gaps.ts';
import { problemText } from '#shared/templates/problems.ts';
import {
  BRAND_FIELDS,
  brandSlot,
  isShared,
  PRIVACY,
  type SlotKey,
  slotOf,
  TERMS,
} from '#shared/templates/slots.ts';
import { slotName } from '#shared/templates/words.ts';
import type { CoreContext } from '../context.ts';
import type { WriteDb } from '../db/database.ts';
import { latestBrandForms } from '../repos/brand-forms.ts';
import { type CustomerRow, listCustomers } from '../repos/customers.ts';
import { listAnswers, writeAnswer } from '../repos/templates.ts';
import { knownFromMirror } from './registration-defaults.ts';
import { requireTemplate } from './templates.ts';

/** Customers of the workspace by these ids, by name; all of them for null. */
export function customersOf(context: CoreContext, ids: readonly CustomerId[] | null): CustomerRow[] {
  const all = listCustomers(context.db.read);
  if (ids === null) return all;
  const wanted = new Set<string>(ids);
  const found = all.filter(({ customer_id }) => wanted.has(customer_id));
  if (found.length === wanted.size) return found;
  throw new AppError(
    'not-found',
    `${wanted.size - found.length} of the customers are not in the workspace any more. Choose again; nothing was changed.`,
  );
}

/** Everything that a template may ask, in the order of the form. */
export const slotsOf = (template: Pick<TemplateDetail, 'campaign'>): readonly SlotKey[] => [
  ...new Set([...BRAND_FIELDS.map(brandSlot), PRIVACY, TERMS, ...placeholdersOf(template).map(slotOf)]),
];

/** What is known of each customer; one question for the forms, one for the answers, one a customer for its locations. */
export function gatherData(
  context: CoreContext,
  template: TemplateDetail,
  customers: readonly CustomerRow[],
): ReadonlyMap<CustomerId, CustomerData> {
  const db = context.db.read;
  const ids = customers.map(({ customer_id }) => customer_id);
  const forms = latestBrandForms(db, template.id, ids);
  const answers = Map.groupBy(listAnswers(db, template.id, ids), (row) => row.customer_id);
  return new Map(
    customers.map((customer) => {
      const id = customer.customer_id;
      const table = Object.fromEntries((answers.get(id) ?? []).map(({ slot, value }) => [slot, value]));
      return [id, { table, form: forms.get(id) ?? null, mirror: knownFromMirror(context, customer) }];
    }),
  );
}

function requireValue(template: TemplateDetail, { slot, value }: SlotValue): string {
  if (!slotsOf(template).includes(slot))
    throw new AppError(
      'bad-input',
      `The template does not ask for ${slot.slice(0, 60)}. Nothing was changed.`,
    );
  const read = readCell(slot, value);
  if (read.ok) return read.value;
  throw new AppError(
    'bad-input',
    `${slotName('en', slot)}: ${problemText('en', read)} Nothing was changed.`,
    { slot, problem: read.code, hint: read.hint },
  );
}

export function writeValues(
  db: WriteDb,
  templateId: TemplateId,
  values: readonly SlotValue[],
  at: number,
): void {
  for (const { customerId, slot, value } of values)
    writeAnswer(db, { customerId, scope: isShared(slot) ? '' : templateId, slot, value, at });
}

/** Takes values for customers, all or none. @throws AppError `bad-input` for a value that cannot be one. */
export function setValues(context: CoreContext, templateId: TemplateId, values: readonly SlotValue[]): void {
  const template = requireTemplate(context, templateId);
  customersOf(context, [...new Set(values.map(({ customerId }) => customerId))]);
  const checked = values.map((one) => ({ ...one, value: requireValue(template, one) }));
  context.db.write((db) => writeValues(db, templateId, checked, context.clock.now()));
}
