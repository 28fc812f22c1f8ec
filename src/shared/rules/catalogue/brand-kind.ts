import type { BrandDraft, RegistrationFacts } from '../../model/registration.ts';
import { bareName } from '../reading/brand-name.ts';
import { countryCode } from '../reading/country.ts';
import { isOnlyPlaceholder } from '../reading/placeholders.ts';
import { words } from '../reading/words.ts';
import {
  DELICATE_VERTICALS,
  SOLE_PROPRIETOR,
  US_ONLY_ENTITIES,
  VERTICALS,
  VERTICALS_NOT_EVERYWHERE,
} from '../reference/brand-values.ts';
import { BUSINESS_WORDS, LEGAL_SUFFIXES, PLATFORM_NAMES } from '../reference/lexicon.ts';
import { type Fix, fixAt } from '../rule.ts';
import { BRAND_NAME_READS, isFilled, type Report, registrationRule } from './registration-rule.ts';
import { inferred, official } from './sources.ts';

const NAME_FIELDS = [
  'companyName',
  'displayName',
  'firstName',
  'lastName',
] as const satisfies readonly (keyof BrandDraft)[];
const COMPANY_TYPES: ReadonlySet<string> = new Set(['PRIVATE_PROFIT', 'PUBLIC_PROFIT']);

const soleProprietorName = registrationRule({
  id: 'BR-014',
  severity: 'error',
  isJudgement: true,
  reads: ['brand.entityType', ...NAME_FIELDS.map((field) => `brand.${field}`)],
  sources: [official(BUSINESS_WORDS.source), inferred('similar words')],
  judge({ brand }, report) {
    if (brand.entityType !== SOLE_PROPRIETOR) return;
    for (const field of NAME_FIELDS) {
      const used = words(brand[field]);
      const named = used.find((word) => BUSINESS_WORDS.values.named.has(word));
      const similar = used.find((word) => BUSINESS_WORDS.values.similar.has(word));
      const ending = /\.(?:gov|org)\b/i.exec(brand[field])?.[0];
      const word = named ?? ending;
      if (word) report(`brand.${field}`, 'sole-proprietor-business-word', { word });
      else if (similar) {
        report(`brand.${field}`, 'sole-proprietor-similar-word', { word: similar }, { severity: 'warning' });
      }
    }
  },
});

const DOING_BUSINESS_AS = /\bd\.?\s?\/?\s?b\.?\s?\/?\s?a\b\.?|\bdoing business as\b|\btrading as\b|\bt\/a\b/i;

/** "Lakeside Tours Inc dba Harbor" as legal name and display name; null when one of them would be empty. */
function splitTradeName({ companyName, displayName }: BrandDraft): Fix | null {
  const [legal = '', trade = ''] = companyName
    .split(DOING_BUSINESS_AS)
    .map((part) => part.replace(/^[\s,;(:-]+|[\s,;(:-]+$/g, ''));
  const name = trade.replace(/\)+$/, '');
  if (legal.length < 3 || name.length < 3) return null;
  const edit = { path: 'brand.companyName', value: legal };
  if (isFilled(displayName)) return { code: 'fix-split-trade-name', edits: [edit] };
  return { code: 'fix-split-trade-name', edits: [edit, { path: 'brand.displayName', value: name }] };
}

/** The same tax id under another spelling: one of the two is not what the tax papers say. */
function judgeElsewhere({ companyName, ein }: BrandDraft, facts: RegistrationFacts, report: Report): void {
  const digits = ein.replace(/\D/g, '');
  if (digits.length < 9 || companyName.trim() === '') return;
  const other = facts.otherBrands.find(
    (one) =>
      one.ein.replace(/\D/g, '') === digits &&
      one.companyName.trim() !== '' &&
      one.companyName.trim() !== companyName.trim(),
  );
  if (!other) return;
  const { registration, companyName: name } = other;
  report('brand.companyName', 'legal-name-differs-elsewhere', { registration, name: name.trim() });
}

const legalName = registrationRule({
  id: 'BR-016',
  severity: 'warning',
  isJudgement: true,
  reads: ['brand.companyName', 'brand.displayName', 'brand.entityType', 'brand.country', 'brand.ein'],
  needsFacts: true,
  sources: [official('AWS rejection reasons'), official('Telnyx knowledge base')],
  judge({ brand }, report, facts) {
    judgeElsewhere(brand, facts, report);
    const { companyName, entityType } = brand;
    if (!isFilled(companyName) || isOnlyPlaceholder(companyName)) return;
    if (DOING_BUSINESS_AS.test(companyName)) {
      const fix = splitTradeName(brand);
      report('brand.companyName', 'legal-name-with-dba', {}, fix ? { fix } : {});
    } else if (COMPANY_TYPES.has(entityType) && countryCode(brand.country) === 'US') {
      const hasForm = words(companyName.replace(/\./g, '')).some((word) => LEGAL_SUFFIXES.values.has(word));
      if (!hasForm) report('brand.companyName', 'legal-name-without-form');
    }
  },
});

const usOnly = registrationRule({
  id: 'BR-017',
  severity: 'error',
  reads: ['brand.entityType', 'brand.country'],
  sources: [official('AWS Pinpoint guide')],
  judge({ brand }, report) {
    const country = countryCode(brand.country);
    if (!US_ONLY_ENTITIES.values.has(brand.entityType) || country === '' || country === 'US') return;
    const fix = fixAt('fix-private-profit', 'brand.entityType', 'PRIVATE_PROFIT');
    report('brand.entityType', 'entity-us-only', { entityType: brand.entityType, country }, { fix });
  },
});

/** Customers that share a brand from this many on: it is rather their partner's than each one's own. */
const CUSTOMERS_OF_A_PARTNER = 3;

function judgePartner(
  brand: BrandDraft,
  { otherBrands, customerName }: RegistrationFacts,
  report: Report,
): void {
  const name = bareName(brand.companyName || brand.displayName).join(' ');
  if (name === '') return;
  const customers = new Set(
    otherBrands
      .filter((other) => bareName(other.companyName || other.displayName).join(' ') === name)
      .map(({ customer }) => customer),
  );
  customers.delete(customerName);
  const count = customers.size + 1;
  if (count < CUSTOMERS_OF_A_PARTNER) return;
  report(
    'brand.companyName',
    'brand-of-many-customers',
    { name: brand.companyName.trim(), count },
    { severity: 'warning' },
  );
}

const platformName = registrationRule({
  id: 'BR-018',
  severity: 'error',
  isJudgement: true,
  reads: [...BRAND_NAME_READS, 'brand.ein'],
  needsFacts: true,
  sources: [official('TW-err 30894'), official('Telnyx support 10547022'), official('AWS rejection reasons')],
  judge({ brand }, report, facts) {
    for (const field of ['companyName', 'displayName'] as const) {
      const name = bareName(brand[field]).join(' ');
      if (PLATFORM_NAMES.values.has(name))
        report(`brand.${field}`, 'brand-is-platform', { name: brand[field].trim() });
    }
    judgePartner(brand, facts, report);
  },
});

const vertical = registrationRule({
  id: 'BR-020',
  severity: 'error',
  reads: ['brand.vertical'],
  sources: [official(VERTICALS.source)],
  judge({ brand }, report) {
    const value = brand.vertical.trim();
    const values: readonly string[] = VERTICALS.values;
    if (value === '') return;
    if (!values.includes(value))
      report('brand.vertical', 'brand-value-unknown', { value, values: values.join(', ') });
    else if (DELICATE_VERTICALS.values.has(value)) {
      report('brand.vertical', 'vertical-delicate', { value }, { severity: 'info' });
    } else if (VERTICALS_NOT_EVERYWHERE.values.has(value)) {
      report('brand.vertical', 'vertical-not-everywhere', { value }, { severity: 'info' });
    }
  },
});

export const brandKindRules = [soleProprietorName, legalName, usOnly, platformName, vertical];
