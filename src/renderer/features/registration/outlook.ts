import { WEEKS_OF_REVIEW } from '#shared/rules/reference/limits.ts';
import type { Finding } from '#shared/rules/rule.ts';

/** What the findings are expected to come to. An estimate of the rules, no figure of a carrier. */
export interface Outlook {
  /** 0 to 100. */
  readonly score: number;
  readonly likelihood: 'likely' | 'doubtful' | 'unlikely';
  /** What to mend first, or null when nothing is open. */
  readonly first: Finding | null;
  /** What a refusal would cost, in weeks, at least and at most. */
  readonly weeks: readonly [fewest: number, most: number];
}

const COST: Readonly<Record<Finding['severity'], number>> = { error: 22, warning: 7, info: 0 };

/** @param findings what stands open: neither mended nor acknowledged, worst first. */
export function outlookOf(findings: readonly Finding[]): Outlook {
  const cost = findings.reduce((sum, { severity }) => sum + COST[severity], 0);
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  const isOpen = findings.some(({ severity }) => severity === 'warning');
  return {
    score: Math.max(0, 100 - cost),
    likelihood: hasErrors ? 'unlikely' : isOpen ? 'doubtful' : 'likely',
    first: findings.find(({ severity }) => severity !== 'info') ?? null,
    // A refusal begins the weeks of the review again.
    weeks: [WEEKS_OF_REVIEW.values.least, WEEKS_OF_REVIEW.values.most],
  };
}
