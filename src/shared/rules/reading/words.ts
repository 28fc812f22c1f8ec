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

const NEGATION =
  /\b(?:no|not|never|without|non|neither|nor|cannot|can't|don't|doesn't|won't|isn't|aren't|prohibit\w*|exclud\w*|forbid\w*|except|rather than|instead of|free of|against)\b[^.;!?\n]{0,80}$/i;

/** True when the words before `index` in the same sentence deny what follows ("we never send …"). */
export function isDenied(text: string, index: number): boolean {
  return NEGATION.test(text.slice(Math.max(0, index - 120), index).replace(/\u2019/g, "'"));
}

/** The first place where `pattern` holds and is not denied, or null. */
export function firstClaim(
  text: string,
  pattern: RegExp,
): { readonly match: string; readonly index: number } | null {
  const every = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  for (const hit of text.matchAll(every)) {
    const end = hit.index + hit[0].length;
    // "Numbers are never shared with partners": the denial stands within.
    if (!isDenied(text, hit.index) && !isDenied(text, end)) return { match: hit[0], index: hit.index };
  }
  return null;
}
