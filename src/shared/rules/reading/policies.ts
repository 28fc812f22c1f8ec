import { saysFrequency, saysOptOut, saysPrivacy, saysRates } from './disclosures.ts';
import { findEmails, findLinks } from './links.ts';
import { isDenied, isDeniedBehind } from './negation.ts';
import { findPhones } from './phones.ts';
import { remember } from './remember.ts';
import { type Span, sentencesIn } from './sentences.ts';
import { words } from './words.ts';

/*
 * What stands in a privacy policy and in terms. Sources: AWS rejection reasons, Twilio 30932; the words are those
 * that published policies use.
 */

const TRANSFER =
  /\b(?:shar(?:e|es|ed|ing)|sell|sells|selling|sold|rent|rents|rented|disclos(?:e|es|ed|ing|ure)|transfer(?:s|red|ring)?|provid(?:e|es|ed|ing)|pass(?:es|ed)? on|trad(?:e|es|ed|ing)|releas(?:e|es|ed))\b/gi;
const TO_OTHERS =
  /\b(?:third[- ]part(?:y|ies)|affiliates?|partners|advertisers|anyone|any(?:one)? (?:other|else)|others|other (?:companies|organi[sz]ations|parties|businesses|entities)|outside (?:parties|companies))\b/i;
const OF_TEXTING =
  /\b(?:mobile|phone|telephone|cell|text(?:ing|s)?|sms|messag(?:e|es|ing)|opt[- ]?in|consent)\b/i;
const FOR_MARKETING = /\b(?:marketing|promotion(?:al|s)?|advertis\w+|their own (?:purposes|use))\b/i;
/** Somebody who does the brand's own work with the data is no third party that reviewers mean. */
const HELPERS =
  /\b(?:service providers?|vendors?|subcontractors?|processors?|carriers?|who (?:help|assist|perform|support)|to (?:help|assist) us|law(?:s|ful)?|legal|subpoena|court|authorit(?:y|ies)|merger|acquisition|emergenc)\w*\b/i;

export type NonSharing = 'stated' | 'general' | 'shared' | 'contradicted' | 'missing';

type Says = 'denies-texting' | 'denies' | 'shares' | 'shares-texting' | 'nothing';

function isDenialAt(text: string, hit: RegExpExecArray | RegExpMatchArray): boolean {
  const index = hit.index ?? 0;
  return (
    isDenied(text, index) ||
    isDenied(text, index + hit[0].length) ||
    isDeniedBehind(text, index + hit[0].length)
  );
}

/** "…will not be shared with third parties", "all categories exclude text messaging opt-in data". */
function saysOf({ text }: Span): Says {
  if (!TO_OTHERS.test(text) && !/\bexclud\w+\b/i.test(text)) return 'nothing';
  const isTexting = OF_TEXTING.test(text);
  if (isTexting && /\bexclud\w+\b[^.;]{0,60}\b(?:text|sms|mobile|opt[- ]?in|messag)/i.test(text))
    return 'denies-texting';
  let shares = false;
  for (const hit of text.matchAll(TRANSFER)) {
    if (isDenialAt(text, hit)) return isTexting ? 'denies-texting' : 'denies';
    shares = true;
  }
  if (!shares || (HELPERS.test(text) && !FOR_MARKETING.test(text)) || !FOR_MARKETING.test(text))
    return 'nothing';
  return isTexting ? 'shares-texting' : 'shares';
}

/** What a privacy policy says about handing on the numbers and consent of people who are texted. */
export const nonSharing: (text: string) => NonSharing = remember((text) => {
  const said = new Set(sentencesIn(text).map(saysOf));
  if (said.has('denies-texting')) return said.has('shares-texting') ? 'contradicted' : 'stated';
  if (said.has('shares') || said.has('shares-texting')) return 'shared';
  return said.has('denies') ? 'general' : 'missing';
});

const PROGRAM =
  /\b(?:program|messages?|texts?|alerts?|notifications?|reminders?)\b[^.\n]{0,80}\b(?:about|regarding|concerning|related to|relating to|including|such as|with|to (?:confirm|remind|notify|answer|inform))\b|\b(?:you (?:will|may|can) receive|(?:program|service) (?:sends|provides|offers))\b/i;
const NOT_LIABLE =
  /\b(?:carriers?|operators?)\b[^.\n]{0,60}\b(?:not|no)\b[^.\n]{0,20}\b(?:liable|responsible|liability)\b|\bno liability\b[^.\n]{0,40}\bcarriers?\b/i;
const AFFILIATE = /\baffiliate marketing\b/gi;

const hasContact = (text: string): boolean =>
  findEmails(text).length > 0 ||
  findPhones(text).length > 0 ||
  (findLinks(text).length > 0 && /\b(?:contact|support|help|questions?)\b/i.test(text));

/** The elements that reviewers look for in terms, in their order, and how each is recognised. */
export const TERMS_ELEMENTS = [
  ['program', (text) => PROGRAM.test(text)],
  ['frequency', saysFrequency],
  ['rates', saysRates],
  ['optout', saysOptOut],
  ['contact', hasContact],
  ['carriers', (text) => NOT_LIABLE.test(text)],
  ['privacy', saysPrivacy],
] as const satisfies readonly (readonly [string, (text: string) => boolean])[];

/** True when terms speak of affiliate marketing without ruling it out. */
export const termsAllowAffiliates = (text: string): boolean =>
  [...text.matchAll(AFFILIATE)].some((hit) => !isDenialAt(text, hit));

/** A policy has more words than this; a shorter text is a part of one. */
const WORDS_OF_A_POLICY = 60;

/** True when so little was pasted that what is missing may stand elsewhere. */
export const isExcerpt = (text: string): boolean => words(text).length < WORDS_OF_A_POLICY;
