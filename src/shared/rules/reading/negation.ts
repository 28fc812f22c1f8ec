import { clauseAt } from './sentences.ts';

const DENIAL =
  /\b(?:no|not|never|nobody|none|without|neither|nor|cannot|prohibit\w*|exclud\w*|forbid\w*|avoid\w*|refus\w+ to|stopp?\w* short of|rather than|instead of|free of|against)\b|\bnon-|n't\b/gi;

/** Words that look like a denial and are none: "not only", "no later than", "at no cost". */
const NO_DENIAL =
  /^(?:not (?:only|just|merely|limited to|all|until)|no (?:later|more|less|fewer) than|no (?:cost|charge|fee|obligation|matter|doubt|problem)|without (?:cost|charge|delay|further notice|notice|limitation|limiting)|non-(?:profit|emergency|urgent|members?))\b/i;

/** Something is said after all: "with nobody except our partners". */
const EXCEPTION = /\b(?:except|other than|besides|apart from|aside from|unless)\b/i;

/** Behind the words themselves: "payday loans are never offered", "gambling is excluded". */
const DENIED_BEHIND =
  /^[^.;!?\n]{0,40}?\b(?:(?:is|are|was|were|be|been|being|will|do|does|can|may)\s+(?:never|not|no longer)|(?:is|are) (?:prohibited|excluded|forbidden|refused))\b|^[^.;!?\n]{0,40}?\b(?:isn't|aren't|won't|don't|doesn't)\b/i;
/** "…are not available this week": the thing itself is not denied. */
const STILL_MEANT =
  /\b(?:not|never|n't|no longer)\s+(?:\w+\s+)?(?:available|open|in stock|valid|free|cheap|limited|only|just|expired?|over)\b/i;

const plainQuotes = (text: string): string => text.replace(/[\u2018\u2019]/g, "'");

function isDeniedBefore(clause: string): boolean {
  for (const cue of clause.matchAll(DENIAL)) {
    if (NO_DENIAL.test(clause.slice(cue.index))) continue;
    if (!EXCEPTION.test(clause.slice(cue.index))) return true;
  }
  return false;
}

/** True when the words before `index`, in the same clause, deny what stands there ("we never send …"). */
export function isDenied(text: string, index: number): boolean {
  const clause = clauseAt(text, index);
  return isDeniedBefore(plainQuotes(text.slice(clause.index, index)));
}

/** True when what ends at `end` is denied by the words behind it ("… are never sent"). */
export function isDeniedBehind(text: string, end: number): boolean {
  const clause = clauseAt(text, end);
  const rest = plainQuotes(text.slice(end, clause.index + clause.text.length));
  return DENIED_BEHIND.test(rest) && !STILL_MEANT.test(rest);
}

export interface Claim {
  readonly match: string;
  readonly index: number;
}

/**
 * Every place where `pattern` holds and is not denied. The pattern must have the flag `g`.
 * @param within also looks for a denial among the matched words; not for phrases that hold one themselves.
 */
export function claimsOf(text: string, pattern: RegExp, within = true): readonly Claim[] {
  const claims: Claim[] = [];
  for (const hit of text.matchAll(pattern)) {
    const end = hit.index + hit[0].length;
    // "Numbers are never shared with partners": the denial stands within.
    if (isDenied(text, hit.index) || (within && isDenied(text, end)) || isDeniedBehind(text, end)) continue;
    claims.push({ match: hit[0], index: hit.index });
  }
  return claims;
}

const GLOBAL = new WeakMap<RegExp, RegExp>();

function asGlobal(pattern: RegExp): RegExp {
  if (pattern.flags.includes('g')) return pattern;
  let every = GLOBAL.get(pattern);
  if (!every) {
    every = new RegExp(pattern.source, `${pattern.flags}g`);
    GLOBAL.set(pattern, every);
  }
  return every;
}

/** The first place where `pattern` holds and is not denied, or null. */
export function firstClaim(text: string, pattern: RegExp): Claim | null {
  return claimsOf(text, asGlobal(pattern))[0] ?? null;
}
