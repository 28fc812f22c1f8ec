import { describe, expect, it } from 'vitest';
import { KINDS, type Kind, READ_FIELDS, USE_GROUPS } from '#shared/rules/reader/kinds.ts';
import { judge, type Network, sentenceReader } from '#shared/rules/reader/network.ts';
import { rateAt } from '../../../training/adam.ts';
import { principalAxes } from '../../../training/axes.ts';
import { chanceFrom } from '../../../training/chance.ts';
import { type Lesson, readLessons } from '../../../training/corpus.ts';
import { Learner, newNetwork, PLAN } from '../../../training/learn.ts';

const WORDS = 'we sell your number to partners text stop end never buy lists of numbers from a vendor'.split(
  ' ',
);
const chance = chanceFrom(5);
const start = (): Network =>
  newNetwork(
    new Map(WORDS.map((word, index) => [word, index])),
    Float32Array.from({ length: WORDS.length * PLAN.dims }, () => chance.next() * 2 - 1),
    chance,
  );

const lesson = (sentences: readonly string[], kind: Kind | null, at = 0): Lesson => ({
  line: {
    field: 'messageFlow',
    use_case: '',
    brand: '',
    label: kind ? 'reject' : 'accept',
    text: '-',
    signs: [],
  },
  file: '',
  setting: { field: 1, fields: READ_FIELDS.length, use: 0, uses: USE_GROUPS },
  sentences: sentences.map((sentence) => sentence.split(' ')),
  sentenceTargets: sentences.map((_each, index) =>
    Float32Array.from(KINDS, (one) => Number(one === kind && index === at)),
  ),
  textTarget: Float32Array.from([...KINDS.map((one) => Number(one === kind)), Number(kind !== null)]),
});

describe('learning', () => {
  it('tells two kinds and a harmless text apart, and the sentence that is meant', () => {
    const lessons = [
      lesson(['text stop to end', 'we sell your number to partners'], 'shared', 1),
      lesson(['we buy lists of numbers from a vendor', 'text stop to end'], 'sourced', 0),
      lesson(['text stop to end', 'we never sell your number'], null),
      lesson(['we never buy lists'], null),
    ];
    const learner = new Learner(start(), chance);
    const epochs = 120;
    let last = Number.POSITIVE_INFINITY;
    for (let epoch = 0; epoch < epochs; epoch += 1) last = learner.epoch(lessons, epochs);
    expect(last).toBeLessThan(0.3);
    const read = sentenceReader(learner.network);
    const judged = lessons.map(({ sentences, setting }) =>
      judge(learner.network, sentences.map(read), setting),
    );
    const refusal = judged.map(({ text }) => Math.round(text[KINDS.length] ?? 0));
    expect(refusal).toEqual([1, 1, 0, 0]);
    const shares = (index: number, kind: Kind) =>
      judged[index]?.sentences.map((one) => Math.round(one[KINDS.indexOf(kind)] ?? 0));
    expect(shares(0, 'shared')).toEqual([0, 1]);
    expect(shares(1, 'sourced')).toEqual([1, 0]);
    expect(shares(2, 'shared')).toEqual([0, 0]);
  });

  it('is repeatable', () => {
    const run = () => {
      const own = chanceFrom(9);
      const words = new Map(WORDS.map((word, index) => [word, index]));
      const network = newNetwork(words, new Float32Array(WORDS.length * PLAN.dims).fill(0.1), own);
      return new Learner(network, own).epoch([lesson(['we sell your number'], 'shared')], 1);
    };
    expect(run()).toBe(run());
  });

  it('warms up, then cools down', () => {
    const rates = [1, 30, 60, 100].map((step) => rateAt(step, 100, 1));
    expect(rates[0]).toBeLessThan(0.1);
    expect(rates[1]).toBeCloseTo(1, 5);
    expect(rates[2]).toBeLessThan(0.7);
    expect(rates[3]).toBeLessThan(0.001);
  });
});

describe('the labelled texts', () => {
  it('are all well formed, and of both kinds', () => {
    const lessons = readLessons();
    expect(lessons.length).toBeGreaterThan(8000);
    const rejects = lessons.filter(({ line }) => line.label === 'reject');
    expect(rejects.length / lessons.length).toBeGreaterThan(0.4);
    expect(rejects.every(({ line }) => line.signs.length > 0)).toBe(true);
    expect(lessons.every(({ line }) => line.label === 'reject' || line.signs.length === 0)).toBe(true);
    for (const kind of KINDS)
      expect(
        lessons.some(({ line }) => line.signs.some((sign) => sign.kind === kind)),
        kind,
      ).toBe(true);
  });

  it('hold no telephone number but made-up ones, and no address outside the reserved domains', () => {
    for (const { line } of readLessons()) {
      for (const [phone] of line.text.matchAll(/(?<![\d.])\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?!\d)/g))
        expect(phone.replace(/\D/g, ''), line.text).toMatch(/^\d{3}55501\d\d$/);
      for (const [link] of line.text.matchAll(/https?:\/\/[^\s/"”’)\]>]+/g))
        expect(link, line.text).toMatch(
          /\.example(?:\.|$)|\/\/(?:[\w-]+\.)*example\.(?:com|org|net)\b|\/\/(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|is\.gd|cutt\.ly|ow\.ly|rb\.gy)|[[{<]/,
        );
    }
  });
});

it('principal axes are those along which vectors differ, strongest first', () => {
  const own = chanceFrom(2);
  const vectors = Array.from({ length: 400 }, () => {
    const [far, near] = [own.next() * 10 - 5, own.next() - 0.5];
    return Float64Array.from([far + near, far - near, (own.next() - 0.5) / 10]);
  });
  const [first, second] = principalAxes(vectors, 2);
  const half = Math.SQRT1_2;
  expect(Math.abs((first?.[0] ?? 0) * half + (first?.[1] ?? 0) * half)).toBeGreaterThan(0.99);
  expect(Math.abs((second?.[0] ?? 0) * half - (second?.[1] ?? 0) * half)).toBeGreaterThan(0.99);
});
