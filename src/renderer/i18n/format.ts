import type { Language } from '#shared/model/settings.ts';
import { localeOf } from './i18n.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const isSameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString();

/** `14:02` today, `3 Nov, 14:02` otherwise, with the year when it is not this one. */
export function formatMoment(iso: string, now: number, language: Language): string {
  const date = new Date(iso);
  const today = new Date(now);
  const time = new Intl.DateTimeFormat(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date);
  if (isSameDay(date, today)) return time;
  return `${formatDay(iso, now, language)}${language === 'zh' ? ' ' : ', '}${time}`;
}

/** `3 Nov`, with the year when it is not this one. */
export function formatDay(iso: string, now: number, language: Language): string {
  const date = new Date(iso);
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  const options: Intl.DateTimeFormatOptions = isThisYear
    ? { day: 'numeric', month: 'short' }
    : { day: 'numeric', month: 'short', year: 'numeric' };
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', options).format(date);
}

/** `November 2026`. @param month as `2026-11` */
export function formatMonth(month: string, language: Language): string {
  const options = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeOf(language), options).format(new Date(`${month}-01T00:00:00Z`));
}

/** The exact date and time, for hovering. */
export function formatExact(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full', timeStyle: 'medium' }).format(
    new Date(iso),
  );
}

type AgeUnit = 'second' | 'minute' | 'hour' | 'day';

function unitOf(ms: number): readonly [number, AgeUnit] {
  if (ms < MINUTE) return [Math.max(1, Math.round(ms / 1000)), 'second'];
  if (ms < HOUR) return [Math.floor(ms / MINUTE), 'minute'];
  if (ms < 2 * DAY) return [Math.floor(ms / HOUR), 'hour'];
  return [Math.floor(ms / DAY), 'day'];
}

/** A span as people say it: `3 h`, `12 days`, `3 小时`. */
export function formatSpan(ms: number, language: Language): string {
  const [amount, unit] = unitOf(Math.max(0, ms));
  const unitDisplay = language === 'zh' || unit === 'day' ? 'long' : 'short';
  return new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay })
    .format(amount)
    .replace('hr', 'h');
}

/** The system's own word, "now", reads as a promise behind a verb such as "pulled". */
const JUST_NOW: Readonly<Record<Language, string>> = { en: 'just now', zh: '刚刚' };

/** `3 hours ago`, `3小时前`. */
export function formatAgo(iso: string, now: number, language: Language): string {
  const [amount, unit] = unitOf(Math.max(0, now - Date.parse(iso)));
  if (unit === 'second') return JUST_NOW[language];
  return new Intl.RelativeTimeFormat(localeOf(language), { style: 'long' }).format(-amount, unit);
}

/** `in 13 days`, `13天后`; of a time that has passed, how long ago that was. */
export function formatUntil(iso: string, now: number, language: Language): string {
  const ms = Date.parse(iso) - now;
  if (ms <= 0) return formatAgo(iso, now, language);
  const [amount, unit] = unitOf(ms);
  return new Intl.RelativeTimeFormat(localeOf(language), { style: 'long' }).format(amount, unit);
}

/** Words one after the other, as the language puts them: `Boise, Nampa`, `鲍伊西、楠帕`. */
export const formatList = (words: readonly string[], language: Language): string =>
  words.join(language === 'zh' ? '、' : ', ');

export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language)).format(count);
}
