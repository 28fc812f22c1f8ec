import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exitCode, runChild } from '../../../scripts/lib/children.mjs';

const node = process.execPath;

describe('a child', () => {
  it('gives its exit code', async () => {
    expect(exitCode(await runChild(node, ['-e', 'process.exit(7)']))).toBe(7);
  });

  it('that does not exist gives 127', async () => {
    expect(exitCode(await runChild('/nowhere/tool', [], { stdio: 'ignore' }))).toBe(127);
  });

  it('that ends by a signal gives the code a shell gives', () => {
    expect(exitCode({ code: null, signal: 'SIGTERM', timedOut: false })).toBe(143);
  });

  it('is ended after its time', async () => {
    const ending = await runChild(node, ['-e', 'setInterval(() => {}, 1000)'], {
      ownGroup: true,
      timeoutMs: 300,
    });
    expect(ending.timedOut).toBe(true);
    expect(ending.signal).toBe('SIGTERM');
  });
});

/** A process that has ended but that nobody has asked about yet (a zombie) is gone too. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** A script that runs a child which runs a grandchild; answers both and the grandchild's process id. */
async function family() {
  const module = pathToFileURL(join(import.meta.dirname, '../../../scripts/lib/children.mjs')).href;
  const grandchild = `console.log(process.pid); setInterval(() => {}, 1000);`;
  const child = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit' });`;
  const script = `
    import { runChild } from ${JSON.stringify(module)};
    await runChild(process.execPath, ['-e', ${JSON.stringify(child)}], { ownGroup: true });`;
  const parent = spawn(node, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [text] = await once(parent.stdout, 'data');
  return { parent, grandchild: Number(String(text).trim()) };
}

describe.skipIf(process.platform === 'win32')('a family of processes', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
    'ends when its script is ended by %s',
    async (signal) => {
      const { parent, grandchild } = await family();
      expect(isAlive(grandchild)).toBe(true);
      parent.kill(signal);
      await once(parent, 'exit');
      for (let tries = 0; tries < 100 && isAlive(grandchild); tries += 1) await sleep(50);
      expect(isAlive(grandchild)).toBe(false);
    },
  );
});
