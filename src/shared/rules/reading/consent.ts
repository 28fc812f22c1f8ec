import { saysFrequency, saysOptOut, saysRates } from './disclosures.ts';
import { type Claim, firstClaim } from './negation.ts';

/** Agreement that people cannot withhold, or that is taken for granted. */
const FORCED = new RegExp(
  [
    String.raw`\b(?:pre-?|already |automatically )(?:checked|ticked|selected|filled)\b`,
    String.raw`\b(?:checked|ticked|selected|opted[- ]in|enabled|on) by default\b|\bdefaults? to (?:checked|ticked|yes|on|opted[- ]in)\b`,
    String.raw`\b(?:are|is|be|was|were) required to (?:agree|consent|opt[- ]?in)\b`,
    String.raw`\bmust (?:agree|consent|opt[- ]?in)\b[^.\n]{0,60}\b(?:in order to|to (?:use|order|book|complete|continue|proceed|create|purchase))\b`,
    String.raw`\bconsent (?:to texts? )?is (?:required|mandatory)\b`,
    String.raw`\b(?:automatically|auto) (?:opted|enroll?ed|subscribed|added|opt)\b|\b(?:opted|enroll?ed|subscribed|added)(?:[- ]in)? automatically\b`,
    String.raw`\bby (?:creating an? account|placing (?:an|your) order|making a purchase|purchasing|booking|doing business|becoming an? \w+|using (?:our|this|the) (?:site|service|website|app)|continuing)\b[^.\n]{0,80}\b(?:agree|consent|accept|permit)`,
    String.raw`\b(?:is|are|will be)\s+(?:\w+\s+)?(?:texted|messaged|included|subscribed|enroll?ed)\b[^.\n]{0,40}\bunless (?:they|you|the)\b`,
    String.raw`\b(?:implied|implicit|assumed|presumed) (?:consent|permission|opt[- ]?in)\b|\b(?:consent|permission) is (?:implied|assumed|presumed)\b`,
  ].join('|'),
  'i',
);

/** Agreement that hides in another text. */
const IN_TERMS =
  /\b(?:terms(?: (?:of (?:service|use)|and conditions))?|agreement|contract|lease|policy)\b[^.\n]{0,30}\b(?:include|contain|cover|state|say|mention)s?\b[^.\n]{0,50}\b(?:consent|permission|agree\w*|opt[- ]?in|that (?:we|they) (?:may|can) text)\b|\b(?:accept|agree(?:ing|s)? to)\s+(?:\w+\s+){0,3}?(?:terms|conditions|policy)\b[^.\n]{0,40}\b(?:and|which|including)\b[^.\n]{0,30}\b(?:texts?|sms|messages|texted)\b/i;

/** One agreement for several channels; how people may be reached otherwise is no business of this. */
const BUNDLED =
  /\b(?:agree|consent|opt[- ]?in)\w*\b[^.\n]{0,80}?\b(?:(?:phone )?calls?,? (?:and|or|&) (?:texts?|sms|text messages)|(?:texts?|sms|text messages),? (?:and|or|&) (?:(?:phone )?calls?|e-?mails?)|e-?mails?,? (?:and|or|&) (?:texts?|sms|text messages)|calls?, (?:texts?|sms|text messages|e-?mails?),? (?:and|or|&))\b/i;

export const forcedConsent = (text: string): Claim | null => firstClaim(text, FORCED);
export const consentInTerms = (text: string): Claim | null => firstClaim(text, IN_TERMS);
export const bundledConsent = (text: string): Claim | null => firstClaim(text, BUNDLED);

/** What one consent could cover besides texts of one company. */
const ANYTHING_ELSE =
  /\b(?:calls?|called|calling|e-?mails?|newsletters?|voice|phone me|terms|polic(?:y|ies)|conditions|agreements?|rules|waivers?|partners?|affiliates?|sponsors?|brands|companies|others)\b/i;
/** True when a consent could cover more than texts of one company. */
export const namesAnythingElse = (text: string): boolean => ANYTHING_ELSE.test(text);

const SAYS_FREE =
  /\b(?:optional(?:ly)?|not (?:a )?(?:condition|requirement)|not required|never required|(?:un|not |never )(?:pre-?)?(?:checked|ticked))\b/i;
const OWN_ACT = /^\W*by (?:placing|creating|enabling|providing|entering|giving|submitting)\b/i;

/** Wording in which an act stands for consent to notices about that very act, with all that has to be said beside it. */
export const standsForItsAct = (text: string): boolean =>
  OWN_ACT.test(text) &&
  !/\b(?:promo\w*|marketing|offers?|sales|deals)\b/i.test(text) &&
  saysOptOut(text) &&
  saysFrequency(text) &&
  saysRates(text);

/** A box of one's own to tick, and nothing that says that one must. */
const OWN_BOX = /\b(?:check|tick|select|mark)(?:s|ing|ed)?\b[^.]{0,60}\b(?:check ?|tick ?)?box/i;
const MUST =
  /\b(?:must|required|requires|mandatory|have to|has to|needs? to|cannot|can\u2019t|can't|unable|without (?:it|ticking|checking)|pre-?(?:checked|ticked|selected)|already)\b/i;

/** True when a text says, or plainly shows, that people may decline. */
export const saysFree = (text: string): boolean =>
  SAYS_FREE.test(text) || standsForItsAct(text) || (OWN_BOX.test(text) && !MUST.test(text));
