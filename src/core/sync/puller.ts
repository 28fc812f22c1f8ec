import PQueue from 'p-queue';
import { AppError } from '#shared/ipc/errors.ts';
import type { PullId } from '#shared/model/ids.ts';
import type { CoreContext } from '../context.ts';
import { type CustomerRow, findCustomer } from '../repos/customers.ts';
import {
  endPausedPull,
  listPausedPulls,
  type PullRow,
  type PullTally,
  readLatestPull,
} from '../repos/pulls.ts';
import { runPull } from './pull.ts';
import type { WebexClient } from './webex-client.ts';

/** Customers that are read at one time; the others wait in line. */
const CUSTOMERS_AT_ONCE = 3;
/** A pull that was interrupted longer ago begins anew: too much may have moved on the pages that it has read. */
const RESUMES_WITHIN_MS = 12 * 60 * 60_000;

export interface StartedPull {
  readonly pullId: PullId;
  readonly finished: Promise<PullTally>;
}

export interface Puller {
  /**
   * Pulls a customer when it is its turn, going on from where an interrupted pull stopped.
   * @throws AppError `not-found`, or `conflict` while a pull of the customer runs or waits.
   */
  start(customerId: string, allowRemovals: boolean): StartedPull;
  /** Cancels a pull that runs or waits, and ends one that is paused, so that the next begins anew. */
  cancel(customerId: string): void;
  cancelAll(): void;
  isRunning(customerId: string): boolean;
  /** Goes on with pulls that were interrupted; `connectionId` where the cause was a sign-in that has come now. */
  resume(connectionId?: string): void;
  /** Interrupts everything, to go on another time, and waits until it has stopped. */
  stop(): Promise<void>;
}

type ClientFor = (customer: CustomerRow, signal: AbortSignal) => WebexClient;

/** Causes that pass by themselves; those that a person decides are not among them. */
const PASSING: ReadonlySet<string | null> = new Set([
  'host-restarted',
  'shutting-down',
  'offline',
  'timeout',
  'rate-limited',
  'remote-error',
]);

export function createPuller(context: CoreContext, clientFor: ClientFor, mint: () => PullId): Puller {
  const queue = new PQueue({ concurrency: CUSTOMERS_AT_ONCE });
  const pulls = new Map<string, { abort: AbortController; finished: Promise<PullTally> }>();
  const requireCustomer = (customerId: string): CustomerRow => {
    const customer = findCustomer(context.db.read, customerId);
    if (!customer) throw new AppError('not-found', 'This customer is not in the workspace.');
    return customer;
  };

  const start = (customerId: string, allowRemovals: boolean): StartedPull => {
    const customer = requireCustomer(customerId);
    if (pulls.has(customerId))
      throw new AppError('conflict', `A pull of ${customer.name} is already running.`);
    const resumed = resumable(context, customer);
    const id = resumed?.id ?? mint();
    const abort = new AbortController();
    // Says at once what stands in the way, before anything is written.
    const client = clientFor(customer, abort.signal);
    const { signal } = abort;
    // Before the queue, which may begin at once and tell of more than waiting.
    context.emit('pull.progress', { ...progressOf(customer, id), state: 'running' });
    const finished = queue
      .add(() => {
        if (signal.aborted) throw cancelledInLine(context, customer, id);
        return runPull(context, {
          id,
          customer: requireCustomer(customerId),
          client,
          signal,
          allowRemovals,
          resumed,
        });
      })
      .finally(() => pulls.delete(customerId));
    pulls.set(customerId, { abort, finished });
    return { pullId: id, finished };
  };

  return {
    start,
    cancel(customerId) {
      const pull = pulls.get(customerId);
      if (pull) pull.abort.abort();
      else endPaused(context, requireCustomer(customerId));
    },
    cancelAll() {
      for (const { abort } of pulls.values()) abort.abort();
    },
    isRunning: (customerId) => pulls.has(customerId),
    resume(connectionId) {
      for (const paused of listPausedPulls(context.db.read)) {
        const isMine = connectionId === undefined || paused.connection_id === connectionId;
        const isDue =
          PASSING.has(paused.error_code) || (connectionId && paused.error_code === 'sign-in-needed');
        const hasToken = context.tokens.get(paused.connection_id) !== undefined;
        if (!isMine || !isDue || !hasToken || pulls.has(paused.customer_id)) continue;
        try {
          start(paused.customer_id, false).finished.catch(() => {});
        } catch (error) {
          context.log(`pull not resumed: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    },
    async stop() {
      const all = [...pulls.values()];
      const reason = new AppError(
        'shutting-down',
        'TextReady was closed during this pull; it goes on next time.',
      );
      for (const { abort } of all) abort.abort(reason);
      await Promise.allSettled(all.map(({ finished }) => finished));
    },
  };
}

function resumable(context: CoreContext, customer: CustomerRow): PullRow | null {
  const latest = readLatestPull(context.db.read, customer.key);
  if (latest?.state !== 'paused') return null;
  const age = context.clock.now() - (latest.finished_at ?? latest.started_at);
  return age <= RESUMES_WITHIN_MS ? latest : null;
}

function endPaused({ db, clock }: CoreContext, customer: CustomerRow): void {
  const { code, message } = new AppError(
    'cancelled',
    'The pull was ended. What was read until then was kept.',
  );
  db.write((write) => {
    const end = { errorCode: code, errorMessage: message, trackingId: null, now: clock.now() };
    endPausedPull(write, customer.key, end);
  });
}

function progressOf(customer: CustomerRow, pullId: PullId) {
  const { customer_id: customerId } = customer;
  return {
    customerId,
    pullId,
    phase: 'waiting',
    done: 0,
    total: null,
    errorCode: null,
    message: null,
  } as const;
}

function cancelledInLine(context: CoreContext, customer: CustomerRow, pullId: PullId): AppError {
  const error = new AppError('cancelled', 'The pull was cancelled before it began.');
  context.emit('pull.progress', {
    ...progressOf(customer, pullId),
    state: 'cancelled',
    errorCode: error.code,
    message: error.message,
  });
  return error;
}
