import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isAbandoned, withLock } from '../../../scripts/setup/lock.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const here = { host: 'this-computer', isAlive: (pid: number) => pid === 1 };

describe('an abandoned lock', () => {
  it('is one whose process is gone from this computer', () => {
    expect(isAbandoned({ pid: 2, host: 'this-computer' }, 0, here)).toBe(true);
    expect(isAbandoned({ pid: 1, host: 'this-computer' }, 0, here)).toBe(false);
  });

  it('is one without a heartbeat for two minutes, wherever its process runs', () => {
    expect(isAbandoned({ pid: 2, host: 'elsewhere' }, 119_000, here)).toBe(false);
    expect(isAbandoned({ pid: 1, host: 'elsewhere' }, 121_000, here)).toBe(true);
  });

  it('is not one whose owner is still writing its name', () => {
    expect(isAbandoned(undefined, 10, here)).toBe(false);
  });
});

/** Leaves a lock as a process that died leaves it. */
function abandonedLock(): string {
  const folder = join(temporaryFolder(), 'lock');
  mkdirSync(folder);
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: 2 ** 30, host: hostname() }));
  return folder;
}

describe('work under a lock', () => {
  it('is done one at a time by several processes, also over a lock that a dead one left', async () => {
    const folder = abandonedLock();
    const counter = join(folder, '..', 'counter');
    writeFileSync(counter, '0');
    const module = pathToFileURL(join(import.meta.dirname, '../../../scripts/setup/lock.mjs')).href;
    const script = `
      import { readFileSync, writeFileSync } from 'node:fs';
      import { setTimeout as sleep } from 'node:timers/promises';
      import { withLock } from ${JSON.stringify(module)};
      await withLock(${JSON.stringify(folder)}, {}, async () => {
        const value = Number(readFileSync(${JSON.stringify(counter)}, 'utf8'));
        await sleep(30);
        writeFileSync(${JSON.stringify(counter)}, String(value + 1));
      });`;
    const workers = Array.from({ length: 5 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }),
    );
    const codes = await Promise.all(workers.map((worker) => once(worker, 'exit')));
    expect(codes.map(([code]) => code)).toEqual([0, 0, 0, 0, 0]);
    expect(readFileSync(counter, 'utf8')).toBe('5');
    expect(existsSync(folder)).toBe(false);
  });

  it('gives the lock back when it fails', async () => {
    const folder = join(temporaryFolder(), 'lock');
    await expect(
      withLock(folder, {}, async () => {
        throw new Error('work failed');
      }),
    ).rejects.toThrow('work failed');
    expect(existsSync(folder)).toBe(false);
  });

  it('takes over from a holder that has been silent for long', async () => {
    const folder = join(temporaryFolder(), 'lock');
    mkdirSync(folder);
    writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: process.pid, host: 'elsewhere' }));
    const longAgo = new Date(Date.now() - 10 * 60_000);
    utimesSync(folder, longAgo, longAgo);
    expect(await withLock(folder, {}, async () => 'done')).toBe('done');
  });

  it('names the holder once while it waits and gives up with the cure', async () => {
    const folder = join(temporaryFolder(), 'lock');
    const names: (number | undefined)[] = [];
    await withLock(folder, {}, async () => {
      const second = withLock(
        folder,
        { waitMs: 500, onWait: (owner) => names.push(owner?.pid) },
        async () => 'never',
      );
      await expect(second).rejects.toThrow('delete that folder');
      await sleep(0);
    });
    expect(names).toEqual([process.pid]);
  });
});
