import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, momentOf } from '#shared/timeline/days.ts';

const at = (text: string) => Date.parse(text);
const iso = (text: string) => new Date(text).toISOString();

describe('the moment of a day', () => {
  const now = at('2026-11-28T15:00:00');
  it.each([
    ['noon, where nothing else is known', '2026-11-27', undefined, '2026-11-27T12:00:00'],
    ['after what is known of the same day', '2026-11-27', '2026-11-27T16:30:00', '2026-11-27T16:30:00'],
    ['noon, after what is known of that morning', '2026-11-27', '2026-11-27T08:00:00', '2026-11-27T12:00:00'],
    [
      'noon of an earlier day, which is to be refused',
      '2026-11-26',
      '2026-11-27T08:00:00',
      '2026-11-26T12:00:00',
    ],
    ['noon of a day to come, which is to be refused', '2026-11-29', undefined, '2026-11-29T12:00:00'],
  ])('is %s', (_name, day, last, moment) => {
    expect(momentOf(day, last && iso(last), now)).toBe(iso(moment));
  });

  it('of today is never later than now', () => {
    expect(momentOf('2026-11-28', undefined, at('2026-11-28T09:00:00'))).toBe(iso('2026-11-28T09:00:00'));
  });

  it('is always of that day', () => {
    const moments = fc.integer({ min: at('2020-01-01T00:00:00'), max: at('2030-01-01T00:00:00') });
    fc.assert(
      fc.property(moments, moments, moments, (one, last, current) => {
        const day = dayOf(one);
        expect(dayOf(at(momentOf(day, new Date(last).toISOString(), current)))).toBe(day);
      }),
      { seed: 28, numRuns: 300 },
    );
  });
});
