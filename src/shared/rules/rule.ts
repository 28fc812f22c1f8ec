export type Severity = 'error' | 'warning' | 'info';

export type FindingParams = Readonly<Record<string, string | number>>;

/** A text, a tick, or a whole list (samples, numbers) that takes the place of the one before. */
export type EditValue = string | boolean | readonly string[];

/** Put `value` at `path`. */
export interface Edit {
  readonly path: string;
  readonly value: EditValue;
}

/**
 * A mechanical repair. Once applied, its finding is gone and no error is new; applied again it changes nothing.
 * The label is a text of the catalogue, by `code`.
 */
export interface Fix {
  readonly code: string;
  readonly edits: readonly Edit[];
}

/** What a rule found. The words come from `texts/` by `code` and `params`. */
export interface Finding {
  readonly ruleId: string;
  /** Where, in dots: `campaign.samples.0`, `brand.ein`, `numbers`. */
  readonly path: string;
  readonly severity: Severity;
  readonly code: string;
  readonly params: FindingParams;
  readonly fix?: Fix;
}

/** Where a rule's claim comes from, and how sure it is (tags of the fact files). */
export interface RuleSource {
  /** Short reference, for example `TW-err 30886` or `help.webex.com n1rlhy4`. */
  readonly ref: string;
  readonly certainty: 'official' | 'third-party' | 'inferred' | 'conflicting';
}

/** Who speaks the code of a rejection. `aggregator` is the one behind Telnyx, Bandwidth and others. */
export const CODE_FAMILIES = ['twilio', 'aws', 'aggregator', 'bandwidth', 'plivo', 'sinch'] as const;
export type CodeFamily = (typeof CODE_FAMILIES)[number];

/** `{ twilio: ['30889'], aggregator: ['601'] }`. A `*` in a code stands for any part of a name. */
export type ForestalledCodes = Readonly<Partial<Record<CodeFamily, readonly string[]>>>;

/** What a rule may know of the world, so that it stays a pure function. */
export interface RuleEnv {
  /** ISO date of today, `2026-11-03`. */
  readonly today: string;
}

/**
 * A check with a lasting id. Pure and total: no clock, no randomness, no IO.
 * `reads` lists the path prefixes it looks at; an edit elsewhere does not run it again.
 */
export interface Rule<Subject, Facts> {
  /** For ever; users and support quote it. */
  readonly id: string;
  /** Version of the rule set that brought it. */
  readonly since: string;
  /** The worst severity that its findings may have. */
  readonly severity: Severity;
  /**
   * True when it judges what a text means. A reviewer may see it otherwise, so a person may let even its errors stand,
   * with a note; what the other rules find is a fact.
   */
  readonly isJudgement?: true;
  readonly reads: readonly string[];
  /** True when it looks at facts of the mirror or of other drafts. */
  readonly needsFacts?: boolean;
  readonly sources: readonly RuleSource[];
  /** Codes of providers that it forestalls, by the family of the code; absent where nobody has codes for it. */
  readonly forestalls?: ForestalledCodes;
  check(subject: Subject, facts: Facts, env: RuleEnv): readonly Finding[];
}

/** A repair of one place. */
export const fixAt = (code: string, path: string, value: EditValue): Fix => ({
  code,
  edits: [{ path, value }],
});

/** Builds the finding of a rule; severity is the rule's unless given. */
export function found(
  rule: { readonly id: string; readonly severity: Severity },
  path: string,
  code: string,
  params: FindingParams = {},
  more: { readonly severity?: Severity; readonly fix?: Fix } = {},
): Finding {
  const base = { ruleId: rule.id, path, severity: more.severity ?? rule.severity, code, params };
  return more.fix ? { ...base, fix: more.fix } : base;
}

/** Version of the whole rule set; stored with every verdict. */
export const RULESET_VERSION = '2026.11.3';
