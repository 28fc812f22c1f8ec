import { stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '#shared/ipc/errors.ts';
import { RULESET_VERSION } from '#shared/rules/rule.ts';
import type { CoreContext } from '../context.ts';
import { markJudged, markPulled } from '../repos/customers.ts';
import type { LocationRow } from '../repos/locations.ts';
import { countAllNumbers } from '../repos/number-counts.ts';
import type { PullTally } from '../repos/pulls.ts';
import { rejudge } from '../sync/rejudge.ts';
import { isChanged, unnamedLocations } from './preview.ts';
import { type RunParts, runLocations, runNumbers } from './run.ts';
import { closePull, type ImportPull, takeOutLocation, writeLocation, writeNumbers } from './write-mirror.ts';

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
  const { spared } = await runNumbers(parts, (taken) => writer.write(taken.map(({ number }) => number)));
  if (mark !== (await fileMark(path))) throw changedMeanwhile(name);
  if (plan.mode === 'complete') writer.removeMissing(spared);
  return { ...writer.tally, numbers: countAllNumbers(context.db.read, pull.customerKey) };
}

/** A verdict stands on the country and the PSTN connection of its location. */
function hasOtherFacts(before: LocationRow, now: LocationRow): boolean {
  return now.country !== before.country || now.pstn_type !== before.pstn_type;
}

async function applyLocations(parts: RunParts, pull: ImportPull): Promise<PullTally> {
  const { context } = parts;
  let mustJudge = false;
  const result = await runLocations(parts, (taken) =>
    context.db.write((db) => {
      for (const one of taken) {
        if (!one.location.isNew && !isChanged(one)) continue;
        const before = one.location.isNew ? null : one.location.row;
        writeLocation(db, pull, before, one.next, context.clock.now());
        mustJudge ||= !one.location.isNew && hasOtherFacts(one.location.row, one.next);
      }
      db.touch('customers');
    }),
  );
  if (mustJudge) {
    for (const _piece of rejudge(context.db, pull.customerKey)) await setImmediate();
  }
  const gone = unnamedLocations(parts, result);
  context.db.write((db) => {
    for (const location of gone) takeOutLocation(db, pull, location, context.clock.now());
  });
  return { numbers: countAllNumbers(context.db.read, pull.customerKey), added: 0, removed: 0, changed: 0 };
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
  const isFirst = pull.seq === 1;
  const end = (state: 'done' | 'cancelled' | 'failed', tally: PullTally, error?: AppError) =>
    context.db.write((db) => {
      const now = context.clock.now();
      const ending = {
        state,
        errorCode: error?.code ?? null,
        errorMessage: error?.message ?? null,
        trackingId: null,
        now,
      };
      closePull(db, pull, ending, tally);
      if (state === 'done') {
        markPulled(db, pull.customerKey, now);
        // Everything there is was judged just now; without the mark no later rules would judge it anew.
        if (isFirst) markJudged(db, pull.customerKey, RULESET_VERSION);
      }
      db.touch('numbers', pull.customerKey);
    });
  try {
    const tally = await (plan.what === 'numbers' ? applyNumbers : applyLocations)(parts, pull);
    end('done', tally);
    return tally;
  } catch (error) {
    const known = toKnown(context, error, signal);
    const numbers = countAllNumbers(context.db.read, pull.customerKey);
    end(
      known.code === 'cancelled' ? 'cancelled' : 'failed',
      { numbers, added: 0, removed: 0, changed: 0 },
      known,
    );
    throw known;
  }
}
