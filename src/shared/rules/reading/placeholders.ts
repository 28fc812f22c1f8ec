import { remember } from './remember.ts';
import { words } from './words.ts';

/** Sources disagree on brackets; curly and angle ones are refused by most. */
export type PlaceholderKind = 'square' | 'curly' | 'angle';

export interface Placeholder {
  readonly kind: PlaceholderKind;
  /** As written, brackets and all. */
  readonly text: string;
  /** Between the brackets. */
  readonly name: string;
  readonly index: number;
}

const PATTERN = /\[([^[\]\n]{1,60})\]|\$?\{\{?([^{}\n]{1,60})\}?\}|<([a-z_][^<>\n]{0,59})>/gi;

/** Tokens such as `[Name]`, `{{name}}`, `${name}` and `<name>`. */
export const findPlaceholders: (text: string) => readonly Placeholder[] = remember(readPlaceholders);

function readPlaceholders(text: string): readonly Placeholder[] {
  const found: Placeholder[] = [];
  for (const hit of text.matchAll(PATTERN)) {
    const [whole, square, curly, angle] = hit;
    const kind = square !== undefined ? 'square' : curly !== undefined ? 'curly' : 'angle';
    found.push({ kind, text: whole, name: (square ?? curly ?? angle ?? '').trim(), index: hit.index });
  }
  return found;
}

const BRAND_WORDS = new Set([
  'brand',
  'company',
  'business',
  'organization',
  'organisation',
  'practice',
  'store',
  'dba',
]);
const FILLER_WORDS = new Set(['your', 'the', 'our', 'name', 'insert', 'here', 'legal', 'customer', 'client']);

/** True for `[Brand]`, `<Company Name>`, `{{business}}`: a token that stands for the brand itself. */
export function standsForBrand(name: string): boolean {
  const parts = words(name.replace(/_/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2'));
  return (
    parts.some((part) => BRAND_WORDS.has(part)) &&
    parts.every((part) => BRAND_WORDS.has(part) || FILLER_WORDS.has(part))
  );
}

/** True when a whole field holds nothing but a token, as in a brand name left at `[Your business name]`. */
export function isOnlyPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  const [only] = findPlaceholders(trimmed);
  if (only && only.text === trimmed) return true;
  return /^\([^()]+\)$/.test(trimmed) ? standsForBrand(trimmed.slice(1, -1)) : standsForBrand(trimmed);
}

const LINK_WORDS = /^(?:.*[\s_-])?(?:link|url|website|web ?page)s?$/i;
const PHONE_WORDS =
  /^(?:.*[\s_-])?(?:phone|telephone|tel|phone[\s_-]?number|contact[\s_-]?number|callback[\s_-]?number)$/i;

export const standsForLink = (name: string): boolean => LINK_WORDS.test(name);
export const standsForPhone = (name: string): boolean => PHONE_WORDS.test(name);
