import { ask } from '#core/ask.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { table } from '../output.ts';
import { findCustomerId } from '../workspace.ts';
import { addCreate } from './batch-create.ts';
import { addBatchMoves } from './batch-moves.ts';
import { readBatchId } from './ids.ts';
import type { AddCommand } from './types.ts';

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
            customerId: await findCustomerId(core, options.customer),
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
      ({ core }) => ask(core, 'batches.get', { batchId: readBatchId(id) }),
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
        ({ core }) => ask(core, 'batches.release', { batchId: readBatchId(id) }),
        ({ outboxId }) =>
          `Released. It waits in the outbox as ${outboxId}; send it with: textready outbox run.`,
      ),
    );
};
