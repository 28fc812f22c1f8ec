import type { Reference } from './reference.ts';

const AS_OF = '2026-11-22';

/** What ends a legal name, lower case and without dots. */
export const LEGAL_SUFFIXES: ReadonlySet<string> = new Set(
  (
    'inc incorporated llc llp lllp lp ltd limited corp corporation co company pc pllc plc pa gmbh ulc ' +
    'na fsb sa srl bv ag trust foundation association cooperative coop partnership'
  ).split(' '),
);

/** Words for which a sole proprietor's brand is refused. `named` are in the provider's list, `similar` are ours. */
export const BUSINESS_WORDS = {
  source: 'Telnyx support 13545282 (part of its list); similar words are our own',
  asOf: AS_OF,
  values: {
    named: new Set(
      'llc inc ltd corp company school bank loan clinic church group charity marketing software'.split(' '),
    ),
    similar: new Set(
      (
        'incorporated corporation limited llp pllc plc university college academy ministry ministries foundation ' +
        'hospital agency association holdings enterprises solutions insurance partners institute council'
      ).split(' '),
    ),
  },
} as const satisfies Reference<Readonly<Record<'named' | 'similar', ReadonlySet<string>>>>;

/** Names under which a partner or a platform must not register somebody else's texting. */
export const PLATFORM_NAMES: ReadonlySet<string> = new Set([
  'cisco',
  'cisco systems',
  'cisco webex',
  'webex',
  'webex calling',
  'webex by cisco',
]);

/** One group of content that no carrier approves, whatever the state's law says. */
export interface ForbiddenContent {
  /** Part of the finding's code: `content-<kind>`. */
  readonly kind: string;
  readonly words: RegExp;
}

/**
 * Only phrases that mean one thing. Words with an innocent reading stay out: better silent than wrong.
 */
export const FORBIDDEN_CONTENT = {
  source: 'AWS rejection reasons; Twilio 30883, 30897; second aggregator 701 to 709',
  asOf: AS_OF,
  values: [
    {
      kind: 'cannabis',
      words: /\b(?:cannabis|marijuana|cbd|thc|hemp|kratom|dispensary deals?)\b/i,
    },
    {
      kind: 'gambling',
      words:
        /\b(?:casinos?|sports ?betting|sportsbook|gambling(?! (?:addiction|disorder|problems?|help))|free spins|betting odds|poker tournaments?)\b/i,
    },
    {
      kind: 'risky-finance',
      words:
        /\b(?:payday (?:loans?|lend(?:er|ing)s?|advances?)|title loans?|crypto ?currenc(?:y|ies)|(?:crypto|bitcoin) (?:trading|investments?|wallets?)|stock (?:tips?|picks?)|forex (?:trading|signals?))\b/i,
    },
    {
      kind: 'debt',
      words:
        /\b(?:debt (?:collect(?:ion|ions|or|ors)|consolidation|relief|settlement|reduction|forgiveness)|credit repair|repair your credit)\b/i,
    },
    {
      kind: 'lead-selling',
      words:
        /\b(?:affiliate (?:marketing|offers?|links?)|lead generation|lead[- ]gen|leads? (?:sellers?|vendors?|brokers?)|multi-?level marketing|work[- ]from[- ]home opportunit(?:y|ies))\b/i,
    },
    {
      kind: 'sweepstakes',
      words: /\bsweepstakes?\b/i,
    },
    {
      kind: 'sexual',
      words:
        /\b(?:porn|pornograph(?:y|ic)|adult (?:entertainment|videos?|films?|movies?|content|photos?|toys?)|sex toys?|xxx (?:videos?|movies?|photos?|content)|strip clubs?|onlyfans)\b/i,
    },
  ],
} as const satisfies Reference<readonly ForbiddenContent[]>;

/** Content that passes only with a proven age gate. */
export const AGE_RESTRICTED =
  /\b(?:alcohol(?:ic)?|beers?|wines?|liquors?|whiske?ys?|vodka|tequila|cocktails?|tobacco|cigars?|cigarettes?|vap(?:e|es|ing)|e-?cig(?:arette)?s?|firearms?|handguns?|rifles?|ammunition|ammo)\b/i;

/** Content that passes only from a lender that says so. */
export const LENDING =
  /\b(?:loans?|lend(?:er|ers|ing)|mortgages?|refinanc(?:e|ing)|lines? of credit|cash advances?)\b/i;
