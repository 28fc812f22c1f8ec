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
