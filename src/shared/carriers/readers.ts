import { parsePhone } from '../model/phone.ts';
import { ALPHA3 } from './alpha3.ts';
import type { CarrierSource, Json, Problem, Reader, Reading } from './types.ts';

/*
 * What a value of the registration becomes for a carrier. Blanks at the ends fall away, as does the way in which
 * a telephone number or a list of keywords was typed; nothing else changes, and nothing is shortened.
 */

const EMPTY: Reading = { problems: [] };
const given = (value: Json): Reading => ({ value, problems: [] });
const refused = (...problems: Problem[]): Reading => ({ problems });

/** Characters as JSON Schema counts them: code points. */
const lengthOf = (text: string) => Array.from(text).length;

/** In characters. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

function outside(value: string, { min = 0, max = Number.POSITIVE_INFINITY }: Bounds): Problem | undefined {
  const length = lengthOf(value);
  if (length > max) return { kind: 'too-long', limit: max, length };
  if (length < min) return { kind: 'too-short', limit: min, length };
  return undefined;
}

const asText = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** `shape` tells what the trimmed text becomes, or what is wrong with it. */
function textReader(
  shape: (value: string, source: CarrierSource) => string | Problem,
  bounds: Bounds,
): Reader {
  return (value, source) => {
    const typed = asText(value);
    if (typed === '') return EMPTY;
    const shaped = shape(typed, source);
    if (typeof shaped !== 'string') return refused(shaped);
    const problem = outside(shaped, bounds);
    return problem ? refused(problem) : given(shaped);
  };
}

export const text = (bounds: Bounds = {}): Reader => textReader((value) => value, bounds);

/** E.164. */
export const phone = (bounds: Bounds = {}): Reader =>
  textReader((value) => {
    const parsed = parsePhone(value);
    return parsed.ok ? parsed.e164 : { kind: 'not-a-phone' };
  }, bounds);

/** Letters and digits alone: hyphens and blanks of a tax id fall away. */
export const alphanumeric = (bounds: Bounds): Reader =>
  textReader((value) => {
    const bare = value.replace(/[-\s]/g, '');
    return /^[A-Za-z0-9]+$/.test(bare) ? bare : { kind: 'not-alphanumeric' };
  }, bounds);

/** ISO 3166-1, two letters. */
export const country: Reader = textReader((value) => {
  const code = value.toUpperCase();
  return ALPHA3.has(code) ? code : { kind: 'not-a-country' };
}, {});

/** ISO 3166-1, three letters. */
export const country3: Reader = textReader(
  (value) => ALPHA3.get(value.toUpperCase()) ?? { kind: 'not-a-country' },
  {},
);

const inUs = ({ brand }: CarrierSource) => brand.country.trim().toUpperCase() === 'US';

/** Two letters in the US, as typed elsewhere. */
export const state = (bounds: Bounds = {}): Reader =>
  textReader((value, source) => {
    if (!inUs(source)) return value;
    return /^[A-Za-z]{2}$/.test(value) ? value.toUpperCase() : { kind: 'not-a-state' };
  }, bounds);

/** Five digits in the US, as typed elsewhere. */
export const zip = (bounds: Bounds): Reader =>
  textReader(
    (value, source) => (!inUs(source) || /^\d{5}$/.test(value) ? value : { kind: 'not-a-zip' }),
    bounds,
  );

/** The registry's values by the carrier's. */
export type Codes = Readonly<Record<string, string>>;

/** Values that the carrier names as the registry does. */
export const same = (values: readonly string[]): Codes =>
  Object.fromEntries(values.map((value) => [value, value]));

const codeOf = (codes: Codes, value: string) => (Object.hasOwn(codes, value) ? codes[value] : undefined);

export const code = (codes: Codes): Reader =>
  textReader((value) => codeOf(codes, value) ?? { kind: 'not-accepted', accepted: Object.keys(codes) }, {});

export const flag: Reader = (value) => given(value === true);

/** A flag that the carrier takes as yes only. */
export const yes: Reader = (value) => (value === true ? given(true) : refused({ kind: 'only-yes' }));

/** The same value inside something else, such as a list. */
export const wrapped =
  (read: Reader, wrap: (value: Json) => Json): Reader =>
  (value, source) => {
    const reading = read(value, source);
    return reading.value === undefined ? reading : { ...reading, value: wrap(reading.value) };
  };

const words = (value: unknown) =>
  asText(value)
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Keywords that carriers take: letters and digits, `bounds` for them all, separated by commas. */
function readKeywords(value: unknown, bounds: Bounds): Reading {
  const list = words(value);
  if (list.length === 0) return EMPTY;
  if (!list.every((word) => /^[A-Za-z0-9]+$/.test(word))) return refused({ kind: 'not-alphanumeric' });
  const problem = outside(list.join(','), bounds);
  return problem ? refused(problem) : given(list);
}

export const keywords =
  (bounds: Bounds): Reader =>
  (value) => {
    const { value: list, problems } = readKeywords(value, bounds);
    return list === undefined ? { problems } : given((list as readonly string[]).join(','));
  };

export const keywordList =
  (bounds: Bounds): Reader =>
  (value) =>
    readKeywords(value, bounds);

/** How many items a list may have. */
export interface Count {
  readonly fewest: number;
  readonly most: number;
}

/** Codes that go together: one that is not accepted, or a wrong count, holds all of them back. */
export const codeList =
  (codes: Codes, count: (source: CarrierSource) => Count): Reader =>
  (value, source) => {
    const list = [...new Set(Array.isArray(value) ? value.map(asText).filter((one) => one !== '') : [])];
    if (list.length === 0) return EMPTY;
    const translated = list.map((one) => codeOf(codes, one));
    if (translated.some((one) => one === undefined))
      return refused({ kind: 'not-accepted', accepted: Object.keys(codes) });
    const { fewest, most } = count(source);
    const length = list.length;
    if (length > most) return refused({ kind: 'too-many', limit: most, length });
    if (length < fewest) return refused({ kind: 'too-few', limit: fewest, length });
    return given(translated as string[]);
  };

/** Texts, of which those that do not fit stay out. Too few of them hold all back. */
export const texts =
  (bounds: Bounds, { fewest, most }: Count): Reader =>
  (value) => {
    const problems: Problem[] = [];
    const kept: string[] = [];
    for (const [item, one] of (Array.isArray(value) ? value : []).entries()) {
      const typed = asText(one);
      if (typed === '') continue;
      const problem = outside(typed, bounds);
      if (problem) problems.push({ ...problem, item });
      else if (kept.length === most) problems.push({ kind: 'too-many', limit: most, item });
      else kept.push(typed);
    }
    if (kept.length === 0) return { problems };
    if (kept.length < fewest)
      return { problems: [...problems, { kind: 'too-few', limit: fewest, length: kept.length }] };
    return { value: kept, problems };
  };
