import { countText } from './count-text.ts';
import { AppError, type ErrorCode } from './ipc/errors.ts';
import type { Language } from './model/settings.ts';

export type RefusalParams = Readonly<Record<string, string | number>>;

/** Why files of one kind are refused, in every language. */
export interface RefusalTexts<Name extends string> {
  /** The same sentence for an error that crossed the wire; undefined when it is not one of these. */
  refusalWords(language: Language, error: Pick<AppError, 'details'>): string | undefined;
  /** The sentence of a refusal; it always ends by saying that nothing was changed. */
  refusalText(language: Language, refusal: Name, params: RefusalParams): string;
  /** The refusal as an error in English; its details carry the words of other languages. */
  refuse(refusal: Name, params: RefusalParams): AppError;
}

const NOTHING_CHANGED: Readonly<Record<Language, string>> = {
  en: ' Nothing was changed.',
  zh: '没有任何改动。',
};

/**
 * `{{name}}` in a sentence stands for a parameter.
 * @param codes of errors whose cause is not what was given
 */
export function refusalTexts<Name extends string>(
  texts: Readonly<Record<Language, Readonly<Record<Name, string>>>>,
  codes: Readonly<Partial<Record<Name, ErrorCode>>>,
): RefusalTexts<Name> {
  const refusalText = (language: Language, refusal: Name, params: RefusalParams) => {
    const sentence = texts[language][refusal].replace(/\{\{(\w+)\}\}/g, (_all, name: string) => {
      const value = params[name] ?? '?';
      return typeof value === 'number' ? countText(value) : value;
    });
    return `${sentence}${NOTHING_CHANGED[language]}`;
  };
  const isRefusal = (name: unknown): name is Name =>
    typeof name === 'string' && Object.hasOwn(texts.en, name);
  return {
    refusalWords: (language, { details }) =>
      isRefusal(details?.refusal)
        ? refusalText(language, details.refusal, details as RefusalParams)
        : undefined,
    refusalText,
    refuse: (refusal, params) =>
      new AppError(codes[refusal] ?? 'bad-input', refusalText('en', refusal, params), { refusal, ...params }),
  };
}
