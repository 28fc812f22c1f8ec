import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { E164, OutboxId } from '#shared/model/ids.ts';
import { openPulled, type Pulled, somePicks } from '#support/workspace.ts';

/*
 * Whatever a person and the connector do in whatever order: one of the two sends an entry, once, or nobody does.
 */

const ACTS = [
  'start',
  'leave',
  'submit',
  'undo',
  'finish',
  'withdraw',
  'retry',
  'online',
  'offline',
  'lose',
  'day',
] as const;
type Act = (typeof ACTS)[number];

/** Stories, each with a number of its own. */
const RUNS = 100;

/** What a person has said of one entry. */
interface Told {
  placed: boolean;
  finished: boolean;
}

async function act({ core, clock, sandbox }: Pulled, outboxId: OutboxId, what: Act): Promise<boolean> {
  const steps = (done: boolean) => core.call('guided.step', { outboxId, step: 'submit', done });
  const calls: Readonly<Record<Act, () => Promise<{ ok: boolean }>>> = {
    start: () => core.call('guided.start', { outboxId }),
    leave: () => core.call('guided.leave', { outboxId }),
    submit: () => steps(true),
    undo: () => steps(false),
    finish: () => core.call('guided.finish', { outboxId, reference: 'ORD-BY-HAND', override: 'seen' }),
    withdraw: () => core.call('outbox.withdraw', { outboxId, note: '' }),
    retry: () => core.call('outbox.retry', { outboxId }),
    online: () => core.call('settings.set', { workOffline: false }),
    offline: () => core.call('settings.set', { workOffline: true }),
    lose: async () => {
      sandbox.control.setFaults([{ kind: 'commit-close', method: 'POST', path: '/connector/v1/orders' }]);
      return { ok: true };
    },
    day: async () => {
      clock.advance(24 * 60 * 60_000);
      await core.drainOutbox();
      return { ok: true };
    },
  };
  const { ok } = await calls[what]();
  await core.drainOutbox();
  return ok;
}

/** What stands against the promise, after an act. */
async function expectOneChannel({ core, sandbox }: Pulled, outboxId: OutboxId, told: Told): Promise<void> {
  const keys = sandbox.control.accepted().filter((one) => one.idempotencyKey === outboxId);
  expect(keys.length).toBeLessThanOrEqual(1);
  if (told.placed) expect(keys).toEqual([]);
  const run = await ask(core, 'guided.get', { outboxId });
  const story = (await ask(core, 'outbox.list', {})).find(({ id }) => id === outboxId);
  if (!story) {
    // Withdrawn: nobody sends it any more.
    expect([keys, run]).toEqual([[], null]);
    return;
  }
  if (keys.length === 1) expect(story).toMatchObject({ channel: 'connector' });
  if (told.finished)
    expect(story).toMatchObject({ channel: 'guided', state: 'accepted', reference: 'ORD-BY-HAND' });
  if (run) expect(story.channel).toBe('guided');
  if (run && story.channel === 'guided' && run.finishedAt === null)
    expect(story.state).toBe(told.placed ? 'unknown' : 'queued');
}

it('exactly one channel ever sends', async () => {
  const pulled = await openPulled();
  const { core, customer } = pulled;
  await ask(core, 'settings.set', { workOffline: true });
  const { location, numbers: free } = await somePicks(core, customer, RUNS);
  const many = fc.array(fc.constantFrom(...ACTS), { minLength: 4, maxLength: 16 });
  const anew = async (picked: readonly E164[]) => {
    await ask(core, 'settings.set', { workOffline: true });
    pulled.sandbox.control.setFaults([]);
    const { batchId } = await ask(core, 'batches.create', {
      customerId: customer.id,
      locationId: location.id,
      numbers: [...picked],
    });
    return (await ask(core, 'batches.release', { batchId })).outboxId;
  };
  let next = 0;
  await fc.assert(
    fc.asyncProperty(many, async (acts) => {
      const outboxId = await anew([free[next++] as E164]);
      const told: Told = { placed: false, finished: false };
      for (const what of acts) {
        const ok = await act(pulled, outboxId, what);
        if (ok && what === 'submit') told.placed = true;
        if (ok && what === 'undo') told.placed = false;
        if (ok && what === 'finish') told.finished = true;
        await expectOneChannel(pulled, outboxId, told);
      }
    }),
    { seed: 20261128, numRuns: RUNS, endOnFailure: true },
  );
  const { checks } = await ask(core, 'doctor.run', { expected: null });
  expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
}, 60_000);
