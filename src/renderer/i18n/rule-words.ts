import type { Language } from '#shared/model/settings.ts';
import type { FindingParams } from '#shared/rules/rule.ts';
import { type FindingText, renderFinding } from '#shared/rules/text.ts';
import { ruleTexts, ruleTitles } from '#shared/rules/texts/tables.ts';

/** Short name of a rule in a language; the id itself when it has none. */
export const ruleTitle = (language: Language, ruleId: string): string =>
  ruleTitles[language][ruleId] ?? ruleId;

/** The words of a finding or verdict. Empty brackets and double blanks of missing params are tidied away. */
export function ruleWords(language: Language, said: { code: string; params: FindingParams }): FindingText {
  const text = renderFinding(ruleTexts, language, said);
  const tidy = (words: string) => words.replace(/ ?[(（]\s*[)）]/g, '').trim();
  return {
    message: tidy(text.message),
    ...(text.reason ? { reason: tidy(text.reason) } : {}),
    ...(text.cure ? { cure: tidy(text.cure) } : {}),
  };
}
