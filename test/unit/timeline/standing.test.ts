import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '#shared/model/guided.ts';
import type { OutboxId, RegistrationId } from '#shared/model/ids.ts';
import type { TimelineFacts } from '#shared/model/timeline.ts';
import { proposalsOf } from '#shared/timeline/proposals.ts';
import { DAY_MS, standingOf } from '#shared/timeline/standing.ts';
import { reminderWords } from '#shared/timeline/words.ts';
import { CASE_STATUSES, type CaseStatus } from '#shared/webex/connector.ts';

const RELEASED = Date.UTC(2026, 10, 3, 14);
const NOW_ID = '018f0000-0000-7000-8000-000000000001' as OutboxId;
const EARLIER_ID = '018f0000-0000-7000-8000-000000000002' as OutboxId;
const REGISTRATION = '018f0000-0000-7000-8000-000000000003' as RegistrationId;

const on = (day: number) => new Date(RELEASED + day * DAY_MS).toISOString();
const event = (status: CaseStatus, day: number, outboxId = NOW_ID): CaseEvent => ({
  registrationId: REGISTRATION,
  outboxId,
  status,
  at: on(day),
  source: 'person',
  who: 'Robin',
  note: '',
});

/** A release on day 0 whose case went so. */
function facts(events: readonly CaseEvent[] = [], more: Partial<TimelineFacts> = {}): TimelineFacts {
  return {
    registrationId: REGISTRATION,
    name: 'Delivery texts',
    customerId: 'org' as TimelineFacts['customerId'],
    customerName: 'Harbor Clinic',
    outboxId: NOW_ID,
    channel: 'guided',
    delivery: events.length === 0 ? 'queued' : 'accepted',
    releasedAt: on(0),
    releasedBy: 'Robin',
    caseId: events.length === 0 ? null : 'CASE-1',
    caseStatus: events.findLast(({ outboxId }) => outboxId === NOW_ID)?.status ?? null,
    events: [...events],
    ...more,
  };
}
const submitted = [event('OPEN', 1), event('SUBMITTED', 2)];
const inReview = [...submitted, event('IN_REVIEW', 10)];
const connector = { channel: 'connector' } as const;

describe('where a registration stands', () => {
  it.each([
    ['released, by hand', facts(), 3, 'leaving', 'place', 'person'],
    ['released, by the connector', facts([], connector), 3, 'leaving', 'send', 'connector'],
    ['refused', facts([], { delivery: 'rejected' }), 3, 'refused', 'decide', 'person'],
    ['held up', facts([], { delivery: 'needs-attention' }), 3, 'refused', 'decide', 'person'],
    ['opened', facts([event('OPEN', 1)]), 3, 'open', 'return-form', 'person'],
    ['opened by the connector', facts([event('OPEN', 1)], connector), 3, 'open', 'return-form', 'connector'],
    ['submitted', facts(submitted), 3, 'review', 'wait', 'cisco'],
    ['a moment before three weeks', facts(inReview), 22.99, 'review', 'wait', 'cisco'],
    ['three weeks, by hand', facts(inReview), 23, 'review', 'confirm', 'person'],
    ['three weeks, by the connector', facts(inReview, connector), 23, 'review', 'wait', 'cisco'],
    ['four weeks to the moment', facts(inReview), 30, 'review', 'confirm', 'person'],
    ['more than four weeks', facts(inReview), 30.01, 'review', 'ask', 'person'],
    ['more than four weeks, by the connector', facts(inReview, connector), 30.01, 'review', 'ask', 'person'],
    ['approved', facts([...inReview, event('APPROVED', 25)]), 90, 'approved', 'none', 'nobody'],
    ['rejected', facts([...inReview, event('REJECTED', 25)]), 90, 'rejected', 'mend', 'person'],
  ] as const)('%s', (_name, one, day, stage, act, by) => {
    const standing = standingOf(one, RELEASED + day * DAY_MS);
    expect([standing.stage, standing.next]).toEqual([stage, { act, by }]);
    expect(standing.isOverdue).toBe(act === 'ask');
  });

  it('expects an answer 3 to 4 weeks after the form was submitted, whatever came after', () => {
    expect(standingOf(facts(inReview), RELEASED).expected).toEqual({ from: on(23), to: on(30) });
    const unknownReturn = [event('OPEN', 1), event('IN_REVIEW', 4)];
    expect(standingOf(facts(unknownReturn), RELEASED).expected).toEqual({ from: on(25), to: on(32) });
    expect(standingOf(facts([event('OPEN', 1)]), RELEASED).expected).toBeNull();
    expect(standingOf(facts([...inReview, event('APPROVED', 25)]), RELEASED).expected).toBeNull();
  });

  it('counts whole days up to the decision, and none before the release', () => {
    expect(standingOf(facts(inReview), RELEASED + 9.9 * DAY_MS).days).toBe(9);
    const decided = standingOf(facts([...inReview, event('APPROVED', 25)]), RELEASED + 90 * DAY_MS);
    expect([decided.days, decided.decidedAt]).toEqual([25, on(25)]);
    expect(standingOf(facts(), RELEASED - DAY_MS).days).toBe(0);
  });

  it('is about the latest release; what became of an earlier one counts no more', () => {
    const earlier = [event('SUBMITTED', -40, EARLIER_ID), event('REJECTED', -20, EARLIER_ID)];
    expect(standingOf(facts(earlier, { delivery: 'queued', caseStatus: null }), RELEASED)).toMatchObject({
      stage: 'leaving',
      expected: null,
    });
    const again = standingOf(facts([...earlier, ...submitted]), RELEASED);
    expect(again.expected).toEqual({ from: on(23), to: on(30) });
  });
});

describe('what to be reminded of', () => {
  it.each([
    ['nothing before there is a case', facts(), []],
    ['the form, two days after the case was opened', facts([event('OPEN', 1)]), [['return-form', 3]]],
    [
      'the answer, three and four weeks after the form',
      facts(inReview),
      [
        ['ask', 23],
        ['overdue', 30],
      ],
    ],
    ['nothing after the approval', facts([...inReview, event('APPROVED', 25)]), []],
    ['nothing after the rejection', facts([...inReview, event('REJECTED', 25)]), []],
  ] as const)('%s', (_name, one, proposals) => {
    expect(proposalsOf(one)).toEqual(
      proposals.map(([kind, day]) => ({ id: `${NOW_ID}.${kind}`, kind, dueAt: on(day) })),
    );
  });

  it('says how long it is at the least, since a reminder may have been put off, and says it as the dates are made', () => {
    const of = (kind: 'return-form' | 'ask' | 'overdue') =>
      reminderWords({ kind, text: '', title: 'T', customerName: 'C' }, 'en').description;
    expect(of('return-form')).toContain('opened at least 2 days ago');
    expect(of('ask')).toContain('At least 3 weeks have passed');
    expect(of('overdue')).toContain('At least 4 weeks have passed');
    expect(of('ask')).toContain('about 3 to 4 weeks');
  });

  it('has words in both languages, whatever a registration is called', () => {
    const own = { kind: 'own', text: 'Call {{title}}', title: '$& "A"', customerName: 'Åse' } as const;
    expect(reminderWords(own, 'en').summary).toBe('Call {{title}}: $& "A", Åse');
    expect(reminderWords({ ...own, kind: 'ask' }, 'zh').summary).toBe('可能已有答复：$& "A"（Åse）');
  });
});

it('at every moment the stage, the window and the proposals agree', () => {
  const anyEvents = fc
    .array(fc.tuple(fc.constantFrom(...CASE_STATUSES), fc.integer({ min: 0, max: 60 })), { maxLength: 6 })
    .map((list) => list.map(([status, day]) => event(status, day)).sort((a, b) => a.at.localeCompare(b.at)));
  const anyFacts = fc
    .tuple(anyEvents, fc.constantFrom('guided', 'connector'))
    .map(([events, channel]) => facts(events, { channel }));
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: 0, max: 100 }), (one, day) => {
      const now = RELEASED + day * DAY_MS;
      const standing = standingOf(one, now);
      expect(standing.expected !== null).toBe(standing.stage === 'review');
      expect(standing.decidedAt !== null).toBe(
        standing.stage === 'approved' || standing.stage === 'rejected',
      );
      if (standing.isOverdue) expect(standing.next).toEqual({ act: 'ask', by: 'person' });
      const [ask, overdue] = proposalsOf(one);
      if (standing.expected)
        expect([ask?.dueAt, overdue?.dueAt]).toEqual([standing.expected.from, standing.expected.to]);
      expect(standing.days).toBeGreaterThanOrEqual(0);
    }),
    { seed: 11, numRuns: 300 },
  );
});
