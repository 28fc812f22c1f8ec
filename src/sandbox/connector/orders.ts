/** Orders: verified when they are taken, shown as pending until they have been asked for often enough. */
import type { Order, OrderNumber, OrderRequest, OrderStatus } from '#shared/webex/connector.ts';
import type { SampleLocation } from '../data/sample-location.ts';
import type { World } from '../data/world.ts';
import type { StoredOrder } from './store.ts';
import { verifyNumber } from './verification.ts';

export interface OrderParts {
  readonly id: string;
  readonly key: string;
  /** RFC 3339. */
  readonly at: string;
  readonly broken: ReadonlySet<string>;
  readonly polls: number;
}

function statusOf(numbers: readonly OrderNumber[]): OrderStatus {
  const failed = numbers.filter((number) => number.status === 'FAILED').length;
  if (failed === 0) return 'COMPLETE';
  return failed === numbers.length ? 'ERROR' : 'PARTIAL';
}

/** Takes an order. A number that is authorised already succeeds again. */
export function makeOrder(
  world: World,
  location: SampleLocation,
  wanted: OrderRequest,
  parts: OrderParts,
): StoredOrder {
  const numbers = wanted.numbers.map((number): OrderNumber => {
    const error = verifyNumber(world, location, number, parts.broken);
    return error ? { number, status: 'FAILED', errors: [error] } : { number, status: 'SUCCESS', errors: [] };
  });
  const head = {
    orderId: parts.id,
    idempotencyKey: parts.key,
    customerId: wanted.customerId,
    locationId: wanted.locationId,
    ...(wanted.reference === undefined ? {} : { reference: wanted.reference }),
  };
  const tail = { createdAt: parts.at, updatedAt: parts.at, errors: [] };
  const outcome: Order = { ...head, status: statusOf(numbers), ...tail, numbers };
  const waiting = wanted.numbers.map((number): OrderNumber => ({ number, status: 'PENDING', errors: [] }));
  const pending: Order = { ...head, status: 'PENDING', ...tail, numbers: waiting };
  const settled = parts.polls === 0;
  return { customer: location.customer, first: settled ? outcome : pending, outcome, polls: 0, settled };
}

/** Counts one GET; the one that completes `polls` settles the order. */
export function pollOrder(order: StoredOrder, polls: number, at: string): void {
  if (order.settled) return;
  order.polls += 1;
  if (order.polls < polls) return;
  order.settled = true;
  order.outcome = { ...order.outcome, updatedAt: at };
}

/** The order as a GET shows it now. */
export function shownOrder(order: StoredOrder): Order {
  return order.settled ? order.outcome : order.first;
}
