import { findPlaceholders } from '#shared/rules/reading/placeholders.ts';
import { exampleValue } from './fill-variables.ts';

/** A stretch of a message: plain, or a variable that is filled in for each person. */
export interface PhoneTextPart {
  readonly text: string;
  readonly isVariable: boolean;
  /** Where it starts, in UTF-16 units. */
  readonly at: number;
}

/** The message in stretches, so that variables can be marked. */
export function splitVariables(text: string): readonly PhoneTextPart[] {
  const parts: PhoneTextPart[] = [];
  let at = 0;
  const add = (end: number, isVariable: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end), isVariable, at });
    at = end;
  };
  for (const { index, text: token } of findPlaceholders(text)) {
    if (index < at) continue;
    add(index, false);
    add(index + token.length, true);
  }
  add(text.length, false);
  return parts;
}

/** The message as one person might get it: variables hold something invented, where their names say what. */
export function fillVariables(text: string, brand: string): readonly PhoneTextPart[] {
  const names = new Map(findPlaceholders(text).map(({ index, name }) => [index, name]));
  return splitVariables(text).map((part) => {
    const name = part.isVariable ? names.get(part.at) : undefined;
    const value = name === undefined ? null : exampleValue(name, brand);
    return value === null ? part : { ...part, text: value };
  });
}

/** The first keyword of a list, as a person would send it. */
export const firstKeyword = (keywords: string): string => keywords.split(',')[0]?.trim() ?? '';

const UNSEEN: Readonly<Record<string, string>> = { '\u00a0': 'U+00A0', '\t': 'Tab', '\u200b': 'U+200B' };

/** A character so that it can be seen: one without a shape shows its code. */
export function showCharacter(char: string): string {
  if (UNSEEN[char]) return UNSEEN[char];
  const isUnseen = /^[\s\p{C}]$/u.test(char);
  return isUnseen ? `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` : char;
}
