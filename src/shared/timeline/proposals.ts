import type { ReminderKind, TimelineFacts } from '../model/timeline.ts';
import { DAY_MS, expectedOf, later, openedAt } from './standing.ts';

/** Days that a form may lie before the app asks after it. */
export const FORM_DAYS = 2;

export interface Proposal {
  /** The same for the same release and kind, for ever. */
  readonly id: string;
  readonly kind: Exclude<ReminderKind, 'own'>;
  readonly dueAt: string;
}

/** What the app would remind of as the case stands now; what has come to pass is proposed no more. */
export function proposalsOf(facts: TimelineFacts): Proposal[] {
  const propose = (kind: Proposal['kind'], dueAt: string): Proposal => ({
    id: `${facts.outboxId}.${kind}`,
    kind,
    dueAt,
  });
  const opened = openedAt(facts);
  if (facts.caseStatus === 'OPEN' && opened !== null)
    return [propose('return-form', later(opened, FORM_DAYS * DAY_MS))];
  const expected = expectedOf(facts);
  return expected === null ? [] : [propose('ask', expected.from), propose('overdue', expected.to)];
}
