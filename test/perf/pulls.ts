import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Row, ratios, spreadOf } from './measure.ts';
import { runCommand, scratch, startServer } from './parts.ts';

const run = promisify(execFile);
const TOKEN = 'TEXTREADY_BENCH_TOKEN';
const MEMORY_GOAL_MB = 300;

export interface PullSize {
  readonly customers: number;
  readonly numbers: number;
  readonly rounds: number;
}

/**
 * A first pull beside the raw reading of the same pages, and a second pull after 0.1 % of the numbers changed beside
 * the first. Both run as `textready pull --all`, so that their start and end count too.
 * @returns the rows and a workspace that holds the numbers
 */
export async function measurePulls(size: PullSize): Promise<{ rows: Row[]; folder: string }> {
  const first: number[] = [];
  const second: number[] = [];
  const raw: number[] = [];
  const peaks: number[] = [];
  let folder = '';
  for (let round = 0; round < size.rounds; round += 1) {
    const server = await startServer(size.customers, size.numbers);
    try {
      folder = join(scratch(), 'workspace');
      const env = { [TOKEN]: server.token };
      const command = (...args: string[]) => runCommand(['--data', folder, ...args], env);
      await command('connect', '--base-url', server.baseUrl, '--token-env', TOKEN);
      const file = join(scratch(), 'raw.db');
      const script = join(import.meta.dirname, 'raw-read.ts');
      const { stdout } = await run(process.execPath, [script, server.baseUrl, server.token, file]);
      raw.push((JSON.parse(stdout) as { ms: number }).ms);
      const pulled = await command('pull', '--all');
      first.push(pulled.ms);
      const changes = Math.round(size.numbers / size.customers / 1000);
      for (let customer = 0; customer < size.customers; customer += 1)
        await server.mutate({ customer, reassign: changes });
      const again = await command('pull', '--all');
      second.push(again.ms);
      peaks.push(pulled.peakMb, again.peakMb);
    } finally {
      await server.stop();
    }
  }
  const peak = spreadOf(peaks).max;
  return { rows: [firstRow(size, first, raw, peak), secondRow(size, second, first)], folder };
}

function firstRow(size: PullSize, ours: number[], theirs: number[], peakMb: number): Row {
  const ratio = ratios(ours, theirs);
  const isFast = ratio.median <= 1.5;
  const isSmall = peakMb < MEMORY_GOAL_MB;
  return {
    name: 'pull',
    what: `first pull of ${size.numbers} numbers of ${size.customers} customers`,
    yardstick:
      'the same pages read one after the other, parsed, inserted into a bare table in one transaction',
    goal: `at most 1.5x; memory under ${MEMORY_GOAL_MB} MB`,
    ours,
    theirs,
    ratio,
    isMet: isFast && isSmall,
    notes: [
      `largest memory ${peakMb.toFixed(0)} MB`,
      ...(isFast
        ? []
        : ['In the way: two indexes, the verdicts, and two requests for each location beside the numbers.']),
      ...(isSmall ? [] : ['In the way: the heap that V8 keeps while pages are parsed.']),
    ],
  };
}

function secondRow(size: PullSize, ours: number[], theirs: number[]): Row {
  const ratio = ratios(ours, theirs);
  const isMet = ratio.median <= 0.35;
  return {
    name: 'pull-again',
    what: `second pull of ${size.numbers} numbers, 0.1 % of them changed, anywhere in the list`,
    yardstick: 'the first pull',
    goal: 'at most 0.35x',
    ours,
    theirs,
    ratio,
    isMet,
    notes: isMet
      ? []
      : [
          'In the way: Webex has no list of changes, so every page is made, sent and read again; about half of the time is the sandbox and the loopback.',
        ],
  };
}
