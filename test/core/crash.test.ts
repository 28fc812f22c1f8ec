import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { FaultRule } from '#sandbox/faults/fault-types.ts';
import { type Sandbox, startSandbox } from '#sandbox/sandbox.ts';
import { CHILD_ENV } from '#support/child-env.ts';
import { coreOn } from '#support/core-on.ts';
import type { Crash } from '#support/crash/hooks.ts';
import { hastyClock } from '#support/hasty-clock.ts';
import { aRegistration } from '#support/registration.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { connect, draftBatch, openWorkspace } from '#support/workspace.ts';

const CHILD = join(import.meta.dirname, '..', 'support', 'crash', 'child.ts');
/** Random deaths; `TEXTREADY_CRASHES=300` makes the full number of the design. */
const RANDOM_DEATHS = Number(process.env.TEXTREADY_CRASHES ?? 30);

let sandbox: Sandbox;
/** A workspace with authorised numbers in a registration, and a batch, both drafts. */
let template: string;
let cases = 0;

beforeAll(async () => {
  sandbox = await startSandbox({
    customers: 1,
    numbers: 120,
    clock: () => Date.UTC(2026, 10, 3),
    orderPolls: 1,
  });
  template = mkdtempSync(join(tmpdir(), 'textready-crash-'));
  const core = coreOn(template, hastyClock);
  const [customer] = await connect(core, sandbox);
  if (!customer) throw new Error('The sandbox has no customer.');
  await core.pull(customer.id);
  const first = await draftBatch({ core, customer }, 3);
  await ask(core, 'batches.release', { batchId: first.batchId });
  for (let round = 0; round < 4; round += 1) {
    await ask(core, 'outbox.sendNow', {});
    await core.drainOutbox();
  }
  await aRegistration(core, customer.id, first.numbers);
  await draftBatch({ core, customer }, 3);
  await core.close();
}, 120_000);

afterAll(async () => {
  await sandbox.close();
  rmSync(template, { recursive: true, force: true });
  process.stdout.write(`${cases} deaths of the core, each row accepted exactly once.\n`);
});

interface Life {
  readonly process: ChildProcess;
  /** True when it finished by itself. */
  readonly ended: Promise<boolean>;
  readonly isOpen: Promise<void>;
}

function live(folder: string, crash: Crash | null): Life {
  const child = spawn(process.execPath, [CHILD, folder, sandbox.token, JSON.stringify(crash)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: CHILD_ENV,
  });
  let said = '';
  const isOpen = new Promise<void>((resolve) => {
    child.stdout.on('data', (text) => {
      said += text;
      if (said.includes('open')) resolve();
    });
    child.on('exit', () => resolve());
  });
  const ended = new Promise<boolean>((resolve, reject) => {
    child.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve(false);
      else if (code === 0 && said.includes('done')) resolve(true);
      else reject(new Error(`The core ended with ${code ?? signal}.`));
    });
  });
  return { process: child, ended, isOpen };
}

function copyOfTemplate(): string {
  const folder = temporaryFolder();
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** Whatever happened: both submissions were taken once, and the workspace says so and is whole. */
async function expectExactlyOnce(folder: string, before: ReadonlySet<string>): Promise<void> {
  const { core } = openWorkspace({ folder });
  const items = await ask(core, 'outbox.list', {});
  const mine = items.filter(({ id }) => !before.has(id));
  expect(mine.map(({ kind, state }) => [kind, state]).sort()).toEqual([
    ['order', 'accepted'],
    ['registration', 'accepted'],
  ]);
  const taken = sandbox.control.accepted().map(({ idempotencyKey }) => idempotencyKey);
  expect(taken.filter((key) => !before.has(key)).sort()).toEqual(mine.map(({ id }) => id).sort());
  const { checks } = await ask(core, 'doctor.run', { expected: null });
  expect(checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
  for (const { entityId, kind } of mine) {
    if (kind !== 'order') continue;
    const { numbers } = await ask(core, 'batches.get', { batchId: entityId as never });
    expect(numbers.map(({ status }) => status)).toEqual(['SUCCESS', 'SUCCESS', 'SUCCESS']);
  }
  await core.close();
}

const takenBefore = () => new Set(sandbox.control.accepted().map(({ idempotencyKey }) => idempotencyKey));

/** Lives through these deaths, then to its end. */
async function survive(crashes: readonly Crash[]): Promise<void> {
  const folder = copyOfTemplate();
  const before = takenBefore();
  for (const crash of crashes) {
    expect(await live(folder, crash).ended, `passes ${crash.at}`).toBe(false);
    cases += 1;
  }
  expect(await live(folder, null).ended).toBe(true);
  await expectExactlyOnce(folder, before);
}

const LATE: FaultRule = { kind: 'delay', delayMs: 60, method: 'POST' };
const RECORDED = ['INSERT INTO outbox_attempts', 'INSERT INTO receipts', 'INSERT INTO journal'] as const;

describe('a core that dies while it releases', () => {
  it.each([
    'before INSERT INTO outbox',
    'after INSERT INTO outbox',
    'before INSERT INTO journal',
    'after UPDATE batches',
    'before COMMIT of release',
    'after COMMIT of release',
  ])('%s', (at) => survive([{ at }]));
});

describe('a core that dies while it sends', () => {
  it.each([
    'before COMMIT of claim',
    'after COMMIT of claim',
    'before POST /orders',
    'after POST /orders',
    'before POST /registrations',
    'after POST /registrations',
  ])('%s', (at) => survive([{ at }]));

  it.each(['during POST /orders', 'during POST /registrations'])('%s', async (at) => {
    sandbox.control.setFaults([LATE, LATE]);
    await survive([{ at }]);
  });
});

describe('a core that dies while it records', () => {
  it.each([
    ...RECORDED.flatMap((sql) => [`before ${sql}`, `after ${sql}`]),
    'before COMMIT of record',
    'after COMMIT of record',
    'before INSERT INTO number_journey',
    'after INSERT INTO number_journey',
    'after UPDATE batch_numbers',
    'before COMMIT of answer',
    'after COMMIT of answer',
    'before GET /orders one',
    'after GET /orders one',
  ])('%s', (at) => survive([{ at, nth: at.includes('journal') ? 3 : 1 }]));
});

describe('a core that dies again while it finds out what became of its submission', () => {
  it.each([
    'before COMMIT of start',
    'after COMMIT of start',
    'before COMMIT of recover',
    'after COMMIT of recover',
    'before GET /orders by key',
    'after GET /orders by key',
  ])('%s', (at) => survive([{ at: 'after POST /orders' }, { at }]));

  it.each(['commit-close', 'duplicate', 'close', 'cut', 'truncated'] as const)(
    'over a connection with the fault %s',
    async (kind) => {
      sandbox.control.setFaults([{ kind, method: 'POST', path: '/connector/v1/orders' }]);
      await survive([{ at: 'before COMMIT of record' }]);
    },
  );

  it('while the connector still works on it, and says so', async () => {
    sandbox.control.setFaults([
      { kind: 'ok', method: 'POST' },
      { kind: 'status', status: 409, retryAfter: 1, method: 'POST' },
    ]);
    await survive([{ at: 'after COMMIT of claim' }]);
  });
});

/** A small generator with a seed, so that a run can be repeated as far as time can be. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const KINDS = ['ok', 'commit-close', 'duplicate', 'close', 'cut', 'truncated', 'delay'] as const;

describe('a core that dies at any moment', () => {
  it(`sends everything exactly once through ${RANDOM_DEATHS} deaths`, async () => {
    const random = randomFrom(20_261_128);
    let deaths = 0;
    while (deaths < RANDOM_DEATHS) {
      const folder = copyOfTemplate();
      const before = takenBefore();
      for (let ended = false, lives = 1; !ended; lives += 1) {
        sandbox.control.setFaults(
          Array.from({ length: 3 }, (): FaultRule => {
            const kind = KINDS[Math.floor(random() * KINDS.length)] ?? 'ok';
            return kind === 'delay' ? { kind, delayMs: 30 } : { kind };
          }),
        );
        const life = live(folder, null);
        await life.isOpen;
        // Ever longer lives, so that every workspace comes to its end.
        const timer = setTimeout(() => life.process.kill('SIGKILL'), random() * 100 * lives);
        ended = await life.ended;
        clearTimeout(timer);
        if (!ended) deaths += 1;
      }
      sandbox.control.setFaults([]);
      await expectExactlyOnce(folder, before);
    }
    cases += deaths;
    expect(deaths).toBeGreaterThanOrEqual(RANDOM_DEATHS);
  }, 1_800_000);
});
