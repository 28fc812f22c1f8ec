import { findLinks } from '../reading/links.ts';

interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /[\p{L}\p{N}]+(?:['\u2019]\p{L}+)*/gu;

/** Words with their places, alike whatever their case, accents and apostrophes. */
function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(WORD), (hit) => ({
    word: hit[0]
      .normalize('NFKD')
      .replace(/[\p{M}'\u2019]/gu, '')
      .toLowerCase(),
    from: hit.index,
    to: hit.index + hit[0].length,
  }));
}

/** Addresses within a wording stand on the page as links, whose words differ. */
function withoutLinks(text: string): string {
  let rest = '';
  let from = 0;
  for (const link of findLinks(text)) {
    rest += `${text.slice(from, link.index)} `;
    from = link.index + link.text.length;
  }
  return rest + text.slice(from);
}

export interface Likeness {
  /** Share of the wording's words that stand together on the page, 0 to 1. */
  readonly share: number;
  /** That place of the page, as it stands there. */
  readonly place: string;
}

/**
 * The place of a page that is most like a wording. One pass with a window of the wording's length, so that the cost grows
 * with the page and not with the product of the two.
 */
export function mostLike(page: string, wording: string): Likeness {
  const wanted = tokensOf(withoutLinks(wording));
  const tokens = tokensOf(page);
  if (wanted.length === 0 || tokens.length === 0) return { share: 0, place: '' };
  const due = new Map<string, number>();
  for (const { word } of wanted) due.set(word, (due.get(word) ?? 0) + 1);
  let shared = 0;
  let best = 0;
  let bestEnd = -1;
  const seen = new Map<string, number>();
  for (const [index, { word }] of tokens.entries()) {
    const count = (seen.get(word) ?? 0) + 1;
    seen.set(word, count);
    if (count <= (due.get(word) ?? 0)) shared += 1;
    const left = tokens[index - wanted.length];
    if (left) {
      const rest = (seen.get(left.word) ?? 0) - 1;
      seen.set(left.word, rest);
      if (rest < (due.get(left.word) ?? 0)) shared -= 1;
    }
    if (shared > best) {
      best = shared;
      bestEnd = index;
    }
  }
  const first = tokens[Math.max(0, bestEnd - wanted.length + 1)];
  const last = tokens[bestEnd];
  return {
    share: best / wanted.length,
    place: first && last && best > 0 ? page.slice(first.from, last.to) : '',
  };
}
