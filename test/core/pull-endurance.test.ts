import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import type { FaultRule } from '#sandbox/faults/fault-types.ts';
import type { Sandbox } from '#sandbox/sandbox.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { CustomerSummary } from '#shared/model/customer.ts';
import { CHILD_ENV } from '#support/child-env.ts';
import { hastyClock } from '#support/hasty-clock.ts';
import { dumpMirror, integrityOf } from '#support/mirror-dump.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { connect, openSandbox, openWorkspace } from '#support/workspace.ts';

const CHILD = join(import.meta.dirname, '..', 'support', 'pull-child.ts');

async function connectPatiently(core: Core, sandbox: Sandbox, tries = 20): Promise<CustomerSummary[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await connect(core, sandbox);
    } catch (error) {
      if (!(error instanceof AppError) || attempt === tries) throw error;
    }
  }
}

/** Pulls all customers as a patient person does: signs in again where that is asked, and goes on. */
async function pullPatiently(sandbox: Sandbox, folder: string, tries = 40): Promise<void> {
  // Only what this function asks for runs, as on the command line.
  const { core } = openWorkspace({ folder, clock: hastyClock as never, sendsByItself: false });
  for (const customer of await connectPatiently(core, sandbox)) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await core.pull(customer.id);
        break;
      } catch (error) {
        if (!(error instanceof AppError) || attempt === tries) throw error;
        if (error.code === 'sign-in-needed') await connectPatiently(core, sandbox);
      }
    }
  }
  await core.close();
}

const fault: fc.Arbitrary<FaultRule> = fc.oneof(
  ...(['close', 'cut', 'truncated', 'duplicate'] as const).map((kind) => fc.constant<FaultRule>({ kind })),
  fc.constant<FaultRule>({ kind: 'drip', delayMs: 1 }),
  fc.constant<FaultRule>({ kind: 'delay', delayMs: 5 }),
  fc.constant<FaultRule>({ kind: 'ok', times: 2 }),
  fc
    .constantFrom(429, 423, 500, 502, 503, 401)
    .map((status): FaultRule => ({ kind: 'status', status, retryAfter: 1 })),
);
const script = fc.array(
  fc.tuple(fault, fc.constantFrom(undefined, '/telephony/config/numbers', '/telephony/pstn', '/locations')),
  { minLength: 5, maxLength: 40 },
);

describe('a pull over a bad network', () => {
  it('ends with the very mirror that a good network gives', async () => {
    const sandbox = await openSandbox({ customers: 2, numbers: 9000 });
    const good = temporaryFolder();
    await pullPatiently(sandbox, good);
    const expected = dumpMirror(good);
    expect(expected.length).toBeGreaterThan(500_000);
    await fc.assert(
      fc.asyncProperty(script, async (faults) => {
        sandbox.control.setFaults(faults.map(([rule, path]) => (path ? { ...rule, path } : rule)));
        const bad = temporaryFolder();
        await pullPatiently(sandbox, bad);
        expect(dumpMirror(bad)).toBe(expected);
      }),
      { seed: 41, numRuns: 12 },
    );
  }, 120_000);

  it('finds the same changes, too', async () => {
    const sandbox = await openSandbox({ customers: 1, numbers: 6000 });
    const [good, bad] = [temporaryFolder(), temporaryFolder()];
    for (const folder of [good, bad]) await pullPatiently(sandbox, folder);
    sandbox.control.mutate({ add: 30, remove: 25, move: 15, reassign: 15, unassign: 5, deactivate: 5 });
    await pullPatiently(sandbox, good);
    sandbox.control.setFaults([
      { kind: 'truncated', path: '/telephony/config/numbers' },
      { kind: 'duplicate', path: '/telephony/config/numbers' },
      { kind: 'status', status: 401, path: '/telephony/config/numbers' },
      { kind: 'cut', path: '/telephony/config/numbers' },
      { kind: 'status', status: 500, path: '/telephony/config/numbers', times: 3 },
    ]);
    await pullPatiently(sandbox, bad);
    expect(dumpMirror(bad, { changes: true })).toBe(dumpMirror(good, { changes: true }));
  }, 60_000);
});

interface Kill {
  readonly wasDone: boolean;
}

/** Lets a process pull and kills it so many milliseconds after it began. */
async function pullAndKill(sandbox: Sandbox, folder: string, afterMs: number): Promise<Kill> {
  const child = spawn(process.execPath, [CHILD, folder, sandbox.baseUrl, sandbox.token], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: CHILD_ENV,
  });
  let hasBegun = false;
  let wasDone = false;
  const exited = new Promise((resolve) => child.on('exit', resolve));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      if (data.includes('done')) wasDone = true;
      if (data.includes('pulling')) {
        hasBegun = true;
        resolve();
      }
    });
    void exited.then(() => resolve());
  });
  await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, afterMs))]);
  killNow(child);
  await exited;
  if (!hasBegun) throw new Error('The process ended before it began to pull.');
  return { wasDone };
}

function killNow(child: ChildProcess): void {
  if (child.exitCode === null) child.kill('SIGKILL');
}

describe('a pull that is killed', () => {
  it('at fifty random moments goes on from there to the same mirror and the same changes', async () => {
    const sandbox = await openSandbox({ customers: 2, numbers: 16_000 });
    const [calm, killed] = [temporaryFolder(), temporaryFolder()];
    const slow: FaultRule[] = [
      { kind: 'delay', delayMs: 25, path: '/telephony/config/numbers', times: 'always' },
    ];
    await pullPatiently(sandbox, calm);
    let kills = 0;
    let round = 0;
    // A fixed sequence that falls anywhere between the first page and the end.
    const moment = () => 5 + ((kills * 7919) % 331);
    while (kills < 50) {
      sandbox.control.setFaults(slow);
      const { wasDone } = await pullAndKill(sandbox, killed, moment());
      expect(integrityOf(killed)).toBe('ok');
      if (!wasDone) kills += 1;
      if (!wasDone) continue;
      round += 1;
      sandbox.control.setFaults([]);
      sandbox.control.mutate({
        customer: round % 2,
        add: 40,
        remove: 30,
        move: 20,
        reassign: 20,
        deactivate: 10,
      });
      await pullPatiently(sandbox, calm);
    }
    sandbox.control.setFaults([]);
    await pullPatiently(sandbox, killed);
    expect(dumpMirror(killed, { changes: true })).toBe(dumpMirror(calm, { changes: true }));
    const { core } = openWorkspace({ folder: killed });
    const states = (await ask(core, 'customers.list', {})).map(({ lastPull }) => lastPull?.state);
    expect(states).toEqual(['done', 'done']);
  }, 900_000);
});
