import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import type { FaultRule } from '#sandbox/faults/fault-types.ts';
import { type Sandbox, startSandbox } from '#sandbox/sandbox.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { personalToken } from '#shared/model/credential.ts';
import type { BatchId, CustomerId, E164, OutboxId } from '#shared/model/ids.ts';
import { coreOn } from '#support/core-on.ts';
import { type ManualClock, manualClock } from '#support/manual-clock.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { connect, somePicks } from '#support/workspace.ts';

let sandbox: Sandbox;
/** A workspace of one customer, pulled. */
let template: string;

beforeAll(async () => {
  sandbox = await startSandbox({ customers: 1, numbers: 150, clock: () => Date.UTC(2026, 10, 3) });
  template = mkdtempSync(join(tmpdir(), 'textready-model-'));
  const core = coreOn(template, manualClock());
  const [customer] = await connect(core, sandbox);
  if (customer) await core.pull(customer.id);
  await core.close();
});

afterAll(async () => {
  await sandbox.close();
  rmSync(template, { recursive: true, force: true });
});

/** A core that can be left for dead: its requests then never answer, and its timers never fire. */
interface Alive {
  readonly core: Core;
  /** Fulfilled when the next request leaves. */
  leaves(): Promise<void>;
  /** Dies. Fulfilled when nothing is on its way any more: what was cut off may still be worked on. */
  die(): Promise<unknown>;
}

function bring(folder: string, clock: ManualClock): Alive {
  let dead = false;
  let tellLeft = () => {};
  const underway = new Set<Promise<unknown>>();
  const never = new Promise<never>(() => {});
  const core = coreOn(
    folder,
    { ...clock, setTimer: (work, delayMs) => clock.setTimer(() => dead || work(), delayMs) },
    async (input, init) => {
      if (dead) return never;
      const request = globalThis.fetch(input, init);
      underway.add(request);
      tellLeft();
      const answer = await request.finally(() => underway.delete(request));
      return dead ? never : answer;
    },
  );
  return {
    core,
    leaves: () => new Promise((resolve) => (tellLeft = resolve)),
    die() {
      dead = true;
      return Promise.allSettled(underway);
    },
  };
}

/** What a person did, as she would remember it. */
interface Memory {
  readonly drafts: Map<BatchId, readonly E164[]>;
  /** What was released, with the hash of what was frozen. */
  readonly released: Map<OutboxId, string>;
  readonly takenBack: Set<OutboxId>;
}

interface World {
  readonly folder: string;
  readonly clock: ManualClock;
  readonly customerId: CustomerId;
  readonly memory: Memory;
  alive: Alive;
}

type Act = (world: World, choice: number) => Promise<unknown>;

const pick = <T>(list: readonly T[], choice: number): T | undefined =>
  list[choice % Math.max(1, list.length)];

async function signIn({ alive: { core } }: World): Promise<void> {
  for (const { id: connectionId } of await ask(core, 'connections.list', {}))
    await ask(core, 'core.restoreCredential', { connectionId, credential: personalToken(sandbox.token) });
}

async function reopen(world: World): Promise<void> {
  world.alive = bring(world.folder, world.clock);
  await signIn(world);
}

/** What the app refuses is no matter here: it says so, and nothing has changed. */
async function unlessRefused(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code !== 'internal') return false;
    throw error;
  }
}

const itemsOf = ({ alive }: World) => ask(alive.core, 'outbox.list', {});

const create: Act = async (world, choice) => {
  const { alive, customerId, memory } = world;
  await unlessRefused(
    (async () => {
      const { location, numbers } = await somePicks(
        alive.core,
        { id: customerId } as never,
        1 + (choice % 3),
      );
      const input = { customerId, locationId: location.id, numbers };
      memory.drafts.set((await ask(alive.core, 'batches.create', input)).batchId, [...numbers].sort());
    })(),
  );
};

const edit: Act = async ({ alive, memory }, choice) => {
  const draft = pick([...memory.drafts], choice);
  if (!draft || draft[1].length < 2) return;
  const [batchId, numbers] = draft;
  const { rev } = await ask(alive.core, 'batches.get', { batchId });
  await ask(alive.core, 'batches.setNumbers', { batchId, rev, numbers: numbers.slice(1) });
  memory.drafts.set(batchId, numbers.slice(1));
};

const release: Act = async ({ alive, memory }, choice) => {
  const batchId = pick([...memory.drafts.keys()], choice);
  if (batchId === undefined) return;
  const { outboxId } = await ask(alive.core, 'batches.release', { batchId });
  memory.drafts.delete(batchId);
  memory.released.set(outboxId, (await ask(alive.core, 'outbox.get', { outboxId })).payloadHash);
};

const withdraw: Act = async (world, choice) => {
  const item = pick(await itemsOf(world), choice);
  const { alive, memory } = world;
  if (!item || !(await unlessRefused(ask(alive.core, 'outbox.withdraw', { outboxId: item.id, note: '' }))))
    return;
  memory.takenBack.add(item.id);
  const batchId = item.entityId as BatchId;
  const { numbers } = await ask(alive.core, 'batches.get', { batchId });
  memory.drafts.set(batchId, numbers.map(({ e164 }) => e164).sort());
};

const discard: Act = async (world, choice) => {
  const item = pick(await itemsOf(world), choice);
  if (!item) return;
  // Without a note: what may have been accepted is not discarded.
  const gone = unlessRefused(ask(world.alive.core, 'outbox.discard', { outboxId: item.id, note: '' }));
  if (await gone) world.memory.takenBack.add(item.id);
};

const retry: Act = async (world, choice) => {
  const item = pick(await itemsOf(world), choice);
  if (item) await ask(world.alive.core, 'outbox.retry', { outboxId: item.id });
};

const send: Act = async ({ alive }) => {
  await ask(alive.core, 'outbox.sendNow', {});
  await alive.core.drainOutbox();
};

const FAULTS: readonly FaultRule[] = [
  { kind: 'commit-close' },
  { kind: 'duplicate' },
  { kind: 'close' },
  { kind: 'cut' },
  { kind: 'truncated' },
  { kind: 'status', status: 401 },
  { kind: 'status', status: 409, retryAfter: 5 },
  { kind: 'status', status: 429, retryAfter: 30 },
  { kind: 'status', status: 503 },
  { kind: 'status', status: 422 },
];

/** Dies with a request on its way, of which the server has all; or with nothing to send. */
const crash: Act = async (world) => {
  const { alive } = world;
  await ask(alive.core, 'outbox.sendNow', {});
  const left = alive.leaves();
  await Promise.race([left, alive.core.drainOutbox()]);
  await alive.die();
  await reopen(world);
};

const restart: Act = async (world) => {
  await world.alive.core.close();
  await reopen(world);
};

/** Waits between tries pass at once: on a clock that stands still a pull over a bad network would never end. */
const pull: Act = async ({ alive, customerId, clock }) => {
  let isOver = false;
  const over = unlessRefused(alive.core.pull(customerId, true)).finally(() => (isOver = true));
  for (let second = 0; second < 600 && !isOver; second += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    clock.advance(1_000);
  }
  if (!isOver) await ask(alive.core, 'pull.cancel', { customerId });
  await over;
};

const ACTS: Readonly<Record<string, Act>> = {
  create,
  edit,
  release,
  withdraw,
  discard,
  retry,
  send,
  crash,
  restart,
  pull,
  signIn: (world) => signIn(world),
  offline: ({ alive }, choice) => ask(alive.core, 'settings.set', { workOffline: choice % 2 === 0 }),
  down: async (_world, choice) => sandbox.control.setDown(choice % 2 === 0),
  faults: async (_world, choice) => sandbox.control.setFaults([pick(FAULTS, choice) ?? { kind: 'ok' }]),
  later: async ({ clock }, choice) => clock.advance((choice % 5) * 60_000),
  clockJumps: async ({ clock }, choice) => clock.jump(((choice % 7) - 3) * 3_600_000),
};

/** Weights, so that work is made and sent more often than it is disturbed. */
const NAMES = ['create', 'release', 'release', 'send', 'send', ...Object.keys(ACTS)];
const story = fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.nat(1000)), { minLength: 15, maxLength: 45 });

/** A good network, a signed-in person, and time: whatever can still move has moved after this. */
async function settle(world: World): Promise<void> {
  const { clock, alive } = world;
  sandbox.control.setDown(false);
  sandbox.control.setFaults([]);
  await ask(alive.core, 'settings.set', { workOffline: false });
  for (let round = 0; round < 8; round += 1) {
    await signIn(world);
    for (const { id, state } of await itemsOf(world))
      if (state === 'needs-attention') await ask(alive.core, 'outbox.retry', { outboxId: id });
    await send(world, 0);
    clock.advance(300_000);
  }
}

async function check(world: World, takenBefore: ReadonlySet<string>): Promise<void> {
  const { memory, alive } = world;
  const taken = sandbox.control.accepted().map(({ idempotencyKey }) => idempotencyKey);
  const mine = taken.filter((key) => !takenBefore.has(key));
  expect(new Set(mine).size).toBe(mine.length);
  const items = new Map((await itemsOf(world)).map((item) => [item.id, item]));
  for (const [id, payloadHash] of memory.released) {
    const item = items.get(id);
    if (memory.takenBack.has(id)) {
      expect(mine, 'what was taken back was never accepted').not.toContain(id);
      continue;
    }
    expect(item, 'what was released is in sight').toBeDefined();
    expect((await ask(alive.core, 'outbox.get', { outboxId: id })).payloadHash).toBe(payloadHash);
    if (item?.state === 'accepted') expect(mine).toContain(id);
    else {
      expect(item?.state).toBe('rejected');
      expect(item?.lastErrorMessage).toBeTruthy();
      expect(mine).not.toContain(id);
    }
  }
  expect(mine.filter((key) => !memory.released.has(key as OutboxId))).toEqual([]);
  for (const [batchId, numbers] of memory.drafts) {
    const draft = await ask(alive.core, 'batches.get', { batchId });
    expect(draft.numbers.map(({ e164 }) => e164).sort()).toEqual(numbers);
  }
  const { checks } = await ask(alive.core, 'doctor.run', { expected: null });
  expect(checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
}

describe('the outbox, whatever happens in whatever order', () => {
  it('lets every release be accepted exactly once, or stand in sight with its reason', async () => {
    let stories = 0;
    await fc.assert(
      fc.asyncProperty(story, async (acts) => {
        sandbox.control.setDown(false);
        sandbox.control.setFaults([]);
        const folder = temporaryFolder();
        cpSync(template, folder, { recursive: true });
        // Ids come from time and a fixed sequence: each story has its own day, or two would have the same keys.
        stories += 1;
        const clock = manualClock(Date.UTC(2026, 10, 3 + stories));
        const takenBefore = new Set(sandbox.control.accepted().map(({ idempotencyKey }) => idempotencyKey));
        const alive = bring(folder, clock);
        const [customer] = await ask(alive.core, 'customers.list', {});
        const world: World = {
          folder,
          clock,
          customerId: customer?.id as CustomerId,
          memory: { drafts: new Map(), released: new Map(), takenBack: new Set() },
          alive,
        };
        await signIn(world);
        for (const [name, choice] of acts) await ACTS[name]?.(world, choice);
        await settle(world);
        await check(world, takenBefore);
        await world.alive.core.close();
      }),
      { seed: 1128, numRuns: Number(process.env.TEXTREADY_RUNS ?? 25) },
    );
  }, 600_000);
});
