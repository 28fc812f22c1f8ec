import { AppError, type ErrorCode } from '#shared/ipc/errors.ts';
import type { CustomerId, PullId } from '#shared/model/ids.ts';
import type { Services } from '../handlers/procedures.ts';
import { listCustomers } from '../repos/customers.ts';
import { isFileCustomer, requirePullable } from './file-customers.ts';

type Parts = Pick<Services, 'context' | 'puller'>;

/** Starts a pull, or goes on with an interrupted one. Its end is told by events and by the pull's own row. */
export function startPull({ context, puller }: Parts, customerId: string, allowRemovals: boolean): PullId {
  requirePullable(context, customerId);
  const { pullId, finished } = puller.start(customerId, allowRemovals);
  finished.catch((error: unknown) =>
    context.log(`pull ${pullId}: ${error instanceof Error ? error.message : String(error)}`),
  );
  return pullId;
}

/** Starts a pull of every customer that is not being pulled; those that cannot be say why. */
export function startAll(parts: Parts): {
  started: number;
  refused: { customerId: CustomerId; name: string; code: ErrorCode }[];
} {
  const refused: { customerId: CustomerId; name: string; code: ErrorCode }[] = [];
  let started = 0;
  for (const customer of listCustomers(parts.context.db.read)) {
    const { customer_id: customerId, name } = customer;
    if (parts.puller.isRunning(customerId) || isFileCustomer(parts.context.db.read, customer)) continue;
    try {
      startPull(parts, customerId, false);
      started += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ customerId, name, code: error.code });
    }
  }
  return { started, refused };
}
