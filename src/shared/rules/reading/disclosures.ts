/*
 * What reviewers look for beside a tick box and in a confirmation. Each pattern is generous on purpose:
 * a disclosure in unusual words must not be called missing.
 */

const STOP_WORD = /\bSTOP(?:ALL)?\b/;
const OPT_OUT =
  /\b(?:reply|text|txt|send|respond|message|type)\b\s+(?:us\s+|back\s+|with\s+|the\s+|word\s+|keyword\s+)*["'“‘*]?(?:stop(?:all)?|end|quit|cancel|unsubscribe|opt-?out|revoke)\b|\bopt(?:ing|ed|s)?[\s-]?out\b|\bunsubscrib(?:e|es|ing)\b|\bstop (?:texts|messages|receiving)\b/i;
const GLUED = /\bSTOP2\w+/i;

const OPT_OUT_REPLY =
  /\b(?:reply|text|txt|send|respond|message|type|write)\b\s+(?:us\s+|back\s+|with\s+|the\s+|word\s+|keyword\s+)*["'“‘*]?(?:stop(?:all)?|end|quit|cancel|unsubscribe|opt-?out|revoke)\b/i;

/** Names a word that a machine acts on. */
export const namesOptOutWord = (text: string): boolean => STOP_WORD.test(text) || OPT_OUT_REPLY.test(text);

/** Says how to end the messages. */
export const saysOptOut = (text: string): boolean => STOP_WORD.test(text) || OPT_OUT.test(text);

/** `STOP2END` and the like: people read it, machines do not. */
export const gluedOptOut = (text: string): string | null => GLUED.exec(text)?.[0] ?? null;

const HELP =
  /\bHELP\b|\b(?:reply|text|txt|send|respond|type)\b\s+(?:us\s+|back\s+|with\s+|the\s+|word\s+|keyword\s+)*["'“‘*]?help\b|\bfor (?:more )?(?:help|support|assistance|information|info)\b/;

/** Says where to get help. */
export const saysHelp = (text: string): boolean =>
  HELP.test(text) || /\b(?:reply|text|send)\b.{0,24}\bhelp\b/i.test(text);

const FREQUENCY =
  /\b(?:frequency|freq)\b|\b(?:msgs?|messages?|texts?|sms|alerts?)\s*(?:\/|per|a|each|every)\s*(?:day|week|wk|month|mo|year|yr|request|log-?in|order|purchase|transaction|user|visit|appointment|event|ticket)\b|\brecurring\b|\b(?:one|1|single)[- ](?:time\s+)?(?:msg|message|text|sms)\b|\b(?:msgs?|messages?|texts?)\s+(?:will\s+|may\s+)?var(?:y|ies)\b|\b(?:daily|weekly|monthly)\b|\b\d+\s*(?:times?|x)\s*(?:\/|per|a)\s*(?:day|week|month)\b/i;

/** Says how often messages come. */
export const saysFrequency = (text: string): boolean => FREQUENCY.test(text);

const RATES =
  /\b(?:msg|message|messaging|text|sms|data|standard|carrier|provider)s?\b[^.!?\n]{0,40}\b(?:rates?|charges?|fees?)\b|\brates?\s+(?:may|might|could|will)?\s*apply\b/i;

/** Says that the carrier may charge for messages. */
export const saysRates = (text: string): boolean => RATES.test(text);

export const saysTerms = (text: string): boolean =>
  /\bterms\b|\bt&cs?\b|\btos\b|\bconditions of (?:use|service)\b/i.test(text);

export const saysPrivacy = (text: string): boolean => /\bprivacy\b/i.test(text);

const ACKNOWLEDGED =
  /\b(?:unsubscrib(?:ed|e)|opt(?:ed|ing)?[\s-]?out|removed|cancell?ed|stopped|taken off|left (?:our|the)|off (?:our|the|this) (?:text )?list|ended|deactivated|(?:got|received|processed|confirmed) your (?:stop |opt[- ]?out )?request)\b/i;
const NO_MORE =
  /\b(?:no|zero) (?:more|further|longer|additional|other)\b|\b(?:not|never|won'?t|n't)\b[^.!?\n]{0,30}\b(?:receive|get|be sent|text|message|contact|hear)\b|\b(?:will|shall) (?:stop|cease|end)\b|\bhave (?:stopped|ended)\b|\bblock(?:s|ed|ing)?\b[^.!?\n]{0,20}\b(?:texts?|messages?)\b/i;

/** Says that the wish to stop was heard. */
export const acknowledgesOptOut = (text: string): boolean => ACKNOWLEDGED.test(text);
/** Says that nothing more will come. */
export const promisesSilence = (text: string): boolean => NO_MORE.test(text.replace(/\u2019/g, "'"));

const ABOUT =
  /\b(?:texts?|messages?|msgs?|sms|alerts?|notifications?|reminders?|updates?|replies|offers?|news|texted|reply)\b[^.\n]{0,40}?\b(?:about|regarding|concerning|related to|when|for (?:my|your|their|his|her|the|this|each|new|upcoming|special|\w+ing)|on (?:my|your|their|the)|with (?:my|your|their)|to (?:confirm|remind|notify|answer|arrange))\b/i;
const KIND =
  /\b(?:appointments?|bookings?|reservations?|orders?|deliver(?:y|ies)|shipping|shipment|account|billing|payment|fraud|security|verification|service|maintenance|promotional|marketing|informational|transactional|conversational|event|class|school|weather|emergency|shift|job|scheduling|support|customer care|claims?|policy|renewal|waitlist|prescription|refill|rental|repair|travel|flight|donation|volunteer|pick-?up|status)\s+(?:\w+\s+){0,2}?(?:texts?|messages?|msgs?|sms|alerts?|notifications?|reminders?|updates?|offers?|confirmations?|codes?)\b|\b(?:deals|offers|reminders|confirmations|one-time (?:pass)?codes?|receipts)\b/i;

/** Says what kind of messages come. */
export const saysMessageTypes = (text: string): boolean => ABOUT.test(text) || KIND.test(text);
