import { describe, expect, it } from 'vitest';
import { formatAgo, formatDay, formatList, formatMoment, formatSpan } from '#renderer/i18n/format.ts';

const now = new Date(2026, 10, 24, 15, 30).getTime();
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

describe('times as people say them', () => {
  it('leaves out the day of today', () => {
    expect(formatMoment(at(2026, 10, 24, 14, 2), now, 'en')).toBe('14:02');
  });

  it('names the day of another one, and the year of another year', () => {
    expect(formatMoment(at(2026, 10, 3, 9, 5), now, 'en')).toBe('3 Nov, 09:05');
    expect(formatMoment(at(2026, 10, 3, 9, 5), now, 'zh')).toBe('11月3日 09:05');
    expect(formatDay(at(2024, 11, 1, 0, 0), now, 'en')).toBe('1 Dec 2024');
  });

  it('writes midnight as 00', () => {
    expect(formatMoment(at(2026, 10, 24, 0, 4), now, 'en')).toBe('00:04');
  });

  it('says spans in the unit that fits', () => {
    expect(formatSpan(40_000, 'en')).toBe('40 sec');
    expect(formatSpan(3 * 3_600_000, 'en')).toBe('3 h');
    expect(formatSpan(12 * 86_400_000, 'en')).toBe('12 days');
    expect(formatSpan(3 * 3_600_000, 'zh')).toBe('3小时');
  });

  it('puts words one after the other as the language does', () => {
    expect(formatList(['Boise', 'Nampa'], 'en')).toBe('Boise, Nampa');
    expect(formatList(['税号', '网站'], 'zh')).toBe('税号、网站');
    expect(formatList([], 'zh')).toBe('');
  });

  it('says how long ago something was, never in the future', () => {
    expect(formatAgo(new Date(now - 3 * 3_600_000).toISOString(), now, 'en')).toBe('3 hours ago');
    expect(formatAgo(new Date(now + 60_000).toISOString(), now, 'en')).toBe('just now');
  });
});
