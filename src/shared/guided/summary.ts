import type { SummaryCheck } from '../model/guided.ts';
import type { E164 } from '../model/ids.ts';

/*
 * Does the text of an order summary name exactly our numbers? The page's words, their order and the way in which it writes
 * numbers are not known, so numbers are found by their shape: ten digits as the North American Numbering Plan has them, with
 * or without the country code, together or in groups, and any number behind a plus sign. When in doubt a number counts:
 * a false alarm costs a look, a number that was overlooked would cost the proof.
 */

const GAP = '[ .-]{0,3}';
/** The area code in brackets or not; exchange; line. Area codes and exchanges begin with 2 to 9, unless +1 says what it is. */
const AFTER_PLUS = `\\+1${GAP}\\(?\\d{3}\\)?${GAP}\\d{3}${GAP}\\d{4}`;
const NATIONAL = `(?:1${GAP})?(?:\\([2-9]\\d{2}\\)|[2-9]\\d{2})${GAP}[2-9]\\d{2}${GAP}\\d{4}`;
const ELSEWHERE = '\\+[2-9](?:[ .()-]{0,2}\\d){6,14}';
const CANDIDATE = new RegExp(`(?<!\\d)(?:${AFTER_PLUS}|${NATIONAL}|${ELSEWHERE})(?!\\d)`, 'g');

/** Words before a plain run of digits that make it the id of something else. */
const ID_BEFORE =
  /(?:(?:order|case|request|ticket|tracking|confirmation|transaction|subscription|reference)[ \t]*(?:id|number|no\.?|#)|订单(?:编)?号|工单(?:编)?号|案例(?:编)?号|请求编号|参考号|#)[ \t]*[:：#]?[ \t]*$/i;
const ID_WINDOW = 40;

interface Span {
  readonly from: number;
  readonly to: number;
  /** Ten or eleven digits without plus, brackets or gaps. */
  readonly isPlain: boolean;
}

/** Full-width digits, unusual blanks and dashes as the plain ones; what has no width goes. */
export function plainText(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]/g, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\u30fb\u00b7]/g, '-')
    .replace(/[^\S\r\n\t]/g, ' ');
}

function e164Of(written: string): E164 {
  const digits = written.replace(/\D/g, '');
  return (written.startsWith('+') ? `+${digits}` : `+1${digits.slice(-10)}`) as E164;
}

/** Digits that are part of a longer sign, such as `ORD-2065550102`, `A2065550102` or `2065550102B`. */
function isPartOfSign(text: string, { from, to, isPlain }: Span): boolean {
  const left = text[from - 1] ?? '';
  const beforeLeft = text[from - 2] ?? '';
  const joins = /[A-Za-z_]/.test(left) || (left === '-' && /[A-Za-z_]/.test(beforeLeft));
  if (joins && /\d/.test(text[from] ?? '')) return true;
  return isPlain && /[A-Za-z_]/.test(text[to] ?? '');
}

interface Found {
  readonly e164: E164;
  /** A plain run of digits behind words such as "Order number:". */
  readonly mayBeId: boolean;
}

/** Every telephone number of a {@link plainText}, in its order, as often as it stands there. */
export function findNumbers(plain: string): Found[] {
  const found: Found[] = [];
  for (const match of plain.matchAll(CANDIDATE)) {
    const [written] = match;
    const span = { from: match.index, to: match.index + written.length, isPlain: /^\d+$/.test(written) };
    if (isPartOfSign(plain, span)) continue;
    const lead = plain.slice(Math.max(0, span.from - ID_WINDOW), span.from);
    found.push({ e164: e164Of(written), mayBeId: span.isPlain && ID_BEFORE.test(lead) });
  }
  return found;
}

const folded = (plain: string): string => plain.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Compares the text of an order summary, pasted or read from the page, with what was released. Never throws.
 * A plain run of digits behind words such as "Order number:" counts only when it is one of ours.
 */
export function checkSummary(
  text: string,
  ours: { readonly numbers: readonly E164[]; readonly locationName: string | null },
): SummaryCheck {
  const plain = plainText(text);
  const own = new Set(ours.numbers);
  const counts = new Map<E164, number>();
  for (const { e164, mayBeId } of findNumbers(plain)) {
    if (mayBeId && !own.has(e164)) continue;
    counts.set(e164, (counts.get(e164) ?? 0) + 1);
  }
  const found = [...counts.keys()];
  const missing = [...own].filter((number) => !counts.has(number)).sort();
  const extra = found.filter((number) => !own.has(number)).sort();
  const name = folded(plainText(ours.locationName ?? ''));
  return {
    matches: missing.length === 0 && extra.length === 0,
    missing,
    extra,
    repeated: found.filter((number) => (counts.get(number) ?? 0) > 1).sort(),
    locationNamed: name !== '' && folded(plain).includes(name),
    found: found.length,
  };
}
