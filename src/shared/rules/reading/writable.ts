import { contentClaims } from './content.ts';
import { plainFiller } from './filler.ts';
import { findEmails, findLinks } from './links.ts';
import { findPhones } from './phones.ts';
import { findPlaceholders } from './placeholders.ts';

/** Longer ones are a sentence that was typed into the wrong field. */
const LETTERS_OF_A_NAME = 100;

/** Letters, digits and what joins them; a sign for money or a share belongs to an offer. */
const NAME = /^[\p{L}\p{N} &'’.,()+-]+$/u;

/**
 * True when a name can be put into a message without bringing a link, a number, a token or refused content with it.
 */
export const isWritableName = (name: string): boolean =>
  name.length <= LETTERS_OF_A_NAME &&
  NAME.test(name) &&
  findLinks(name).length === 0 &&
  findEmails(name).length === 0 &&
  findPhones(name).length === 0 &&
  findPlaceholders(name).length === 0 &&
  plainFiller(name) === null &&
  !contentClaims(name).some(({ isPlain }) => isPlain);
