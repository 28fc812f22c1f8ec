import { readablePhone } from '../model/phone.ts';
import { type BrandDraft, brandDraftSchema } from '../model/registration.ts';

/** What a value is asked for by: `brand.ein`, a field of the brand form, or the name of a placeholder: `opt_in_page`. */
export type SlotKey = string;

export const BRAND_FIELDS = Object.keys(brandDraftSchema.shape) as readonly (keyof BrandDraft)[];

export const brandSlot = (field: keyof BrandDraft): SlotKey => `brand.${field}`;

const FIELD_OF_SLOT = new Map(BRAND_FIELDS.map((field) => [brandSlot(field), field]));

/** The field of the brand form that a slot is, or null. */
export const brandFieldOf = (key: SlotKey): keyof BrandDraft | null => FIELD_OF_SLOT.get(key) ?? null;

/** Placeholders that stand for what the brand form holds. */
const OF_BRAND = {
  brand: 'displayName',
  legal_name: 'companyName',
  website: 'website',
  domain: 'website',
  email: 'email',
  phone: 'phone',
  city: 'city',
} as const satisfies Readonly<Record<string, keyof BrandDraft>>;

/** Placeholders for the links to the two policies. */
export const PRIVACY = 'privacy';
export const TERMS = 'terms';

const isOfBrand = (name: string): name is keyof typeof OF_BRAND => Object.hasOwn(OF_BRAND, name);

/** What a placeholder asks for. */
export const slotOf = (name: string): SlotKey => (isOfBrand(name) ? brandSlot(OF_BRAND[name]) : name);

/** The same answer for every template: the brand itself and its policies. Other slots are of one template. */
export const isShared = (key: SlotKey): boolean =>
  brandFieldOf(key) !== null || key === PRIVACY || key === TERMS;

/** A link without the slashes at its end. */
export const withoutSlash = (link: string): string => link.replace(/\/+$/, '');

/** `example.com` of `https://www.example.com/shop`. */
const domainOf = (website: string): string =>
  website
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[/?#].*$/s, '')
    .toLowerCase();

/** How the value of a slot stands in a text: a number as `(206) 555-0142`, a website without its last slash. */
export function spokenValue(name: string, value: string): string {
  const text = value.trim();
  switch (name) {
    case 'website':
    case PRIVACY:
    case TERMS:
      return withoutSlash(text);
    case 'domain':
      return domainOf(text);
    case 'phone':
      return readablePhone(text);
    default:
      return text;
  }
}
