import { stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '#shared/ipc/errors.ts';
import type { CoreContext } from '../context.ts';
import { markPulled } from '../repos/customers.ts';
import { removeEmptyLocation } from '../repos/imports.ts';
import { findLocation, type LocationRow } from '../repos/locations.ts';
import { countNumbers } from '../repos/numbers.ts';
import type { PullTally } from '../repos/pulls.ts';
import { isChanged, unnamedLocations } from './preview.ts';
import { type RunParts, runLocations, runNumbers } from './run.ts';
import { closePull, type ImportPull, judgeAgain, writeLocation, writeNumbers } from './write-mirror.ts';

const JUDGED_AT_ONCE = 1000;

async function fileMark(path: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(path);
  return `${size} ${mtimeMs} ${ino}`;
}

function changedMeanwhile(name: string): AppError {
  return new AppError(
    'conflict',
    `${name} was changed while it was read. What was read until then was kept and nothing was removed. Import it again.`,
  );
}

async function applyNumbers(parts: RunParts, pull: ImportPull): Promise<PullTally> {
  const { context, planned, plan } = parts;
  const { path, name } = planned.table.source;
  const mark = await fileMark(path);
  const writer = writeNumbers(context, pull);
  await runNumbers(parts, (taken) => writer.write(taken.map(({ number }) => number)));
  if (mark !== (await fileMark(path))) throw changedMeanwhile(name);
  if (plan.mode === 'complete') writer.removeMissing();
  return { ...writer.tally, numbers: countNumbers(context.db.read, pull.customerKey) };
}

/** A verdict stands on the country and the PSTN connection of its location. */
async function judgeLocation(context: CoreContext, pull: ImportPull, before: LocationRow): Promise<void> {
  const location = findLocation(context.db.read, pull.customerKey, before.location_id);
  if (!location || (location.country === before.country && location.pstn_type === before.pstn_type)) return;
  let after: number | null = 0;
  while (after !== null) {
    const from: number = after;
    after = context.db.write((db) => judgeAgain(db, location, from, JUDGED_AT_ONCE));
    await setImmediate();
  }
}

async function applyLocations(parts: RunParts, pull: ImportPull): Promise<PullTally> {
  const { context } = parts;
  const moved: LocationRow[] = [];
  const result = await runLocations(parts, (taken) =>
    context.db.write((db) => {
      for (const one of taken) {
        if (!one.location.isNew && !isChanged(one)) continue;
        writeLocation(db, pull.customerKey, one.next, pull.seq);
        if (!one.location.isNew) moved.push(one.location.row);
      }
      db.touch('customers');
    }),
  );
  for (const before of moved) await judgeLocation(context, pull, before);
  const gone = unnamedLocations(parts, result);
  context.db.write((db) => {
    for (const location of gone) removeEmptyLocation(db, location.key);
  });
  return { numbers: countNumbers(context.db.read, pull.customerKey), added: 0, removed: 0, changed: 0 };
}

function toKnown(context: CoreContext, error: unknown, signal: AbortSignal): AppError {
  if (signal.aborted)
    return new AppError('cancelled', 'The import was cancelled. What was written until then was kept.');
  if (error instanceof AppError) return error;
  context.log(`import failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new AppError(
    'internal',
    'The import stopped on a fault in TextReady. What was written until then was kept; the log has the details.',
  );
}

/** Reads the file once more and writes it under one pull record, which says how it ended. */
export async function applyImport(parts: RunParts, pull: ImportPull): Promise<PullTally> {
  const { context, plan, signal } = parts;
  const end = (state: 'done' | 'cancelled' | 'failed', tally: PullTally, error?: AppError) =>
    context.db.write((db) => {
      const now = context.clock.now();
      const ending = { state, errorCode: error?.code ?? null, errorMessage: error?.message ?? null, now };
      closePull(db, pull, ending, tally);
      if (state === 'done') markPulled(db, pull.customerKey, now);
      db.touch('numbers');
    });
  try {
    const tally = await (plan.what === 'numbers' ? applyNumbers : applyLocations)(parts, pull);
    end('done', tally);
    return tally;
  } catch (error) {
    const known = toKnown(context, error, signal);
    const numbers = countNumbers(context.db.read, pull.customerKey);
    end(
      known.code === 'cancelled' ? 'cancelled' : 'failed',
      { numbers, added: 0, removed: 0, changed: 0 },
      known,
    );
    throw known;
  }
}
