import { eligibilityRules } from '../rules/catalogue/eligibility.ts';
import { readinessRules } from '../rules/catalogue/readiness.ts';
import { registrationEngine } from '../rules/registration.ts';
import type { CodeFamily, ForestalledCodes, RuleSource, Severity } from '../rules/rule.ts';
import { codesSaid } from './examples.ts';

/** What a rule is about, in the order of the work. */
export const AREAS = ['readiness', 'eligibility', 'brand', 'campaign', 'numbers', 'pages'] as const;
export type Area = (typeof AREAS)[number];

const AREA_OF: Readonly<Record<string, Area>> = {
  RD: 'readiness',
  EL: 'eligibility',
  BR: 'brand',
  CP: 'campaign',
  NM: 'numbers',
  WP: 'pages',
};

/** One rule as it is shown to people. */
export interface CatalogueRule {
  readonly id: string;
  readonly area: Area;
  /** The worst that it says. */
  readonly severity: Severity;
  /** True when its errors may stand with a note. */
  readonly isJudgement: boolean;
  readonly since: string;
  readonly reads: readonly string[];
  readonly sources: readonly RuleSource[];
  readonly codes: ForestalledCodes;
  /** Codes of everything that it can say, the worst of its examples first. */
  readonly says: readonly string[];
}

interface AnyRule {
  readonly id: string;
  readonly severity: Severity;
  readonly isJudgement?: true;
  readonly since: string;
  readonly reads: readonly string[];
  readonly sources: readonly RuleSource[];
  readonly forestalls?: ForestalledCodes;
}

const toEntry = (rule: AnyRule): CatalogueRule => ({
  id: rule.id,
  area: AREA_OF[rule.id.slice(0, 2)] ?? 'campaign',
  severity: rule.severity,
  isJudgement: rule.isJudgement === true,
  since: rule.since,
  reads: rule.reads,
  sources: rule.sources,
  codes: rule.forestalls ?? {},
  says: codesSaid(rule.id),
});

/** Every rule, by area and id. */
export const CATALOGUE: readonly CatalogueRule[] = [
  ...readinessRules,
  ...eligibilityRules,
  ...registrationEngine.rules,
]
  .map(toEntry)
  .sort((a, b) => AREAS.indexOf(a.area) - AREAS.indexOf(b.area) || (a.id < b.id ? -1 : 1));

export const findRule = (id: string): CatalogueRule | undefined => CATALOGUE.find((rule) => rule.id === id);

/** Who says so, as a person would group it. */
export const PUBLISHERS = [
  'webex',
  'twilio',
  'aws',
  'telnyx',
  'bandwidth',
  'sinch',
  'signalwire',
  'others',
  'textready',
] as const;
export type Publisher = (typeof PUBLISHERS)[number];

const NAMED: readonly (readonly [Publisher, RegExp])[] = [
  ['webex', /webex/i],
  ['twilio', /twilio|TW-err/i],
  ['aws', /\bAWS\b/],
  ['telnyx', /telnyx/i],
  ['bandwidth', /bandwidth/i],
  ['sinch', /sinch/i],
  ['signalwire', /signalwire/i],
];

/** Publishers that a source names; what was concluded is the project's own. */
export function publishersOf({ ref, certainty }: RuleSource): readonly Publisher[] {
  if (certainty === 'inferred') return ['textready'];
  const named = NAMED.filter(([, words]) => words.test(ref)).map(([publisher]) => publisher);
  return named.length > 0 ? named : ['others'];
}

/** The families of codes that a rule forestalls, in their order. */
export const codeFamilies = ({
  codes,
}: CatalogueRule): readonly (readonly [CodeFamily, readonly string[]])[] =>
  Object.entries(codes).map(([family, list]) => [family as CodeFamily, list]);
