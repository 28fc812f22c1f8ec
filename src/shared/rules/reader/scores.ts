import { KINDS } from './kinds.ts';
import type { Judgement } from './network.ts';

/** What three opinions come to: that a reviewer would refuse the text, that it is of a kind, that a sentence of it is. */
export interface Scores {
  /** How much speaks for each kind, between 0 and 1, with the opinion on the text as a whole. */
  readonly kinds: Float32Array;
  /** The same without it: of the kind itself. */
  readonly own: Float32Array;
}

export function scoresOf({ sentences, text }: Judgement): Scores {
  const kinds = KINDS.length;
  const refusal = text[kinds] ?? 0;
  const own = Float32Array.from({ length: kinds }, (_unused, kind) => {
    const sentence = sentences.reduce((most, one) => Math.max(most, one[kind] ?? 0), 0);
    return ((text[kind] ?? 0) + sentence) / 2;
  });
  return { own, kinds: own.map((value) => (refusal + 2 * value) / 3) };
}
