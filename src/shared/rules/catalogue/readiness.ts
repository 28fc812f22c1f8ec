import {
  type Attestation,
  PREREQUISITES,
  type Prerequisite,
  type Verdict,
  type VerdictState,
} from '../../model/customer.ts';
import { createEngine } from '../engine.ts';
import {
  HEALTHCARE_NAME,
  HEALTHCARE_VERTICAL,
  MINIMUM_APP_VERSION,
  TEXTING_LICENCE,
  TRIAL_SUBSCRIPTION,
  TRIALS_EXCLUDED_SINCE,
} from '../reference/service-facts.ts';
import {
  type Finding,
  type FindingParams,
  found,
  type Rule,
  type RuleEnv,
  type RuleSource,
} from '../rule.ts';
import { locationEvidence } from './readiness-locations.ts';
import { ARTICLE, inferred, webexApi } from './sources.ts';

export interface CustomerLocation {
  readonly name: string;
  /** ISO 3166. */
  readonly country: string;
  /** `pstnConnectionType`, or `unknown`. */
  readonly pstnType: string;
}

/** A customer as the mirror, the journey and the people who attested know it. */
export interface CustomerSubject {
  readonly name: string;
  /** When the mirror was last pulled; null before the first pull, and then nothing of it counts. */
  readonly pulledAt: string | null;
  readonly locations: readonly CustomerLocation[];
  readonly licences: readonly { readonly name: string }[];
  readonly subscriptionIds: readonly string[];
  /** People whose primary number is eligible. */
  readonly ciscoPrimaryOwners: number;
  readonly eligibleNumbers: number;
  readonly authorisedNumbers: number;
  readonly inCampaignNumbers: number;
  readonly attestations: readonly Attestation[];
  /** Verticals of the customer's brand drafts. */
  readonly brandVerticals: readonly string[];
}

export type CustomerRule = Rule<CustomerSubject, null>;

/** Something worth knowing that gates nothing. */
export type Caution = Pick<Verdict, 'ruleId' | 'code' | 'params'>;

/**
 * What a rule concludes before a person is heard. `exact` means that the mirror alone settles a
 * "not met": a person's word does not overrule it.
 */
export interface Conclusion {
  readonly code: string;
  readonly params?: FindingParams;
  readonly exact?: boolean;
}

type Conclude = (subject: CustomerSubject, env: RuleEnv) => Conclusion;

/** The end of a code tells state and evidence; see `stateOf`. */
const isNotMet = (code: string) => code.endsWith('-not-met');

interface ReadinessSpec {
  readonly id: string;
  readonly prerequisite: Prerequisite;
  readonly reads: readonly (keyof CustomerSubject)[];
  readonly sources: readonly RuleSource[];
  readonly conclude: Conclude;
  /** True when Webex reports nothing about it, so that a pull would change nothing. */
  readonly mirrorIsSilent?: boolean;
}

function attested(attestation: Attestation): Conclusion {
  const { who, note, at } = attestation;
  return { code: `attested-${attestation.answer}`, params: { who, note, date: at.slice(0, 10) } };
}

function concludeFor({ prerequisite, conclude, mirrorIsSilent }: ReadinessSpec): Conclude {
  return (subject, env) => {
    const blind = subject.pulledAt === null && !mirrorIsSilent;
    const own: Conclusion = blind ? { code: 'not-pulled-unknown' } : conclude(subject, env);
    const said = subject.attestations.findLast((one) => one.prerequisite === prerequisite);
    if (!said || own.exact) return own;
    return attested(said);
  };
}

/**
 * Each of these rules always says exactly one thing, whose code ends in `-met`, `-not-met` (an error)
 * or `-unknown`. Codes that begin with `attested-` or `recorded-` rest on a person's word.
 */
function readinessRule(spec: ReadinessSpec): CustomerRule {
  const conclude = concludeFor(spec);
  return {
    id: spec.id,
    since: '2026.11.1',
    severity: 'error',
    reads: [...spec.reads, 'pulledAt', 'attestations'],
    sources: spec.sources,
    check: (subject, _facts, env) => {
      const { code, params } = conclude(subject, env);
      const severity = isNotMet(code) ? 'error' : 'info';
      return [found({ id: spec.id, severity }, spec.prerequisite, code, params)];
    },
  };
}

function enterprise(subject: CustomerSubject, env: RuleEnv): Conclusion {
  const isTrial = subject.subscriptionIds.some((id) => id.trim().toLowerCase() === TRIAL_SUBSCRIPTION);
  if (isTrial && env.today >= TRIALS_EXCLUDED_SINCE) {
    return { code: 'enterprise-trial-not-met', params: { since: TRIALS_EXCLUDED_SINCE }, exact: true };
  }
  return { code: 'enterprise-unknown' };
}

function primaryNumber(subject: CustomerSubject): Conclusion {
  const people = subject.ciscoPrimaryOwners;
  if (people > 0) return { code: 'primary-number-met', params: { people } };
  if (locationEvidence(subject.locations).undecided > 0) return { code: 'primary-number-unknown' };
  return { code: 'primary-number-not-met' };
}

function addOnLicence(subject: CustomerSubject): Conclusion {
  const licence = subject.licences.find(({ name }) => TEXTING_LICENCE.values.test(name));
  if (licence) return { code: 'add-on-licence-met', params: { licence: licence.name } };
  return { code: 'add-on-licence-unknown' };
}

function ciscoPstn(subject: CustomerSubject): Conclusion {
  const { ready, undecided, total, others } = locationEvidence(subject.locations);
  if (ready > 0 && ready === total) return { code: 'cisco-pstn-met', params: { ready } };
  if (ready > 0) return { code: 'cisco-pstn-partly-met', params: { ready, total, others } };
  if (undecided > 0) return { code: 'cisco-pstn-unknown', params: { undecided } };
  return { code: 'cisco-pstn-not-met', params: { total }, exact: true };
}

function callingPlan(subject: CustomerSubject): Conclusion {
  const { ready, undecided, total } = locationEvidence(subject.locations);
  if (ready > 0) return { code: 'calling-plan-met', params: { ready } };
  if (undecided > 0) return { code: 'calling-plan-unknown', params: { undecided } };
  if (total === 0) return { code: 'calling-plan-country-not-met', exact: true };
  return { code: 'calling-plan-not-met', params: { total }, exact: true };
}

function campaign(subject: CustomerSubject): Conclusion {
  const numbers = subject.inCampaignNumbers;
  return numbers > 0 ? { code: 'recorded-campaign-met', params: { numbers } } : { code: 'campaign-unknown' };
}

function authorisedNumbers(subject: CustomerSubject): Conclusion {
  const { authorisedNumbers: numbers, eligibleNumbers: eligible } = subject;
  if (numbers > 0) return { code: 'recorded-authorised-numbers-met', params: { numbers } };
  return { code: 'authorised-numbers-unknown', params: { eligible } };
}

const LICENCES = webexApi('licenses');
const PSTN = webexApi('pstn');

const hipaa: CustomerRule = {
  id: 'RD-009',
  since: '2026.11.1',
  severity: 'warning',
  reads: ['name', 'brandVerticals'],
  sources: [ARTICLE, inferred('words in the name, vertical of a brand')],
  check: (subject) => {
    const byVertical = subject.brandVerticals.includes(HEALTHCARE_VERTICAL);
    if (!byVertical && !HEALTHCARE_NAME.values.test(subject.name)) return [];
    return [found(hipaa, '', 'hipaa-not-supported', { name: subject.name })];
  },
};

/** RD-001 to RD-008 in the order of the article, then the caution RD-009. */
export const readinessRules: readonly CustomerRule[] = [
  readinessRule({
    id: 'RD-001',
    prerequisite: 'calling-plan',
    reads: ['locations'],
    sources: [ARTICLE, PSTN],
    conclude: callingPlan,
  }),
  readinessRule({
    id: 'RD-002',
    prerequisite: 'enterprise',
    reads: ['subscriptionIds'],
    sources: [ARTICLE, inferred('subscription of a licence reads "trial"')],
    conclude: enterprise,
  }),
  readinessRule({
    id: 'RD-003',
    prerequisite: 'primary-number',
    reads: ['ciscoPrimaryOwners', 'locations'],
    sources: [ARTICLE, webexApi('numbers')],
    conclude: primaryNumber,
  }),
  readinessRule({
    id: 'RD-004',
    prerequisite: 'app-version',
    reads: ['pulledAt'],
    sources: [ARTICLE],
    mirrorIsSilent: true,
    conclude: () => ({ code: 'app-version-unknown', params: { version: MINIMUM_APP_VERSION } }),
  }),
  readinessRule({
    id: 'RD-005',
    prerequisite: 'cisco-pstn',
    reads: ['locations'],
    sources: [ARTICLE, PSTN],
    conclude: ciscoPstn,
  }),
  readinessRule({
    id: 'RD-006',
    prerequisite: 'campaign',
    reads: ['inCampaignNumbers'],
    sources: [ARTICLE],
    conclude: campaign,
  }),
  readinessRule({
    id: 'RD-007',
    prerequisite: 'add-on-licence',
    reads: ['licences'],
    sources: [ARTICLE, LICENCES, inferred('"text" in the name of a licence')],
    conclude: addOnLicence,
  }),
  readinessRule({
    id: 'RD-008',
    prerequisite: 'authorised-numbers',
    reads: ['authorisedNumbers', 'eligibleNumbers'],
    sources: [ARTICLE],
    conclude: authorisedNumbers,
  }),
  hipaa,
];

const readinessEngine = createEngine(readinessRules);

function stateOf(code: string): VerdictState {
  if (isNotMet(code)) return 'not-met';
  return code.endsWith('-met') ? 'met' : 'unknown';
}

function verdictFrom(subject: CustomerSubject, prerequisite: Prerequisite, finding: Finding): Verdict {
  const { ruleId, code, params } = finding;
  const state = stateOf(code);
  const base = { prerequisite, ruleId, state, code, params };
  if (code.startsWith('attested-')) {
    const said = subject.attestations.findLast((one) => one.prerequisite === prerequisite);
    return { ...base, evidence: 'person', at: said?.at ?? null };
  }
  if (code.startsWith('recorded-')) return { ...base, evidence: 'person', at: null };
  return state === 'unknown'
    ? { ...base, evidence: 'none', at: null }
    : { ...base, evidence: 'mirror', at: subject.pulledAt };
}

export interface CustomerJudgement {
  /** One for each prerequisite, in the order of the article. */
  readonly verdicts: Verdict[];
  readonly cautions: Caution[];
}

/** Judges the eight prerequisites of a customer, and says what else is worth knowing. */
export function judgeCustomer(subject: CustomerSubject, env: RuleEnv): CustomerJudgement {
  const findings = readinessEngine.run(subject, null, env);
  const verdicts = PREREQUISITES.map((prerequisite, index) => {
    const ruleId = readinessRules[index]?.id;
    const finding = findings.find((one) => one.ruleId === ruleId);
    if (!finding) throw new Error(`No rule judges the prerequisite ${prerequisite}.`);
    return verdictFrom(subject, prerequisite, finding);
  });
  const cautions = findings
    .filter((one) => one.severity === 'warning')
    .map(({ ruleId, code, params }) => ({ ruleId, code, params }));
  return { verdicts, cautions };
}
