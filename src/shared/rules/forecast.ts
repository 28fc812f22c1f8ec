import type { PageKind } from '../model/page-check.ts';
import type { RegistrationDraft, RegistrationFacts } from '../model/registration.ts';
import { FORECAST_BASE, FORECAST_TOPICS, type Topic } from './reference/forecast-weights.ts';
import { WEEKS_OF_REVIEW } from './reference/limits.ts';
import type { Finding } from './rule.ts';

/** What somebody has looked at, beyond the form: rules cannot see a page. */
export interface Evidence {
  /** The text of the privacy policy was pasted or read. */
  readonly privacySeen: boolean;
  readonly termsSeen: boolean;
  /** A picture of the place where people agree is attached, or its page was read. */
  readonly consentSeen: boolean;
}

export const NO_EVIDENCE: Evidence = { privacySeen: false, termsSeen: false, consentSeen: false };

/** What the draft, the looks at its pages and its attachments prove to have been seen. */
export function evidenceOf(
  { campaign }: RegistrationDraft,
  { pages = [], attachments = {} }: RegistrationFacts,
): Evidence {
  const isRead = (kind: PageKind) =>
    pages.some(({ page, status, needsScripts }) => page === kind && status === 'answered' && !needsScripts);
  return {
    privacySeen: campaign.privacyPolicyText.trim() !== '' || isRead('privacy'),
    termsSeen: campaign.termsText.trim() !== '' || isRead('terms'),
    consentSeen: (attachments.consent ?? 0) > 0 || isRead('opt-in'),
  };
}

const LIKELIHOODS = ['likely', 'doubtful', 'unlikely'] as const;
export type Likelihood = (typeof LIKELIHOODS)[number];

/** `click`: a fix is at hand; otherwise as the topic says. */
export type MendEffort = 'click' | Topic['effort'];

/** What one finding costs, and what it takes to mend it. */
export interface Mend {
  readonly finding: Finding;
  /** Points that the score rises by when this finding alone is gone. */
  readonly gain: number;
  readonly effort: MendEffort;
}

/** Findings of one topic together. */
export interface Reason {
  /** Code of its words. */
  readonly topic: string;
  readonly errors: number;
  readonly warnings: number;
  /** Share of the chance that the topic takes, in percent. */
  readonly takes: number;
}

export interface Forecast {
  /** 0 to 100. An estimate of ours, no carrier's figure. */
  readonly score: number;
  readonly likelihood: Likelihood;
  /** What takes most, first. */
  readonly reasons: readonly Reason[];
  /** In the order in which it pays to mend: most points for the least effort. */
  readonly mend: readonly Mend[];
  /** Evidence that is missing, as codes of words. */
  readonly unseen: readonly string[];
  /** What a rejection costs: one more round of review, in weeks. */
  readonly rejectionWeeks: { readonly least: number; readonly most: number };
}

const LIKELY = 70;
const DOUBTFUL = 40;
/** A further finding of the same topic weighs half of the one before it. */
const NEXT_WEIGHS = 0.5;
const MOST_OF_A_TOPIC = 0.97;

const OTHER: Topic = { name: 'form', rules: [], warning: 0.05, error: 0.7, effort: 'words' };
const BY_RULE: ReadonlyMap<string, Topic> = new Map(
  FORECAST_TOPICS.values.flatMap((topic) => topic.rules.map((rule) => [rule, topic] as const)),
);
const topicOf = ({ ruleId }: Finding): Topic => BY_RULE.get(ruleId) ?? OTHER;

function weightOf(finding: Finding): number {
  const { error, warning } = topicOf(finding);
  return finding.severity === 'error' ? error : finding.severity === 'warning' ? warning : 0;
}

/** Share of the chance that findings of one topic take: the heaviest in full, each further one half as much. */
function takenBy(findings: readonly Finding[]): number {
  const weights = findings.map(weightOf).sort((a, b) => b - a);
  const sum = weights.reduce((soFar, weight, index) => soFar + weight * NEXT_WEIGHS ** index, 0);
  return Math.min(MOST_OF_A_TOPIC, sum);
}

function baseOf({ privacySeen, termsSeen, consentSeen }: Evidence): number {
  const { best, unseenPrivacy, unseenTerms, unseenConsent } = FORECAST_BASE.values;
  return (
    best *
    (privacySeen ? 1 : unseenPrivacy) *
    (termsSeen ? 1 : unseenTerms) *
    (consentSeen ? 1 : unseenConsent)
  );
}

function byTopic(findings: readonly Finding[]): ReadonlyMap<Topic, readonly Finding[]> {
  const groups = new Map<Topic, Finding[]>();
  for (const finding of findings) {
    if (finding.severity === 'info') continue;
    const topic = topicOf(finding);
    const group = groups.get(topic) ?? [];
    group.push(finding);
    groups.set(topic, group);
  }
  return groups;
}

const scoreOf = (chance: number): number => Math.round(chance * 100);

function chanceOf(groups: ReadonlyMap<Topic, readonly Finding[]>, evidence: Evidence): number {
  let chance = baseOf(evidence);
  for (const group of groups.values()) chance *= 1 - takenBy(group);
  return chance;
}

const EFFORT: Readonly<Record<MendEffort, number>> = { click: 1, words: 2, decision: 4, others: 6 };

function mendsOf(groups: ReadonlyMap<Topic, readonly Finding[]>, chance: number): Mend[] {
  const mends: Mend[] = [];
  for (const [topic, group] of groups) {
    const left = 1 - takenBy(group);
    for (const finding of group) {
      const without = 1 - takenBy(group.filter((one) => one !== finding));
      const gain = Math.round(chance * (without / left - 1) * 1000) / 10;
      mends.push({ finding, gain, effort: finding.fix ? 'click' : topic.effort });
    }
  }
  return mends.sort(
    (a, b) =>
      Number(b.finding.severity === 'error') - Number(a.finding.severity === 'error') ||
      b.gain / EFFORT[b.effort] - a.gain / EFFORT[a.effort] ||
      weightOf(b.finding) - weightOf(a.finding),
  );
}

function unseenOf(evidence: Evidence): string[] {
  const codes: readonly (readonly [keyof Evidence, string])[] = [
    ['consentSeen', 'forecast.unseen-consent'],
    ['privacySeen', 'forecast.unseen-privacy'],
    ['termsSeen', 'forecast.unseen-terms'],
  ];
  return codes.filter(([key]) => !evidence[key]).map(([, code]) => code);
}

/**
 * How likely a registration is to pass, from what the rules found and what was seen. Mending a finding, or showing
 * evidence, never lowers the score.
 * @param findings what stands open; leave out what was acknowledged with a reason, if that counts as mended.
 */
export function forecast(findings: readonly Finding[], evidence: Evidence = NO_EVIDENCE): Forecast {
  const groups = byTopic(findings);
  const chance = chanceOf(groups, evidence);
  const score = scoreOf(chance);
  const reasons = [...groups].map(([topic, group]) => ({
    topic: `topic.${topic.name}`,
    errors: group.filter(({ severity }) => severity === 'error').length,
    warnings: group.filter(({ severity }) => severity === 'warning').length,
    takes: scoreOf(takenBy(group)),
  }));
  const { least, most } = WEEKS_OF_REVIEW.values;
  return {
    score,
    likelihood: score >= LIKELY ? 'likely' : score >= DOUBTFUL ? 'doubtful' : 'unlikely',
    reasons: reasons.sort((a, b) => b.takes - a.takes),
    mend: mendsOf(groups, chance),
    unseen: unseenOf(evidence),
    rejectionWeeks: { least, most },
  };
}

/** Codes of every word that a forecast may speak. */
export const FORECAST_CODES: readonly string[] = [
  ...LIKELIHOODS.map((one) => `forecast.${one}`),
  'forecast.estimate',
  'forecast.cost',
  ...unseenOf(NO_EVIDENCE),
  ...(['click', 'words', 'decision', 'others'] as const).map((effort) => `effort.${effort}`),
  ...FORECAST_TOPICS.values.map(({ name }) => `topic.${name}`),
];
