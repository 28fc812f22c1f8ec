import { isSupportedCountry } from 'libphonenumber-js/max';
import type { BrandDraft } from '../../model/registration.ts';
import { countryCode } from '../reading/country.ts';
import { isOnlyPlaceholder } from '../reading/placeholders.ts';
import {
  ALT_BUSINESS_ID_TYPES,
  ENTITY_TYPES,
  LISTED_COMPANY_FIELDS,
  PUBLIC_PROFIT,
  SOLE_PROPRIETOR,
  STOCK_EXCHANGES,
} from '../reference/brand-values.ts';
import { SHARED_MAILBOXES } from '../reference/hosts.ts';
import { REQUIRED_BRAND_FIELDS } from '../reference/required-fields.ts';
import { fixAt } from '../rule.ts';
import { isFilled, type Report, registrationRule } from './registration-rule.ts';
import { inferred, official } from './sources.ts';

const REQUIRED = REQUIRED_BRAND_FIELDS.values;
const NAMES: readonly (keyof BrandDraft)[] = ['companyName', 'displayName', 'firstName', 'lastName'];

function requireFields(brand: BrandDraft, fields: readonly (keyof BrandDraft)[], report: Report): void {
  for (const field of fields) {
    if (!isFilled(brand[field])) report(`brand.${field}`, 'brand-field-required');
  }
}

function judgeTaxCountry(brand: BrandDraft, report: Report): void {
  if (!isFilled(brand.ein) || isFilled(brand.einIssuingCountry)) return;
  const country = countryCode(brand.country);
  const fix = fixAt('fix-same-country', 'brand.einIssuingCountry', country);
  report(
    'brand.einIssuingCountry',
    'brand-tax-country-required',
    {},
    isSupportedCountry(country) ? { fix } : {},
  );
}

function judgeAlternateId({ altBusinessId: id, altBusinessIdType: type }: BrandDraft, report: Report): void {
  const types: readonly string[] = ALT_BUSINESS_ID_TYPES.values;
  const isTyped = isFilled(type) && type !== 'NONE';
  if (isFilled(type) && !types.includes(type)) {
    report('brand.altBusinessIdType', 'brand-value-unknown', { value: type, values: types.join(', ') });
  } else if (isFilled(id) && !isTyped) {
    report('brand.altBusinessIdType', 'brand-alternate-type-required');
  } else if (isTyped && !isFilled(id)) {
    report('brand.altBusinessId', 'brand-alternate-id-required', { type });
  }
}

function judgeEntityType({ entityType }: BrandDraft, report: Report): void {
  const types: readonly string[] = ENTITY_TYPES.values;
  if (!isFilled(entityType) || types.includes(entityType)) return;
  report('brand.entityType', 'brand-value-unknown', { value: entityType, values: types.join(', ') });
}

const requiredFields = registrationRule({
  id: 'BR-001',
  severity: 'error',
  reads: ['brand'],
  sources: [
    official('AWS registration guide'),
    official('Telnyx schema'),
    inferred('website: asked for in practice'),
  ],
  judge({ brand }, report) {
    requireFields(brand, REQUIRED.everybody, report);
    const isSole = brand.entityType === SOLE_PROPRIETOR;
    requireFields(brand, isSole ? REQUIRED.soleProprietors : REQUIRED.companies, report);
    judgeTaxCountry(brand, report);
    judgeAlternateId(brand, report);
    judgeEntityType(brand, report);
    for (const field of NAMES) {
      if (isFilled(brand[field]) && isOnlyPlaceholder(brand[field])) {
        report(`brand.${field}`, 'brand-name-is-placeholder', { value: brand[field] });
      }
    }
  },
});

const publicCompany = registrationRule({
  id: 'BR-007',
  severity: 'error',
  isJudgement: true,
  reads: ['brand.entityType', ...LISTED_COMPANY_FIELDS.values.map((field) => `brand.${field}`)],
  sources: [official('AWS registration guide')],
  judge({ brand }, report) {
    if (brand.entityType !== PUBLIC_PROFIT) return;
    for (const field of LISTED_COMPANY_FIELDS.values) {
      if (!isFilled(brand[field])) report(`brand.${field}`, 'brand-public-field-required');
    }
    const exchanges: readonly string[] = STOCK_EXCHANGES.values;
    const { stockExchange: exchange, businessContactEmail: contact } = brand;
    if (exchange === 'NONE') report('brand.stockExchange', 'brand-public-exchange-none');
    else if (isFilled(exchange) && !exchanges.includes(exchange)) {
      report('brand.stockExchange', 'brand-value-unknown', { value: exchange, values: exchanges.join(', ') });
    }
    const mailbox = contact.trim().toLowerCase().split('@')[0] ?? '';
    if (SHARED_MAILBOXES.values.has(mailbox)) {
      report(
        'brand.businessContactEmail',
        'brand-contact-shared-mailbox',
        { mailbox },
        { severity: 'warning' },
      );
    }
  },
});

const notPublicCompany = registrationRule({
  id: 'BR-008',
  severity: 'warning',
  reads: ['brand.entityType', ...LISTED_COMPANY_FIELDS.values.map((field) => `brand.${field}`)],
  sources: [official('AWS rejection reasons')],
  judge({ brand }, report) {
    if (!isFilled(brand.entityType) || brand.entityType === PUBLIC_PROFIT) return;
    for (const field of LISTED_COMPANY_FIELDS.values) {
      const path = `brand.${field}`;
      if (!isFilled(brand[field]) || brand[field] === 'NONE') continue;
      report(path, 'brand-public-field-only', {}, { fix: fixAt('fix-clear-field', path, '') });
    }
  },
});

export const brandRequiredRules = [requiredFields, publicCompany, notPublicCompany];
