import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { ask } from '#core/ask.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { BatchDetail, BatchPlan } from '#shared/model/batch.ts';
import { type BatchId, batchIdSchema, type E164 } from '#shared/model/ids.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { table } from '../output.ts';
import { findCustomer, type Session } from '../workspace.ts';
import { addNumberOptions, type NumberOptions, toSelection } from './number-options.ts';
import type { AddCommand, Shell } from './types.ts';
import { findLocation, readNumber } from './values.ts';

interface CreateOptions extends NumberOptions {
  readonly number?: string[];
  readonly file?: string;
  readonly allEligible?: boolean;
  readonly dryRun?: boolean;
}

export function requireId(text: string): BatchId {
  const parsed = batchIdSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'bad-input',
    `"${text}" is not an id. Ids look like 01999999-9999-7999-8999-999999999999; list them first.`,
  );
}

/** Reads a text file or says what is wrong with it. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new AppError(
      'file-error',
      `${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). Check the path.`,
    );
  }
}

function numbersFromFile(path: string): E164[] {
  const lines = readText(path).split(/[\r\n]+/);
  const numbers: E164[] = [];
  for (const [index, line] of lines.entries()) {
    const cell =
      line
        .split(/[,;\t]/)[0]
        ?.replace(/^"|"$/g, '')
        .trim() ?? '';
    if (cell === '' || (index === 0 && !/\d/.test(cell))) continue;
    try {
      numbers.push(readNumber(cell));
    } catch (error) {
      throw error instanceof AppError
        ? new AppError(error.code, `${path}, line ${index + 1}: ${error.message} Nothing was changed.`)
        : error;
    }
  }
  return numbers;
}

/** One batch of numbers that are named, or of all without a doubt at a location. */
async function createOne({ core }: Session, options: CreateOptions): Promise<BatchDetail> {
  const customer = await findCustomer(core, options.customer);
  const location = await findLocation(core, customer.id, options.location ?? '');
  const numbers = [
    ...(options.number ?? []).map(readNumber),
    ...(options.file ? numbersFromFile(options.file) : []),
  ];
  if (options.allEligible) {
    const { selectable } = await ask(core, 'batches.candidates', {
      customerId: customer.id,
      locationId: location.id,
    });
    numbers.push(
      ...selectable.filter((row) => row.eligibility === 'eligible').map((row) => row.e164 as E164),
    );
  }
  const { batchId } = await ask(core, 'batches.create', {
    customerId: customer.id,
    locationId: location.id,
    numbers,
  });
  return ask(core, 'batches.get', { batchId });
}

const FILTERS = ['eligibility', 'journey', 'change', 'state', 'usage', 'ownerType', 'search'] as const;
const isFiltered = (options: CreateOptions): boolean => FILTERS.some((name) => options[name] !== undefined);

/** One batch for each location of what the filters leave. */
async function createMany({ core }: Session, options: CreateOptions): Promise<BatchPlan> {
  const { allEligible, eligibility } = options;
  if (!allEligible && !isFiltered(options)) {
    throw new AppError(
      'bad-input',
      'Say which numbers: --number or --file with --location, --all-eligible, or filters such as --change added.',
    );
  }
  const wanted = allEligible && eligibility === undefined ? { ...options, eligibility: 'eligible' } : options;
  const selection = await toSelection(core, wanted);
  if (!options.dryRun) return ask(core, 'batches.createMany', { selection });
  const { batches, leftOut } = await ask(core, 'batches.plan', { selection });
  return { batches, leftOut };
}

function showPlan({ batches, leftOut }: BatchPlan): string {
  const rows = batches.map((one) => [one.batchId, one.customerName, one.locationName, one.count]);
  return [
    table(['id', 'customer', 'location', 'numbers'], rows),
    ...leftOut.map(({ reason, count }) => `Left out: ${count} (${reason}).`),
  ].join('\n');
}

function addCreate(batch: Command, shell: Shell): void {
  addNumberOptions(batch.command('create'))
    .description('a batch of one location, or one for each location of what the filters leave')
    .option('--number <e164...>', 'numbers one by one')
    .option('--file <path>', 'a list, one number a line, or a CSV whose first column holds them')
    .option('--all-eligible', 'every number that may be authorised without a doubt')
    .option('--dry-run', 'say which batches would be made, and make none')
    .action((options: CreateOptions) => {
      const isNamed = options.number !== undefined || options.file !== undefined;
      const isOne = options.location !== undefined && !isFiltered(options) && !options.dryRun;
      if (!isNamed && !isOne) return shell.run((session) => createMany(session, options), showPlan);
      return shell.run(
        async (session) => {
          if (options.location === undefined || isFiltered(options) || options.dryRun)
            throw new AppError('bad-input', '--number and --file go with --location, not with filters.');
          return createOne(session, options);
        },
        (made) => `Batch ${made.id}: ${made.count} numbers at ${made.locationName}.`,
      );
    });
}

export const addBatch: AddCommand = (program, shell) => {
  const batch = program.command('batch').description('numbers of one location to be authorised together');
  addCreate(batch, shell);
  batch
    .command('list')
    .option('--customer <id|name>')
    .action((options: { customer?: string }) =>
      shell.run(
        async ({ core }) =>
          ask(core, 'batches.list', { customerId: (await findCustomer(core, options.customer)).id }),
        (rows) =>
          table(
            ['id', 'location', 'numbers', 'state', 'order'],
            rows.map((row) => [row.id, row.locationName, row.count, row.delivery, row.orderId]),
          ),
      ),
    );
  batch.command('show <id>').action((id: string) =>
    shell.run(
      ({ core }) => ask(core, 'batches.get', { batchId: requireId(id) }),
      (one) =>
        [
          `${one.customerName}, ${one.locationName}: ${one.count} numbers, ${one.delivery}${one.orderId ? `, order ${one.orderId} ${one.orderStatus}` : ''}`,
          table(
            ['number', 'owner', 'answer', 'why'],
            one.numbers.map((row) => [
              formatPhone(row.e164),
              row.ownerName || null,
              row.status,
              row.errorTitle,
            ]),
          ),
        ].join('\n'),
    ),
  );
  batch
    .command('submit <id>')
    .description('release the batch to the outbox')
    .action((id: string) =>
      shell.run(
        ({ core }) => ask(core, 'batches.release', { batchId: requireId(id) }),
        ({ outboxId }) =>
          `Released. It waits in the outbox as ${outboxId}; send it with: textready outbox run.`,
      ),
    );
};
