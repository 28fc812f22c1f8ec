import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import type { BatchPlan } from '#shared/model/batch.ts';
import type { ListEntry } from '#shared/model/number.ts';
import { CONNECTOR_MAX_NUMBERS } from '#shared/webex/connector.ts';
import { type Row, ratios, timed } from './measure.ts';
import { scratch } from './parts.ts';

const NUMBERS = CONNECTOR_MAX_NUMBERS;

type Wanted = readonly { readonly customerId: string; readonly e164: string }[];

/** Free numbers of one customer, of as many locations as it takes. */
async function freeNumbers(core: Core) {
  const [customer] = (await ask(core, 'customers.list', {})).sort((a, b) => b.mayText - a.mayText);
  if (!customer) throw new Error('There is no customer.');
  const entries: ListEntry[] = [];
  while (entries.length < NUMBERS) {
    const { rows } = await ask(core, 'numbers.page', {
      customerId: customer.id,
      filter: { eligibility: 'eligible', journey: 'eligible' },
      sort: { by: 'number', descending: false },
      offset: entries.length,
      limit: 500,
    });
    if (rows.length === 0) break;
    entries.push(...rows.map(({ e164 }, at) => ({ line: entries.length + at + 1, text: e164 })));
  }
  return { customerId: customer.id, entries: entries.slice(0, NUMBERS) };
}

/** The rows alone, one by one in one transaction, without any check. */
function bareInsert(folder: string, round: number, numbers: Wanted): Promise<number> {
  const bare = new Sqlite(join(folder, `bare-${round}.db`));
  bare.pragma('journal_mode = WAL');
  bare.exec(
    'CREATE TABLE numbers (batch TEXT, e164 INTEGER, PRIMARY KEY (batch, e164)) WITHOUT ROWID; CREATE TABLE journey (customer TEXT, e164 INTEGER, step TEXT, PRIMARY KEY (customer, e164)) WITHOUT ROWID',
  );
  const number = bare.prepare('INSERT INTO numbers VALUES (?, ?)');
  const step = bare.prepare('INSERT INTO journey VALUES (?, ?, ?)');
  const insertAll = bare.transaction(() => {
    for (const { customerId, e164 } of numbers) {
      number.run('batch', Number(e164.slice(1)));
      step.run(customerId, Number(e164.slice(1)), 'in-batch');
    }
  });
  return timed(() => insertAll()).finally(() => bare.close());
}

/** A list of 10,000 numbers becomes batches, each is read with its comparison, beside the bare insertion of their rows. */
export async function measureBatches(core: Core, rounds: number): Promise<Row> {
  const { customerId, entries } = await freeNumbers(core);
  const selection = { by: 'list', customerId, entries } as const;
  const numbers = entries.map(({ text }) => ({ customerId, e164: text }));
  const folder = scratch();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    theirs.push(await bareInsert(folder, round, numbers));
    let plan: BatchPlan | undefined;
    ours.push(
      await timed(async () => {
        plan = await ask(core, 'batches.createMany', { selection });
        for (const { batchId } of plan.batches) if (batchId) await ask(core, 'batches.get', { batchId });
      }),
    );
    for (const { batchId } of plan?.batches ?? [])
      if (batchId) await ask(core, 'batches.remove', { batchId });
  }
  const ratio = ratios(ours, theirs);
  return {
    name: 'batches',
    what: `a list of ${entries.length} numbers made into batches and read back, each number checked and compared`,
    yardstick: 'the bare insertion of their rows, in one transaction',
    goal: 'at most 10x',
    ours,
    theirs,
    ratio,
    isMet: ratio.median <= 10,
    notes: [],
  };
}
