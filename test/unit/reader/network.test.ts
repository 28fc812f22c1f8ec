import { describe, expect, it } from 'vitest';
import { KINDS, READ_FIELDS, USE_GROUPS } from '#shared/rules/reader/kinds.ts';
import { type Model, networkOf, rowsOf, writeRows } from '#shared/rules/reader/model.ts';
import { judge, type Layer, type Network, sentenceReader, squash } from '#shared/rules/reader/network.ts';
import { chanceFrom } from '../../../training/chance.ts';

const DIMS = 6;
const WIDTHS = [1, 3];
const FILTERS = 5;
const HIDDEN = 7;
const ANSWERS = WIDTHS.length * FILTERS;
const WORDS = ['we', 'never', 'share', 'numbers', 'with', 'partners'];

const chance = chanceFrom(3);
const drawn = (length: number) => Float32Array.from({ length }, () => chance.next() * 2 - 1);
const layer = (rows: number, columns: number): Layer => ({
  weights: drawn(rows * columns),
  bias: drawn(rows),
});
const NETWORK: Network = {
  dims: DIMS,
  words: new Map(WORDS.map((word, index) => [word, index])),
  vectors: drawn(WORDS.length * DIMS),
  filters: WIDTHS.map((width) => ({ width, ...layer(FILTERS, width * DIMS) })),
  sentence: layer(KINDS.length, ANSWERS * 3 + READ_FIELDS.length),
  hidden: layer(HIDDEN, ANSWERS * 2 + 1 + READ_FIELDS.length + USE_GROUPS),
  text: layer(KINDS.length + 1, HIDDEN),
};
const SETTING = { field: 1, fields: READ_FIELDS.length, use: 2, uses: USE_GROUPS };

/** The same sums the plain way: every filter over every place, every layer over all its inputs. */
function plainAnswers(tokens: readonly string[]): number[] {
  const vector = (word: string | undefined) => {
    const place = word === undefined ? undefined : NETWORK.words.get(word);
    return place === undefined
      ? Array(DIMS).fill(0)
      : [...NETWORK.vectors.slice(place * DIMS, (place + 1) * DIMS)];
  };
  return NETWORK.filters.flatMap(({ width, weights, bias }) =>
    Array.from(bias, (own, filter) =>
      tokens.reduce((most, _token, word) => {
        const view = Array.from({ length: width }, (_each, offset) => vector(tokens[word + offset])).flat();
        const sum = view.reduce(
          (soFar, value, index) => soFar + value * (weights[filter * view.length + index] ?? 0),
          own,
        );
        return Math.max(most, sum);
      }, 0),
    ),
  );
}
const plainLayer = ({ weights, bias }: Layer, inputs: readonly number[]) =>
  Array.from(bias, (own, row) =>
    inputs.reduce((sum, value, index) => sum + value * (weights[row * inputs.length + index] ?? 0), own),
  );
const oneHot = (count: number, place: number) =>
  Array.from({ length: count }, (_each, index) => Number(index === place));

const TEXT = [['we', 'share', 'numbers', 'with', 'partners'], ['unknown'], ['we', 'never', 'share']];

describe('the network', () => {
  it('answers a sentence as every filter at every place would', () => {
    const read = sentenceReader(NETWORK);
    for (const tokens of TEXT) {
      const plain = plainAnswers(tokens);
      // Twice: the second time from what was kept.
      for (const answers of [read(tokens), read(tokens)])
        expect([...answers].every((answer, index) => Math.abs(answer - (plain[index] ?? 0)) < 1e-5)).toBe(
          true,
        );
    }
  });

  it('judges as its layers would over all their inputs', () => {
    const read = sentenceReader(NETWORK);
    const { sentences, text } = judge(NETWORK, TEXT.map(read), SETTING);
    const answers = TEXT.map(plainAnswers);
    const most = answers[0]?.map((_each, index) => Math.max(...answers.map((one) => one[index] ?? 0))) ?? [];
    const mean = most.map(
      (_each, index) => answers.reduce((sum, one) => sum + (one[index] ?? 0), 0) / answers.length,
    );
    const field = oneHot(READ_FIELDS.length, 1);
    for (const [place, shares] of sentences.entries()) {
      const around = most.map((_each, index) =>
        Math.max(answers[place - 1]?.[index] ?? 0, answers[place + 1]?.[index] ?? 0),
      );
      const expected = plainLayer(NETWORK.sentence, [
        ...(answers[place] ?? []),
        ...around,
        ...most,
        ...field,
      ]).map(squash);
      for (const [kind, share] of shares.entries()) expect(share).toBeCloseTo(expected[kind] ?? 0, 4);
    }
    const inputs = [...most, ...mean, Math.log(TEXT.length), ...field, ...oneHot(USE_GROUPS, 2)];
    const hidden = plainLayer(NETWORK.hidden, inputs).map((value) => Math.max(0, value));
    const expected = plainLayer(NETWORK.text, hidden).map(squash);
    for (const [kind, share] of text.entries()) expect(share).toBeCloseTo(expected[kind] ?? 0, 4);
  });

  it('is written and read again with a loss of less than one part in 127 of each row', () => {
    const { vectors, filters, sentence, hidden, text } = NETWORK;
    const rows = WORDS.map((_word, index) => vectors.subarray(index * DIMS, (index + 1) * DIMS));
    const bytes = writeRows([rows, ...[...filters, sentence, hidden, text].map(rowsOf)]);
    const model: Model = {
      trained: '2026-11-03',
      texts: 1,
      dims: DIMS,
      widths: WIDTHS,
      filters: FILTERS,
      hidden: HIDDEN,
      thresholds: Object.fromEntries(
        READ_FIELDS.map((name) => [name, { error: 1, warning: 1 }]),
      ) as Model['thresholds'],
      words: WORDS.join(' '),
      numbers: Buffer.from(bytes).toString('base64'),
    };
    const again = networkOf(model);
    const near = (a: Float32Array, b: Float32Array) =>
      a.length === b.length && a.every((value, index) => Math.abs(value - (b[index] ?? 9)) <= 1 / 127);
    expect(near(again.vectors, vectors)).toBe(true);
    for (const [index, one] of filters.entries()) {
      expect(near(again.filters[index]?.weights ?? drawn(1), one.weights)).toBe(true);
      expect(near(again.filters[index]?.bias ?? drawn(1), one.bias)).toBe(true);
    }
    for (const name of ['sentence', 'hidden', 'text'] as const) {
      expect(near(again[name].weights, NETWORK[name].weights)).toBe(true);
      expect(near(again[name].bias, NETWORK[name].bias)).toBe(true);
    }
  });
});
