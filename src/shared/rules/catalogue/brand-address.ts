import { isSupportedCountry } from 'libphonenumber-js/max';
import { parsePhone } from '../../model/phone.ts';
import type { BrandDraft } from '../../model/registration.ts';
import { mailDomain } from '../reading/links.ts';
import { BRAND_LENGTHS } from '../reference/lengths.ts';
import { CA_PROVINCES, US_STATES } from '../reference/regions.ts';
import { fixAt } from '../rule.ts';
import { isFilled, type Report, registrationRule } from './registration-rule.ts';
import { conflicting, official } from './sources.ts';

const lengths = registrationRule({
  id: 'BR-002',
  severity: 'error',
  reads: ['brand'],
  sources: [
    official('registry client'),
    official('AWS registration guide'),
    conflicting('where two limits are named'),
  ],
  judge({ brand }, report) {
    for (const [field, limit] of Object.entries(BRAND_LENGTHS.values)) {
      const length = brand[field as keyof BrandDraft].trim().length;
      const path = `brand.${field}`;
      if (length > limit.max) report(path, 'text-too-long', { length, max: limit.max });
      else if (limit.tight !== undefined && length > limit.tight) {
        const params = { length, tight: limit.tight, max: limit.max };
        report(path, 'text-too-long-for-some', params, { severity: 'warning' });
      } else if (limit.min !== undefined && length > 0 && length < limit.min) {
        report(path, 'brand-name-short-for-some', { length, min: limit.min }, { severity: 'warning' });
      }
    }
  },
});

const PO_BOX =
  /\bp\.?\s*o\.?\s*box\b|\bpost(?:al)?\s+(?:office\s+)?box\b|\bpmb\s*#?\s*\d|\bprivate mail\s?box\b|\bgeneral delivery\b/i;

const poBox = registrationRule({
  id: 'BR-012',
  severity: 'error',
  reads: ['brand.street'],
  sources: [official('Telnyx knowledge base'), official('AWS review criteria')],
  judge({ brand }, report) {
    if (PO_BOX.test(brand.street)) report('brand.street', 'street-po-box');
  },
});

function judgeCountry(brand: BrandDraft, field: 'country' | 'einIssuingCountry', report: Report): void {
  const value = brand[field].trim();
  const path = `brand.${field}`;
  if (value === '' || isSupportedCountry(value)) return;
  const upper = value.toUpperCase();
  const fix = fixAt('fix-uppercase', path, upper);
  report(path, 'country-code', { value }, isSupportedCountry(upper) ? { fix } : {});
}

function judgeState({ country, state }: BrandDraft, report: Report): void {
  const codes = country === 'US' ? US_STATES.values : country === 'CA' ? CA_PROVINCES.values : null;
  const value = state.trim();
  if (!codes || value === '' || codes.has(value)) return;
  const upper = value.toUpperCase();
  const fix = fixAt('fix-uppercase', 'brand.state', upper);
  const code = country === 'US' ? 'state-code' : 'province-code';
  report('brand.state', code, { value }, codes.has(upper) ? { fix } : {});
}

const POSTAL: Readonly<Record<string, RegExp>> = {
  US: /^\d{5}(?:-\d{4})?$/,
  CA: /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d$/i,
};

function judgePostalCode({ country, postalCode }: BrandDraft, report: Report): void {
  const shape = POSTAL[country];
  if (!shape || !isFilled(postalCode) || shape.test(postalCode.trim())) return;
  report('brand.postalCode', country === 'US' ? 'zip-code' : 'postal-code-canada');
}

function judgePhone(brand: BrandDraft, field: 'phone' | 'mobilePhone', report: Report): void {
  const value = brand[field].trim();
  if (value === '') return;
  const path = `brand.${field}`;
  const parsed = parsePhone(value);
  if (!parsed.ok) report(path, 'phone-unreadable');
  else if (parsed.e164 !== value) {
    report(path, 'phone-not-e164', { e164: parsed.e164 }, { fix: fixAt('fix-tidy', path, parsed.e164) });
  }
}

const MAIL = /^[^\s@,;<>]+@[^\s@,;<>]+$/;

const shapes = registrationRule({
  id: 'BR-013',
  severity: 'error',
  reads: [
    'brand.country',
    'brand.einIssuingCountry',
    'brand.state',
    'brand.postalCode',
    'brand.phone',
    'brand.mobilePhone',
    'brand.email',
    'brand.businessContactEmail',
  ],
  sources: [official('registry client'), official('AWS registration guide')],
  judge({ brand }, report) {
    judgeCountry(brand, 'country', report);
    judgeCountry(brand, 'einIssuingCountry', report);
    judgeState(brand, report);
    judgePostalCode(brand, report);
    judgePhone(brand, 'phone', report);
    judgePhone(brand, 'mobilePhone', report);
    for (const field of ['email', 'businessContactEmail'] as const) {
      const value = brand[field].trim();
      if (value !== '' && !(MAIL.test(value) && mailDomain(value))) report(`brand.${field}`, 'mail-shape');
    }
  },
});

export const brandAddressRules = [lengths, poBox, shapes];
