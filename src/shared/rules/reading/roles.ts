import { type Claim, claimsOf } from './negation.ts';
import { remember } from './remember.ts';
import { clauseAt, quotationsIn, sentencesIn } from './sentences.ts';

/*
 * Who stands where in a text: the sender (the brand), the recipients, and anybody else. What a reviewer asks is
 * whether somebody else gave the numbers, gets them, or writes under the brand's name.
 */

/** Others who may hold or want numbers. A partner that carries the messages is none of them. */
const OTHERS =
  String.raw`(?<!\b(?:carrier|carriers|telecom|technology|service|messaging|payment|delivery) )` +
  `(?:partners?|affiliates?|third[- ]part(?:y|ies)|advertisers?|sponsors?|resellers|lead (?:sellers?|vendors?|providers?|generators?|sources?|companies)|` +
  `(?:list|data) (?:owners?|brokers?|providers?|vendors?|sellers?)|(?:vendors|brokers|aggregators|publishers))`;
/** Companies in a number that can only mean others: "up to 12 lenders", "several agents". */
const MANY =
  String.raw`(?:(?:up to |over |more than )?\d+|several|multiple|many|numerous|various|other|different|a (?:network|group|panel) of|our network of|participating|competing)\s+` +
  String.raw`(?:\w+[ -]){0,2}?(?:companies|businesses|brands|lenders|carriers|insurers|agents|agencies|providers|dealers|dealerships|contractors|buyers|sellers|merchants|organi[sz]ations|clients|banks|brokers)`;
/** What is handed on when consent is. */
const DATA =
  '(?:(?:phone|mobile|cell|telephone) numbers?|numbers?|(?:personal|contact|mobile|opt[- ]?in|customer|user|subscriber) (?:data|information|details)|data|consent|opt[- ]?ins?|leads?|contacts|lists?|inquiries|appointments|details)';

const any = (...parts: readonly string[]): RegExp => new RegExp(parts.join('|'), 'gi');

/** Numbers that somebody took instead of being given them. */
const TAKEN = any(
  String.raw`\b(?:purchas(?:e|es|ed|ing)|buy|buys|buying|bought|rent|rents|rented|scrap(?:e|es|ed|ing)|harvest(?:s|ed|ing)?)\s+(?:\w+[ -]){0,4}?(?:lists?|leads?|databases?|contacts(?! lens)|(?:phone|mobile|cell) numbers)\b`,
  String.raw`\b(?:lists?|leads?|databases?|(?:phone|mobile|cell) numbers|numbers)\b[^.;\n]{0,24}?\b(?:are|is|were|was|have been|that we|which we|we)\s+(?:\w+\s+)?(?:purchased?|bought|buy|rented|rent|scraped?|harvested)\b`,
  String.raw`\bskip[- ]?trac\w+`,
  String.raw`\bcold (?:texts?|texting|calls?|calling|outreach|leads?|messages?|messaging)\b`,
);

/** Numbers or consent that come from others. */
const SOURCED = any(
  String.raw`\b(?:${DATA}|names)\b[^.;\n]{0,40}?\b(?:from|by|through|via)\s+(?:\w+[ -]){0,3}?(?:${OTHERS}|${MANY})\b`,
  String.raw`\b(?:${DATA}|names)\b[^.;\n]{0,40}?\b(?:from|through|via|in|on)\s+(?:\w+[ -]){0,2}?(?:public (?:\w+ )?records?|(?:property|court|voter|tax) records?|(?:online |business )?director(?:y|ies)|(?:listing|comparison|partner|other|third[- ]party|co-?registration) (?:web ?)?(?:sites?|pages)|social media|the internet)\b`,
  String.raw`\bco-?registration\b`,
  String.raw`\bon\s+(?:\w+\s+){0,4}?(?:partner|third[- ]party|affiliate|co-?reg\w*) (?:web ?)?(?:sites?|pages?)\b`,
  String.raw`\b(?:${OTHERS}|co-?reg)\s+(?:\w+\s+){0,2}?(?:leads?|lists|opt-?ins?)\b`,
);

/** Numbers or consent that go to others, and consent that is asked in their name. */
const HANDED_ON = any(
  String.raw`\b(?:shar(?:e|es|ed|ing)|sell|sells|selling|sold|pass|passes|passed|passing|giv(?:e|es|en|ing)|provid(?:e|es|ed|ing)|transfer(?:s|red|ring)?|disclos(?:e|es|ed|ing)|rent|rents|rented|forward(?:s|ed|ing)?|send|sends)\s+(?:\w+[ -]){0,4}?${DATA}\b[^.;\n]{0,40}?\b(?:to|with)\s+(?:\w+[ ,&-]+){0,4}?(?:${OTHERS}|${MANY}|the (?:agents|lenders|carriers|companies|dealers|buyers) (?:who|that))\b`,
  String.raw`\b${DATA}\b[^.;\n]{0,30}?\b(?:shared|sold|passed(?: on)?|given|transferred|disclosed|forwarded)\b[^.;\n]{0,30}?\b(?:${OTHERS}|${MANY})\b`,
  String.raw`\b(?:agree|agrees|agreeing|consent|consents|consenting|opt(?:s|ed|ing)?[- ]?in|permission)\b[^.;\n]{0,90}?\b(?:from|by|of)\s+(?:\w+[ ,&-]+){0,5}?(?:${OTHERS}|${MANY})\b`,
  String.raw`\b(?:texted|contacted|called|messaged)\s+by\s+(?:\w+\s+){0,4}?(?:${OTHERS}|${MANY})\b`,
  String.raw`\b(?:sell|sells|selling|sold|auction(?:s|ed)?)\s+(?:\w+\s+){0,2}?(?:leads?|appointments|inquiries|contacts)\s+to\b`,
  String.raw`\beven (?:if|though) (?:\w+ ){1,4}(?:on|in) (?:a|any|the) (?:\w+ ){0,2}do[- ]not[- ]call\b`,
);

/** One brand that speaks for many: a platform, an agency, a collector. */
const FOR_OTHERS = any(
  String.raw`\bon behalf of\s+(?:(?:our|its|their|the|all|other|various|multiple|many|several)\s+){1,2}(?:\w+\s+){0,2}?(?:clients|companies|businesses|brands|merchants|creditors|sellers|advertisers|third parties)\b`,
  String.raw`\bon behalf of\s+(?:clients|companies|businesses|brands|merchants|creditors|sellers|advertisers|third parties|${MANY})\b`,
  String.raw`\b(?:lets?|allow(?:s|ing)?|enabl(?:es|ing)|help(?:s|ing)?|for)\s+(?:\w+\s+){0,4}?(?:businesses|companies|clients|merchants|agencies|organi[sz]ations|brands|sellers|dealers)\s+(?:to\s+)?(?:send|text|message|reach|contact|market to|communicate with|connect with)\s+(?:\w+\s+){0,3}?(?:(?:their|its) (?:own )?(?:\w+ )?(?:customers|clients|contacts|patients|members|guests|leads|audiences?|subscribers|users)|(?:new |more )?(?:customers|consumers|prospects|shoppers))\b`,
  String.raw`\b(?:our|their|its) (?:clients|customers|users|merchants|agencies|resellers)\s+(?:can\s+|may\s+)?(?:send|text|message|market|run)\b[^.;\n]{0,40}?\btheir (?:own )?(?:customers|clients|audiences?|contacts|leads|subscribers|members|patients)\b`,
);

/** Offers of somebody else's loans or policies: the people are the goods. */
const BROKERED = any(
  String.raw`\bcompare\s+(?:\w+\s+){0,3}?(?:rates?|quotes?|offers?|loans?|policies|lenders|carriers)\s+(?:from|by|across|with)\s+(?:\w+\s+){0,3}?(?:lenders|carriers|insurers|companies|providers|agents|banks)\b`,
  String.raw`\b(?:match(?:es|ed|ing)?|pair(?:s|ed|ing)?|connect(?:s|ed|ing)?)\s+(?:\w+\s+){0,4}?(?:with|to)\s+(?:\w+\s+){0,3}?(?:lenders|${MANY}|(?:insurance|mortgage|loan|solar|legal) (?:agents|carriers|companies|providers|brokers|buyers))\b`,
  String.raw`\b${MANY}\b[^.;\n]{0,30}?\b(?:compet(?:e|es|ing)|bid(?:s|ding)?|fight(?:s|ing)?)\b`,
  String.raw`\bconnect(?:s|ed|ing)?\s+(?:you\s+|them\s+|people\s+)?with\s+(?!our\b|your\b|the\b|a\b|an\b)(?:\w+\s+){0,2}?(?:agents|lenders|attorneys|contractors|providers|brokers|carriers)\b`,
);

export type ForeignRole = 'taken' | 'sourced' | 'handed-on' | 'for-others' | 'brokered';

const ROLES: readonly (readonly [ForeignRole, RegExp])[] = [
  ['taken', TAKEN],
  ['sourced', SOURCED],
  ['handed-on', HANDED_ON],
  ['for-others', FOR_OTHERS],
  ['brokered', BROKERED],
];

export interface ForeignClaim extends Claim {
  readonly role: ForeignRole;
}

/** Words of which at least one stands in every claim below; a text without them is read no further. */
const ANY_SIGN =
  /list|lead|database|number|trac|cold|partner|affiliate|part(?:y|ies)\b|vendor|broker|record|behalf|compar|match|pair|connect|lets?\b|allow|enabl|help|co-?reg|do[- ]not|sponsor|advertiser|compan|lender|agent|agenc|carrier|dealer|insurer|provider|contact|director|site|media|businesses|brands|merchants|seller|buyer|clients|reseller|publisher|aggregator|banks|organi/i;

/** What a text says of others who give, get or use the numbers, where it does not deny it. */
export const foreignClaims: (text: string) => readonly ForeignClaim[] = remember((text) => {
  if (!ANY_SIGN.test(text)) return [];
  return ROLES.flatMap(([role, pattern]) => claimsOf(text, pattern).map((claim) => ({ ...claim, role })));
});

const RECIPIENT =
  '(?:customers?|clients?|patients?|guests?|members?|users?|people|persons?|consumers?|subscribers?|shoppers?|visitors?|parents?|guardians?|students?|tenants?|residents?|donors?|volunteers?|applicants?|candidates?|employees?|drivers?|homeowners?|borrowers?|policyholders?|attendees?|participants?|recipients?|contacts?|callers?|buyers?|they|who|each|everyone|anyone|someone|I)';
/** Something that a person does to agree. */
const ACT =
  '(?:agree|consent|opt(?:s|ed|ing)?[- ]?in|tick|check|click|select|turn|switch|toggle|subscribe|sign|enroll?|text|send|message|write|call|scan|reply|answer|say|said|confirm|give|initial|join|choose|chose|contact|initiate|start|accept|submit|fill|enter|register|request|ask|reach)';
const RECIPIENT_ACTS = new RegExp(
  String.raw`\b${RECIPIENT}\b[^.;\n]{0,60}?\b${ACT}(?:s|es|ed|ing)?\b|\b(?:I (?:agree|consent|would like|want)|(?:yes|please),? (?:text|send) me|text me|send me|check(?:ed|ing)? (?:the|a|this) box|opt(?:ed|s|ing)?[- ]?in|consent(?:ed|s)?|agree(?:d|s|ing)?|permission|sign(?:s|ed|ing)?[- ]?up|asks? (?:\w+ ){0,4}(?:whether|if|for)|may we text)\b`,
  'i',
);
/** The sender adds people by itself. */
const SENDER_ADDS =
  /\b(?:we|our (?:staff|team|agents|office|system)|staff|the system)\s+(?:\w+\s+){0,2}?(?:import|upload|add|load|enroll?|pull|collect)\w*\s+(?:\w+\s+){0,3}?(?:contacts?|numbers?|customers?|clients?|people|lists?|everyone|records)\b|\b(?:is|are|gets?|will be)\s+(?:\w+\s+)?(?:added|enroll?ed|imported|opted[- ]in|subscribed|included)\b/gi;
const BY_ITSELF = /\b(?:automatic\w*|by default|all|anyone|everyone|every|each)\b/i;

/**
 * The words by which a flow says that people are added without being asked, or null. People who first agree and
 * are then added are not meant.
 */
export const addedUnasked: (text: string) => string | null = remember((text) => {
  for (const { match, index } of claimsOf(text, SENDER_ADDS)) {
    const clause = clauseAt(text, index).text;
    const isSender = /^(?:we|our|staff|the system)\b/i.test(match);
    if ((isSender || BY_ITSELF.test(clause)) && !sentencesIn(text).some(({ text: one }) => asksFirst(one)))
      return match;
  }
  return null;
});

const asksFirst = (sentence: string): boolean =>
  RECIPIENT_ACTS.test(sentence.replace(/\bopted[- ]in automatically\b/gi, ''));

/** People of any name who do something at the beginning of a sentence: "Campers sign …". */
const SOMEBODY_ACTS = new RegExp(
  String.raw`^(?!(?:we|our|the|staff|agents|sales)\b)(?:\w+\s+){0,3}?\w+s\s+(?:\w+ly\s+)?${ACT}\b`,
  'i',
);

/** True when somebody who is to be texted does something to agree: ticks, texts, signs, says yes, writes first. */
export const recipientActs = (text: string): boolean =>
  RECIPIENT_ACTS.test(text) || sentencesIn(text).some(({ text: sentence }) => SOMEBODY_ACTS.test(sentence));

/** Wording that people are shown or asked, in quotation marks and about texts. */
const ASKED = /\b(?:may we|can we|I (?:agree|consent|want|would like)|text me|send me|would you like)\b/i;

/** True when a text quotes the wording by which people are asked; then a way of agreeing is described, whatever it is. */
export const asksPlainly = (text: string): boolean =>
  quotationsIn(text).some(({ text: quoted }) => ASKED.test(quoted));
