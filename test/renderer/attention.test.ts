import { describe, expect, it } from 'vitest';
import { attentionOf, isCalm, isUrgent, sortByAttention } from '#renderer/features/portfolio/attention.ts';
import type { CustomerSummary } from '#shared/model/customer.ts';
import { makeCustomers } from './support/sample-customers.ts';

const NOW = Date.parse('2026-11-24T12:00:00.000Z');
const customers = makeCustomers(NOW).map(({ detail }) => detail);
const harbor = customers.find(({ id }) => id === 'org-harbor') as CustomerSummary;
const calm: CustomerSummary = {
  ...harbor,
  waiting: 0,
  needsYou: 0,
  unreadChanges: 0,
  nextStep: 'done',
  verdicts: harbor.verdicts.map((verdict) => ({ ...verdict, state: 'met' })),
};

describe('what needs attention first', () => {
  it('is a submission that needs a person, before anything else', () => {
    const worst = { ...harbor, needsYou: 2, nextStep: 'sign-in', pulledAt: null } as CustomerSummary;
    expect(attentionOf(worst, NOW)).toEqual({ kind: 'needsYou', count: 2 });
  });

  it('is signing in again before a failed pull', () => {
    const failed = { ...calm, nextStep: 'sign-in', lastPull: { ...harbor.lastPull, state: 'failed' } };
    expect(attentionOf(failed as CustomerSummary, NOW).kind).toBe('signIn');
  });

  it('is a question about removals before all that a pull can be', () => {
    const lastPull = { ...harbor.lastPull, state: 'paused', errorCode: 'too-many-removals', numbers: 4 };
    const asking = { ...calm, numbers: 10, nextStep: 'sign-in', lastPull } as CustomerSummary;
    expect(attentionOf(asking, NOW)).toEqual({ kind: 'removals', missing: 6, known: 10 });
  });

  it('tells a pull that waits for a sign-in from one that goes on by itself', () => {
    const paused = (errorCode: string) =>
      ({ ...calm, lastPull: { ...harbor.lastPull, state: 'paused', errorCode } }) as CustomerSummary;
    expect(attentionOf(paused('sign-in-needed'), NOW).kind).toBe('signIn');
    expect(attentionOf(paused('offline'), NOW)).toEqual({ kind: 'pullPaused', errorCode: 'offline' });
    expect(isUrgent(attentionOf(paused('sign-in-needed'), NOW))).toBe(true);
    expect(isUrgent(attentionOf(paused('offline'), NOW))).toBe(false);
  });

  it('counts what Webex refused to show', () => {
    const gap = { path: '/licenses', scope: '', trackingId: null };
    const gaps = { ...calm, lastPull: { ...harbor.lastPull, gaps: [gap, gap] } } as CustomerSummary;
    expect(attentionOf(gaps, NOW)).toEqual({ kind: 'gaps', count: 2 });
  });

  it('names the first prerequisite that is not met', () => {
    const [first, ...rest] = calm.verdicts;
    const unmet = { ...calm, verdicts: [{ ...first, state: 'not-met' }, ...rest] } as CustomerSummary;
    expect(attentionOf(unmet, NOW)).toMatchObject({ kind: 'notMet', verdict: { state: 'not-met' } });
  });

  it('counts numbers that lapsed', () => {
    const lapsed = { ...calm, journey: { ...calm.journey, lapsed: 4 } };
    expect(attentionOf(lapsed, NOW)).toEqual({ kind: 'lapsed', count: 4 });
  });

  it('speaks of an old mirror after two weeks', () => {
    const old = (days: number) => ({
      ...calm,
      pulledAt: new Date(NOW - days * 86_400_000).toISOString(),
    });
    expect(attentionOf(old(13), NOW).kind).toBe('calm');
    expect(attentionOf(old(15), NOW).kind).toBe('old');
  });

  it('leaves alone who waits for an answer', () => {
    expect(isCalm(attentionOf({ ...calm, waiting: 1 }, NOW))).toBe(true);
  });

  it('sorts the portfolio, equals by name', () => {
    const ranked = sortByAttention([...customers].reverse(), NOW);
    expect(ranked.map(({ attention }) => attention.kind)[0]).toBe('needsYou');
    expect(ranked.at(-1)?.attention.kind).toBe('calm');
    const twins = sortByAttention(
      [
        { ...calm, name: 'Zeta' },
        { ...calm, name: 'Alpha' },
      ],
      NOW,
    );
    expect(twins.map(({ customer }) => customer.name)).toEqual(['Alpha', 'Zeta']);
  });
});
