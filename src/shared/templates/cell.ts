import { isScientific, parsePhone } from '../model/phone.ts';
import type { TableProblem } from '../model/template.ts';
import { holdsBraces, LONGEST_VALUE } from './placeholders.ts';
import { brandFieldOf, type SlotKey } from './slots.ts';
import { slotCodes } from './words.ts';

export type CellValue =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: TableProblem['code']; readonly hint: string };

const refused = (code: TableProblem['code'], hint = ''): CellValue => ({ ok: false, code, hint });

/** Fields of digits, whose last ones a spreadsheet loses when it writes them in scientific notation. */
const OF_DIGITS: ReadonlySet<string> = new Set([
  'brand.ein',
  'brand.phone',
  'brand.mobilePhone',
  'brand.postalCode',
  'brand.altBusinessId',
]);

const EQUAL = new Intl.Collator('en', { sensitivity: 'base' });
const same = (a: string, b: string): boolean => EQUAL.compare(a, b) === 0;

/** A code of the registry, written as the code or as its name in either language. */
function readCode(key: SlotKey, text: string): CellValue {
  const codes = [...slotCodes('en', key), ...slotCodes('zh', key)];
  const found = codes.find(({ code, name }) => same(code, text) || same(name, text));
  if (found) return { ok: true, value: found.code };
  return refused('value-unknown', [...new Set(codes.map(({ code }) => code))].join(', '));
}

/** A telephone number in E.164 where it can be read; what is none stays as typed, and a rule says so. */
function readPhone(text: string): CellValue {
  const parsed = parsePhone(text);
  return { ok: true, value: parsed.ok ? parsed.e164 : text };
}

/** What somebody typed or a spreadsheet holds for a slot. Empty takes the value back. */
export function readCell(key: SlotKey, typed: string): CellValue {
  const text = typed.trim();
  if (text === '') return { ok: true, value: '' };
  if (text.length > LONGEST_VALUE) return refused('value-too-long', String(LONGEST_VALUE));
  if (holdsBraces(text)) return refused('value-has-braces');
  if (OF_DIGITS.has(key) && isScientific(text)) return refused('value-scientific');
  if (slotCodes('en', key).length > 0) return readCode(key, text);
  return isPhoneSlot(key) ? readPhone(text) : { ok: true, value: text };
}

/** True for a slot that is written as a telephone number. */
export const isPhoneSlot = (key: SlotKey): boolean =>
  ['phone', 'mobilePhone'].includes(brandFieldOf(key) ?? '');
