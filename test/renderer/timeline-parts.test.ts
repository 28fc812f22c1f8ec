import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf, placeOf, spread } from '#renderer/features/timeline/axis.ts';
import { lanesOf, matches, standingNow } from '#renderer/features/timeline/lanes.ts';
import type { TimelineEntry } from '#shared/model/timeline.ts';
import { DAY_MS, standingOf, WEEK_MS } from '#shared/timeline/standing.ts';
import { makeFacts, makeTimeline } from './support/fake-timeline.ts';
import { makeCustomers } from './support/sample-customers.ts';

const now = Date.parse('2026-11-24T12:00:00.000Z');
const state = { now, customers: makeCustomers(now) };
const entryOf = (facts: ReturnType<typeof makeFacts>): TimelineEntry => ({
  ...facts,
  standing: standingOf(facts, now),
  reminders: [],
});
const entries = makeTimeline(state).map(entryOf);

describe('the axis', () => {
  it('begins on a Monday and holds every release, today and what is expected', () => {
    const axis = axisOf(entries, now);
    expect(new Date(axis.from).getDay()).toBe(1);
    for (const { releasedAt, standing } of entries) {
      expect(Date.parse(releasedAt)).toBeGreaterThanOrEqual(axis.from);
      if (standing.expected) expect(Date.parse(standing.expected.to)).toBeLessThanOrEqual(axis.to);
    }
    expect(placeOf(axis, now)).toBeGreaterThan(0);
    expect(placeOf(axis, now)).toBeLessThan(1);
  });

  it('has few ticks, however long it is, a whole number of weeks apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), (days) => {
        const axis = axisOf([entryOf(makeFacts(state, { index: 1, customer: 0, released: days }))], now);
        expect(axis.ticks.length).toBeLessThanOrEqual(8);
        expect(axis.ticks.length).toBeGreaterThan(0);
        const step = (axis.ticks[1] ?? axis.to) - axis.from;
        // An hour more or less where the clock changes.
        expect(Math.abs(step / WEEK_MS - Math.round(step / WEEK_MS))).toBeLessThan(0.01);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

describe('marks', () => {
  it('keep their order, their gap and the axis while there is room', () => {
    const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });
    fc.assert(
      fc.property(places, (given) => {
        const sorted = [...given].sort((a, b) => a - b);
        const moved = spread(sorted, 0.03);
        for (const [index, place] of moved.entries()) {
          expect(place).toBeLessThanOrEqual(1);
          const before = moved[index - 1];
          if (before !== undefined) expect(place - before).toBeGreaterThan(0.0299);
        }
      }),
      { seed: 5, numRuns: 200 },
    );
    expect(spread([0.1, 0.5], 0.03)).toEqual([0.1, 0.5]);
  });
});

describe('lanes', () => {
  it('stand under their customers', () => {
    const lanes = lanesOf(entries);
    expect(lanes.map((lane) => (lane.kind === 'group' ? lane.count : lane.entry.name))).toEqual([
      3,
      'Appointment reminders',
      'Delivery texts',
      'Billing texts',
      2,
      'Care texts',
      'Library holds',
      2,
      'Class reminders',
      'Port notices',
    ]);
  });

  it('are in progress until there is a decision', () => {
    const of = (shown: 'progress' | 'decided' | 'all') =>
      entries.filter((entry) => matches(entry, shown, null)).map(({ standing }) => standing.stage);
    expect(of('decided')).toEqual(['approved', 'rejected']);
    expect(of('progress')).toEqual(['leaving', 'open', 'review', 'review', 'refused']);
    expect(of('all')).toHaveLength(7);
  });

  it('grow overdue while the answer of the core stays', () => {
    const later = standingNow(entries, now + 10 * DAY_MS);
    const overdue = (list: readonly TimelineEntry[]) =>
      list.filter(({ standing }) => standing.isOverdue).length;
    expect([overdue(entries), overdue(later)]).toEqual([1, 2]);
  });
});
