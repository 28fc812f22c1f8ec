import type { Eligibility } from '../../model/number.ts';
import { isNanp, isTollFree } from '../../model/phone.ts';
import { createEngine } from '../engine.ts';
import { remember } from '../reading/remember.ts';
import { CISCO_PSTN, PSTN_UNKNOWN, TEXTING_COUNTRIES } from '../reference/service-facts.ts';
import {
  type Finding,
  type FindingParams,
  found,
  type Rule,
  type RuleSource,
  type Severity,
} from '../rule.ts';
import { ARTICLE, inferred, webexApi } from './sources.ts';

/** One number of the mirror, as far as its eligibility goes. Texts are Webex's own; empty means not reported. */
export interface NumberSubject {
  /** E.164, or empty for an extension without a number. */
  readonly e164: string;
  readonly extension: string;
  readonly state: string;
  readonly phoneNumberType: string;
  readonly mainNumber: boolean;
  readonly telephonyType: string;
  readonly tollFree: boolean;
  readonly service: boolean;
  readonly elin: boolean;
  readonly reserved: boolean;
  /** Empty when nobody owns the number. */
  readonly ownerType: string;
  /** ISO 3166 code of the location's country. */
  readonly country: string;
  /** `pstnConnectionType` of the location, or `unknown`. */
  readonly pstnType: string;
}

export type NumberRule = Rule<NumberSubject, null> & {
  /** The whole condition, without allocating; `check` says the same as findings. */
  readonly applies: (subject: NumberSubject) => boolean;
};

const NONE: readonly Finding[] = [];
const NUMBERS_API = webexApi('numbers');
const DERIVED = inferred('article and number fields, combined');

interface NumberRuleSpec {
  readonly id: string;
  readonly severity: Severity;
  readonly code: string;
  readonly reads: readonly (keyof NumberSubject)[];
  readonly sources: readonly RuleSource[];
  readonly applies: (subject: NumberSubject) => boolean;
  readonly params?: (subject: NumberSubject) => FindingParams;
}

/** An extension without a number has one reason, EL-001; nothing else about it is worth saying. */
function numberRule(spec: NumberRuleSpec): NumberRule {
  const applies =
    spec.id === 'EL-001'
      ? spec.applies
      : (subject: NumberSubject) => subject.e164 !== '' && spec.applies(subject);
  const { id, severity, code, sources, params } = spec;
  const reads = [...new Set(['e164', ...spec.reads])];
  return {
    id,
    since: '2026.11.1',
    severity,
    reads,
    sources,
    applies,
    check: (subject) => (applies(subject) ? [found({ id, severity }, '', code, params?.(subject))] : NONE),
  };
}

export const eligibilityRules: readonly NumberRule[] = [
  numberRule({
    id: 'EL-001',
    severity: 'error',
    code: 'extension-only',
    reads: ['e164'],
    sources: [ARTICLE, NUMBERS_API],
    applies: (n) => n.e164 === '',
    params: (n) => ({ extension: n.extension }),
  }),
  numberRule({
    id: 'EL-002',
    severity: 'error',
    code: 'location-country',
    reads: ['country'],
    sources: [ARTICLE],
    applies: (n) => !TEXTING_COUNTRIES.values.has(n.country),
    params: (n) => ({ country: n.country || '?' }),
  }),
  numberRule({
    id: 'EL-003',
    severity: 'error',
    code: 'location-pstn',
    reads: ['pstnType'],
    sources: [ARTICLE, webexApi('pstn')],
    applies: (n) => n.pstnType !== CISCO_PSTN && n.pstnType !== PSTN_UNKNOWN && n.pstnType !== '',
    params: (n) => ({ pstnType: n.pstnType }),
  }),
  numberRule({
    id: 'EL-004',
    severity: 'error',
    code: 'location-pstn-unknown',
    reads: ['pstnType'],
    sources: [ARTICLE, webexApi('pstn')],
    applies: (n) => n.pstnType === PSTN_UNKNOWN || n.pstnType === '',
  }),
  numberRule({
    id: 'EL-005',
    severity: 'error',
    code: 'number-not-active',
    reads: ['state'],
    sources: [DERIVED, NUMBERS_API],
    applies: (n) => n.state !== 'ACTIVE',
    params: (n) => ({ state: n.state || '?' }),
  }),
  numberRule({
    id: 'EL-006',
    severity: 'error',
    code: 'number-mobile',
    reads: ['telephonyType'],
    sources: [DERIVED, NUMBERS_API],
    applies: (n) => n.telephonyType === 'MOBILE_NUMBER',
  }),
  numberRule({
    id: 'EL-007',
    severity: 'error',
    code: 'number-toll-free',
    reads: ['tollFree'],
    sources: [DERIVED, NUMBERS_API],
    applies: (n) => n.tollFree || isTollFree(n.e164),
  }),
  numberRule({
    id: 'EL-008',
    severity: 'error',
    code: 'number-service',
    reads: ['service'],
    sources: [DERIVED, NUMBERS_API],
    applies: (n) => n.service,
  }),
  numberRule({
    id: 'EL-009',
    severity: 'error',
    code: 'number-elin',
    reads: ['elin'],
    sources: [DERIVED, NUMBERS_API],
    applies: (n) => n.elin,
  }),
  numberRule({
    id: 'EL-010',
    severity: 'error',
    code: 'number-reserved',
    reads: ['reserved'],
    sources: [DERIVED, NUMBERS_API],
    applies: (n) => n.reserved,
  }),
  numberRule({
    id: 'EL-011',
    severity: 'warning',
    code: 'number-unassigned',
    reads: ['ownerType'],
    sources: [DERIVED],
    applies: (n) => n.ownerType === '',
  }),
  numberRule({
    id: 'EL-012',
    severity: 'warning',
    code: 'owner-not-person',
    reads: ['ownerType'],
    sources: [DERIVED],
    applies: (n) => n.ownerType !== '' && n.ownerType !== 'PEOPLE',
    params: (n) => ({ ownerType: n.ownerType }),
  }),
  numberRule({
    id: 'EL-013',
    severity: 'warning',
    code: 'number-not-primary',
    reads: ['ownerType', 'phoneNumberType'],
    sources: [ARTICLE, DERIVED],
    applies: (n) => n.ownerType !== '' && n.phoneNumberType !== '' && n.phoneNumberType !== 'PRIMARY',
    params: (n) => ({ phoneNumberType: n.phoneNumberType }),
  }),
  numberRule({
    id: 'EL-014',
    severity: 'error',
    code: 'number-not-nanp',
    reads: ['e164'],
    sources: [inferred('10DLC means ten-digit North American numbers')],
    applies: (n) => !isNanp(n.e164),
    params: (n) => ({ number: n.e164 }),
  }),
];

export const eligibilityEngine = createEngine(eligibilityRules);

export interface NumberVerdict {
  readonly eligibility: Eligibility;
  /** Ids of the rules that have something to say, errors first. */
  readonly reasons: readonly string[];
}

/** Errors first, then by id: the order in which the engine sorts findings of one path. */
const BY_WEIGHT: readonly NumberRule[] = [
  ...eligibilityRules.filter((rule) => rule.severity === 'error'),
  ...eligibilityRules.filter((rule) => rule.severity !== 'error'),
];

/** The mirror stores a verdict as one bit for each rule, by the number in the rule's id, which is for ever. */
function bitOf(rule: NumberRule): number {
  return 1 << (Number(rule.id.slice(3)) - 1);
}

/** Bits of the rules that forbid texting. */
export const INELIGIBLE_BITS: number = BY_WEIGHT.filter((rule) => rule.severity === 'error').reduce(
  (bits, rule) => bits | bitOf(rule),
  0,
);

/** One bit for each rule that has something to say about a number; 0 when it may simply text. */
export function judgeBits(subject: NumberSubject): number {
  let bits = 0;
  for (const rule of BY_WEIGHT) if (rule.applies(subject)) bits |= bitOf(rule);
  return bits;
}

/** Few combinations occur among millions of numbers. */
const VERDICTS_KEPT = 4096;

/** What stored bits mean; the same object for the same bits. */
export const verdictOf: (bits: number) => NumberVerdict = remember((bits) => {
  const reasons = BY_WEIGHT.filter((rule) => (bits & bitOf(rule)) !== 0).map((rule) => rule.id);
  const blocked = (bits & INELIGIBLE_BITS) !== 0;
  const eligibility: Eligibility = blocked ? 'ineligible' : bits === 0 ? 'eligible' : 'warned';
  return Object.freeze({ eligibility, reasons: Object.freeze(reasons) });
}, VERDICTS_KEPT);

/** The verdict on one number; the same as `eligibilityEngine.run`, without building findings. */
export function judgeNumber(subject: NumberSubject): NumberVerdict {
  return verdictOf(judgeBits(subject));
}
