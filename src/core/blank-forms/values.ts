import { CODED, type FieldRef, FLAGS, type Made, NUMBERS_PATH } from '#shared/blank-forms/field-refs.ts';
import { codeName, fieldRefName } from '#shared/blank-forms/words.ts';
import type { E164 } from '#shared/model/ids.ts';
import { formatPhone } from '#shared/model/phone.ts';
import {
  type BrandDraft,
  type CampaignDraft,
  emptyCampaign,
  isForChecksOnly,
} from '#shared/model/registration.ts';

/** All that a filled form may say. Nothing else is read: no clock, no database. */
export interface Subject {
  readonly brand: BrandDraft;
  readonly campaign: CampaignDraft;
  /** In the order in which they are to stand. */
  readonly numbers: readonly E164[];
  readonly customerName: string;
  readonly registrationName: string;
  readonly caseId: string | null;
  /** ISO date. */
  readonly today: string;
}

export type Value =
  | { readonly kind: 'texts'; readonly texts: readonly string[]; readonly joiner: string }
  /** Codes of the registry; `path` says of which field. */
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'flag'; readonly isOn: boolean };

/** One thing that a registration says and that must not get lost: its path and the value in words. */
export interface Atom {
  readonly path: string;
  readonly text: string;
}

const text = (...texts: readonly string[]): Value => ({
  kind: 'texts',
  texts: texts.map((one) => one.trim()).filter((one) => one !== ''),
  joiner: ', ',
});

const fullName = ({ firstName, lastName }: BrandDraft) =>
  [firstName, lastName]
    .map((part) => part.trim())
    .join(' ')
    .trim();

function cityLine({ city, state, postalCode }: BrandDraft): string {
  const region = [state, postalCode]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
  return [city.trim(), region].filter((part) => part !== '').join(', ');
}

function madeValue(name: Made, subject: Subject): Value {
  const { brand, campaign } = subject;
  switch (name) {
    case 'addressLine':
      return text(brand.street, cityLine(brand), brand.country);
    case 'cityLine':
      return text(cityLine(brand));
    case 'contactName':
      return text(fullName(brand));
    case 'useCases':
      return {
        kind: 'codes',
        codes: [campaign.usecase, ...campaign.subUsecases].filter((code) => code !== ''),
      };
    case 'numberCount':
      return text(String(subject.numbers.length));
    case 'customerName':
      return text(subject.customerName);
    case 'registrationName':
      return text(subject.registrationName);
    case 'caseId':
      return text(subject.caseId ?? '');
    case 'date':
      return text(subject.today);
  }
}

function fieldValue(path: string, { brand, campaign }: Subject): string | boolean | readonly string[] {
  const [form, key = ''] = path.split('.');
  const fields: Readonly<Record<string, string | boolean | readonly string[]>> =
    form === 'brand' ? brand : campaign;
  return fields[key] ?? '';
}

/** The samples are texts of several lines; everything else that stands in a list is short. */
const JOINERS: Readonly<Record<string, string>> = { 'campaign.samples': '\n\n' };

/** What a field reference stands for in a registration. */
export function readValue({ path, index }: FieldRef, subject: Subject): Value {
  if (path.startsWith('made.')) return madeValue(path.slice(5) as Made, subject);
  if (path === NUMBERS_PATH) {
    const numbers = index === null ? subject.numbers : subject.numbers.slice(index, index + 1);
    return text(...numbers);
  }
  const value = fieldValue(path, subject);
  if (typeof value === 'boolean') return { kind: 'flag', isOn: value };
  const all = typeof value === 'string' ? [value] : value;
  const texts = (index === null ? all : all.slice(index, index + 1))
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (path in CODED) return { kind: 'codes', codes: texts };
  return { kind: 'texts', texts, joiner: JOINERS[path] ?? ', ' };
}

/** Other ways to write the same value, for places that are too short for the usual one. */
export function spellingsOf(path: string, value: string): string[] {
  const digits = value.replace(/\D/g, '');
  if (path === 'brand.ein' || path === 'brand.postalCode') return [value, value.replace(/[-\s]/g, '')];
  if (
    ['brand.phone', 'brand.mobilePhone', NUMBERS_PATH].includes(path) &&
    digits.length === 11 &&
    digits.startsWith('1')
  )
    return [value, formatPhone(`+${digits}`), digits, digits.slice(1)];
  return [value];
}

/** Everything that a registration says, without what is empty or as it is in a new one. */
export function atomsOf(subject: Subject): Atom[] {
  const fresh: Readonly<Record<string, unknown>> = emptyCampaign();
  const ofFields = (form: 'brand' | 'campaign', fields: Readonly<Record<string, unknown>>): Atom[] =>
    Object.entries(fields).flatMap(([key, value]): Atom[] => {
      const path = `${form}.${key}`;
      if (isForChecksOnly(key)) return [];
      if (typeof value === 'boolean')
        return value === fresh[key]
          ? []
          : [{ path, text: fieldRefName('en', `${path}=${value ? 'yes' : 'no'}`) }];
      if (Array.isArray(value))
        return value.flatMap((one: string, at) =>
          one.trim() === '' ? [] : [{ path: `${path}.${at}`, text: wordsFor(path, one) }],
        );
      return String(value).trim() === '' ? [] : [{ path, text: wordsFor(path, String(value)) }];
    });
  return [
    ...ofFields('brand', subject.brand),
    ...ofFields('campaign', subject.campaign),
    ...subject.numbers.map((number, at) => ({ path: `${NUMBERS_PATH}.${at}`, text: number })),
  ];
}

const wordsFor = (path: string, value: string) =>
  path in CODED ? codeName('en', path, value.trim()) : value.trim();

const ADDRESS = ['brand.street', 'brand.city', 'brand.state', 'brand.postalCode', 'brand.country'];
const COVERS: Readonly<Record<string, readonly string[]>> = {
  'made.addressLine': ADDRESS,
  'made.cityLine': ['brand.city', 'brand.state', 'brand.postalCode'],
  'made.contactName': ['brand.firstName', 'brand.lastName'],
  'made.useCases': ['campaign.usecase', 'campaign.subUsecases'],
};

/** True when what stands at `atom` is said by what a reference puts into the form. */
export function covers({ path, index }: FieldRef, atom: string): boolean {
  if (index !== null) return atom === `${path}.${index}`;
  return (COVERS[path] ?? [path]).some((one) => atom === one || atom.startsWith(`${one}.`));
}

export const isFlag = (path: string): boolean => FLAGS.includes(path);
