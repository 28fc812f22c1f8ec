import type { BrandDraft } from '#shared/model/registration.ts';
import { PUBLIC_PROFIT, SOLE_PROPRIETOR } from '#shared/rules/reference/brand-values.ts';
import type { ExportWords } from '../words/words.ts';
import { type FormField, type FormSection, isBlank, namedCode, withFields } from './field.ts';

/** Whom a field concerns (`needed` of the registry's brand fields). */
type Concerns = 'everyone' | 'organisations' | 'organisations-if-given' | 'sole' | 'public';

type Row = readonly [key: keyof BrandDraft, concerns: Concerns];

const COMPANY: readonly Row[] = [
  ['entityType', 'everyone'],
  ['companyName', 'organisations'],
  ['displayName', 'everyone'],
  ['ein', 'organisations'],
  ['einIssuingCountry', 'organisations'],
  ['altBusinessIdType', 'organisations-if-given'],
  ['altBusinessId', 'organisations-if-given'],
  ['vertical', 'organisations'],
  ['website', 'everyone'],
  ['stockSymbol', 'public'],
  ['stockExchange', 'public'],
];
const ADDRESS: readonly Row[] = [
  ['street', 'everyone'],
  ['city', 'everyone'],
  ['state', 'everyone'],
  ['postalCode', 'everyone'],
  ['country', 'everyone'],
];
const CONTACT: readonly Row[] = [
  ['firstName', 'sole'],
  ['lastName', 'sole'],
  ['phone', 'everyone'],
  ['mobilePhone', 'sole'],
  ['email', 'everyone'],
  ['businessContactEmail', 'public'],
];

function isShown(concerns: Concerns, entityType: string, value: string): boolean {
  const sole = entityType === SOLE_PROPRIETOR;
  switch (concerns) {
    case 'everyone':
      return true;
    case 'organisations':
      return !sole;
    case 'organisations-if-given':
      return !sole && !isBlank(value);
    case 'sole':
      return sole || !isBlank(value);
    case 'public':
      return entityType === PUBLIC_PROFIT;
  }
}

function shownValue(key: keyof BrandDraft, brand: BrandDraft, words: ExportWords): string {
  const value = brand[key];
  if (key === 'entityType') return namedCode(words.values.entityType, value, words);
  if (key === 'vertical') return namedCode(words.values.vertical, value, words);
  return value;
}

/** The brand as a form: only what concerns its type of organisation, and optional fields only when given. */
export function brandForm(brand: BrandDraft, words: ExportWords): FormSection {
  const fields = (rows: readonly Row[]): readonly FormField[] =>
    rows
      .filter(([key, concerns]) => isShown(concerns, brand.entityType, brand[key]))
      .map(([key]) => ({
        path: `brand.${key}`,
        label: words.brand[key],
        value: shownValue(key, brand, words),
        kind: 'line',
      }));
  return {
    title: words.sections.brand,
    groups: withFields([
      { title: words.groups.company, fields: fields(COMPANY) },
      { title: words.groups.address, fields: fields(ADDRESS) },
      { title: words.groups.contact, fields: fields(CONTACT) },
    ]),
  };
}
