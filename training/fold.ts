/** A worker: one course without every third lesson, or with all of them. */
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { readLessons } from './corpus.ts';
import { course, scoresOfLessons } from './course.ts';

/** Null for the course over all lessons. */
const { fold, folds } = workerData as { readonly fold: number | null; readonly folds: number };

const lessons = readLessons();
const isLeftOut = (index: number) => fold !== null && index % folds === fold;
const name = fold === null ? 'all lessons' : `fold ${fold + 1} of ${folds}`;
const network = await course(
  lessons.filter((_lesson, index) => !isLeftOut(index)),
  fold ?? folds,
  (line) => writeSync(1, `${name}: ${line}\n`),
);
const leftOut = lessons.flatMap((lesson, index) => (isLeftOut(index) ? [{ lesson, index }] : []));
const scores = scoresOfLessons(
  network,
  leftOut.map(({ lesson }) => lesson),
);
parentPort?.postMessage({
  network: fold === null ? network : null,
  scores: leftOut.map(({ index }, place) => ({ index, scores: scores[place] })),
});
