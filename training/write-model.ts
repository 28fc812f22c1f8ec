import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Model, rowsOf, writeRows } from '#shared/rules/reader/model.ts';
import type { Network } from '#shared/rules/reader/network.ts';
import { PLAN } from './learn.ts';

const FILE = path.resolve(import.meta.dirname, '../src/shared/rules/reader/trained.ts');

/** Writes the network as the module that the reader loads. */
export function writeModel(network: Network, thresholds: Model['thresholds'], texts: number): void {
  const { dims, words, vectors, filters, sentence, hidden, text } = network;
  const rows = Array.from(words.values(), (place) => vectors.subarray(place * dims, (place + 1) * dims));
  const layers = [...filters, sentence, hidden, text].map(rowsOf);
  const model: Model = {
    trained: new Date().toISOString().slice(0, 10),
    texts,
    dims,
    widths: PLAN.widths,
    filters: PLAN.filtersOfEachWidth,
    hidden: PLAN.hidden,
    thresholds,
    words: [...words.keys()].join(' '),
    numbers: Buffer.from(writeRows([rows, ...layers])).toString('base64'),
  };
  writeFileSync(
    FILE,
    `import type { Model } from './model.ts';\n\n/** Written by npm run reader:train; training/README.md says from what. */\nexport const TRAINED: Model = ${JSON.stringify(model)};\n`,
  );
}
