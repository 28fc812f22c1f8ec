import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  formatAgo,
  formatCount,
  formatDay,
  formatExact,
  formatList,
  formatMoment,
  formatMonth,
  formatSpan,
  formatUntil,
} from './format.ts';
import { currentLanguage } from './i18n.ts';
import { useNow } from './use-now.ts';

/** Dates, spans and counts in the language on screen. */
export function useFormat() {
  const { i18n } = useTranslation();
  const language = i18n.language === 'zh' ? 'zh' : currentLanguage();
  const now = useNow();
  return useMemo(
    () => ({
      language,
      now,
      moment: (iso: string) => formatMoment(iso, now, language),
      day: (iso: string) => formatDay(iso, now, language),
      month: (month: string) => formatMonth(month, language),
      exact: (iso: string) => formatExact(iso, language),
      ago: (iso: string) => formatAgo(iso, now, language),
      until: (iso: string) => formatUntil(iso, now, language),
      age: (iso: string) => formatSpan(now - Date.parse(iso), language),
      span: (ms: number) => formatSpan(ms, language),
      count: (count: number) => formatCount(count, language),
      list: (words: readonly string[]) => formatList(words, language),
    }),
    [language, now],
  );
}
