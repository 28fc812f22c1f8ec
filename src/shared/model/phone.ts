import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { E164 } from './ids.ts';

/** What is wrong with a text that should be a telephone number. */
export type PhoneProblem = 'empty' | 'scientific' | 'not-a-number' | 'impossible';

export type PhoneParse =
  | { readonly ok: true; readonly e164: E164 }
  | { readonly ok: false; readonly problem: PhoneProblem };

/** True for digits that a spreadsheet wrote in scientific notation, so that the last ones may be lost. */
export const isScientific = (text: string): boolean => /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(text);

/**
 * Reads a telephone number as people and spreadsheets write it.
 * A number without `+` is read as a North American one, since spreadsheets eat the plus sign.
 * Scientific notation is refused: its last digits are lost and cannot be restored.
 */
export function parsePhone(text: string): PhoneParse {
  const trimmed = text.replace(/[\u00a0\u200e\u200f\u202a-\u202e]/g, ' ').trim();
  if (trimmed === '') return { ok: false, problem: 'empty' };
  if (isScientific(trimmed)) return { ok: false, problem: 'scientific' };
  const digits = trimmed.replace(/\D/g, '');
  if (digits.length < 7) return { ok: false, problem: 'not-a-number' };
  const lostPlus = !trimmed.includes('+') && digits.length === 11 && digits.startsWith('1');
  const parsed = parsePhoneNumberFromString(lostPlus ? `+${digits}` : trimmed, 'US');
  if (!parsed) return { ok: false, problem: 'not-a-number' };
  if (!parsed.isPossible()) return { ok: false, problem: 'impossible' };
  return { ok: true, e164: parsed.number as string as E164 };
}

/** True for `+1` and ten digits whose area code and exchange start with 2 to 9 (North American Numbering Plan). */
export function isNanp(e164: string): boolean {
  return /^\+1[2-9]\d{2}[2-9]\d{6}$/.test(e164);
}

/** The NANP toll-free area codes in service (nanpa.com, toll-free resources). */
const TOLL_FREE_AREA_CODES = new Set(['800', '833', '844', '855', '866', '877', '888']);

export function isTollFree(e164: string): boolean {
  return e164.startsWith('+1') && TOLL_FREE_AREA_CODES.has(e164.slice(2, 5));
}

/** `(415) 555-0123` for North American numbers, the E.164 text in groups otherwise. For the eye only; copy the E.164. */
export function formatPhone(e164: string): string {
  if (isNanp(e164)) return `(${e164.slice(2, 5)}) ${e164.slice(5, 8)}-${e164.slice(8)}`;
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}

/** What was typed as {@link formatPhone} writes it; as it was typed where it is no number. */
export function readablePhone(typed: string): string {
  const parsed = parsePhone(typed);
  return parsed.ok ? formatPhone(parsed.e164) : typed;
}

/**
 * `+1 415 555 0123`: a form that spreadsheets keep as text.
 * Excel and LibreOffice read a bare `+14155550123` in a CSV as a number and drop the plus sign.
 */
export function spreadsheetPhone(e164: string): string {
  if (isNanp(e164)) return `+1 ${e164.slice(2, 5)} ${e164.slice(5, 8)} ${e164.slice(8)}`;
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}
