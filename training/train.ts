/**
 * Trains the reader: npm run reader:train. Every lesson is first judged by a network that never saw it (three folds),
 * which gives the thresholds and the figures of the report; then one network learns from all.
 */
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { READ_FIELDS, type ReadField } from '#shared/rules/reader/kinds.ts';
import type { Thresholds } from '#shared/rules/reader/model.ts';
import type { Network } from '#shared/rules/reader/network.ts';
import { type Lesson, readLessons } from './corpus.ts';
import { reportOf } from './report.ts';
import { writeModel } from './write-model.ts';

const FOLDS = 3;
/** Shares of accepted texts that are refused, and that are asked about, at the limits that the report counts with. */
const FALSE_ALARMS = { error: 0.01, warning: 0.06 };
/** The accepted texts were written to mislead; real ones seldom are, so an error begins nearer to the limit of a question. */
const NEARER_TO_ERROR = 0.4;

interface Outcome {
  readonly network: Network | null;
  readonly scores: readonly { readonly index: number; readonly scores: Float32Array }[];
}

const runCourse = (fold: number | null): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(path.join(import.meta.dirname, 'fold.ts'), {
      workerData: { fold, folds: FOLDS },
      resourceLimits: { maxOldGenerationSizeMb: 6000 },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

/** Runs the courses, as many at once as the computer has cores. */
async function runCourses(): Promise<readonly Outcome[]> {
  const due: (number | null)[] = [null, ...Array.from({ length: FOLDS }, (_unused, fold) => fold)];
  const outcomes: Outcome[] = [];
  const next = async (): Promise<void> => {
    const fold = due.shift();
    if (fold === undefined) return;
    outcomes.push(await runCourse(fold));
    await next();
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, next));
  return outcomes;
}

function limitsOf(
  lessons: readonly Lesson[],
  highest: readonly number[],
): Readonly<Record<ReadField, Thresholds>> {
  const of = (field: ReadField): Thresholds => {
    const passed = lessons
      .flatMap(({ line }, index) =>
        line.field === field && line.label === 'accept' ? [highest[index] ?? 0] : [],
      )
      .sort((a, b) => b - a);
    const at = (share: number) => {
      const score = passed[Math.floor(share * passed.length)] ?? 0;
      return Math.ceil(score * 1000 + 1) / 1000;
    };
    return { error: at(FALSE_ALARMS.error), warning: at(FALSE_ALARMS.warning) };
  };
  return Object.fromEntries(READ_FIELDS.map((field) => [field, of(field)])) as Record<ReadField, Thresholds>;
}

const thresholdsOf = (limits: Thresholds): Thresholds => ({
  ...limits,
  error: Number((limits.warning + NEARER_TO_ERROR * (limits.error - limits.warning)).toFixed(3)),
});

const lessons = readLessons();
const outcomes = await runCourses();
const scores: Float32Array[] = [];
for (const { index, scores: own } of outcomes.flatMap((outcome) => outcome.scores)) scores[index] = own;
const highest = scores.map((own) => Math.max(...own));
const limits = limitsOf(lessons, highest);
const thresholds = Object.fromEntries(
  READ_FIELDS.map((field) => [field, thresholdsOf(limits[field])]),
) as Record<ReadField, Thresholds>;
const network = outcomes.find((outcome) => outcome.network !== null)?.network;
if (!network) throw new Error('No course learned from all lessons.');
writeModel(network, thresholds, lessons.length);
writeFileSync(path.join(import.meta.dirname, 'report.md'), reportOf(lessons, scores, limits));
