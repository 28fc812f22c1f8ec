import { remember } from './remember.ts';

/** Lower case, plain quotes, no accents, single blanks: what two texts are compared by. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a text, without possessive endings, so that "Harbor's" is "harbor". `&` reads as "and". */
export const words: (text: string) => readonly string[] = remember((text) => {
  const readable = plain(text).replace(/'s\b/g, '').replace(/'/g, '').replace(/&/g, ' and ');
  return readable.match(/[\p{L}\p{N}]+/gu) ?? [];
});

/** The same text whatever its case, blanks and punctuation. */
export const fingerprint: (text: string) => string = remember((text) => words(text).join(' '));

/** Share of words that two texts have in common, 0 to 1 (Jaccard). */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const left = new Set(a);
  const right = new Set(b);
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  const union = left.size + right.size - shared;
  return union === 0 ? 1 : shared / union;
}
