import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { HEAP_FLAGS } from '../../scripts/lib/heap-flags.mjs';

/** The built command line; `scripts/bench.mjs` builds it first. */
const CLI = join(import.meta.dirname, '..', '..', 'out', 'cli', 'textready.js');

export interface Server {
  readonly baseUrl: string;
  readonly token: string;
  mutate(mutation: object): Promise<void>;
  stop(): Promise<void>;
}

/** The sandbox in a process of its own, so that it has a core of its own. */
export async function startServer(customers: number, numbers: number): Promise<Server> {
  const child = spawn(
    process.execPath,
    [CLI, 'sandbox', '--json', '--port', '0', '--customers', String(customers), '--numbers', String(numbers)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const line = await firstLine(child);
  const { baseUrl, token } = JSON.parse(line) as { baseUrl: string; token: string };
  const control = `${new URL(baseUrl).origin}/_sandbox`;
  return {
    baseUrl,
    token,
    async mutate(mutation) {
      const answer = await fetch(`${control}/mutate`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(mutation),
      });
      if (!answer.ok) throw new Error(`mutate: ${answer.status} ${await answer.text()}`);
    },
    stop: () =>
      new Promise((resolve) => {
        child.on('exit', () => resolve());
        child.kill();
      }),
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) throw new Error('The process has no output.');
    const lines = createInterface({ input: child.stdout });
    lines.once('line', resolve);
    child.once('exit', (code) => reject(new Error(`The sandbox ended with ${code}.`)));
  });
}

export interface Command {
  readonly ms: number;
  /** Largest resident memory seen, in MB of a million bytes. */
  readonly peakMb: number;
  readonly output: unknown;
}

const SAMPLE_MS = 500;

/** Runs a command of the command line and watches its memory. */
export async function runCommand(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Command> {
  const start = performance.now();
  const child = spawn(process.execPath, [...HEAP_FLAGS, CLI, '--json', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (data: Buffer) => {
    text += data;
  });
  let peak = 0;
  const sampler = setInterval(() => {
    peak = Math.max(peak, residentKb(child.pid));
  }, SAMPLE_MS);
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  clearInterval(sampler);
  if (code !== 0) throw new Error(`textready ${args.join(' ')} ended with ${code}: ${text}`);
  return { ms: performance.now() - start, peakMb: (peak * 1024) / 1e6, output: JSON.parse(text) };
}

function residentKb(pid: number | undefined): number {
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim());
  } catch {
    // It has just ended, or this system has no ps.
    return 0;
  }
}

/** A folder that is gone when the benchmark ends. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'textready-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
