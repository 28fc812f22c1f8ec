import type { ConnectorCase } from '#shared/webex/connector.ts';
import type { CoreContext } from '../context.ts';
import { backoffMs } from '../http.ts';
import {
  claim,
  findOutbox,
  hurry,
  listDue,
  listToCheck,
  markLostAsUnknown,
  nextDueAt,
  type OutboxRow,
  postponeCheck,
  unsettledNeeds,
} from '../repos/outbox.ts';
import { readSettings } from '../repos/settings.ts';
import { recordCase, recordOrder } from './answers.ts';
import type { ConnectorClient, ConnectorReply } from './connector-client.ts';
import { type AnyReply, recordAttempt } from './outcomes.ts';
import { missingAuthorisation } from './readiness.ts';

/** Longer than any attempt lasts; after it a `sending` row of a dead process counts as of unknown outcome. */
const LEASE_MS = 240_000;
/** What an attempt gets to finish when the program closes. */
const GRACE_MS = 1_500;
/** The longest sleep, so that a clock that was set back cannot stop the outbox. */
const MAX_SLEEP_MS = 60_000;

export interface Dispatcher {
  /** Looks for work now; called after a release, a sign-in, "send now", and when the network may be back. */
  wake(): void;
  /** Works until nothing more can be done at this moment. For the command line and for tests. */
  drain(): Promise<void>;
  /** Gives the attempt in hand a moment to finish, then rests for ever. A row that was cut off is asked about at the next start. */
  stop(): Promise<void>;
}

/** Null when the customer's connection has no connector or no token; the row then waits. */
export type ConnectorFor = (customerId: string, signal: AbortSignal) => ConnectorClient | null;

/**
 * @param sendsByItself false for the command line, where only `outbox run` sends.
 */
export function createDispatcher(
  context: CoreContext,
  connectorFor: ConnectorFor,
  sendsByItself = true,
): Dispatcher {
  const abort = new AbortController();
  let resting = false;
  let running: Promise<void> | null = null;
  let again = false;
  let cancelTimer: () => void = () => {};

  const round = async (): Promise<boolean> => {
    if (resting || readSettings(context.db.read).workOffline) return false;
    context.db.write((db) => {
      markLostAsUnknown(db, context.clock.now());
    });
    let worked = false;
    for (const row of listDue(context.db.read, context.clock.now())) {
      if (resting) return false;
      worked =
        (await shielded(context, row, () => attempt(context, connectorFor, row, abort.signal))) || worked;
    }
    for (const row of listToCheck(context.db.read, context.clock.now())) {
      if (resting) return false;
      worked =
        (await shielded(context, row, () => check(context, connectorFor, row, abort.signal))) || worked;
    }
    return worked;
  };

  const loop = async () => {
    do {
      again = false;
      while (await round());
    } while (again && !resting);
  };

  const sleep = () => {
    cancelTimer();
    const due = nextDueAt(context.db.read, context.clock.now());
    if (due === null || resting || !sendsByItself) return;
    const delay = Math.min(Math.max(due - context.clock.now(), 250), MAX_SLEEP_MS);
    cancelTimer = context.clock.setTimer(work, delay);
  };

  const work = (): void => {
    again = true;
    if (running || resting) return;
    running = loop()
      .catch((error: unknown) =>
        context.log(`outbox: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
      )
      .finally(() => {
        running = null;
        sleep();
      });
  };

  const wake = (): void => {
    if (sendsByItself) work();
  };

  return {
    wake,
    async drain() {
      work();
      while (running) await running;
    },
    async stop() {
      resting = true;
      cancelTimer();
      const cancelGrace = context.clock.setTimer(() => abort.abort(), GRACE_MS);
      await running;
      cancelGrace();
    },
  };
}

/** A fault over one row must not stop the others; the row is looked at again after its lease. */
async function shielded(
  context: CoreContext,
  row: OutboxRow,
  work: () => Promise<boolean>,
): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    context.log(
      `outbox ${row.id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return false;
  }
}

/** One try of one row. True when something changed and another round may find work. */
async function attempt(
  context: CoreContext,
  connectorFor: ConnectorFor,
  row: OutboxRow,
  signal: AbortSignal,
): Promise<boolean> {
  // While another row was on its way this one may have been withdrawn, or taken over by a person.
  const current = findOutbox(context.db.read, row.id);
  if (current?.state !== row.state || current.channel !== 'connector') return false;
  const connector = connectorFor(row.customer_id, signal);
  if (!connector || unsettledNeeds(context.db.read, row.id).length > 0) return false;
  const refusal = row.state === 'queued' ? missingAuthorisation(context.db.read, row) : null;
  if (refusal) {
    context.db.write((db) =>
      recordAttempt(context, db, row, { kind: 'odd', error: refusal, status: null, body: '' }),
    );
    return true;
  }
  if (!context.db.write((db) => claim(db, row.id, context.clock.now(), LEASE_MS))) return false;
  // A reply of `sign-in` means that the token is gone: the whole queue of this connection pauses until somebody signs in.
  const reply = await submit(connector, row);
  return context.db.write((db) => recordAttempt(context, db, row, reply));
}

/** A row of unknown outcome is asked about first; only if it never arrived is it sent again, with the same key. */
async function submit(connector: ConnectorClient, row: OutboxRow): Promise<AnyReply> {
  if (row.state === 'unknown') {
    const found =
      row.kind === 'order' ? await connector.findOrder(row.id) : await connector.findRegistration(row.id);
    if (found.kind === 'ok') {
      if (found.value) return { ...found, value: found.value, body: JSON.stringify(found.value) };
    } else if (found.kind !== 'not-found' && found.kind !== 'refused') return found;
  }
  return row.kind === 'order'
    ? connector.sendOrder(row.id, row.payload)
    : connector.sendRegistration(row.id, row.payload);
}

/** Asks once about an order or a case that has no final answer yet. */
async function check(
  context: CoreContext,
  connectorFor: ConnectorFor,
  row: OutboxRow,
  signal: AbortSignal,
): Promise<boolean> {
  const connector = connectorFor(row.customer_id, signal);
  if (!connector) return false;
  const later = (waitMs: number | null) => {
    context.db.write((db) => {
      postponeCheck(db, row.id, context.clock.now() + (waitMs ?? backoffMs(row.checks, 0.5, 2_000)));
    });
    return false;
  };
  if (row.kind === 'order') {
    const reply = await connector.order(row.remote_id ?? '');
    if (reply.kind !== 'ok') return later(reply.kind === 'later' ? reply.waitMs : null);
    context.db.write((db) => recordOrder(db, row, reply.value, reply.body, context.clock.now()));
    return findOutbox(context.db.read, row.id)?.settled === 1;
  }
  const reply: ConnectorReply<ConnectorCase> = await connector.registrationCase(row.reference ?? '');
  if (reply.kind !== 'ok') return later(reply.kind === 'later' ? reply.waitMs : null);
  context.db.write((db) => {
    // While the question was on its way a person may have said that it was rejected: then the answer comes too late.
    if (findOutbox(db, row.id)?.settled === 1) return;
    recordCase(db, row, reply.value, reply.body, context.clock.now());
  });
  return false;
}

/** Makes what waits for time due at once, for one row or for all. */
export function sendNow(context: CoreContext, dispatcher: Dispatcher, outboxId?: string): void {
  context.db.write((db) => hurry(db, context.clock.now(), outboxId));
  dispatcher.wake();
}
