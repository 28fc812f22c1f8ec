import {
  type BrandDraft,
  type CampaignDraft,
  campaignDraftSchema,
  emptyBrand,
} from '../model/registration.ts';
import type { TemplateBrand, ValueSource } from '../model/template.ts';
import { requiredBrandFields } from '../rules/reference/required-fields.ts';
import { canBeValue, fillText, placeholdersIn } from './placeholders.ts';
import {
  BRAND_FIELDS,
  brandFieldOf,
  brandSlot,
  PRIVACY,
  type SlotKey,
  slotOf,
  spokenValue,
  TERMS,
} from './slots.ts';

export interface Template {
  readonly brand: TemplateBrand;
  readonly campaign: CampaignDraft;
}

/** What is known of a customer, by where it comes from. */
export interface CustomerData {
  /** Typed for it, by slot. */
  readonly table: Readonly<Record<SlotKey, string>>;
  /** A brand form that it has already, and its links. */
  readonly form: { readonly brand: BrandDraft; readonly privacy: string; readonly terms: string } | null;
  /** What Webex, or a file, says of the company. */
  readonly mirror: Partial<BrandDraft>;
}

export interface KnownValue {
  readonly value: string;
  readonly from: ValueSource;
}

type Texts = Pick<CampaignDraft, 'samples'> & Readonly<Record<string, unknown>>;

/** Every text of a campaign that may hold placeholders. */
export function textsOf(campaign: Texts): readonly string[] {
  return Object.values(campaign).flatMap((value) => {
    if (typeof value === 'string') return [value];
    return Array.isArray(value) ? (value as string[]) : [];
  });
}

/** By campaign: one template is asked again for each of thousands of customers. */
const known = new WeakMap<Template['campaign'], readonly string[]>();

/** The placeholders of a template in the order of its texts, each once. */
export function placeholdersOf({ campaign }: Pick<Template, 'campaign'>): readonly string[] {
  const names = known.get(campaign) ?? [...new Set(textsOf(campaign).flatMap(placeholdersIn))];
  known.set(campaign, names);
  return names;
}

function fromForm(key: SlotKey, { form }: CustomerData): string {
  if (!form) return '';
  if (key === PRIVACY) return form.privacy;
  if (key === TERMS) return form.terms;
  const field = brandFieldOf(key);
  return field ? form.brand[field] : '';
}

function fromTemplate(key: SlotKey, { brand }: Template): string {
  if (key === 'brand.entityType') return brand.entityType;
  return key === 'brand.vertical' ? brand.vertical : '';
}

const fromMirror = (key: SlotKey, { mirror }: CustomerData): string => {
  const field = brandFieldOf(key);
  return field ? (mirror[field] ?? '') : '';
};

/** The value of a slot for a customer: what was typed for it counts most, the mirror least. Null is a gap. */
export function knownValue(key: SlotKey, template: Template, data: CustomerData): KnownValue | null {
  const candidates: readonly KnownValue[] = [
    { from: 'table', value: data.table[key] ?? '' },
    { from: 'form', value: fromForm(key, data) },
    { from: 'template', value: fromTemplate(key, template) },
    { from: 'mirror', value: fromMirror(key, data) },
  ];
  const known = candidates.find(({ value }) => canBeValue(value));
  return known ? { ...known, value: known.value.trim() } : null;
}

/** What the forms of a customer cannot be without: the fields that its kind of brand has to fill in, and the placeholders. */
export function neededSlots(template: Template, data: CustomerData): readonly SlotKey[] {
  const entityType = knownValue('brand.entityType', template, data)?.value ?? '';
  const required = requiredBrandFields(entityType).map(brandSlot);
  return [...new Set([...required, ...placeholdersOf(template).map(slotOf)])];
}

export const gapsOf = (template: Template, data: CustomerData): readonly SlotKey[] =>
  neededSlots(template, data).filter((key) => knownValue(key, template, data) === null);

function fillBrand(template: Template, data: CustomerData): BrandDraft {
  const brand = emptyBrand();
  for (const field of BRAND_FIELDS) brand[field] = knownValue(brandSlot(field), template, data)?.value ?? '';
  // A tax number is of the country of the address unless somebody says otherwise.
  if (brand.ein !== '' && brand.einIssuingCountry === '') brand.einIssuingCountry = brand.country;
  return brand;
}

/** The links to the policies are written as they were typed; texts have them without a slash at the end. */
const RAW_FIELDS: Readonly<Record<string, string>> = {
  privacyPolicyLink: PRIVACY,
  termsAndConditionsLink: TERMS,
};

/** The forms of a customer. `missing` names what has no value; the forms are not to be used unless it is empty. */
export function fillTemplate(
  template: Template,
  data: CustomerData,
): { readonly brand: BrandDraft; readonly campaign: CampaignDraft; readonly missing: readonly SlotKey[] } {
  const missing = new Set(gapsOf(template, data));
  const filled = (key: string, text: string): string => {
    const answer = fillText(text, (name) => {
      const value = knownValue(slotOf(name), template, data)?.value ?? null;
      return value === null || RAW_FIELDS[key] === name ? value : spokenValue(name, value);
    });
    for (const name of answer.missing) missing.add(slotOf(name));
    return answer.text;
  };
  const fields = Object.entries(template.campaign).map(([key, value]) => {
    if (typeof value === 'string') return [key, filled(key, value)];
    return [key, Array.isArray(value) ? value.map((text) => filled(key, text)) : value];
  });
  const campaign = Object.fromEntries(fields) as CampaignDraft;
  return { brand: fillBrand(template, data), campaign, missing: [...missing] };
}

/** True when the forms are not longer than any form may be: values can make a text very long. */
export const fitsForm = (campaign: CampaignDraft): boolean => campaignDraftSchema.safeParse(campaign).success;
