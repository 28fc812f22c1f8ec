/*
 * The network that reads a text: vectors of words, filters over neighbouring words, the strongest answer of each filter
 * in a sentence, and two judgements on those answers, one for each sentence and one for the text. It is trained by
 * `training/`; here it only runs.
 */

/** One row of weights for each output. */
export interface Layer {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Filters over `width` neighbouring words. */
export interface Filters extends Layer {
  readonly width: number;
}

export interface Network {
  /** Length of a word's vector. */
  readonly dims: number;
  /** Place of a word's vector in `vectors`, counted in vectors; a word without one is zero. */
  readonly words: ReadonlyMap<string, number>;
  readonly vectors: Float32Array;
  readonly filters: readonly Filters[];
  /** From the answers of a sentence, of its neighbours and of the text, and the field: each kind. */
  readonly sentence: Layer;
  /** From the answers of the text, its length, the field and the use: what `text` decides on. */
  readonly hidden: Layer;
  /** Each kind, and behind them whether a reviewer would refuse the text at all. */
  readonly text: Layer;
}

/** Where a text stands: places in the lists of fields and of uses. */
export interface Setting {
  readonly field: number;
  readonly fields: number;
  readonly use: number;
  readonly uses: number;
}

/** Longer sentences are read up to here, in words. */
export const SENTENCE_WORDS = 120;

/** The sum of products of `length` numbers of `a` and of `b`, from their places on. */
export function dot(a: Float32Array, from: number, b: Float32Array, at: number, length: number): number {
  let even = 0;
  let odd = 0;
  const pairs = length - (length % 2);
  for (let index = 0; index < pairs; index += 2) {
    even += (a[from + index] as number) * (b[at + index] as number);
    odd += (a[from + index + 1] as number) * (b[at + index + 1] as number);
  }
  return pairs < length ? even + odd + (a[from + pairs] as number) * (b[at + pairs] as number) : even + odd;
}

/** How many filters a network has, of all widths. */
export const filterCount = ({ filters }: Network): number =>
  filters.reduce((sum, { bias }) => sum + bias.length, 0);

/** What one word adds to each filter from each place that it may take in the filter's view. */
function shareOf({ dims, vectors, filters }: Network, place: number): Float32Array {
  const shares: number[] = [];
  for (const { width, weights, bias } of filters)
    for (let offset = 0; offset < width; offset += 1)
      for (let filter = 0; filter < bias.length; filter += 1)
        shares.push(dot(weights, (filter * width + offset) * dims, vectors, place * dims, dims));
  return Float32Array.from(shares);
}

/** Words whose shares are kept; more than a form has. */
const WORDS_KEPT = 4096;

/**
 * Reads sentences of tokens into the strongest answer of each filter, 0 where none answers. What a word adds to the
 * filters is worked out once, so that after a keystroke a sentence only costs sums.
 */
export function sentenceReader(network: Network): (tokens: readonly string[]) => Float32Array {
  const known = new Map<number, Float32Array>();
  const shares = (token: string): Float32Array | undefined => {
    const place = network.words.get(token);
    if (place === undefined) return undefined;
    const kept = known.get(place);
    if (kept) return kept;
    const made = shareOf(network, place);
    if (known.size >= WORDS_KEPT) known.clear();
    known.set(place, made);
    return made;
  };
  return (tokens) => strongest(network, tokens.slice(0, SENTENCE_WORDS).map(shares));
}

function strongest(network: Network, words: readonly (Float32Array | undefined)[]): Float32Array {
  const answers = new Float32Array(filterCount(network));
  let first = 0;
  let block = 0;
  for (const { width, bias } of network.filters) {
    for (let word = 0; word < words.length; word += 1) {
      const sums = bias.slice();
      for (let offset = 0; offset < width; offset += 1) {
        const share = words[word + offset];
        const from = block + offset * bias.length;
        if (share)
          for (let index = 0; index < sums.length; index += 1)
            sums[index] = (sums[index] as number) + (share[from + index] as number);
      }
      for (let index = 0; index < sums.length; index += 1)
        answers[first + index] = Math.max(answers[first + index] as number, sums[index] as number);
    }
    first += bias.length;
    block += width * bias.length;
  }
  return answers;
}

/** The outputs of a layer for its inputs, before they are squashed. */
export const outputs = ({ weights, bias }: Layer, inputs: Float32Array): Float32Array =>
  bias.map((own, row) => own + dot(weights, row * inputs.length, inputs, 0, inputs.length));

export const squash = (value: number): number => 1 / (1 + Math.exp(-value));

/** The larger of two answers at each place; nothing counts as 0. */
export function stronger(
  a: Float32Array | undefined,
  b: Float32Array | undefined,
  length: number,
): Float32Array {
  if (!a || !b) return a ?? b ?? new Float32Array(length);
  const larger = a.slice();
  for (let index = 0; index < length; index += 1)
    if ((b[index] as number) > (larger[index] as number)) larger[index] = b[index] as number;
  return larger;
}

/** The answers of the text: the strongest and the mean of its sentences'. */
export function summary(sentences: readonly Float32Array[]): {
  readonly most: Float32Array;
  readonly mean: Float32Array;
} {
  const length = sentences[0]?.length ?? 0;
  const most = new Float32Array(length);
  const mean = new Float32Array(length);
  for (const answers of sentences) {
    for (let index = 0; index < length; index += 1) {
      const answer = answers[index] as number;
      if (answer > (most[index] as number)) most[index] = answer;
      (mean[index] as number) += answer / sentences.length;
    }
  }
  return { most, mean };
}

export const oneOf = (count: number, place: number): Float32Array =>
  Float32Array.from({ length: count }, (_unused, index) => (index === place ? 1 : 0));

export function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** What the hidden layer looks at. */
export function textInputs(
  most: Float32Array,
  mean: Float32Array,
  sentences: number,
  { field, fields, use, uses }: Setting,
): Float32Array {
  return joined([most, mean, Float32Array.of(Math.log(sentences)), oneOf(fields, field), oneOf(uses, use)]);
}

/** Shares between 0 and 1: of each kind for each sentence, and of each kind and of a refusal for the text. */
export interface Judgement {
  readonly sentences: readonly Float32Array[];
  readonly text: Float32Array;
}

/**
 * Shares of each kind for each sentence. The sentence layer looks at the answers of the sentence, the stronger ones of
 * its neighbours, those of the text and the field, in this order; what it makes of the text is worked out once.
 */
function judgeSentences(
  { weights, bias }: Layer,
  sentences: readonly Float32Array[],
  most: Float32Array,
  { field, fields }: Setting,
): Float32Array[] {
  const size = most.length;
  const columns = size * 3 + fields;
  const shared = bias.map(
    (own, kind) =>
      own +
      dot(weights, kind * columns + size * 2, most, 0, size) +
      (weights[kind * columns + size * 3 + field] ?? 0),
  );
  return sentences.map((answers, index) => {
    const around = stronger(sentences[index - 1], sentences[index + 1], size);
    return shared.map((known, kind) =>
      squash(
        known +
          dot(weights, kind * columns, answers, 0, size) +
          dot(weights, kind * columns + size, around, 0, size),
      ),
    );
  });
}

/** Judges a text by the answers of its sentences. */
export function judge(network: Network, sentences: readonly Float32Array[], setting: Setting): Judgement {
  const { most, mean } = summary(sentences);
  const inputs = textInputs(most, mean, sentences.length, setting);
  const hidden = outputs(network.hidden, inputs).map((value) => Math.max(0, value));
  return {
    sentences: judgeSentences(network.sentence, sentences, most, setting),
    text: outputs(network.text, hidden).map(squash),
  };
}
