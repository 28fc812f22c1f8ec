import type { Language } from './model/settings.ts';

export type RefusalParams = Readonly<Record<string, string | number>>;

/** Why files of one kind are refused, in every language. */
export interface RefusalTexts<Name extends string> {
  isRefusal(name: unknown): name is Name;
  /** The sentence of a refusal; it always ends by saying that nothing was changed. */
  refusalText(language: Language, refusal: Name, params: RefusalParams): string;
}

const NOTHING_CHANGED: Readonly<Record<Language, string>> = {
  en: ' Nothing was changed.',
  zh: '没有任何改动。',
};

/** `{{name}}` in a sentence stands for a parameter. */
export function refusalTexts<Name extends string>(
  texts: Readonly<Record<Language, Readonly<Record<Name, string>>>>,
): RefusalTexts<Name> {
  return {
    isRefusal: (name): name is Name => typeof name === 'string' && Object.hasOwn(texts.en, name),
    refusalText(language, refusal, params) {
      const sentence = texts[language][refusal].replace(/\{\{(\w+)\}\}/g, (_all, name: string) =>
        String(params[name] ?? '?'),
      );
      return `${sentence}${NOTHING_CHANGED[language]}`;
    },
  };
}
