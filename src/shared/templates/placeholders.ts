/*
 * `{{opt_in_page}}`: lower case, so that tokens of messages such as `[First name]`, `{name}` and `{{Name}}` are none. A text
 * that holds one is never sent; it is filled for a customer first.
 */
const PLACEHOLDER = /\{\{([a-z][a-z0-9_]{0,39})\}\}/g;

export const placeholder = (name: string): string => `{{${name}}}`;

/** Names in the order in which they stand, each once. */
export function placeholdersIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name))];
}

/** Where placeholders stand already, as `[start, end)`. */
export function placeholderSpans(text: string): readonly (readonly [start: number, end: number])[] {
  return [...text.matchAll(PLACEHOLDER)].map(({ 0: whole, index }) => [index, index + whole.length]);
}

/** Longest value of a placeholder, in characters: a long paragraph. */
export const LONGEST_VALUE = 2000;

/** Braces could stand for a placeholder themselves, so no value has any. */
export const holdsBraces = (value: string): boolean => /[{}]/.test(value);

/** True for what can stand in the place of a placeholder. */
export const canBeValue = (text: string): boolean =>
  text.trim() !== '' && text.length <= LONGEST_VALUE && !holdsBraces(text);

export interface FilledText {
  readonly text: string;
  /** Placeholders that have no value; they stay in the text, which is not to be used then. */
  readonly missing: readonly string[];
}

/** Puts values in the places; `ask` answers null where there is none. Never puts an empty text. */
export function fillText(text: string, ask: (name: string) => string | null): FilledText {
  const filled = text.replace(PLACEHOLDER, (whole, name: string) => {
    const value = ask(name) ?? '';
    return canBeValue(value) ? value.trim() : whole;
  });
  // What is left is asked of the result, so that nothing can put a placeholder together unseen.
  return { text: filled, missing: placeholdersIn(filled) };
}
