import type { Reference } from './reference.ts';

const AS_OF = '2026-11-22';

/** What ends a legal name, lower case and without dots. */
export const LEGAL_SUFFIXES = {
  source: 'our list of legal forms, by their abbreviations',
  asOf: AS_OF,
  values: new Set(
    (
      'inc incorporated llc llp lllp lp ltd limited corp corporation co company pc pllc plc pa gmbh ulc ' +
      'na fsb sa srl bv ag trust foundation association cooperative coop partnership'
    ).split(' '),
  ),
} as const satisfies Reference<ReadonlySet<string>>;

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
export const PLATFORM_NAMES = {
  source: 'Twilio 30894; second aggregator 710: the platform is not the brand',
  asOf: AS_OF,
  values: new Set(['cisco', 'cisco systems', 'cisco webex', 'webex', 'webex calling', 'webex by cisco']),
} as const satisfies Reference<ReadonlySet<string>>;

/** Content that passes only with a proven age gate. */
export const AGE_RESTRICTED = {
  source: 'second aggregator 702, 706, 707; Twilio 30888; words are our own',
  asOf: AS_OF,
  values:
    /\b(?:alcohol(?:ic)?|beers?|wines?|liquors?|whiske?ys?|vodka|tequila|cocktails?|tobacco|cigars?|cigarettes?|vap(?:e|es|ing)|e-?cig(?:arette)?s?|firearms?|handguns?|rifles?|ammunition|ammo)\b/i,
} as const satisfies Reference<RegExp>;
