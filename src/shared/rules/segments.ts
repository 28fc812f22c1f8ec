/*
 * How a text leaves the phone: GSM 03.38 (3GPP TS 23.038) when every character is in its alphabet,
 * UCS-2 otherwise. Lengths per TS 23.040: 160 or 70 alone, 153 or 67 when joined.
 */

import { remember } from './reading/remember.ts';

export type SmsEncoding = 'GSM-7' | 'UCS-2';

/** A character that pushes a text out of GSM-7. */
export interface OffendingCharacter {
  readonly char: string;
  /** Where it first stands, in UTF-16 units. */
  readonly index: number;
  readonly count: number;
  /** What to write instead, or null when there is no plain counterpart. */
  readonly plain: string | null;
}

export interface Segmentation {
  readonly encoding: SmsEncoding;
  /** Septets of GSM-7 (an extended character takes two), or UTF-16 units of UCS-2. */
  readonly units: number;
  readonly segments: number;
  /** Units that the next segment boundary leaves free. */
  readonly free: number;
  readonly offending: readonly OffendingCharacter[];
}

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const EXTENDED = new Set('\f^{}\\[~]|€');

const SINGLE: Readonly<Record<SmsEncoding, number>> = { 'GSM-7': 160, 'UCS-2': 70 };
const JOINED: Readonly<Record<SmsEncoding, number>> = { 'GSM-7': 153, 'UCS-2': 67 };

/** Typographic characters that word processors put in, and what a keyboard has instead. */
const PLAIN: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u2032': "'",
  '\u0060': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u2033': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '\u2022': '-',
  '\u2026': '...',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u200b': '',
  '\u200e': '',
  '\u200f': '',
  '\ufeff': '',
  '\t': ' ',
};

/** What says the same in GSM-7: a keyboard character, or the letter without its accent. Null when nothing does. */
function plainOf(char: string): string | null {
  const known = PLAIN[char];
  if (known !== undefined) return known;
  if (!/\p{Script=Latin}|\p{N}/u.test(char)) return null;
  const bare = char.normalize('NFKD').replace(/\p{M}/gu, '');
  return bare !== char && [...bare].every((one) => BASIC.has(one)) ? bare : null;
}

function offendersOf(text: string): readonly OffendingCharacter[] {
  const found = new Map<string, { index: number; count: number }>();
  let index = 0;
  for (const char of text) {
    if (!BASIC.has(char) && !EXTENDED.has(char)) {
      const known = found.get(char);
      if (known) known.count += 1;
      else found.set(char, { index, count: 1 });
    }
    index += char.length;
  }
  return [...found].map(([char, at]) => ({ char, ...at, plain: plainOf(char) }));
}

/** Units of one character: nothing that is written as two units is torn apart between segments. */
function widthOf(char: string, encoding: SmsEncoding): number {
  if (encoding === 'UCS-2') return char.length;
  return EXTENDED.has(char) ? 2 : 1;
}

/** Counts the segments of a message and names what makes it longer than it need be. */
export const measureSegments: (text: string) => Segmentation = remember(countSegments);

function countSegments(text: string): Segmentation {
  const offending = offendersOf(text);
  const encoding: SmsEncoding = offending.length > 0 ? 'UCS-2' : 'GSM-7';
  let units = 0;
  let segments = 1;
  let used = 0;
  for (const char of text) {
    const width = widthOf(char, encoding);
    units += width;
    if (used + width > JOINED[encoding]) {
      segments += 1;
      used = 0;
    }
    used += width;
  }
  if (units <= SINGLE[encoding]) {
    return { encoding, units, segments: units === 0 ? 0 : 1, free: SINGLE[encoding] - units, offending };
  }
  return { encoding, units, segments, free: JOINED[encoding] - used, offending };
}

/** The text with typographic characters replaced by those of a keyboard; emoji and other scripts stay. */
export function toPlainCharacters(text: string): string {
  let plain = '';
  for (const char of text) plain += BASIC.has(char) || EXTENDED.has(char) ? char : (plainOf(char) ?? char);
  return plain;
}
