import type { EventPayload } from '#shared/ipc/contract.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { PullId } from '#shared/model/ids.ts';
import type { CoreContext } from '../context.ts';
import { type CustomerRow, findCustomer, markPulled, upsertCustomer } from '../repos/customers.ts';
import {
  type LocationRow,
  listLocations,
  removeUnseenLocations,
  replaceLicences,
  upsertLocation,
} from '../repos/locations.ts';
import { countNumbers } from '../repos/numbers.ts';
import { finishPull, insertPull, type PullTally } from '../repos/pulls.ts';
import { pullLocations } from './pull-locations.ts';
import { mergeNumbers } from './pull-numbers.ts';
import type { WebexClient } from './webex-client.ts';

type Progress = EventPayload<'pull.progress'>;
type Phase = Progress['phase'];

export interface PullOptions {
  readonly id: PullId;
  readonly customer: CustomerRow;
  readonly client: WebexClient;
  readonly signal: AbortSignal;
  /** The person has seen that many numbers would be removed, and wants it. */
  readonly allowRemovals: boolean;
}

const NOTHING: PullTally = { numbers: 0, added: 0, removed: 0, changed: 0 };

/**
 * Reads one customer from Webex into the mirror. What was read stays when it is cancelled or fails;
 * numbers are removed only after every page was read.
 */
export async function runPull(context: CoreContext, options: PullOptions): Promise<PullTally> {
  const { id, customer } = options;
  const seq = context.db.write((db) => insertPull(db, id, customer.key, context.clock.now()));
  let tally = NOTHING;
  let phase: Phase = 'organisation';
  const say = (state: Progress['state'], done: number, total: number | null, error?: AppError) =>
    context.emit('pull.progress', {
      customerId: customer.customer_id,
      pullId: id,
      state,
      phase,
      done,
      total,
      errorCode: error?.code ?? null,
      message: error?.message ?? null,
    });
  const finish = (state: 'done' | 'cancelled' | 'failed', error?: AppError) => {
    context.db.write((db) => {
      const now = context.clock.now();
      db.touch('numbers');
      finishPull(
        db,
        id,
        { state, errorCode: error?.code ?? null, errorMessage: error?.message ?? null, now },
        tally,
      );
      if (state === 'done') markPulled(db, customer.key, now);
    });
    say(state, tally.numbers, tally.numbers, error);
  };
  try {
    await readOrganisation(context, options);
    phase = 'pstn';
    const locations = await readLocations(context, options, seq, (done, total) =>
      say('running', done, total),
    );
    phase = 'numbers';
    const merge = mergeNumbers(
      { db: context.db, customerKey: customer.key, pullId: id, seq, now: context.clock.now },
      locations,
    );
    tally = merge.tally;
    for await (const page of options.client.pages('numbers', {
      orgId: customer.customer_id,
      max: '2000',
      details: 'true',
    })) {
      options.signal.throwIfAborted();
      merge.page(page.rows);
      say('running', tally.numbers, page.total);
    }
    const missing = merge.missing();
    guardRemovals(context, options, missing.length);
    merge.remove(missing);
    context.db.write((db) => removeUnseenLocations(db, customer.key, seq));
    phase = 'done';
    finish('done');
    return tally;
  } catch (error) {
    const known = options.signal.aborted
      ? new AppError('cancelled', 'The pull was cancelled. What was read until then was kept.')
      : asAppError(context, error);
    finish(known.code === 'cancelled' ? 'cancelled' : 'failed', known);
    throw known;
  }
}

function asAppError(context: CoreContext, error: unknown): AppError {
  if (error instanceof AppError) return error;
  context.log(`pull failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new AppError(
    'internal',
    'The pull stopped on a fault in TextReady. What was read was kept; the log has the details.',
  );
}

async function readOrganisation(context: CoreContext, { client, customer }: PullOptions): Promise<void> {
  for await (const page of client.pages('organizations')) {
    const row = page.rows.find((candidate) => candidate.id === customer.customer_id);
    if (!row) continue;
    context.db.write((db) =>
      upsertCustomer(db, {
        customerId: customer.customer_id,
        connectionId: customer.connection_id,
        name: row.displayName,
        extraJson: null,
      }),
    );
    return;
  }
  throw new AppError(
    'not-found',
    `${customer.name} is no longer among the organisations that this connection sees. Its mirror was kept as it is.`,
  );
}

async function readLocations(
  context: CoreContext,
  { client, customer }: PullOptions,
  seq: number,
  onProgress: (done: number, total: number) => void,
): Promise<Map<string, LocationRow>> {
  const pulled = await pullLocations(client, customer.customer_id, onProgress);
  const licences: { id: string; name: string; total: number | null; consumed: number | null }[] = [];
  for await (const page of client.pages('licenses', { orgId: customer.customer_id })) {
    for (const row of page.rows) {
      licences.push({
        id: row.id,
        name: row.name,
        total: row.totalUnits ?? null,
        consumed: row.consumedUnits ?? null,
      });
    }
  }
  context.db.write((db) => {
    for (const location of pulled) upsertLocation(db, customer.key, location, seq);
    replaceLicences(db, customer.key, licences);
    db.touch('customers');
  });
  return new Map(
    listLocations(context.db.read, customer.key).map((location) => [location.location_id, location]),
  );
}

/** An answer that suddenly lacks much is more often a fault than a wish. */
function guardRemovals(context: CoreContext, options: PullOptions, missing: number): void {
  const known = countNumbers(context.db.read, options.customer.key);
  if (options.allowRemovals || missing <= Math.max(50, known * 0.2)) return;
  throw new AppError(
    'too-many-removals',
    `Webex no longer lists ${missing} of ${known} numbers. None was removed. If that is right, pull again and allow the removal.`,
    { missing, known },
  );
}

export interface Puller {
  start(customerId: string, allowRemovals: boolean): { pullId: PullId; finished: Promise<PullTally> };
  cancel(customerId: string): void;
  /** Cancels everything and waits until it has stopped. */
  stop(): Promise<void>;
}

export function createPuller(
  context: CoreContext,
  clientFor: (customer: CustomerRow, signal: AbortSignal) => WebexClient,
  mint: () => PullId,
): Puller {
  const running = new Map<string, { abort: AbortController; finished: Promise<unknown> }>();
  return {
    start(customerId, allowRemovals) {
      const customer = findCustomer(context.db.read, customerId);
      if (!customer) throw new AppError('not-found', 'This customer is not in the workspace.');
      if (running.has(customerId))
        throw new AppError('conflict', `A pull of ${customer.name} is already running.`);
      const abort = new AbortController();
      const pullId = mint();
      const client = clientFor(customer, abort.signal);
      const finished = runPull(context, {
        id: pullId,
        customer,
        client,
        signal: abort.signal,
        allowRemovals,
      }).finally(() => running.delete(customerId));
      running.set(customerId, { abort, finished });
      return { pullId, finished };
    },
    cancel: (customerId) => running.get(customerId)?.abort.abort(),
    async stop() {
      const all = [...running.values()];
      for (const { abort } of all) abort.abort();
      await Promise.allSettled(all.map(({ finished }) => finished));
    },
  };
}
