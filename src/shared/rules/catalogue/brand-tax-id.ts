import type { BrandDraft } from '../../model/registration.ts';
import { luhn } from '../luhn.ts';
import { countryCode } from '../reading/country.ts';
import { fingerprint } from '../reading/words.ts';
import { SOLE_PROPRIETOR, VAT_COUNTRIES } from '../reference/brand-values.ts';
import { EIN_PREFIXES, isEinPrefix } from '../reference/ein-prefixes.ts';
import { fixAt } from '../rule.ts';
import { isFilled, type Report, registrationRule } from './registration-rule.ts';
import { conflicting, official } from './sources.ts';

const EIN = /^\d{2}-?\d{7}$/;
const SSN = /^\d{3}[- ]\d{2}[- ]\d{4}$/;

/** Who issued the tax id; the registration country stands in for an empty field. */
const issuer = (brand: BrandDraft): string => countryCode(brand.einIssuingCountry || brand.country);
const digitsOf = (ein: string): string => ein.replace(/\D/g, '');
const isInvented = (digits: string): boolean => /^(\d)\1{8}$/.test(digits) || digits === '123456789';

const READS = ['brand.ein', 'brand.einIssuingCountry', 'brand.country'];

const einShape = registrationRule({
  id: 'BR-003',
  severity: 'error',
  reads: READS,
  sources: [official('registry client'), official('Telnyx knowledge base')],
  judge({ brand }, report) {
    const ein = brand.ein.trim();
    if (!isFilled(ein) || issuer(brand) !== 'US' || SSN.test(ein)) return;
    const digits = digitsOf(ein);
    const fix = fixAt('fix-tidy', 'brand.ein', `${digits.slice(0, 2)}-${digits.slice(2)}`);
    if (/^\d{9}$/.test(ein)) report('brand.ein', 'ein-without-hyphen', {}, { severity: 'info', fix });
    if (EIN.test(ein)) return;
    report('brand.ein', 'ein-shape', { digits: digits.length }, digits.length === 9 ? { fix } : {});
  },
});

const einDoubtful = registrationRule({
  id: 'BR-004',
  severity: 'error',
  reads: READS,
  sources: [official('TW-err 30799'), official(EIN_PREFIXES.source)],
  judge({ brand }, report) {
    const ein = brand.ein.trim();
    if (issuer(brand) !== 'US' || !isFilled(ein)) return;
    const digits = digitsOf(ein);
    if (SSN.test(ein)) report('brand.ein', 'ein-is-ssn');
    else if (!EIN.test(ein)) return;
    else if (isInvented(digits)) report('brand.ein', 'ein-invented', {}, { severity: 'warning' });
    else if (!isEinPrefix(digits.slice(0, 2))) {
      report('brand.ein', 'ein-prefix-unused', { prefix: digits.slice(0, 2) }, { severity: 'warning' });
    }
  },
});

const einReused = registrationRule({
  id: 'BR-005',
  severity: 'warning',
  reads: ['brand.ein', 'brand.companyName'],
  needsFacts: true,
  sources: [official('Telnyx support 10547022'), official('TW-err 30898'), official('AWS rejection reasons')],
  judge({ brand }, report, facts) {
    const digits = digitsOf(brand.ein);
    if (digits.length < 9) return;
    const name = fingerprint(brand.companyName);
    const other = facts.otherBrands.find(
      (one) =>
        digitsOf(one.ein) === digits &&
        (fingerprint(one.companyName) !== name || one.customer !== facts.customerName),
    );
    if (!other) return;
    const { registration, customer, companyName } = other;
    report('brand.ein', 'ein-reused', { registration, customer, companyName });
  },
});

/** A Canadian business number, alone or with the account of a program behind it. */
const BUSINESS_NUMBER = /^(\d{9}|\d{3}[ -]\d{3}[ -]\d{3})(?:\s?([A-Z]{2})\s?(\d{4}))?$/i;

/** A number of nine digits may also be a provincial corporation number, which has no check digit. */
function judgeBusinessNumber(id: string, report: Report): void {
  const [, number = '', account] = BUSINESS_NUMBER.exec(id) ?? [];
  const digits = digitsOf(number);
  if (digits === '') return;
  if (account) {
    report('brand.ein', 'tax-id-canada-account', { digits }, { fix: fixAt('fix-tidy', 'brand.ein', digits) });
  }
  if (!luhn(digits)) report('brand.ein', 'tax-id-canada-checksum', { digits });
}

const foreignTaxId = registrationRule({
  id: 'BR-006',
  severity: 'warning',
  reads: [...READS, 'brand.entityType'],
  sources: [
    official('AWS Pinpoint guide'),
    official('Telnyx brand pages'),
    conflicting('Canada: corporation number (AWS, Telnyx) or business number (Webex Connect, Telnyx)'),
  ],
  judge({ brand }, report) {
    const country = issuer(brand);
    if (!isFilled(brand.ein) || country === '' || country === 'US' || brand.entityType === SOLE_PROPRIETOR)
      return;
    if (country === 'CA') {
      report('brand.ein', 'tax-id-canada');
      judgeBusinessNumber(brand.ein.trim(), report);
    } else {
      const code = VAT_COUNTRIES.values.has(country) ? 'tax-id-vat' : 'tax-id-registry';
      report('brand.ein', code, { country }, { severity: 'info' });
    }
  },
});

export const brandTaxIdRules = [einShape, einDoubtful, einReused, foreignTaxId];
