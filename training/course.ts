/** One course of training: a network that learned from some lessons, and what it thinks of others. */
import { judge, type Network, sentenceReader } from '#shared/rules/reader/network.ts';
import { scoresOf } from '#shared/rules/reader/scores.ts';
import { chanceFrom } from './chance.ts';
import type { Lesson } from './corpus.ts';
import { Learner, newNetwork, PLAN } from './learn.ts';
import { loadVectors } from './vectors.ts';

/** Words that no lesson has but a filing may: the most frequent ones of English. */
const FREQUENT_WORDS = 12_000;

/** Every word with a vector of its own: those of the lessons, then the frequent ones. */
async function startingPoint(lessons: readonly Lesson[]): Promise<Network> {
  const { words: frequent, vectorOf } = await loadVectors(PLAN.dims);
  const chance = chanceFrom(7);
  const seen = new Set(lessons.flatMap(({ sentences }) => sentences.flat()));
  const words = [...new Set([...seen, ...frequent.slice(0, FREQUENT_WORDS)])];
  const vectors = new Float32Array(words.length * PLAN.dims);
  for (const [index, word] of words.entries()) {
    const isSign = word.startsWith('<');
    const drawn = () => (chance.next() + chance.next() + chance.next() - 1.5) * 1.4;
    const vector = isSign ? Float32Array.from({ length: PLAN.dims }, drawn) : vectorOf(word);
    if (vector) vectors.set(vector, index * PLAN.dims);
  }
  return newNetwork(new Map(words.map((word, index) => [word, index])), vectors, chance);
}

/** Learns from the lessons, from the beginning. */
export async function course(
  lessons: readonly Lesson[],
  seed: number,
  say: (line: string) => void,
): Promise<Network> {
  const learner = new Learner(await startingPoint(lessons), chanceFrom(seed));
  const steps = Math.ceil(lessons.length / PLAN.batch) * PLAN.epochs;
  for (let epoch = 1; epoch <= PLAN.epochs; epoch += 1) {
    const loss = learner.epoch(lessons, steps);
    say(`epoch ${epoch} of ${PLAN.epochs}, loss ${loss.toFixed(4)}`);
  }
  return learner.network;
}

/** The score of each kind for each lesson. */
export function scoresOfLessons(network: Network, lessons: readonly Lesson[]): readonly Float32Array[] {
  const read = sentenceReader(network);
  return lessons.map(
    ({ sentences, setting }) => scoresOf(judge(network, sentences.map(read), setting)).kinds,
  );
}
