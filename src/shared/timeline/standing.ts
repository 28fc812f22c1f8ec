import type { CaseEvent } from '../model/guided.ts';
import type { Stage, Standing, TimelineFacts } from '../model/timeline.ts';
import { WEEKS_OF_REVIEW } from '../rules/reference/limits.ts';

export const DAY_MS = 24 * 60 * 60_000;
export const WEEK_MS = 7 * DAY_MS;

type Facts = Pick<
  TimelineFacts,
  'outboxId' | 'channel' | 'delivery' | 'releasedAt' | 'caseStatus' | 'events'
>;

/** The instant this much later. @param ms milliseconds */
export const later = (iso: string, ms: number): string => new Date(Date.parse(iso) + ms).toISOString();

/** What was told of the case of the latest release, the earliest first. */
const eventsOf = ({ events, outboxId }: Facts): readonly CaseEvent[] =>
  events.filter((event) => event.outboxId === outboxId);

/** When the case was opened, as far as it is known. */
export const openedAt = (facts: Facts): string | null => eventsOf(facts)[0]?.at ?? null;

/** When an answer is to be expected: from 3 to 4 weeks after the form was submitted. */
export function expectedOf(facts: Facts): Standing['expected'] {
  const { caseStatus } = facts;
  if (caseStatus !== 'SUBMITTED' && caseStatus !== 'IN_REVIEW') return null;
  const submitted = eventsOf(facts).find(({ status }) => status === 'SUBMITTED' || status === 'IN_REVIEW');
  if (!submitted) return null;
  const { least, most } = WEEKS_OF_REVIEW.values;
  return { from: later(submitted.at, least * WEEK_MS), to: later(submitted.at, most * WEEK_MS) };
}

const STAGE_OF_CASE = {
  OPEN: 'open',
  SUBMITTED: 'review',
  IN_REVIEW: 'review',
  APPROVED: 'approved',
  REJECTED: 'rejected',
} as const satisfies Record<NonNullable<Facts['caseStatus']>, Stage>;

function stageOf({ caseStatus, delivery }: Facts): Stage {
  if (caseStatus !== null) return STAGE_OF_CASE[caseStatus];
  return delivery === 'rejected' || delivery === 'needs-attention' ? 'refused' : 'leaving';
}

function nextOf(
  { channel }: Facts,
  stage: Stage,
  expected: Standing['expected'],
  now: number,
): Standing['next'] {
  const isByHand = channel === 'guided';
  switch (stage) {
    case 'leaving':
      return isByHand ? { act: 'place', by: 'person' } : { act: 'send', by: 'connector' };
    case 'open':
      return { act: 'return-form', by: isByHand ? 'person' : 'connector' };
    case 'refused':
      return { act: 'decide', by: 'person' };
    case 'rejected':
      return { act: 'mend', by: 'person' };
    case 'approved':
      return { act: 'none', by: 'nobody' };
    case 'review': {
      if (expected && now > Date.parse(expected.to)) return { act: 'ask', by: 'person' };
      // The connector asks by itself; of a case that a person opened, nobody but a person hears.
      const isDue = expected !== null && now >= Date.parse(expected.from);
      return isByHand && isDue ? { act: 'confirm', by: 'person' } : { act: 'wait', by: 'cisco' };
    }
  }
}

/** Where a registration stands at a moment, in epoch milliseconds. */
export function standingOf(facts: Facts, now: number): Standing {
  const stage = stageOf(facts);
  const isDecided = stage === 'approved' || stage === 'rejected';
  const decision = isDecided && eventsOf(facts).findLast(({ status }) => status === facts.caseStatus);
  const decidedAt = decision ? decision.at : null;
  const end = decidedAt === null ? now : Date.parse(decidedAt);
  const expected = expectedOf(facts);
  return {
    stage,
    days: Math.max(0, Math.floor((end - Date.parse(facts.releasedAt)) / DAY_MS)),
    decidedAt,
    expected,
    isOverdue: expected !== null && now > Date.parse(expected.to),
    next: nextOf(facts, stage, expected, now),
  };
}
