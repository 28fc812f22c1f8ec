import { FORBIDDEN_CONTENT } from '../reference/forbidden-content.ts';
import { AGE_RESTRICTED } from '../reference/lexicon.ts';
import { type Claim, claimsOf, firstClaim } from './negation.ts';
import { remember } from './remember.ts';
import { foreignClaims } from './roles.ts';

export interface ContentClaim extends Claim {
  readonly kind: string;
  /** False when the words also have an innocent reading. */
  readonly isPlain: boolean;
}

const SECRET = String.raw`(?:passwords?|pass ?codes?|pins?|pin numbers?|social security (?:numbers?|no\.?)|ssn|(?:credit |debit |bank )?card (?:numbers?|details)|cvv|(?:bank )?account (?:numbers?|details)|routing numbers?|one[- ]time (?:code|password)s?|mother's maiden name)`;
/** Asks a person to hand over a secret: by reply, or "to keep the account". */
const ASKS_SECRET = new RegExp(
  [
    String.raw`\b(?:reply|respond|text(?: us)?|send(?: us)?|message(?: us)?|provide(?: us)?|give us|tell us)\s+(?:back\s+)?(?:with\s+)?(?:\w+\s+){0,3}?${SECRET}\b`,
    String.raw`\b(?:verify|confirm|enter|submit)\s+(?:your|the)\s+(?:\w+\s+){0,2}?(?:password|social security number|ssn|pin|card number|account number|cvv)\b`,
  ].join('|'),
  'gi',
);
/** Where one's own password or card belongs: a page of one's account, not a reply. */
const AT_OWN_ACCOUNT = /\b(?:reset|change|forgot(?:ten)?|new)\s+(?:your |the )?password\b/i;

function phishingIn(text: string): ContentClaim[] {
  const [claim] = AT_OWN_ACCOUNT.test(text) ? [] : claimsOf(text, ASKS_SECRET);
  return claim ? [{ kind: 'phishing', isPlain: true, ...claim }] : [];
}

function brokeredIn(text: string): ContentClaim[] {
  const claim = foreignClaims(text).find(({ role }) => role === 'brokered');
  return claim ? [{ kind: 'lead-selling', isPlain: true, match: claim.match, index: claim.index }] : [];
}

/** What a text says of content that is refused, where it does not deny it: one claim for each kind, plain ones first. */
export const contentClaims: (text: string) => readonly ContentClaim[] = remember((text) => {
  const claims = [...phishingIn(text), ...brokeredIn(text)];
  for (const { kind, words, ambiguous } of FORBIDDEN_CONTENT.values) {
    if (claims.some((claim) => claim.kind === kind)) continue;
    const [plain] = claimsOf(text, words, false);
    if (plain) claims.push({ kind, isPlain: true, ...plain });
    else if (ambiguous) {
      const [doubtful] = claimsOf(text, ambiguous, false);
      if (doubtful) claims.push({ kind, isPlain: false, ...doubtful });
    }
  }
  return claims;
});

/** True when a text speaks of refused content only to deny it. */
export const deniesContent: (text: string) => boolean = remember(
  (text) =>
    contentClaims(text).length === 0 && FORBIDDEN_CONTENT.values.some(({ words }) => text.search(words) >= 0),
);

const ASKS_SOMETHING =
  /https?:|\w\.[a-z]{2,}\b|\d{3}[ .-]\d{4}|\b(?:reply|respond|text|send|pay|call|click|tap|follow|transfer|buy|verify|confirm)\b/i;

/** True when a text asks for nothing that a deceiver could want: no answer, no call, no page, no money. */
export const asksNothing = (text: string): boolean => !ASKS_SOMETHING.test(text);

/** Loans themselves. People whose trade they are, and things that are lent otherwise, are not meant. */
const LENDING =
  /\b(?:loans?|lend(?:er|ers|ing)|mortgages?|refinanc(?:e|ing)|lines? of credit|cash advances?)\b(?!\s+(?:officers?|advis[eo]rs?|specialists?|processors?|consultants?|department|team|office|desk|servic(?:er|ing)|library|a hand))/gi;

/** What a text says about lending, or null. Mention of a loan officer says nothing about a loan. */
export const lendingClaim = (text: string): Claim | null => claimsOf(text, LENDING)[0] ?? null;

export const ageClaim = (text: string): Claim | null => firstClaim(text, AGE_RESTRICTED.values);
