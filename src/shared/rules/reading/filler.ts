import { type BrandNames, wordsBesideBrand } from './brand-name.ts';
import { findPlaceholders } from './placeholders.ts';
import { contentWords } from './purpose.ts';
import { remember } from './remember.ts';

const FILLER =
  /\blorem ipsum\b|\b(?:asdf|zxcv|hjkl|qwertyu)\w*\b|\bthis is (?:just |only )?a test(?: message| text| sms)?\b|\bblah blah\b/i;
const NOTHING_SAID =
  /^(?:test(?:ing)?|sample|example|message|text|hello|hi|none|na|n a|tbd|todo|xxx+|(?:test ?)+|(?:test|sample|example) (?:message|text|sms|campaign)(?: \d)?)$/;
/** `XXXXXX` stands for a code in many a good sample. */
const STUCK_KEY = /(?!x)(\p{L})\1{5,}/iu;
/** Fingers drummed on the middle row; no word but this one is made of these letters alone. */
const DRUMMED = /\b(?!alfalfas?\b)[asdfghjkl]{8,}\b/i;
const FEW_WORDS = 8;
const TIMES_OVER = 3;

/** The same few words over and over, to reach a length. */
function isRepeated(read: readonly string[]): boolean {
  const distinct = new Set(read).size;
  return distinct > 0 && distinct <= FEW_WORDS && read.length >= Math.max(FEW_WORDS, distinct * TIMES_OVER);
}

/** Sentences that belong to every message and say nothing of this one. */
const EVERY_MESSAGE =
  /\b(?:(?:reply|text|txt|send)\s+(?:stop|help)\b[^.!?\n]*|msg frequency varies|message frequency varies|(?:msg|message)s? ?(?:&|and) ?data rates may apply|you are unsubscribed|you will receive no more messages)[.!?]?/gi;
const COURTESY =
  /\b(?:hello|hi|hey|dear|good (?:morning|afternoon|evening)|thanks|thank you|please|sincerely|regards|welcome|ignore|disregard)\b/gi;

/** A text without tokens and without what stands in every message. */
const bareText = remember((text): string =>
  findPlaceholders(text)
    .reduce((soFar, { text: token }) => soFar.replaceAll(token, ' '), text)
    .replace(EVERY_MESSAGE, ' '),
);

/** Its words without the brand's name. */
const ownWords = (text: string, brand: BrandNames): string => wordsBesideBrand(bareText(text), brand);

/** Drummed keys and Latin, wherever they stand, or null. */
export const plainFiller = remember(
  (text): string | null => (FILLER.exec(text) ?? STUCK_KEY.exec(text) ?? DRUMMED.exec(text))?.[0] ?? null,
);

/** What stands in a text only to fill it, or null. */
export function fillerIn(text: string, brand: BrandNames): string | null {
  const hit = plainFiller(text);
  if (hit !== null) return hit;
  return isRepeated(ownWords(text, brand).split(' ')) ? text.trim() : null;
}

/** True for a text that consists of a word such as "test" or "none". */
export const isStandIn = (text: string, brand: BrandNames): boolean =>
  NOTHING_SAID.test(ownWords(text, brand));

const withoutCourtesy = remember((text) => text.replace(COURTESY, ' '));

/** Words of its own that a sample has beside tokens, greetings, the brand and opt-out words. */
export const wordsOfItsOwn = (text: string, brand: BrandNames): number =>
  contentWords(ownWords(withoutCourtesy(text), brand));
