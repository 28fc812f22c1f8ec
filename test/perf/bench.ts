/*
 * Measures what architecture.md, section 11, sets goals for, each beside its yardstick in the same run.
 * node bench.ts [--numbers N] [--customers N] [--rounds N] [--only pull,search,batches,verdicts,keystroke] [--json FILE]
 */
import { writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { systemClock } from '#core/system-clock.ts';
import { coreOn } from '#support/core-on.ts';
import { measureBatches } from './batches.ts';
import { measureKeystrokes } from './keystrokes.ts';
import { type Row, spreadOf } from './measure.ts';
import { measurePulls } from './pulls.ts';
import { measureSearch } from './search.ts';
import { measureVerdicts } from './verdicts.ts';

const { values } = parseArgs({
  options: {
    numbers: { type: 'string', default: '1000000' },
    customers: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: 'pull,search,batches,verdicts,keystroke' },
    json: { type: 'string' },
  },
});
const rounds = wholeNumber('rounds');
const size = { numbers: wholeNumber('numbers'), customers: wholeNumber('customers'), rounds };
const wanted = new Set(values.only.split(','));

function wholeNumber(name: 'numbers' | 'customers' | 'rounds'): number {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name} takes a whole number above 0, not "${values[name]}".`);
}

const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${release()} ${arch()}`,
  node: process.version,
};

async function measureAll(): Promise<Row[]> {
  const rows: Row[] = [];
  const needsMirror = ['pull', 'search', 'batches', 'verdicts'].some((name) => wanted.has(name));
  if (needsMirror) {
    const pulls = await measurePulls(wanted.has('pull') ? size : { ...size, rounds: 1 });
    if (wanted.has('pull')) rows.push(...pulls.rows);
    if (wanted.has('search') || wanted.has('batches')) {
      const core = coreOn(pulls.folder, systemClock);
      if (wanted.has('search')) rows.push(await measureSearch(core, pulls.folder, rounds));
      if (wanted.has('batches')) rows.push(await measureBatches(core, rounds));
      await core.close();
    }
    if (wanted.has('verdicts')) rows.push(await measureVerdicts(pulls.folder, rounds));
  }
  if (wanted.has('keystroke')) rows.push(await measureKeystrokes(rounds));
  return rows;
}

const ms = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
const triple = ({ min, median, max }: { min: number; median: number; max: number }) =>
  `${min.toFixed(2)} / ${median.toFixed(2)} / ${max.toFixed(2)}`;

function print(rows: readonly Row[]): string {
  const lines = [
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB; ${machine.system}; Node ${machine.node}; ${rounds} rounds`,
    '',
    '| what | yardstick | goal | ours, ms | yardstick, ms | ratio min / median / max | met |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ];
  for (const row of rows) {
    const theirs = row.theirs.length === 0 ? '' : ms(spreadOf(row.theirs).median);
    const ratio = row.ratio === null ? '' : triple(row.ratio);
    lines.push(
      `| ${row.what} | ${row.yardstick} | ${row.goal} | ${ms(spreadOf(row.ours).median)} | ${theirs} | ${ratio} | ${row.isMet ? 'yes' : 'no'} |`,
    );
  }
  for (const row of rows) for (const note of row.notes) lines.push('', `- ${row.name}: ${note}`);
  return lines.join('\n');
}

const rows = await measureAll();
process.stdout.write(`${print(rows)}\n`);
const report = { at: new Date().toISOString(), machine, size, rows };
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
