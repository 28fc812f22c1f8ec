import { parse } from 'tldts';
import { remember } from './remember.ts';

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u] as const;

/** True when one part of a host mixes alphabets, so that a foreign letter can pass for a Latin one. */
export const mixesScripts: (host: string) => boolean = remember((host) =>
  host.split('.').some((label) => SCRIPTS.filter((script) => script.test(label)).length > 1),
);

/** Digits and pairs of letters that pass for a letter at a glance. */
const LOOKS_LIKE: readonly (readonly [RegExp, string])[] = [
  [/0/g, 'o'],
  [/[1|]/g, 'l'],
  [/3/g, 'e'],
  [/5/g, 's'],
  [/8/g, 'b'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
];
/** Shorter names are alike by chance. */
const LETTERS_TO_COMPARE = 6;

const nameOf = (domain: string): string => parse(domain).domainWithoutSuffix ?? '';

const atAGlance = (name: string): string =>
  LOOKS_LIKE.reduce((soFar, [sign, letter]) => soFar.replace(sign, letter), name).replace(/-/g, '');

/** True when two names differ by one letter put in, left out, changed or swapped with its neighbour. */
export function isOneSlipApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
}

/** True when a domain is another one than `own` and could be taken for it. Both are registrable domains. */
export function resemblesDomain(domain: string, own: string): boolean {
  if (domain === own || domain === '' || own === '') return false;
  const theirs = nameOf(domain);
  const mine = nameOf(own);
  if (mine.length < LETTERS_TO_COMPARE || theirs === mine) return false;
  if (atAGlance(theirs) === atAGlance(mine) || isOneSlipApart(theirs, mine)) return true;
  return new RegExp(`(?:^|-)${mine}-|-${mine}$`).test(theirs);
}
