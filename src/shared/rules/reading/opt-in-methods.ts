import { findLinks } from './links.ts';
import { findPhones } from './phones.ts';
import { findPlaceholders, standsForLink } from './placeholders.ts';

/** Ways in which people agree to be texted. */
export const METHODS = ['web', 'keyword', 'first-contact', 'paper', 'verbal', 'in-person', 'qr'] as const;
export type Method = (typeof METHODS)[number];

const SIGNS: Readonly<Record<Method, RegExp>> = {
  web: /\b(?:web ?sites?|web ?forms?|web ?pages?|online|landing page|check ?out|check ?box(?:es)?|tick ?box(?:es)?|(?:check|tick|select)(?:s|ed|ing)? (?:the |a |an |this |our )?(?:\w+ )?box(?:es)?|(?:sign[- ]?up|contact|booking|registration|enrol?lment|order) (?:form|page)|mobile app|our app|portal|account (?:settings|page|profile))\b/i,
  keyword:
    /\bkeywords?\b|\b(?:text|texts|texting|send|sends|sending)\b\s+(?:us\s+)?(?:the\s+word\s+)?["'“‘*]?[A-Z]{3,}["'”’*]?\s+to\b/,
  'first-contact':
    /\b(?:customers?|clients?|patients?|guests?|members?|users?|people|consumers?|they|who|contacts?|residents?|parents?|students?)\s+(?:must\s+|will\s+|can\s+|may\s+|always\s+)?(?:first\s+)?(?:texts?|messages?|calls?|contacts?|writes?)\s+(?:us|our|first|the)\b|\binitiat\w+\s+(?:the\s+|a\s+)?(?:conversations?|text|contact|messages?|communication)\b|\b(?:inbound|incoming) (?:texts?|messages?|sms)\b/i,
  paper:
    /\bpaper\b|\b(?:written|printed|signed|intake) (?:\w+ )?(?:form|consent|agreement|contract|card)\b|\bsign(?:s|ed|ing)?\s+(?:a|an|the|our)\s+(?:\w+ )?(?:form|consent|agreement|contract|card|letter|lease|sheet|line)\b|\b(?:sign(?:s|ed|ing)?|initial(?:s|ed|ing)?)\b[^.\n]{0,40}\b(?:contract|lease|letter|agreement|form|card|sheet)\b|\b(?:letter|lease|contract|agreement|policy|application|intake|enrol?lment|sign-?up (?:sheet|card)|contact card)\b[^.\n]{0,80}\b(?:sign(?:s|ed|ature)?|initial(?:s|ed)?|own line|line|box|checked|written)\b/i,
  verbal:
    /\bverbal(?:ly)?\b|\boral(?:ly)?\b|\bover the phone\b|\bby (?:phone|telephone)\b|\b(?:phone|telephone) calls?\b|\bduring (?:a|the|their) call\b|\bIVR\b|\b(?:receptionists?|staff|agents?|coordinators?|representatives?|front desk|nurses?|cashiers?|clerks?|we)\s+(?:\w+\s+){0,2}?asks?\b|\b(?:calls?|phones?) (?:us |in )?to (?:book|order|schedule|ask|make)\b|\bsa(?:y|ys|id|ying) yes\b|\ba yes\b/i,
  'in-person':
    /\bin[- ]person\b|\bfront desk\b|\bin[- ]store\b|\bat (?:the |our )?(?:counter|reception|register|check[- ]?in|point of sale|kiosk|office|event|clinic|store|branch)\b|\bkiosks?\b|\bface[- ]to[- ]face\b/i,
  qr: /\bQR\b/,
};

const hasLink = (text: string): boolean =>
  findLinks(text).length > 0 || findPlaceholders(text).some(({ name }) => standsForLink(name));

/** The ways of agreeing that a text names; a link counts as the web. */
export function optInMethods(text: string): ReadonlySet<Method> {
  const methods = new Set<Method>(METHODS.filter((method) => SIGNS[method].test(text)));
  if (hasLink(text)) methods.add('web');
  return methods;
}

const EVIDENCE = /\b(?:screen ?shots?|mock-?ups?|attach(?:ed|ment)s?|scripts?)\b|\[[^\]]*\bnumber\b[^\]]*\]/i;
/** Wording in quotation marks, long enough to be what people are shown. */
const QUOTED = /["“][^"“”]{40,}["”]/;

/** True when a text quotes what people are shown or asked. */
export const quotesWording = (text: string): boolean => QUOTED.test(text);

/** True when a text says where a reviewer can see it: an address, a number to text, a picture, a script, the wording. */
export function namesPlace(text: string): boolean {
  return hasLink(text) || findPhones(text).length > 0 || EVIDENCE.test(text) || QUOTED.test(text);
}
