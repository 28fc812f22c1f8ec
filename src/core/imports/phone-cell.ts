import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { E164 } from '#shared/model/ids.ts';
import type { ProblemCode } from '#shared/model/imports.ts';
import { isNanp } from '#shared/model/phone.ts';

export type PhoneCell =
  | {
      readonly kind: 'number';
      readonly e164: E164;
      /** What a spreadsheet or a person had done to it; empty when it was whole. */
      readonly repairs: readonly ProblemCode[];
      /** Digits after `ext.` or `x` in the same cell. */
      readonly extension: string;
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly code: ProblemCode };

const refused = (code: ProblemCode): PhoneCell => ({ kind: 'refused', code });
const EMPTY: PhoneCell = { kind: 'empty' };

/** What people and systems write where there is no number. */
const NO_NUMBER = /^(?:[-–—.]+|n\/?a|none|null|nil|unassigned|no number|无|没有|未分配)$/i;
/** Control characters that show nothing: zero width, direction marks, byte order mark, soft hyphen. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const UNUSUAL_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const UNUSUAL_DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Full-width forms, unusual spaces and dashes as their plain ones; what shows nothing goes. */
export function plainText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(UNUSUAL_SPACE, ' ')
    .replace(UNUSUAL_DASH, '-')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** `="…"`, quotation marks and the apostrophe by which a spreadsheet was made to keep a text. */
function unquote(text: string): string {
  const inner = /^=?"([^"]*)"$/.exec(text)?.[1] ?? /^=(\+?[\d\s().-]+)$/.exec(text)?.[1] ?? text;
  return inner.replace(/^['’`]+/, '').trim();
}

/**
 * All digits of a number in scientific notation, or null where some are lost. `1.4155550123E+10` has them all;
 * `1.41556E+10` and `1.415555012E+10` do not: whatever stood behind is gone.
 */
function digitsOfScientific(text: string): string | null {
  const parts = /^\+?(\d)(?:[.,](\d+))?e\+?(\d{1,3})$/i.exec(text);
  const fraction = parts?.[2] ?? '';
  return parts && fraction.length === Number(parts[3]) ? `${parts[1]}${fraction}` : null;
}

const NATIONAL = new Set(['', 'US', 'CA']);

function toE164(text: string, country: string): { e164: string; repair: ProblemCode | null } | ProblemCode {
  const digits = text.replace(/\D/g, '');
  if (text.startsWith('+')) return possible(`+${digits}`, null);
  if (NATIONAL.has(country)) {
    if (/^1[2-9]\d{2}[2-9]\d{6}$/.test(digits)) return { e164: `+${digits}`, repair: 'plus-lost' };
    if (/^[2-9]\d{2}[2-9]\d{6}$/.test(digits)) return { e164: `+1${digits}`, repair: 'country-missing' };
    if (digits.startsWith('011')) return possible(`+${digits.slice(3)}`, 'plus-lost');
  }
  if (digits.startsWith('00')) return possible(`+${digits.slice(2)}`, 'plus-lost');
  if (digits.length < 8) return 'too-short';
  if (!NATIONAL.has(country) && isSupportedCountry(country)) {
    const national = parsePhoneNumberFromString(digits, country);
    if (national?.isValid()) return { e164: national.number, repair: 'country-missing' };
  }
  // Ten or eleven digits that the numbering plan does not allow are a mistake here, not a number of another country.
  if (NATIONAL.has(country) && digits.length <= 11) return 'impossible-number';
  const abroad = parsePhoneNumberFromString(`+${digits}`);
  return abroad?.isValid() ? { e164: abroad.number, repair: 'plus-lost' } : 'impossible-number';
}

function possible(
  e164: string,
  repair: ProblemCode | null,
): { e164: string; repair: ProblemCode | null } | ProblemCode {
  if (e164.startsWith('+1')) return isNanp(e164) ? { e164, repair } : 'impossible-number';
  if (e164.length < 8) return 'too-short';
  const parsed = parsePhoneNumberFromString(e164);
  return parsed?.isPossible() ? { e164: parsed.number, repair } : 'impossible-number';
}

/** A cell with an extension behind the number. */
const WITH_EXTENSION = /^(.*\d[\s).]*)(?:,|;)?\s*(?:ext(?:ension)?\.?|x|#|分机)\s*:?\s*(\d{1,10})$/i;

/** A number in separators that no telephone number is written with, or several numbers in one cell. */
function withoutSeparators(text: string): { text: string; repaired: boolean } | null {
  const pieces = text.split(/[,;/|\n]| (?:and|or) /i);
  if (pieces.length === 1) return { text: text.replace(/['_]/g, ''), repaired: /['_]/.test(text) };
  const whole = pieces.filter((piece) => piece.replace(/\D/g, '').length >= 7);
  if (whole.length > 1) return null;
  return { text: pieces.join(''), repaired: true };
}

/**
 * Reads a telephone number as spreadsheets leave it. What was only written differently is repaired and said;
 * what has lost digits is refused, since nobody can know them.
 * @param country ISO 3166 code of the number's location; empty when it is not known.
 */
export function readPhoneCell(raw: string, country: string): PhoneCell {
  // Most cells are whole; two million of them should not go the long way.
  if (/^\+1[2-9]\d{2}[2-9]\d{6}$/.test(raw))
    return { kind: 'number', e164: raw as E164, repairs: [], extension: '' };
  if (raw.length > 200) return refused('cell-too-long');
  const repairs: ProblemCode[] = [];
  const plain = plainText(raw);
  if (plain !== raw) repairs.push('unusual-characters');
  const unquoted = unquote(plain.trim());
  if (unquoted === '' || NO_NUMBER.test(unquoted)) return EMPTY;
  if (unquoted !== plain.trim()) repairs.push('quoted');
  let text = unquoted.replace(/^tel:\s*/i, '');
  if (/^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(text)) {
    const digits = digitsOfScientific(text);
    if (digits === null) return refused('digits-lost');
    repairs.push('scientific');
    text = digits;
  }
  if (/^\+?\d{7,15}[.,]0+$/.test(text)) {
    repairs.push('decimal-point');
    text = text.replace(/[.,]0+$/, '');
  }
  const [, before, extension = ''] = WITH_EXTENSION.exec(text) ?? [];
  if (before !== undefined) {
    repairs.push('extension-in-number');
    text = before;
  }
  return finish(text, country, repairs, extension);
}

function finish(text: string, country: string, repairs: ProblemCode[], extension: string): PhoneCell {
  const joined = withoutSeparators(text);
  if (!joined) return refused('several-numbers');
  if (joined.repaired) repairs.push('separators');
  const bare = joined.text.trim();
  if (!/^\+?[\s\d().·-]+$/.test(bare) || !/\d/.test(bare)) return refused('not-a-number');
  const digits = bare.replace(/\D/g, '');
  if (digits.length > 18) return refused('not-a-number');
  const read = toE164(bare, country);
  if (typeof read === 'string') return refused(read);
  if (read.repair) repairs.push(read.repair);
  return { kind: 'number', e164: read.e164 as E164, repairs, extension };
}
