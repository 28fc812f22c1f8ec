import type { Reference } from './reference.ts';

/** Who has to do something before a finding is gone. */
export type Effort = 'words' | 'decision' | 'others';

/** What a group of findings is about, and how much it weighs. */
export interface Topic {
  /** Code of its words: `topic.<name>`. */
  readonly name: string;
  readonly rules: readonly string[];
  /** Share of the chance that one warning of the group costs, 0 to 1. */
  readonly warning: number;
  /** The same for an error. */
  readonly error: number;
  /** `words`: change a text; `decision`: ask somebody in the company; `others`: the website or an authority. */
  readonly effort: Effort;
}

const topic = (name: string, rules: string, warning: number, error: number, effort: Effort): Topic => ({
  name,
  rules: rules.split(' '),
  warning,
  error,
  effort,
});

/**
 * Ours. The order is that in which published cases and provider pages name reasons of refusals, the most frequent first;
 * the figures only keep that order. Nobody publishes shares.
 */
export const FORECAST_TOPICS = {
  source: 'our estimate, after the order of reasons in published cases and in provider documentation',
  asOf: '2026-11-22',
  values: [
    topic('opt-in', 'CP-019 CP-022 CP-023 CP-030 CP-038 CP-046', 0.3, 0.85, 'decision'),
    topic('disclosures', 'CP-020 CP-028 CP-037', 0.12, 0.7, 'others'),
    topic('policies', 'CP-021 CP-043', 0.2, 0.8, 'others'),
    topic('pages', 'WP-001 WP-002 WP-003 WP-004 WP-005', 0.2, 0.8, 'others'),
    topic('samples', 'CP-005 CP-011 CP-012 CP-013 CP-014 CP-027 CP-034 CP-035', 0.15, 0.75, 'words'),
    topic('description', 'CP-026 CP-029 CP-031', 0.12, 0.75, 'words'),
    topic('flags', 'CP-007 CP-008 CP-009 CP-010 CP-025', 0.12, 0.7, 'words'),
    topic('replies', 'CP-015 CP-016 CP-017 CP-018 CP-036 CP-045', 0.08, 0.65, 'words'),
    topic('contact', 'BR-009 BR-010 BR-011', 0.1, 0.65, 'others'),
    topic('identity', 'BR-003 BR-004 BR-005 BR-006 BR-014 BR-015 BR-016 BR-018 BR-019', 0.1, 0.7, 'decision'),
    // Refused by its nature, whatever is written about it.
    topic('content', 'CP-024 CP-044', 0.2, 0.95, 'decision'),
    // Refused by the form itself, before anybody reads it.
    topic(
      'form',
      'BR-001 BR-002 BR-007 BR-008 BR-012 BR-013 BR-017 BR-020 CP-001 CP-002 CP-003 CP-004 CP-006',
      0.05,
      0.9,
      'words',
    ),
    topic('numbers', 'CP-039 CP-041 NM-001 NM-002 NM-003 NM-004 NM-005 NM-006', 0.08, 0.85, 'decision'),
  ],
} as const satisfies Reference<readonly Topic[]>;

/** What is left of the chance when something that reviewers look at was not seen by anybody here. Ours. */
export const FORECAST_BASE = {
  source: 'our estimate: what no form can show, and what was not seen',
  asOf: '2026-11-22',
  values: { best: 0.92, unseenPrivacy: 0.93, unseenTerms: 0.95, unseenConsent: 0.9 },
} as const satisfies Reference<
  Readonly<Record<'best' | 'unseenPrivacy' | 'unseenTerms' | 'unseenConsent', number>>
>;
