import { remember } from './remember.ts';

/** A part of a text and where it begins. */
export interface Span {
  readonly text: string;
  readonly index: number;
}

/** Ends a sentence: a mark with a blank behind it, or a line's end. `a.m.`, `No.` and web addresses do not. */
const SENTENCE_END =
  /(?<!\b(?:[a-z]|inc|ltd|co|corp|mr|mrs|ms|dr|st|vs|approx|e\.g|i\.e|a\.m|p\.m))[.!?]+["'”’)\]]*(?=\s)(?!(?<=\bno\.)\s\d)|\n+/gi;

/** The sentences of a text, with their marks, in order. */
export const sentencesIn: (text: string) => readonly Span[] = remember((text) => {
  const spans: Span[] = [];
  let from = 0;
  const take = (to: number) => {
    const part = text.slice(from, to);
    const lead = part.length - part.trimStart().length;
    if (part.trim() !== '') spans.push({ text: part.trim(), index: from + lead });
    from = to;
  };
  for (const end of text.matchAll(SENTENCE_END)) take(end.index + end[0].length);
  take(text.length);
  return spans;
});

/** Who may begin a clause of its own after a comma or an "and". */
const SUBJECT =
  '(?:we|i|they|it|he|she|you|there|our|your|this|that|these|people|customers|clients|patients|members|users|staff|nobody|no one|no)';

/**
 * Where a new clause begins, so that what was denied before is not denied any more:
 * "If you do not tick it, we share your number", "We never sell it but lend it to partners".
 */
const CLAUSE = new RegExp(
  [
    String.raw`[;:\u2013\u2014]\s`,
    String.raw`\s-\s`,
    String.raw`,?\s\b(?:but|however|although|though|because|whereas|until|then|yet)\b`,
    String.raw`,\s+(?:and\s+|or\s+|so\s+)?(?=${SUBJECT}\b)`,
    String.raw`\s(?:and|so)\s+(?=${SUBJECT}\s+(?:\w+\s+)?(?:may|can|will|do|does|shall|must|send|sends|share|shares|sell|sells|use|uses|text|texts|get|gets|buy|buys|pass|are|is|have|has)\b)`,
  ].join('|'),
  'gi',
);

/** The clause of a sentence that holds `index`; both count from the beginning of the text. */
export function clauseAt(text: string, index: number): Span {
  const sentence = sentenceAt(text, index);
  const at = index - sentence.index;
  let start = 0;
  let end = sentence.text.length;
  for (const cut of sentence.text.matchAll(CLAUSE)) {
    const after = cut.index + cut[0].length;
    if (after <= at) start = after;
    else if (cut.index >= at) {
      end = cut.index;
      break;
    }
  }
  return { text: sentence.text.slice(start, end), index: sentence.index + start };
}

function sentenceAt(text: string, index: number): Span {
  const spans = sentencesIn(text);
  return spans.findLast((span) => span.index <= index) ?? { text, index: 0 };
}

const QUOTED = /"([^"\n]{3,})"|“([^”\n]{3,})”/g;

/** What stands between quotation marks: wording that people are shown, not what the writer says. */
export const quotationsIn: (text: string) => readonly Span[] = remember((text) =>
  [...text.matchAll(QUOTED)].map((hit) => ({ text: hit[1] ?? hit[2] ?? '', index: hit.index + 1 })),
);
