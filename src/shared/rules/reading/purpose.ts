import { firstClaim } from './negation.ts';
import { remember } from './remember.ts';
import { words } from './words.ts';

/** Words that any description could hold; what remains says what this one is about. */
const SAY_NOTHING = new Set(
  (
    'a an the this that these those and or but of to for from in on at by with about as into via through it its is are ' +
    'be been being was were will would can could may might shall should must have has had do does did who whom which ' +
    'what when where how why we us ours our you your they them their i me my he she all any some each every various ' +
    'different multiple many more most other others another such same own not no so if then than also just only very new ' +
    'while during before after until upon within over under up out off again here there ' +
    'send sends sending sent receive receives received receiving get gets use uses used using provide provides provided ' +
    'providing make makes made give gives given take takes allow allows enable enables keep keeps let lets ' +
    'message messages messaging msg msgs text texts texting texted sms mms notification notifications alert alerts ' +
    'communication communications communicate communicates communicating contact contacts contacting reach reaches out ' +
    'conversation conversations conversational chat chats talk dialogue interact interaction interactions ' +
    'customer customers client clients user users people person persons subscriber subscribers recipient recipients consumer ' +
    'consumers individual individuals audience everyone anyone whoever member members team teams staff employee employees ' +
    'campaign campaigns program programs business businesses company companies organization organizations purpose purposes ' +
    'reason reasons need needs needed necessary operation operations activity activities matters topic topics thing things ' +
    'general information informational info inform informing update updates marketing promotional promotion promotions ' +
    'service services product products offering offerings solution solutions opt opted opting opt-in in informed related ' +
    'regarding want wants like number numbers phone phones mobile help helps them engage engagement transactional bulk mass ' +
    'valued existing current potential prospective best great better important timely relevant quick quickly easy easily ' +
    'effective efficient daily regular ongoing internal external day today time times way ways well including include includes'
  ).split(' '),
);

/** How many words of a description say something of their own. */
export const contentWords: (text: string) => number = remember(
  (text) => new Set(words(text).filter((word) => !SAY_NOTHING.has(word))).size,
);

const RECIPIENTS =
  /\b(?:customers?|clients?|patients?|members?|subscribers?|students?|parents?|guardians?|users?|employees?|staff|guests?|residents?|tenants?|donors?|volunteers?|applicants?|candidates?|drivers?|visitors?|shoppers?|buyers?|sellers?|homeowners?|borrowers?|policyholders?|attendees?|participants?|recipients?|account ?holders?|cardholders?|families|consumers?|citizens?|voters?|players?|owners?|contacts?|people|individuals?|those who|anyone who)\b/i;
export const namesRecipients = (text: string): boolean => RECIPIENTS.test(text);

const SENDERS =
  /\b(?:we|our|us|I|staff|employees|team|teams|office|front desk|agents?|advisors?|nurses?|doctors?|attorneys?|teachers?|recruiters?|dispatch(?:ers?)?|technicians?|managers?|coordinators?|representatives?|reps|sales(?:people| team)?|receptionists?|business|company|store|shop|school|church|clinic|practice|firm|agency|department|city|county|bank|credit union|university|college)\b/;
export const namesSenders = (text: string): boolean => SENDERS.test(text);

const OCCASION =
  /\b(?:when|after|before|once|if|whenever|as soon as|while|upon|each time|who (?:have |has )?\w+(?:ed|d|t)?\b|that (?:they|customers|patients|members) \w+|reply(?:ing)? to|replies|respond(?:s|ing)? to|response to|answer(?:s|ing)?|questions?|inquir(?:y|ies)|request(?:s|ed)?|book(?:ed|ings?)|sign(?:ed)? up|upcoming|scheduled?|overdue|due|missed|daily|weekly|monthly|reminders?|confirm\w*)\b/i;
export const namesOccasion = (text: string): boolean => OCCASION.test(text);

const KIN =
  '(?:wife|husband|spouse|partner|kids?|child(?:ren)?|sons?|daughters?|mom|mother|dad|father|brothers?|sisters?|grand(?:ma|pa|mother|father|kids|children)|relatives|loved ones|family(?: members)?|friends?|buddies|neighbors?)';
/** Relations of the sender, not of the people written to. */
const PERSONAL = new RegExp(
  [
    String.raw`\b(?:peer[- ]to[- ]peer|p2p|person[- ]to[- ]person)\b`,
    String.raw`\bpersonal (?:use|messages?|texts?|conversations?|texting)\b`,
    String.raw`\b(?:to|with|between|my) (?:my |our |their )?(?:friends and family|family and friends)\b(?! (?:discount|sale|event|day|offer))`,
    String.raw`\bmy (?:\w+ )?${KIN}\b`,
    String.raw`\bkeep(?:ing)? in touch with (?:\w+ )?${KIN}\b`,
  ].join('|'),
  'i',
);
export const personalClaim = (text: string) => firstClaim(text, PERSONAL);

const TESTING = new RegExp(
  [
    String.raw`\b(?:for|just) test(?:ing)? (?:purposes?|only)\b`,
    String.raw`\btest(?:ing)? (?:campaign|purposes?|(?:out )?(?:the|this|our) (?:api|system|integration|platform|feature|number|texting))\b`,
    String.raw`\b(?:this|campaign) is (?:just |only )?(?:a |for )test(?:ing)?\b`,
    String.raw`\b(?:try|trying|tries) (?:out )?(?:the|this) (?:\w+ )?(?:feature|texting|service|system|platform|app)\b`,
    String.raw`\bto see (?:if|how|whether) (?:it|this|texting) works\b`,
    String.raw`\bproof of concept\b`,
  ].join('|'),
  'i',
);
export const testingClaim = (text: string) => firstClaim(text, TESTING);

const OWN_NUMBERS =
  /\b(?:to|between|among|on) (?:my|our) own (?:cell ?|mobile ?)?(?:phones?|numbers?|devices?)\b|\bto (?:myself|ourselves)\b/i;
export const ownNumbersClaim = (text: string) => firstClaim(text, OWN_NUMBERS);

const INTERNAL =
  /\b(?:internal(?:ly)?(?: use| communications?| messaging)? only|only (?:for |used for )?internal|(?:only|solely|exclusively) (?:by|for|to|with|between|among) (?:our |the )?(?:own )?(?:employees|staff|coworkers|colleagues|team(?: members)?)|(?:between|among) (?:our )?(?:coworkers|colleagues|team members|employees))\b/i;
export const internalClaim = (text: string) => firstClaim(text, INTERNAL);
