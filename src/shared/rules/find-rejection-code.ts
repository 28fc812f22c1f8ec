import { REJECTION_CODES, type RejectionCode } from './reference/rejection-codes.ts';
import type { CodeFamily } from './rule.ts';

/** How people and mails call who rejected. A number of three or four digits alone says little. */
const NAMED: Readonly<Record<CodeFamily, RegExp>> = {
  twilio: /\btwilio\b/i,
  aws: /\b(?:aws|amazon|end user messaging|pinpoint)\b/i,
  aggregator: /\b(?:dca ?-?2?|telnyx|salesforce|grasshopper|intulse|aggregator)\b/i,
  bandwidth: /\bbandwidth\b/i,
  plivo: /\bplivo\b/i,
  sinch: /\bsinch\b/i,
};

/** Words after or before which a short number is a code and not a price, a year or a part of a telephone number. */
const ABOUT_CODES =
  /\b(?:codes?|errors?|err|reasons?|reject\w*|declin\w*|fail\w*|status|refus\w*|den(?:y|ied|ial))\b/i;
const NEAR = 60;

/** Digits, or a name in capitals with underscores; nothing that is part of a number, a date, an amount or a word. */
const NUMBER = /(?<![\p{L}\p{N}_.,$€£+/#-])\d{3,5}(?![\p{L}\p{N}_%/]|[-.,]\d|\)\s?\d| \d{3}[- ]\d{4})/gu;
const NAME = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b|\b(?:OTHERS|NONPROFIT)\b/g;

const BY_CODE: ReadonlyMap<string, readonly RejectionCode[]> = new Map(
  REJECTION_CODES.values.map(({ code }) => [
    code,
    REJECTION_CODES.values.filter((entry) => entry.code === code),
  ]),
);
const PATTERNS = REJECTION_CODES.values
  .filter(({ code }) => code.includes('*'))
  .map((entry) => ({ entry, pattern: new RegExp(`^${entry.code.replaceAll('*', '[A-Z0-9_]+')}$`) }))
  // The longest pattern says most.
  .sort((a, b) => b.entry.code.length - a.entry.code.length);

function byName(name: string): readonly RejectionCode[] {
  const exact = BY_CODE.get(name);
  if (exact) return exact;
  const found = PATTERNS.find(({ pattern }) => pattern.test(name));
  return found ? [found.entry] : [];
}

/** A short number stands for a code when the text is about codes there, or holds little else. */
function isSpokenAsCode(text: string, index: number, length: number): boolean {
  if (length === 5) return true;
  if (text.trim().length <= NEAR / 3) return true;
  return ABOUT_CODES.test(text.slice(Math.max(0, index - NEAR), index + length + NEAR));
}

function familiesNamed(text: string): ReadonlySet<CodeFamily> {
  const families = Object.keys(NAMED) as CodeFamily[];
  return new Set(families.filter((family) => NAMED[family].test(text)));
}

/**
 * The codes that stand in a pasted rejection, in the order of the text. A code that several families use
 * is narrowed by the provider that the text names.
 */
export function findRejectionCode(text: string): readonly RejectionCode[] {
  const hits: { readonly index: number; readonly codes: readonly RejectionCode[] }[] = [];
  for (const hit of text.matchAll(NUMBER)) {
    const codes = BY_CODE.get(hit[0]);
    if (codes && isSpokenAsCode(text, hit.index, hit[0].length)) hits.push({ index: hit.index, codes });
  }
  for (const hit of text.matchAll(NAME)) hits.push({ index: hit.index, codes: byName(hit[0]) });
  const named = familiesNamed(text);
  const found = hits
    .sort((a, b) => a.index - b.index)
    .flatMap(({ codes }) => {
      const narrowed = codes.filter(({ family }) => named.has(family));
      return codes.length > 1 && narrowed.length > 0 ? narrowed : codes;
    });
  return [...new Set(found)];
}
