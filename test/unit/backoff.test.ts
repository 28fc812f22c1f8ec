import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs, retryAfterMs } from '#core/http.ts';

describe('backoff', () => {
  it('is a whole number of milliseconds, grows, and never exceeds its cap', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, random) => {
        const wait = backoffMs(attempt, random, 1000, 60_000);
        expect(Number.isInteger(wait)).toBe(true);
        expect(wait).toBeGreaterThanOrEqual(500);
        expect(wait).toBeLessThanOrEqual(60_000);
      }),
    );
    expect(backoffMs(4, 0.5)).toBeGreaterThan(backoffMs(1, 0.5));
  });

  it.each([
    ['7', 7000],
    ['Tue, 03 Nov 2026 14:00:10 GMT', 10_000],
    ['Tue, 03 Nov 2020 14:00:10 GMT', 0],
    ['soon', null],
    ['-3', null],
  ])('reads Retry-After %s', (value, wait) => {
    expect(retryAfterMs(new Headers({ 'retry-after': value }), Date.UTC(2026, 10, 3, 14))).toBe(wait);
  });
});
