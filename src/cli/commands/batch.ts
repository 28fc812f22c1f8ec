import { readFileSync } from 'node:fs';
import { ask } from '#core/ask.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { type BatchId, batchIdSchema, type E164 } from '#shared/model/ids.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { table } from '../output.ts';
import { findCustomer } from '../workspace.ts';
import { findLocation, readNumber } from './mirror.ts';
import type { AddCommand } from './types.ts';

interface CreateOptions {
  readonly customer?: string;
  readonly location: string;
  readonly number?: string[];
  readonly file?: string;
  readonly allEligible?: boolean;
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

export const addBatch: AddCommand = (program, shell) => {
  const batch = program.command('batch').description('numbers of one location to be authorised together');
  batch
    .command('create')
    .requiredOption('--location <name|id>')
    .option('--customer <id|name>')
    .option('--number <e164...>', 'numbers one by one')
    .option('--file <path>', 'a list, one number a line, or a CSV whose first column holds them')
    .option('--all-eligible', 'every number of the location that may be authorised without a doubt')
    .action((options: CreateOptions) =>
      shell.run(
        async ({ core }) => {
          const customer = await findCustomer(core, options.customer);
          const location = await findLocation(core, customer.id, options.location);
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
        },
        (made) => `Batch ${made.id}: ${made.count} numbers at ${made.locationName}.`,
      ),
    );
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
