import { isNanp, isTollFree } from '../../model/phone.ts';
import type { NumberFact, RegistrationDraft } from '../../model/registration.ts';
import { nanpCountry } from '../reading/phones.ts';
import { SOLE_PROPRIETOR } from '../reference/brand-values.ts';
import { NUMBERS_WITHOUT_POOL, SOLE_PROPRIETOR_NUMBERS } from '../reference/limits.ts';
import { CISCO_PSTN, PSTN_UNKNOWN, TEXTING_COUNTRIES } from '../reference/service-facts.ts';
import { type FindingParams, type Fix, fixAt, type Severity } from '../rule.ts';
import { type RegistrationRule, type Report, registrationRule } from './registration-rule.ts';
import { ARTICLE, conflicting, inferred, official } from './sources.ts';

/** Thousands of equal findings help nobody: after this many, one more says how many there are in all. */
const FINDINGS_SHOWN = 20;

interface Blemish {
  readonly index: number;
  readonly code: string;
  readonly params: FindingParams;
  readonly severity: Severity;
  readonly fix?: Fix;
}

function reportSome(blemishes: readonly Blemish[], report: Report): void {
  for (const { index, code, params, severity, fix } of blemishes.slice(0, FINDINGS_SHOWN)) {
    report(`numbers.${index}`, code, params, fix ? { severity, fix } : { severity });
  }
  const rest = blemishes.length - FINDINGS_SHOWN;
  if (rest <= 0) return;
  const severity = blemishes.some((one) => one.severity === 'error') ? 'error' : 'warning';
  report('numbers', 'numbers-and-more', { rest, all: blemishes.length }, { severity });
}

type Look = (e164: string, index: number) => Omit<Blemish, 'index'> | null;

function reportEach(numbers: readonly string[], report: Report, look: Look): void {
  const blemishes: Blemish[] = [];
  numbers.forEach((e164, index) => {
    const blemish = look(e164, index);
    if (blemish) blemishes.push({ index, ...blemish });
  });
  reportSome(blemishes, report);
}

const inOtherCampaign = registrationRule({
  id: 'NM-001',
  severity: 'error',
  reads: ['numbers'],
  needsFacts: true,
  sources: [official('Telnyx knowledge base'), official('AWS Pinpoint guide')],
  judge({ numbers }, report, facts) {
    reportEach(numbers, report, (number) => {
      const registration = facts.numbers[number]?.otherRegistration ?? null;
      if (registration === null) return null;
      return { code: 'number-in-other-campaign', params: { number, registration }, severity: 'error' };
    });
  },
});

const poolThreshold = registrationRule({
  id: 'NM-002',
  severity: 'warning',
  reads: ['numbers'],
  sources: [
    official('SignalWire'),
    official('Bandwidth support 4640094375063'),
    conflicting('Sinch: more than 50'),
  ],
  judge({ numbers }, report) {
    const count = numbers.length;
    if (count > NUMBERS_WITHOUT_POOL.values)
      report('numbers', 'numbers-need-pool', { count, most: NUMBERS_WITHOUT_POOL.values });
  },
});

/** What the article asks of a number beyond its authorisation, as far as the mirror knows it. */
function judgeHome(number: string, fact: NumberFact): Omit<Blemish, 'index'> | null {
  const { country = '', pstnType = '', numberType = '', ownerType = '' } = fact;
  if (country !== '' && !TEXTING_COUNTRIES.values.has(country))
    return { code: 'number-location-country', params: { number, country }, severity: 'error' };
  if (pstnType !== '' && pstnType !== PSTN_UNKNOWN && pstnType !== CISCO_PSTN)
    return { code: 'number-location-pstn', params: { number, pstnType }, severity: 'error' };
  // Whether Control Hub refuses these is not published, so that they only raise a question.
  if (ownerType !== '' && ownerType !== 'PEOPLE')
    return { code: 'number-owner-no-person', params: { number, ownerType }, severity: 'warning' };
  if (ownerType !== '' && numberType !== '' && numberType !== 'PRIMARY')
    return { code: 'registration-number-not-primary', params: { number, numberType }, severity: 'warning' };
  return null;
}

const notAuthorised = registrationRule({
  id: 'NM-003',
  severity: 'error',
  reads: ['numbers'],
  needsFacts: true,
  sources: [ARTICLE],
  judge({ numbers }, report, facts) {
    reportEach(numbers, report, (number) => {
      const fact = facts.numbers[number];
      if (!fact) return null;
      if (fact.authorised || (fact.known && fact.awaitingOrder)) return judgeHome(number, fact);
      const params = { number };
      if (!fact.known) return { code: 'number-unknown', params, severity: 'error' };
      return { code: 'number-not-authorised', params, severity: 'error' };
    });
    const count = numbers.filter((number) => {
      const fact = facts.numbers[number];
      return fact?.known && fact.awaitingOrder && !fact.authorised;
    }).length;
    if (count > 0) report('numbers', 'numbers-awaiting-order', { count }, { severity: 'info' });
  },
});

const soleProprietorNumbers = registrationRule({
  id: 'NM-004',
  severity: 'error',
  reads: ['numbers', 'brand.entityType'],
  sources: [official('Telnyx sole proprietor guide')],
  judge({ numbers, brand }, report) {
    if (brand.entityType !== SOLE_PROPRIETOR || numbers.length <= SOLE_PROPRIETOR_NUMBERS.values) return;
    report('numbers', 'numbers-sole-proprietor', { count: numbers.length });
  },
});

const wrongKind = registrationRule({
  id: 'NM-005',
  severity: 'error',
  reads: ['numbers'],
  needsFacts: true,
  sources: [official('Telnyx knowledge base')],
  judge({ numbers }, report, facts) {
    reportEach(numbers, report, (number) => {
      const params = { number };
      if (isTollFree(number) || facts.numbers[number]?.tollFree) {
        return { code: 'registration-number-toll-free', params, severity: 'error' };
      }
      // Anything that is not E.164 at all is for NM-006.
      const isForeign = /^\+[1-9]\d{1,14}$/.test(number) && !isNanp(number);
      return isForeign ? { code: 'registration-number-not-nanp', params, severity: 'error' } : null;
    });
  },
});

function reportMixedCountries(numbers: readonly string[], report: Report): void {
  const count = { US: 0, CA: 0 };
  for (const number of numbers) {
    const country = nanpCountry(number);
    if (country === 'US' || country === 'CA') count[country] += 1;
  }
  if (count.US > 0 && count.CA > 0) {
    report('numbers', 'numbers-mixed-countries', { us: count.US, ca: count.CA }, { severity: 'warning' });
  }
}

const listShape = registrationRule({
  id: 'NM-006',
  severity: 'error',
  reads: ['numbers'],
  sources: [inferred('one number, one campaign; 10DLC governs US traffic')],
  judge({ numbers }, report) {
    const seen = new Set<string>();
    let once: Fix | null = null;
    reportEach(numbers, report, (number) => {
      if (!/^\+[1-9]\d{1,14}$/.test(number)) {
        return { code: 'number-not-e164', params: { number }, severity: 'error' };
      }
      if (seen.has(number)) {
        once ??= fixAt('fix-remove-twice', 'numbers', [...new Set(numbers)]);
        return { code: 'number-twice', params: { number }, severity: 'error', fix: once };
      }
      seen.add(number);
      return null;
    });
    reportMixedCountries(numbers, report);
  },
});

const isBegun = ({ campaign }: RegistrationDraft): boolean =>
  campaign.usecase !== '' || campaign.description !== '' || campaign.messageFlow !== '';

const noNumbers = registrationRule({
  id: 'NM-007',
  severity: 'info',
  reads: ['numbers', 'campaign.usecase', 'campaign.description', 'campaign.messageFlow'],
  sources: [official('Telnyx campaign events (dormant)'), ARTICLE],
  judge(draft, report) {
    if (draft.numbers.length === 0 && isBegun(draft)) report('numbers', 'numbers-none');
  },
});

/** NM-001 to NM-007. */
export const numberRules: readonly RegistrationRule[] = [
  inOtherCampaign,
  poolThreshold,
  notAuthorised,
  soleProprietorNumbers,
  wrongKind,
  listShape,
  noNumbers,
];
