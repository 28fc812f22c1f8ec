import type { BrandDraft } from '../../model/registration.ts';
import { LEGAL_SUFFIXES } from '../reference/lexicon.ts';
import { findPlaceholders, isOnlyPlaceholder, standsForBrand } from './placeholders.ts';
import { remember } from './remember.ts';
import { plain, words } from './words.ts';

const SMALL_WORDS = new Set(['the', 'of', 'and', 'for', 'in', 'at', 'by', 'a', 'an', 'to']);
/** A name glued together, as in a web address, is recognised from this many letters on. */
const GLUED_LETTERS = 5;

/** How a brand may be named in a text. */
export interface BrandNames {
  /** False when the form names no brand; then nothing can be said of a text. */
  readonly known: boolean;
  /** True when the form itself holds a token such as `[Brand]`; then such a token names it. */
  readonly isPlaceholder: boolean;
  /** The tokens themselves, lower case. */
  readonly tokens: readonly string[];
  /** Names as they would be found in a text: words joined by single blanks. */
  readonly spoken: readonly string[];
  readonly glued: readonly string[];
  /** Finds the beginning of a name, or its initials, where a sender presents itself; null when they say too little. */
  readonly presented: RegExp | null;
}

/** A name without "the" at its beginning and its legal form at its end. */
export function bareName(name: string): readonly string[] {
  const all = words(name);
  const start = all[0] === 'the' && all.length > 1 ? 1 : 0;
  let end = all.length;
  while (end > start + 1 && LEGAL_SUFFIXES.values.has(all[end - 1] ?? '')) end -= 1;
  return all.slice(start, end);
}

/** The name that a message begins with: the display name, or else the legal one; empty when there is neither. */
export function nameToWrite({
  displayName,
  companyName,
}: Pick<BrandDraft, 'displayName' | 'companyName'>): string {
  const name = [displayName, companyName].find((one) => one.trim() !== '' && bareName(one).length > 0) ?? '';
  return name.trim();
}

/** "Harbor Outdoor Supplies" is also known as "Harbor Outdoor". */
function shortForms(name: readonly string[]): string[] {
  const [first = '', second = ''] = name;
  const forms = [name.join(' ')];
  if (name.length >= 3 && !SMALL_WORDS.has(first) && !SMALL_WORDS.has(second))
    forms.push(`${first} ${second}`);
  return forms;
}

/** A single word, or initials, are a name from this many letters on. */
const HEAD_LETTERS = 4;
const INITIALS = 3;

/** What people shorten a name to: its first word, the words around an "and", its initials. */
function headsOf(name: readonly string[]): string[] {
  const [first = '', second = '', third = ''] = name;
  const heads: string[] = [];
  if (second === 'and' && third !== '') heads.push(`${first} and ${third}`);
  if (first.length >= HEAD_LETTERS && !SMALL_WORDS.has(first)) heads.push(first, `${first}s`);
  const initials = name.filter((word) => !SMALL_WORDS.has(word)).map(([letter = '']) => letter);
  if (initials.length >= INITIALS) heads.push(initials.join(''));
  return heads;
}

/** "Harbor: …", "Harbor team here", "it's Robin from Harbor", "… - Harbor". */
function presentation(names: readonly (readonly string[])[]): RegExp | null {
  const heads = [...new Set(names.flatMap(headsOf))].sort((a, b) => b.length - a.length);
  if (heads.length === 0) return null;
  const head = `(?:the )?(?:${heads.join('|')})\\b`;
  return new RegExp(
    `^\\W*${head}[^.!?\\n]{0,45}?(?::|\\s-|,|\\bhere\\b|\\bteam\\b)` +
      `|\\b(?:from|with|at|by|of|its|this is)\\s+${head}` +
      `|[-\u2013\u2014~]\\s?${head}`,
    'u',
  );
}

/** Keeps the two names apart in one key. */
const BETWEEN = '\n';

const readNames = remember((key): BrandNames => {
  const given = key.split(BETWEEN).filter((name) => name.trim() !== '');
  const tokens = given.filter(isOnlyPlaceholder).map((token) => token.trim().toLowerCase());
  const real = given.filter((name) => !isOnlyPlaceholder(name)).map(bareName);
  const names = real.filter((name) => name.length > 0);
  return {
    known: names.length > 0 || tokens.length > 0,
    isPlaceholder: tokens.length > 0,
    tokens,
    spoken: [...new Set(names.flatMap(shortForms))],
    glued: [...new Set(names.map((name) => name.join('')))].filter((name) => name.length >= GLUED_LETTERS),
    presented: presentation(names),
  };
});

/** What to look for when asking whether a text names the brand. The same names give the same object. */
export const brandNames = ({
  displayName,
  companyName,
}: Pick<BrandDraft, 'displayName' | 'companyName'>): BrandNames =>
  readNames([displayName, companyName].map((name) => name.replace(/\n/g, ' ')).join(BETWEEN));

const BY_BRAND = new WeakMap<BrandNames, (text: string) => string>();

/** The words of a text, joined by blanks, without the names of the brand. */
export function wordsBesideBrand(text: string, brand: BrandNames): string {
  let read = BY_BRAND.get(brand);
  if (!read) {
    read = remember((one) =>
      brand.spoken
        .reduce((soFar, name) => soFar.replaceAll(` ${name} `, ' '), ` ${words(one).join(' ')} `)
        .trim(),
    );
    BY_BRAND.set(brand, read);
  }
  return read(text);
}

/** True when a text names the brand by its names, by its web address, or as a sender shortens its own name. */
export function namesBrand(text: string, brand: BrandNames): boolean {
  const read = words(text);
  const spoken = ` ${read.join(' ')} `;
  if (brand.spoken.some((name) => spoken.includes(` ${name} `))) return true;
  if (brand.glued.some((name) => read.some((word) => word.includes(name)))) return true;
  if (brand.presented?.test(withoutApostrophes(text))) return true;
  return brand.isPlaceholder && (mentionsToken(text) || repeatsToken(text, brand.tokens));
}

const withoutApostrophes = remember((text) =>
  plain(text).replace(/'s\b/g, '').replace(/'/g, '').replace(/&/g, ' and ').replace(/ {2,}/g, ' '),
);

function repeatsToken(text: string, tokens: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return tokens.some((token) => lower.includes(token));
}

function mentionsToken(text: string): boolean {
  if (findPlaceholders(text).some(({ name }) => standsForBrand(name))) return true;
  return /\((?:your )?(?:brand|company|business)(?: name)?\)|\b(?:company|brand|business) name\b/i.test(text);
}
