import type { EventPayload } from '#shared/ipc/contract.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { PullSummary } from '#shared/model/customer.ts';
import type { PullId } from '#shared/model/ids.ts';
import { RULESET_VERSION } from '#shared/rules/rule.ts';
import type { CoreContext } from '../context.ts';
import { type CustomerRow, findCustomer, markPulled, upsertCustomer } from '../repos/customers.ts';
import { listLocations } from '../repos/locations.ts';
import { countAllNumbers } from '../repos/number-counts.ts';
import {
  finishPull,
  insertPull,
  listSeenPositions,
  type PullRow,
  type PullTally,
  resumePull,
  saveGaps,
  startRound,
} from '../repos/pulls.ts';
import { pullPlaces } from './pull-locations.ts';
import { NumberMerge } from './pull-numbers.ts';
import { removeMissing } from './pull-removals.ts';
import { rejudge } from './rejudge.ts';
import { createRowReader } from './row-scanner.ts';
import type { WebexClient } from './webex-client.ts';
import { removeUnseenLocations, writePlaces } from './write-places.ts';

type Progress = EventPayload<'pull.progress'>;
type Phase = Progress['phase'];

export interface PullOptions {
  readonly id: PullId;
  readonly customer: CustomerRow;
  readonly client: WebexClient;
  readonly signal: AbortSignal;
  /** The person has seen that many numbers would be removed, and wants it. */
  readonly allowRemovals: boolean;
  /** The paused pull that goes on with this run; its id is `id`. */
  readonly resumed: PullRow | null;
}

/** What a run of a pull works with. */
export interface Run extends PullOptions {
  readonly context: CoreContext;
  readonly seq: number;
  phase: Phase;
  tally: PullTally;
  say(state: Progress['state'], done: number, total: number | null, error?: AppError): void;
}

/** Stands in the cursor when every page was read and only removals are left to decide. */
const ALL_READ = 'all-read';

/**
 * Reads one customer from Webex into the mirror, or goes on with a pull that was interrupted. What was read stays when
 * it is cancelled or fails; numbers are removed only after every page was read and Webex was asked a second time.
 */
export async function runPull(context: CoreContext, options: PullOptions): Promise<PullTally> {
  const run = begin(context, options);
  try {
    await readCustomer(run);
    finish(run, 'done');
    return run.tally;
  } catch (error) {
    const known = options.signal.aborted ? causeOf(options.signal) : asAppError(context, error);
    finish(run, endAfter(known, options.signal), known);
    throw known;
  }
}

function begin(context: CoreContext, options: PullOptions): Run {
  const { id, customer, resumed } = options;
  const seq = context.db.write((db) => {
    if (!resumed) return insertPull(db, id, customer.key, context.clock.now());
    resumePull(db, id);
    return resumed.seq;
  });
  const { numbers, added, removed, changed } = resumed ?? { numbers: 0, added: 0, removed: 0, changed: 0 };
  const run: Run = {
    ...options,
    context,
    seq,
    phase: 'organisation',
    tally: { numbers, added, removed, changed },
    say(state, done, total, error) {
      context.emit('pull.progress', {
        customerId: customer.customer_id,
        pullId: id,
        state,
        phase: run.phase,
        done,
        total,
        errorCode: error?.code ?? null,
        message: error?.message ?? null,
      });
    },
  };
  run.say('running', 0, null);
  return run;
}

async function readCustomer(run: Run): Promise<void> {
  const { context, customer, resumed } = run;
  if (!resumed?.cursor) {
    await readOrganisation(run);
    run.phase = 'pstn';
    await readPlaces(run);
  }
  await judgeAnew(run);
  run.phase = 'numbers';
  const merge = new NumberMerge({
    db: context.db,
    customerKey: customer.key,
    pullId: run.id,
    seq: run.seq,
    recordsChanges: customer.pulled_at !== null,
    now: context.clock.now,
    locations: listLocations(context.db.read, customer.key),
    before: { tally: run.tally, seen: listSeenPositions(context.db.read, run.id) },
  });
  run.tally = merge.tally;
  if (resumed?.cursor !== ALL_READ) await readNumbers(run, merge, resumed?.cursor ?? null);
  await removeMissing(run, merge, () => readAgain(run, merge));
  context.db.write((db) => removeUnseenLocations(db, run));
  run.phase = 'done';
}

async function readOrganisation({ context, client, customer }: Run): Promise<void> {
  let organisations: Awaited<ReturnType<typeof client.all<'organizations'>>>;
  try {
    organisations = await client.all('organizations');
  } catch (error) {
    // Without that scope the customer is still known by its id.
    if (error instanceof AppError && error.code === 'forbidden') return;
    throw error;
  }
  const row = organisations.find((candidate) => candidate.id === customer.customer_id);
  if (!row) {
    throw new AppError(
      'not-found',
      `${customer.name} is no longer among the organisations that this connection sees. Its mirror was kept as it is.`,
    );
  }
  if (row.displayName === customer.name) return;
  context.db.write((db) =>
    upsertCustomer(db, {
      customerId: customer.customer_id,
      connectionId: customer.connection_id,
      name: row.displayName,
      extraJson: null,
    }),
  );
}

async function readPlaces(run: Run): Promise<void> {
  const { context, client, customer } = run;
  const previous = listLocations(context.db.read, customer.key);
  const places = await pullPlaces({
    client,
    orgId: customer.customer_id,
    previous: new Map(previous.map((location) => [location.location_id, location])),
    onProgress: (done, total) => run.say('running', done, total),
  });
  run.signal.throwIfAborted();
  context.db.write((db) => {
    writePlaces(db, run, places);
    saveGaps(db, run.id, places.gaps);
  });
}

/** Before the numbers, so that a row that has not changed needs no second look. */
async function judgeAnew(run: Run): Promise<void> {
  const { context, customer } = run;
  if (findCustomer(context.db.read, customer.customer_id)?.ruleset === RULESET_VERSION) return;
  run.phase = 'verdicts';
  for (const _piece of rejudge(context.db, customer.key)) {
    run.signal.throwIfAborted();
    await nextTurn(context);
  }
}

/** Lets other work of the core come in between. */
function nextTurn(context: CoreContext): Promise<void> {
  return new Promise((resolve) => context.clock.setTimer(resolve, 0));
}

async function readNumbers(run: Run, merge: NumberMerge, from: string | null): Promise<void> {
  const { client, customer, signal } = run;
  const reader = createRowReader(merge.known);
  const total = run.resumed?.listed ?? (countAllNumbers(run.context.db.read, customer.key) || null);
  for await (const page of client.numberPages(customer.customer_id, reader, from)) {
    signal.throwIfAborted();
    merge.page(page.rows, page.next ?? ALL_READ);
    run.say('running', merge.tally.numbers, total);
  }
}

async function readAgain(run: Run, merge: NumberMerge): Promise<void> {
  const round = (run.resumed?.round ?? 1) + 1;
  run.context.db.write((db) => startRound(db, run.id, round));
  await readNumbers(run, merge, null);
}

function finish(run: Run, state: Exclude<PullSummary['state'], 'running'>, error?: AppError): void {
  const { context, customer, tally } = run;
  const trackingId = error?.details?.trackingId;
  context.db.write((db) => {
    const now = context.clock.now();
    db.touch('numbers', customer.key);
    finishPull(
      db,
      run.id,
      {
        state,
        errorCode: error?.code ?? null,
        errorMessage: error?.message ?? null,
        trackingId: typeof trackingId === 'string' ? trackingId : null,
        now,
      },
      tally,
    );
    if (state === 'done') markPulled(db, customer.key, now);
  });
  run.say(state, tally.numbers, tally.numbers, error);
}

/** Reasons to pause that a person is asked about, and that pass once answered. */
const PAUSING: ReadonlySet<AppError['code']> = new Set([
  'sign-in-needed',
  'too-many-removals',
  'shutting-down',
]);

function endAfter(error: AppError, signal: AbortSignal): 'paused' | 'cancelled' | 'failed' {
  if (signal.aborted) return signal.reason instanceof AppError ? 'paused' : 'cancelled';
  return PAUSING.has(error.code) || error.retryable ? 'paused' : 'failed';
}

/** A person cancels without a reason; the program gives one. */
function causeOf({ reason }: AbortSignal): AppError {
  if (reason instanceof AppError) return reason;
  return new AppError('cancelled', 'The pull was cancelled. What was read until then was kept.');
}

function asAppError(context: CoreContext, error: unknown): AppError {
  if (error instanceof AppError) return error;
  context.log(`pull failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new AppError(
    'internal',
    'The pull stopped on a fault in TextReady. What was read was kept; the log has the details.',
  );
}
