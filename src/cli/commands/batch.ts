import { readFileSync } from 'node:fs';
import { ask } from '#core/ask.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { type BatchId, batchIdSchema } from '#shared/model/ids.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { table } from '../output.ts';
import { findCustomer } from '../workspace.ts';
import { addCreate } from './batch-create.ts';
import { addBatchMoves } from './batch-moves.ts';
import type { AddCommand } from './types.ts';

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

export const addBatch: AddCommand = (program, shell) => {
  const batch = program.command('batch').description('numbers of one location to be authorised together');
  addCreate(batch, shell);
  addBatchMoves(batch, shell);
  batch
    .command('list')
    .option('--customer <id|name>')
    .option('--archived', 'those that were put away')
    .action((options: { customer?: string; archived?: boolean }) =>
      shell.run(
        async ({ core }) =>
          ask(core, 'batches.list', {
            customerId: (await findCustomer(core, options.customer)).id,
            archived: options.archived ?? false,
          }),
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
            ['number', 'owner', 'answer', 'why', 'now'],
            one.numbers.map((row) => [
              formatPhone(row.e164),
              row.ownerName || null,
              row.status,
              row.errorTitle,
              row.drift.join(', ') || null,
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
