import { EXCERPT_MAX } from '../../model/page-check.ts';
import { sentencesIn } from '../reading/sentences.ts';

/** What is read of a page: its words and the few signs that words alone do not give. */
export interface PageText {
  readonly title: string;
  /** What a person would read, a line for each block; pictures by their descriptions. */
  readonly text: string;
  /** Host of the address that answered, lower case. */
  readonly host: string;
  /** Path of the address that answered. */
  readonly path: string;
  /** Where links lead, as written. */
  readonly links: readonly string[];
  readonly passwordFields: number;
  readonly scripts: number;
}

/** Characters that are read; a policy is a tenth of it, and rules over more would keep a computer busy. */
export const READ_MAX = 200_000;
/** A sentence longer than this is cut: the reading of a sentence costs more than its length. */
const SENTENCE_MAX = 1000;

/** A text of unknown size and making, as the rules may read it: bounded as a whole and in each of its sentences. */
export function boundedText(text: string): string {
  const read = text.length > READ_MAX ? text.slice(0, READ_MAX) : text;
  return sentencesIn(read)
    .flatMap((sentence) => cut(sentence.text))
    .join('\n');
}

function cut(sentence: string): readonly string[] {
  if (sentence.length <= SENTENCE_MAX) return [sentence];
  const parts: string[] = [];
  for (let from = 0; from < sentence.length; from += SENTENCE_MAX)
    parts.push(sentence.slice(from, from + SENTENCE_MAX));
  return parts;
}

/** Words of a page as evidence: one line, at most {@link EXCERPT_MAX} characters. */
export function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= EXCERPT_MAX ? line : `${line.slice(0, EXCERPT_MAX - 1).trimEnd()}…`;
}
