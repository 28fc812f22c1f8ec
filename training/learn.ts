/** Learns a network from lessons: forward as in `network.ts`, then back by hand. */
import { KINDS, READ_FIELDS, USE_GROUPS } from '#shared/rules/reader/kinds.ts';
import {
  dot,
  filterCount,
  joined,
  type Layer,
  type Network,
  oneOf,
  outputs,
  SENTENCE_WORDS,
  type Setting,
  squash,
  stronger,
  summary,
  textInputs,
} from '#shared/rules/reader/network.ts';
import { Learned, rateAt } from './adam.ts';
import { type Chance, maskOf } from './chance.ts';
import type { Lesson } from './corpus.ts';

export const PLAN = {
  dims: 48,
  widths: [1, 2, 3, 5],
  filtersOfEachWidth: 48,
  hidden: 96,
  epochs: 12,
  batch: 24,
  rate: 0.0012,
  /** Shares that are dropped while learning: of words, of answers, of hidden values, of harmless sentences, of uses. */
  drop: { words: 0.1, answers: 0.4, hidden: 0.3, sentence: 0.5, use: 0.15 },
  decay: { layers: 0.03, vectors: 0.1 },
  /** A kind that is there weighs more than one that is not; a text weighs less than its sentences, a refusal more. */
  weights: { there: 2, text: 0.5, refusal: 3 },
  longest: 2,
} as const;

/** A network that knows words and nothing else. */
export function newNetwork(
  words: ReadonlyMap<string, number>,
  vectors: Float32Array,
  chance: Chance,
): Network {
  const { dims, widths, filtersOfEachWidth, hidden } = PLAN;
  const layer = (rows: number, columns: number, bias?: number): Layer => {
    const bound = 1 / Math.sqrt(columns);
    const draw = () => (chance.next() * 2 - 1) * bound;
    return {
      weights: Float32Array.from({ length: rows * columns }, draw),
      bias: Float32Array.from({ length: rows }, () => bias ?? draw()),
    };
  };
  const answers = widths.length * filtersOfEachWidth;
  return {
    dims,
    words,
    vectors,
    filters: widths.map((width) => ({ width, ...layer(filtersOfEachWidth, width * dims) })),
    sentence: layer(KINDS.length, answers * 3 + READ_FIELDS.length, -4),
    hidden: layer(hidden, answers * 2 + 1 + READ_FIELDS.length + USE_GROUPS),
    text: layer(KINDS.length + 1, hidden, -2),
  };
}

interface LearnedLayer {
  readonly weights: Learned;
  readonly bias: Learned;
}

/** Adds what the outputs of a layer ask of it, and returns what they ask of its inputs. */
function back({ weights, bias }: LearnedLayer, inputs: Float32Array, slopes: Float32Array): Float32Array {
  const asked = new Float32Array(inputs.length);
  for (const [row, slope] of slopes.entries()) {
    if (slope === 0) continue;
    const from = row * inputs.length;
    bias.gradient[row] = (bias.gradient[row] ?? 0) + slope;
    for (let index = 0; index < inputs.length; index += 1) {
      (weights.gradient[from + index] as number) += slope * (inputs[index] as number);
      (asked[index] as number) += slope * (weights.values[from + index] as number);
    }
  }
  return asked;
}

function multiply(values: Float32Array, mask: Float32Array): Float32Array {
  for (let index = 0; index < mask.length; index += 1) (values[index] as number) *= mask[index] as number;
  return values;
}

/** The words of a sentence as one row of vectors, with empty ones behind it for the widest filter. */
function rowOf({ dims, words, vectors }: Network, tokens: readonly string[]): Float32Array {
  const row = new Float32Array((tokens.length + Math.max(...PLAN.widths)) * dims);
  for (const [index, token] of tokens.entries()) {
    const place = words.get(token);
    if (place !== undefined) row.set(vectors.subarray(place * dims, (place + 1) * dims), index * dims);
  }
  return row;
}

/** The strongest answer of each filter, and in `at` the word at which it begins. */
function answersOf(network: Network, row: Float32Array, count: number, at: Int32Array): Float32Array {
  const { dims, filters } = network;
  const answers = new Float32Array(filterCount(network));
  let first = 0;
  for (const { width, weights, bias } of filters) {
    const length = width * dims;
    for (let filter = 0; filter < bias.length; filter += 1) {
      for (let word = 0; word < count; word += 1) {
        const answer = (bias[filter] as number) + dot(weights, filter * length, row, word * dims, length);
        if (answer <= (answers[first + filter] as number)) continue;
        answers[first + filter] = answer;
        at[first + filter] = word;
      }
    }
    first += bias.length;
  }
  return answers;
}

/** What the sentence layer looks at, for the sentence at `index`; `network.ts` takes the same in parts. */
function sentenceInputs(
  sentences: readonly Float32Array[],
  most: Float32Array,
  index: number,
  { field, fields }: Setting,
): Float32Array {
  const own = sentences[index] ?? new Float32Array(most.length);
  const around = stronger(sentences[index - 1], sentences[index + 1], most.length);
  return joined([own, around, most, oneOf(fields, field)]);
}

const add = (to: Float32Array, index: number, value: number) => {
  (to[index] as number) += value;
};

interface Sentence {
  readonly places: readonly (number | undefined)[];
  readonly row: Float32Array;
  readonly answers: Float32Array;
  readonly at: Int32Array;
  /** What is asked of the answers. */
  readonly asked: Float32Array;
}

/** A network and everything in it that is learned. */
export class Learner {
  readonly network: Network;
  readonly #vectors: Learned;
  readonly #filters: readonly LearnedLayer[];
  readonly #layers: Readonly<Record<'sentence' | 'hidden' | 'text', LearnedLayer>>;
  readonly #touched = new Set<number>();
  readonly #chance: Chance;
  #step = 0;

  constructor(network: Network, chance: Chance) {
    const learned = ({ weights, bias }: Layer): LearnedLayer => ({
      weights: new Learned(weights, PLAN.decay.layers),
      bias: new Learned(bias, PLAN.decay.layers),
    });
    this.network = network;
    this.#chance = chance;
    this.#vectors = new Learned(network.vectors, PLAN.decay.vectors, network.vectors.slice());
    this.#filters = network.filters.map(learned);
    this.#layers = {
      sentence: learned(network.sentence),
      hidden: learned(network.hidden),
      text: learned(network.text),
    };
  }

  /** Learns from all lessons once; `steps` is the number of batches of the whole course. */
  epoch(lessons: readonly Lesson[], steps: number): number {
    const order = this.#chance.shuffled(lessons);
    let loss = 0;
    for (let from = 0; from < order.length; from += PLAN.batch) {
      const batch = order.slice(from, from + PLAN.batch).map((lesson) => this.#varied(lesson));
      const sentences = batch.reduce((sum, lesson) => sum + lesson.sentences.length, 0);
      for (const lesson of batch) loss += this.#lesson(lesson, batch.length, sentences);
      this.#move(steps);
    }
    return loss / lessons.length;
  }

  /** The lesson, now and then without one harmless sentence or without its use. */
  #varied(lesson: Lesson): Lesson {
    const { next } = this.#chance;
    const use = next() < PLAN.drop.use ? 0 : lesson.setting.use;
    const harmless = lesson.sentenceTargets.flatMap((target, index) => (target.includes(1) ? [] : [index]));
    const isShortened = lesson.sentences.length > 2 && harmless.length > 0 && next() < PLAN.drop.sentence;
    const without = isShortened ? harmless[Math.floor(next() * harmless.length)] : undefined;
    const kept = <T>(list: readonly T[]) => list.filter((_each, index) => index !== without);
    return {
      ...lesson,
      setting: { ...lesson.setting, use },
      sentences: kept(lesson.sentences),
      sentenceTargets: kept(lesson.sentenceTargets),
    };
  }

  #read(tokens: readonly string[]): Sentence {
    const seen = tokens
      .slice(0, SENTENCE_WORDS)
      .map((token) => (this.#chance.next() < PLAN.drop.words ? '' : token));
    const row = rowOf(this.network, seen);
    const size = filterCount(this.network);
    const at = new Int32Array(size);
    return {
      places: seen.map((token) => this.network.words.get(token)),
      row,
      answers: answersOf(this.network, row, seen.length, at),
      at,
      asked: new Float32Array(size),
    };
  }

  #lesson(lesson: Lesson, texts: number, allSentences: number): number {
    const sentences = lesson.sentences.map((tokens) => this.#read(tokens));
    const answers = sentences.map((sentence) => sentence.answers);
    const { most, mean } = summary(answers);
    const ofMost = new Float32Array(most.length);
    let loss = this.#text(lesson, sentences, most, mean, ofMost, texts);
    for (const [index, target] of lesson.sentenceTargets.entries())
      loss += this.#sentence(lesson, sentences, most, ofMost, index, target, allSentences);
    for (let index = 0; index < most.length; index += 1) {
      const strongest = sentences.find((one) => one.answers[index] === most[index]);
      if (strongest) add(strongest.asked, index, ofMost[index] ?? 0);
    }
    for (const sentence of sentences) this.#words(sentence);
    return loss;
  }

  /** What the judgement of the whole text asks for. */
  #text(
    { setting, textTarget }: Lesson,
    sentences: readonly Sentence[],
    most: Float32Array,
    mean: Float32Array,
    ofMost: Float32Array,
    texts: number,
  ): number {
    const mask = maskOf(most.length * 2, PLAN.drop.answers, this.#chance);
    const inputs = multiply(textInputs(most, mean, sentences.length, setting), mask);
    const raw = outputs(this.network.hidden, inputs);
    const hiddenMask = maskOf(raw.length, PLAN.drop.hidden, this.#chance);
    const hidden = multiply(
      raw.map((value) => Math.max(0, value)),
      hiddenMask,
    );
    let loss = 0;
    const slopes = outputs(this.network.text, hidden).map((value, kind) => {
      const target = textTarget[kind] ?? 0;
      const weight = (PLAN.weights.text * (kind === KINDS.length ? PLAN.weights.refusal : 1)) / texts;
      loss -= weight * Math.log(Math.max(1e-7, target === 1 ? squash(value) : 1 - squash(value)));
      return weight * (squash(value) - target);
    });
    const ofHidden = multiply(back(this.#layers.text, hidden, slopes), hiddenMask);
    const ofRaw = ofHidden.map((slope, index) => ((raw[index] ?? 0) > 0 ? slope : 0));
    const ofInputs = multiply(back(this.#layers.hidden, inputs, ofRaw), mask);
    for (let index = 0; index < most.length; index += 1) {
      add(ofMost, index, ofInputs[index] ?? 0);
      const share = (ofInputs[most.length + index] ?? 0) / sentences.length;
      for (const { asked } of sentences) add(asked, index, share);
    }
    return loss;
  }

  /** What the judgement of one sentence asks for. */
  #sentence(
    { setting }: Lesson,
    sentences: readonly Sentence[],
    most: Float32Array,
    ofMost: Float32Array,
    place: number,
    target: Float32Array,
    all: number,
  ): number {
    const size = most.length;
    const mask = maskOf(size * 3, PLAN.drop.answers, this.#chance);
    const answers = sentences.map((one) => one.answers);
    const inputs = multiply(sentenceInputs(answers, most, place, setting), mask);
    let loss = 0;
    const slopes = outputs(this.network.sentence, inputs).map((value, kind) => {
      const share = squash(value);
      const isThere = target[kind] === 1;
      const weight = (isThere ? PLAN.weights.there : 1) / all;
      loss -= weight * Math.log(Math.max(1e-7, isThere ? share : 1 - share));
      return weight * (share - (isThere ? 1 : 0));
    });
    const asked = multiply(back(this.#layers.sentence, inputs, slopes), mask);
    const [before, own, behind] = [sentences[place - 1], sentences[place], sentences[place + 1]];
    for (let index = 0; index < size; index += 1) {
      if (own) add(own.asked, index, asked[index] ?? 0);
      const isBefore = (before?.answers[index] ?? 0) >= (behind?.answers[index] ?? 0);
      const neighbour = isBefore ? before : behind;
      if (neighbour) add(neighbour.asked, index, asked[size + index] ?? 0);
      add(ofMost, index, asked[size * 2 + index] ?? 0);
    }
    return loss;
  }

  /** Hands what is asked of the answers down to the filters and to the vectors of the words. */
  #words({ places, row, answers, at, asked }: Sentence): void {
    const { dims, filters } = this.network;
    const ofRow = new Float32Array(row.length);
    let first = 0;
    for (const [index, { width, bias }] of filters.entries()) {
      const learned = this.#filters[index];
      const length = width * dims;
      for (let filter = 0; learned && filter < bias.length; filter += 1) {
        const slope = asked[first + filter] ?? 0;
        if (slope === 0 || (answers[first + filter] ?? 0) <= 0) continue;
        const from = (at[first + filter] ?? 0) * dims;
        add(learned.bias.gradient, filter, slope);
        for (let part = 0; part < length; part += 1) {
          add(learned.weights.gradient, filter * length + part, slope * (row[from + part] as number));
          add(ofRow, from + part, slope * (learned.weights.values[filter * length + part] as number));
        }
      }
      first += bias.length;
    }
    for (const [index, place] of places.entries()) {
      if (place === undefined) continue;
      this.#touched.add(place);
      for (let part = 0; part < dims; part += 1)
        add(this.#vectors.gradient, place * dims + part, ofRow[index * dims + part] ?? 0);
    }
  }

  #move(steps: number): void {
    this.#step += 1;
    const { dims } = this.network;
    const all = [...this.#filters, ...Object.values(this.#layers)].flatMap(({ weights, bias }) => [
      weights,
      bias,
    ]);
    const rows = [...this.#touched].map((place) => [place * dims, (place + 1) * dims] as const);
    const squares =
      all.reduce((sum, learned) => sum + learned.squares(), 0) +
      rows.reduce((sum, [from, to]) => sum + this.#vectors.squares(from, to), 0);
    const scale = Math.min(1, PLAN.longest / (Math.sqrt(squares) + 1e-6));
    const rate = rateAt(this.#step, steps, PLAN.rate);
    for (const learned of all) learned.move(rate, this.#step, scale);
    for (const [from, to] of rows) this.#vectors.move(rate / 2, this.#step, scale, from, to);
    this.#touched.clear();
  }
}
