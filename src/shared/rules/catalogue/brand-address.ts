import { isSupportedCountry } from 'libphonenumber-js/max';
import { parsePhone } from '../../model/phone.ts';
import type { BrandDraft } from '../../model/registration.ts';
import { countryCode } from '../reading/country.ts';
import { mailDomain } from '../reading/links.ts';
import { BRAND_LENGTHS } from '../reference/lengths.ts';
import { provincesOfPostalCode, statesOfZip } from '../reference/postal.ts';
import { CA_PROVINCES, US_STATES } from '../reference/regions.ts';
import { fixAt } from '../rule.ts';
import { type Report, registrationRule } from './registration-rule.ts';
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
  isJudgement: true,
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
  const code = countryCode(value);
  const fix = fixAt('fix-country', path, code);
  report(path, 'country-code', { value, code }, isSupportedCountry(code) ? { fix } : {});
}

const countryOf = ({ country }: BrandDraft): string => countryCode(country);

function judgeState(brand: BrandDraft, report: Report): void {
  const country = countryOf(brand);
  const { state } = brand;
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

function judgePostalCode(brand: BrandDraft, report: Report): void {
  const country = countryOf(brand);
  const code = brand.postalCode.trim();
  const shape = POSTAL[country];
  const path = 'brand.postalCode';
  if (!shape || code === '') return;
  const isUs = country === 'US';
  if (!shape.test(code)) {
    const fix =
      isUs && /^\d{9}$/.test(code) && fixAt('fix-tidy', path, `${code.slice(0, 5)}-${code.slice(5)}`);
    report(path, isUs ? 'zip-code' : 'postal-code-canada', {}, fix ? { fix } : {});
    return;
  }
  judgePlace(brand, isUs ? statesOfZip(code) : provincesOfPostalCode(code), report);
}

/** The postal code and the state must lie together; a few codes cross a border, so this is a doubt. */
function judgePlace(brand: BrandDraft, places: readonly string[], report: Report): void {
  const state = brand.state.trim().toUpperCase();
  const known = countryOf(brand) === 'US' ? US_STATES.values : CA_PROVINCES.values;
  const begins = brand.postalCode
    .trim()
    .slice(0, countryOf(brand) === 'US' ? 3 : 1)
    .toUpperCase();
  if (places.length === 0)
    report('brand.postalCode', 'postal-code-unused', { begins }, { severity: 'warning' });
  else if (known.has(state) && !places.includes(state)) {
    const params = { begins, places: places.join(', '), state };
    report('brand.postalCode', 'postal-code-elsewhere', params, { severity: 'warning' });
  }
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
