import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import type { CustomerId, RegistrationId, TemplateId } from '#shared/model/ids.ts';
import type { SlotValue } from '#shared/model/template.ts';
import { aRegistration } from './registration.ts';

/** A template of the good campaign, from a registration of this customer. */
export async function aTemplate(
  core: Core,
  customerId: CustomerId,
): Promise<{ templateId: TemplateId; registrationId: RegistrationId }> {
  const registrationId = await aRegistration(core, customerId, []);
  const making = { registrationId, keep: [], withBrand: true };
  const { id } = await ask(core, 'templates.save', { ...making, name: 'Delivery texts', replace: false });
  return { templateId: id, registrationId };
}

/** What the mirror of the sandbox does not know of a customer, by slot. */
export const answersFor = (index: number): Readonly<Record<string, string>> => {
  const site = `https://brand-${index}.example.com`;
  return {
    'brand.companyName': `Brand ${index} Holdings LLC`,
    'brand.ein': `47-29183${String(10 + index)}`,
    'brand.email': `help@brand-${index}.example.com`,
    'brand.website': site,
    opt_in_page: `${site}/join`,
    privacy: `${site}/privacy`,
    terms: `${site}/terms`,
  };
};

export const valuesFor = (customerId: CustomerId, index: number): SlotValue[] =>
  Object.entries(answersFor(index)).map(([slot, value]) => ({ customerId, slot, value }));
