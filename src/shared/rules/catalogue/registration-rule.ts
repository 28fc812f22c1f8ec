import type { RegistrationDraft, RegistrationFacts } from '../../model/registration.ts';
import type { Kind } from '../reader/kinds.ts';
import { BRAND_LENGTHS, CAMPAIGN_LENGTHS, type Lengths } from '../reference/lengths.ts';
import { codesForestalledBy } from '../reference/rejection-codes.ts';
import type { Finding, FindingParams, Fix, Rule, RuleEnv, Severity } from '../rule.ts';
import { type Field, READER_READS, readingAt, shortened } from './reader-opinions.ts';

export type { Field } from './reader-opinions.ts';

export type RegistrationRule = Rule<RegistrationDraft, RegistrationFacts>;

interface ReportMore {
  readonly severity?: Severity;
  readonly fix?: Fix;
}

/** Adds a finding; severity is the rule's unless given. */
export type Report = (path: string, code: string, params?: FindingParams, more?: ReportMore) => void;

/** What a rule takes from the reader. */
interface ReaderPart {
  readonly texts: (draft: RegistrationDraft) => readonly Field[];
  /** The finding for each kind that is the rule's business. */
  readonly codes: Readonly<Partial<Record<Kind, string>>>;
  /** True when a fact contradicts the reader: the text names a contact, say. */
  readonly isRuledOut?: (field: Field, kind: Kind, draft: RegistrationDraft) => boolean;
  /** True when the form or the text itself says that such content is in order: then the reader only doubts. */
  readonly isDeclared?: (draft: RegistrationDraft, kind: Kind, field: Field) => boolean;
}

interface RegistrationRuleSpec extends Omit<RegistrationRule, 'since' | 'check' | 'forestalls'> {
  /** Version of the rule set that brought it; the first one unless given. */
  readonly since?: string;
  readonly reader?: ReaderPart;
  judge?(draft: RegistrationDraft, report: Report, facts: RegistrationFacts, env: RuleEnv): void;
}

const NONE: readonly Finding[] = [];

const NO_LIMIT: Pick<Lengths, 'min' | 'max'> = { max: Number.POSITIVE_INFINITY };

function lengthsOf(path: string): Pick<Lengths, 'min' | 'max'> {
  const [form, field = ''] = path.split('.');
  const lengths: Readonly<Record<string, Lengths>> =
    form === 'brand' ? BRAND_LENGTHS.values : CAMPAIGN_LENGTHS.values;
  return lengths[field] ?? NO_LIMIT;
}

/** A repair that makes a text too long or too short repairs nothing. */
const fits = ({ edits }: Fix): boolean =>
  edits.every(({ path, value }) => {
    if (typeof value !== 'string' || value === '') return true;
    const { min = 0, max } = lengthsOf(path);
    const length = value.trim().length;
    return length >= min && length <= max;
  });

/**
 * Reports what the reader thinks, unless the rule has spoken of the same place already: what it is sure of stands
 * beside doubts, and doubts only where nothing was said.
 */
function reportOpinions(
  { texts, codes, isDeclared, isRuledOut }: ReaderPart,
  draft: RegistrationDraft,
  findings: () => readonly Finding[],
  report: Report,
): void {
  for (const field of texts(draft)) {
    for (const { kind, severity: judged, sentence } of readingAt(draft, field)?.opinions ?? []) {
      const code = codes[kind];
      if (!code || isRuledOut?.(field, kind, draft)) continue;
      const severity = isDeclared?.(draft, kind, field) ? 'warning' : judged;
      const said = findings().filter(({ path }) => path === field.path);
      if (said.some((finding) => severity === 'warning' || finding.severity === 'error')) continue;
      const params = { words: shortened(sentence.text), usecase: draft.campaign.usecase };
      if (severity === 'error') report(field.path, code, params, { severity });
      else report(field.path, 'text-doubtful', { ...params, kind: `@kind.${kind}` }, { severity });
    }
  }
}

/** Makes a rule of a function that reports what it finds, and of what the reader thinks. */
export function registrationRule({ judge, reader, ...rule }: RegistrationRuleSpec): RegistrationRule {
  return {
    ...rule,
    reads: reader ? [...new Set([...rule.reads, ...READER_READS])] : rule.reads,
    since: rule.since ?? '2026.11.1',
    forestalls: codesForestalledBy(rule.id),
    check(draft, facts, env) {
      let findings: Finding[] | null = null;
      const report: Report = (path, code, params = {}, { severity = rule.severity, fix } = {}) => {
        findings ??= [];
        const finding = { ruleId: rule.id, path, severity, code, params };
        findings.push(fix && fits(fix) ? { ...finding, fix } : finding);
      };
      judge?.(draft, report, facts, env);
      if (reader) reportOpinions(reader, draft, () => findings ?? NONE, report);
      return findings ?? NONE;
    },
  };
}

/** True when somebody typed something; an empty field is only ever the business of CP-001 and BR-001. */
export const isFilled = (text: string): boolean => text.trim() !== '';

export function samplesOf({ campaign }: RegistrationDraft): readonly Field[] {
  return campaign.samples
    .map((text, index) => ({ path: `campaign.samples.${index}`, text }))
    .filter(({ text }) => isFilled(text));
}

/** The three texts that are sent by themselves. */
export function confirmationsOf({ campaign }: RegistrationDraft): readonly Field[] {
  return [
    { path: 'campaign.optinMessage', text: campaign.optinMessage },
    { path: 'campaign.optoutMessage', text: campaign.optoutMessage },
    { path: 'campaign.helpMessage', text: campaign.helpMessage },
  ].filter(({ text }) => isFilled(text));
}

/** The two texts that explain the campaign to a reviewer. */
export function proseOf({ campaign }: RegistrationDraft): readonly Field[] {
  return [
    { path: 'campaign.description', text: campaign.description },
    { path: 'campaign.messageFlow', text: campaign.messageFlow },
  ].filter(({ text }) => isFilled(text));
}

export const MESSAGE_READS: readonly string[] = [
  'campaign.samples',
  'campaign.optinMessage',
  'campaign.optoutMessage',
  'campaign.helpMessage',
];
export const PROSE_READS: readonly string[] = ['campaign.description', 'campaign.messageFlow'];
export const BRAND_NAME_READS: readonly string[] = ['brand.displayName', 'brand.companyName'];

/** Everything that is sent to a phone. */
export const messagesOf = (draft: RegistrationDraft): readonly Field[] => [
  ...samplesOf(draft),
  ...confirmationsOf(draft),
];

/** Everything that somebody wrote for the campaign. */
export const textsOf = (draft: RegistrationDraft): readonly Field[] => [
  ...proseOf(draft),
  ...messagesOf(draft),
];

/** A text with one more sentence at its end. */
export function withSentence(text: string, sentence: string): string {
  const trimmed = text.trimEnd();
  return /[.!?]$/.test(trimmed) || trimmed === ''
    ? `${trimmed} ${sentence}`.trim()
    : `${trimmed}. ${sentence}`;
}
