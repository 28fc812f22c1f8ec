import { searchable } from '../repos/columns.ts';
import { lowerBound, type Segment } from './segment.ts';
import { hasWord, initialBit } from './texts.ts';

/** One word of a search: digits look for numbers and extensions, all others for names of owners, locations, customers. */
interface Word {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly digits: string | null;
  /** Written with a plus sign: from the start of the E.164 number only. */
  readonly isInternational: boolean;
}

export interface Search {
  readonly words: readonly Word[];
}

const MOST_WORDS = 6;
const ENCODER = new TextEncoder();

/**
 * Reads what a person typed: digits in any format are one word, such as `(415) 555-01`. Null when nothing was; signs alone,
 * such as the bracket that a number begins with, are nothing yet.
 */
export function parseSearch(text: string): Search | null {
  const trimmed = text.trim();
  const isNumber = /^[\d\s()+./\u2010-\u2015\u00a0-]+$/.test(trimmed) && /\d/.test(trimmed);
  const parts = isNumber
    ? [trimmed]
    : searchable(trimmed)
        .split(/\s+/)
        .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const words = parts.slice(0, MOST_WORDS).map((part): Word => {
    const digits = isNumber || /^\+?\d+$/.test(part) ? part.replace(/\D/g, '') : null;
    const word = digits ?? part;
    return { text: word, bytes: ENCODER.encode(word), digits, isInternational: part.startsWith('+') };
  });
  return words.length === 0 ? null : { words };
}

/** Sets `hits` to 1 for the rows of the segment that have every word; `customerWords` is the customer's name to search. */
export function searchSegment(
  search: Search,
  segment: Segment,
  customerWords: string,
  hits: Uint8Array,
): void {
  const found = new Uint8Array(segment.count);
  search.words.forEach((word, index) => {
    const target = index === 0 ? hits : found;
    target.fill(0, 0, segment.count);
    if (word.digits !== null) findDigits(word, segment, target);
    else findWord(word, segment, customerWords, target);
    if (index === 0) return;
    for (let row = 0; row < segment.count; row += 1)
      hits[row] = (hits[row] as number) & (found[row] as number);
  });
}

function findWord(word: Word, segment: Segment, customerWords: string, hits: Uint8Array): void {
  if (hasWordInText(customerWords, word.text)) {
    hits.fill(1, 0, segment.count);
    return;
  }
  const { location } = segment;
  const places = Uint8Array.from(segment.locations, ({ words }) => (hasWordInText(words, word.text) ? 1 : 0));
  if (places.includes(1)) {
    for (let row = 0; row < segment.count; row += 1) hits[row] = places[location[row] as number] as number;
  }
  findInTexts(word, segment, hits);
}

/** Most rows have no word with that initial, which one bit tells. */
function findInTexts(word: Word, { texts, count }: Segment, hits: Uint8Array): void {
  const { initials } = texts;
  const initial = initialBit(word.bytes[0] as number);
  for (let row = 0; row < count; row += 1) {
    if (((initials[row] as number) & initial) !== 0 && hits[row] === 0 && hasWord(texts, row, word.bytes))
      hits[row] = 1;
  }
}

/** Whether a word of the text starts with `word`; every character starts one where words are not spaced. */
function hasWordInText(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? '') || /^[\u0800-\uffff]/.test(word)) return true;
  }
  return false;
}

const NANP_FIRST = 10_000_000_000;
const LONGEST = 15;
const SHORTEST = 7;
/** Shorter ends of numbers would find nearly as many as they pass over. */
const SHORTEST_END = 4;
const SHORTEST_LOCAL = 3;

/** Rows whose number starts with the digits, in E.164 or from the area code or the exchange on, or ends with them. */
function findDigits(word: Word, segment: Segment, hits: Uint8Array): void {
  const digits = word.digits ?? '';
  const wanted = Number(digits);
  const length = digits.length;
  if (length > LONGEST) return;
  const startsAt = (first: number, end: number) =>
    hits.fill(1, lowerBound(segment, first), lowerBound(segment, end));
  if (digits[0] !== '0') {
    for (let whole = Math.max(SHORTEST, length); whole <= LONGEST; whole += 1) {
      const step = 10 ** (whole - length);
      startsAt(wanted * step, (wanted + 1) * step);
    }
  }
  if (word.isInternational) return;
  if (length <= 10) {
    const step = 10 ** (10 - length);
    startsAt(NANP_FIRST + wanted * step, NANP_FIRST + (wanted + 1) * step);
  }
  findLocal(digits, segment, hits);
  findInTexts(word, segment, hits);
}

function findLocal(digits: string, { local, tail, count }: Segment, hits: Uint8Array): void {
  const { length } = digits;
  if (length < SHORTEST_LOCAL || length > 7) return;
  const wanted = Number(digits);
  const step = 10 ** (7 - length);
  const first = wanted * step;
  const end = first + step;
  for (let row = 0; row < count; row += 1) {
    const number = local[row] as number;
    if (number >= first && number < end) hits[row] = 1;
  }
  if (length < SHORTEST_END) return;
  // A division for each row would cost more than all the rest.
  const lastFour = wanted % 10_000;
  const modulus = 10 ** length;
  for (let row = 0; row < count; row += 1)
    if (tail[row] === lastFour && (local[row] as number) % modulus === wanted) hits[row] = 1;
}
