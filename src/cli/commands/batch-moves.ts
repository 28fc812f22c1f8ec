import type { Command } from 'commander';
import { ask } from '#core/ask.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { MOST_IN_ORDER } from '#shared/model/batch.ts';
import type { BatchId } from '#shared/model/ids.ts';
import type { Session } from '../workspace.ts';
import { showPlan } from './batch-create.ts';
import { readBatchId } from './ids.ts';
import type { Shell } from './types.ts';
import { readNumber } from './values.ts';

interface SplitOptions {
  readonly most?: string;
  readonly number?: string[];
}

/** The batch with the revision that stands now. */
async function current({ core }: Session, id: string): Promise<{ batchId: BatchId; rev: number }> {
  const batchId = readBatchId(id);
  return { batchId, rev: (await ask(core, 'batches.get', { batchId })).rev };
}

function readMost(text: string): number {
  const most = Number(text);
  if (Number.isInteger(most) && most >= 1 && most <= MOST_IN_ORDER) return most;
  throw new AppError('bad-input', `--most takes a whole number from 1 to ${MOST_IN_ORDER}, not "${text}".`);
}

async function split(session: Session, id: string, { most, number }: SplitOptions) {
  if ((most === undefined) === (number === undefined))
    throw new AppError('bad-input', 'Say how to split: --most N, or --number … for a second batch.');
  const batch = await current(session, id);
  const input =
    most === undefined
      ? { ...batch, numbers: (number ?? []).map(readNumber) }
      : { ...batch, most: readMost(most) };
  return ask(session.core, 'batches.split', input);
}

function addDrafts(batch: Command, shell: Shell): void {
  batch
    .command('split <id>')
    .description('split a draft into parts of at most N numbers, or some numbers into a second one')
    .option('--most <n>', 'numbers of one part')
    .option('--number <e164...>', 'numbers of the second batch')
    .action((id: string, options: SplitOptions) =>
      shell.run(
        (session) => split(session, id, options),
        ({ batchIds }) => `${batchIds.length} batches now: ${batchIds.join(', ')}.`,
      ),
    );
  batch
    .command('merge <id> <other...>')
    .description('put drafts of the same location together into the first')
    .action((id: string, others: string[]) =>
      shell.run(
        async (session) => {
          const batches = [];
          for (const one of [id, ...others]) batches.push(await current(session, one));
          return ask(session.core, 'batches.merge', { batches });
        },
        ({ batchId, count }) => `Batch ${batchId} has ${count} numbers now.`,
      ),
    );
  batch
    .command('drop-stale <id>')
    .description('take out the numbers that may not be authorised any more, by the last pull')
    .action((id: string) =>
      shell.run(
        async (session) => ask(session.core, 'batches.dropStale', await current(session, id)),
        ({ taken }) => `${taken} numbers were taken out.`,
      ),
    );
}

/** What is done with whole batches. */
export function addBatchMoves(batch: Command, shell: Shell): void {
  addDrafts(batch, shell);
  batch
    .command('copy <id>')
    .description('a new batch of the same numbers, as far as they may still go into one')
    .action((id: string) =>
      shell.run(({ core }) => ask(core, 'batches.copy', { batchId: readBatchId(id) }), showPlan),
    );
  batch
    .command('order-failed <id>')
    .description('a new batch of the numbers that the order refused, as far as they may text')
    .action((id: string) =>
      shell.run(({ core }) => ask(core, 'batches.orderFailed', { batchId: readBatchId(id) }), showPlan),
    );
  for (const archived of [true, false]) {
    batch
      .command(`${archived ? 'archive' : 'unarchive'} <id>`)
      .description(
        archived ? 'put an answered batch away; list --archived shows it' : 'put it back on the list',
      )
      .action((id: string) =>
        shell.run(
          async (session) =>
            ask(session.core, 'batches.archive', { ...(await current(session, id)), archived }),
          () => (archived ? 'Put away.' : 'Back on the list.'),
        ),
      );
  }
}
