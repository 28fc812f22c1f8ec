import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isNanp, parsePhone } from '../../model/phone.ts';
import { remember } from './remember.ts';

export interface PhoneInText {
  readonly text: string;
  readonly index: number;
  /** Null when it looks like a number and is none, as in examples. */
  readonly e164: string | null;
}

/** Ten digits in groups, with or without the country code; bare runs of digits are orders and trackings. */
const GROUPED =
  /(?<![\w+./-])(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}(?![\w-]|\.\d)|(?<![\w+])\+\d{10,15}(?!\w)/g;
/** Bare digits count after a word that says to call. */
const AFTER_CALL = /\b(?:call|phone|tel|text|dial|fax)(?:\s+us)?(?:\s+at|\s+on|:)?\s+(1?[2-9]\d{9})(?!\d)/gi;
/** 1-800-FLOWERS. */
const VANITY = /(?<![\w-])1?[\s.-]?8(?:00|33|44|55|66|77|88)[\s.-](?=[A-Z0-9-]*[A-Z]{3})[A-Z0-9-]{7,12}\b/g;

/** Telephone numbers as people write them in a message. */
export const findPhones: (text: string) => readonly PhoneInText[] = remember(readPhones);

function readPhones(text: string): readonly PhoneInText[] {
  if (!/\d{3}/.test(text)) return [];
  const phones: PhoneInText[] = [];
  const add = (written: string, index: number) => {
    const parsed = parsePhone(written);
    phones.push({ text: written.trim(), index, e164: parsed.ok ? parsed.e164 : null });
  };
  for (const hit of text.matchAll(GROUPED)) add(hit[0], hit.index);
  for (const hit of text.matchAll(AFTER_CALL)) add(hit[1] ?? '', hit.index);
  for (const hit of text.matchAll(VANITY)) phones.push({ text: hit[0].trim(), index: hit.index, e164: null });
  return phones;
}

const HELP_BEFORE = /\b(?:help|assistance)\b[^.!?\n]{0,40}$/i;

/** True when the number at `index` is where to get help; such a number does not make the content carry phones. */
export function isHelpContact(text: string, index: number): boolean {
  return HELP_BEFORE.test(text.slice(Math.max(0, index - 60), index));
}

/** Country by area code; each lies in one country. Filled as numbers come by. */
const COUNTRY_OF_AREA = new Map<string, string>();

/** ISO code of the country of a North American number, by its area code; empty for any other number. */
export function nanpCountry(e164: string): string {
  if (!isNanp(e164)) return '';
  const area = e164.slice(0, 5);
  let country = COUNTRY_OF_AREA.get(area);
  if (country === undefined) {
    // Asked of an everyday number of that area, since the library has no country for 555 and other unused ones.
    country = parsePhoneNumberFromString(`${area}2345678`)?.country ?? '';
    COUNTRY_OF_AREA.set(area, country);
  }
  return country;
}
