import type { Language } from '../../model/settings.ts';
import type { TextTable } from '../text.ts';
import { enTexts, enTitles } from './en.ts';
import { zhTexts, zhTitles } from './zh.ts';

/** The words of every finding code, for `renderFinding`. */
export const ruleTexts: Readonly<Record<Language, TextTable>> = { en: enTexts, zh: zhTexts };

/** A short name for each rule id, for filters and lists. */
export const ruleTitles: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: enTitles,
  zh: zhTitles,
};
