import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Sandbox } from '#sandbox/sandbox.ts';
import type { BatchPlan } from '#shared/model/batch.ts';
import type { Change } from '#shared/model/change.ts';
import type { PullGap } from '#shared/model/customer.ts';
import type { NumberRow } from '#shared/model/number.ts';
import { readCsv } from '#support/read-csv.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { openSandbox } from '#support/workspace.ts';
import { main } from '../../src/cli/main.ts';

interface Page {
  readonly total: number;
  readonly rows: NumberRow[];
}

interface Pulled {
  readonly customerId: string;
  readonly name: string;
  readonly numbers: number;
  readonly listed: number | null;
  readonly gaps: PullGap[];
  readonly paused: boolean;
  readonly error: { code: string; trackingId: string | null } | null;
}

/** A terminal with a workspace that is connected to a sandbox. */
async function connected(sandbox: Sandbox) {
  const data = join(temporaryFolder(), 'data');
  const progress: string[] = [];
  const run = async (...args: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await main(
      [...args, '--data', data],
      { T: sandbox.token },
      {
        out: (line) => out.push(line),
        err: (line) => err.push(line),
        progress: (line) => progress.push(line),
      },
    );
    return { code, out: out.join('\n'), err };
  };
  const json = async <T>(...args: string[]): Promise<T> => {
    const { code, out, err } = await run(...args, '--json');
    if (err.length > 0) throw new Error(`${args.join(' ')} (${code}): ${err.join('\n')}`);
    return JSON.parse(out) as T;
  };
  await json('connect', '--base-url', sandbox.baseUrl, '--token-env', 'T');
  return { data, run, json, progress };
}

const openPulled = async () => {
  const sandbox = await openSandbox();
  const terminal = await connected(sandbox);
  const pulled = await terminal.json<Pulled[]>('pull', '--all');
  const largest = pulled.reduce((a, b) => (b.numbers > a.numbers ? b : a));
  return { ...terminal, sandbox, pulled, name: largest.name, customerId: largest.customerId };
};

describe('pulling on the command line', () => {
  it('tells each customer as it ends, and how far all are', async () => {
    const sandbox = await openSandbox({ customers: 5, numbers: 500 });
    const { run, progress } = await connected(sandbox);
    const { code, out, err } = await run('pull', '--all');
    expect(code).toBe(0);
    expect(err).toHaveLength(5);
    expect(err[0]).toMatch(/: \d+ numbers, \d+ added, 0 removed, 0 changed$/);
    expect(out.split('\n')).toHaveLength(6);
    expect(
      progress.some((line) => /^\d+ % {2}\d of 5 customers, [1-3] running, \d waiting$/.test(line)),
    ).toBe(true);
    expect(progress.at(-1)).toBe('');
  });

  it('says nothing but one answer in JSON', async () => {
    const { pulled } = await openPulled();
    expect(pulled).toHaveLength(4);
    expect(pulled.every(({ error, listed, numbers }) => error === null && listed === numbers)).toBe(true);
  });

  it('goes on with a pull that a refused token interrupted', async () => {
    const sandbox = await openSandbox();
    const { run, json } = await connected(sandbox);
    sandbox.control.setFaults([
      { kind: 'status', status: 401, path: '/telephony/config/numbers', times: 'always' },
    ]);
    const { code, out, err } = await run('pull', '--all');
    expect(code).toBe(5);
    expect(err.every((line) => line.endsWith(': paused (sign-in-needed)'))).toBe(true);
    expect(out).toContain('sign in again');
    sandbox.control.setFaults([]);
    sandbox.control.clearRequests();
    const again = await json<Pulled[]>('pull', '--all');
    expect(again.every(({ error, paused }) => error === null && !paused)).toBe(true);
  });

  it('names what Webex refused to show, with the scope and the tracking id', async () => {
    const sandbox = await openSandbox();
    const { run, json } = await connected(sandbox);
    sandbox.control.setFaults([{ kind: 'status', status: 403, path: '/licenses', times: 'always' }]);
    const { code, out } = await run('pull', '--all');
    expect(code).toBe(0);
    expect(out).toMatch(/refused to show \/licenses.*needs spark-admin:licenses_read.*Tracking id \S+\./);
    const [first] = await json<Pulled[]>('pull', '--all');
    expect(first?.gaps[0]).toMatchObject({ scope: 'spark-admin:licenses_read' });
  });
});

describe('changes on the command line', () => {
  it('are narrowed by kind, meaning and pull', async () => {
    const { sandbox, json, run, name, customerId } = await openPulled();
    sandbox.control.mutate({ customer: customerId, add: 6, remove: 4, move: 3 });
    await json('pull', '--customer', name);
    const all = await json<{ total: number; rows: Change[] }>('changes', '--customer', name);
    expect(all.total).toBe(13);
    const added = await json<{ total: number; rows: Change[] }>(
      'changes',
      '--customer',
      name,
      '--kind',
      'added',
      '--pull',
      'latest',
    );
    expect(added.total).toBe(6);
    const meaning = await json<{ rows: Change[] }>(
      'changes',
      '--customer',
      name,
      '--meaning',
      'to-authorise',
    );
    expect(new Set(meaning.rows.map((row) => row.meaning))).toEqual(new Set(['to-authorise']));
    const wrong = await run('changes', '--customer', name, '--kind', 'gone');
    expect(wrong.code).toBe(2);
    expect(wrong.err.join()).toContain('--kind takes one of added, removed');
    expect((await run('changes', '--customer', name, '--pull', '7')).code).toBe(3);
  });
});

describe('numbers on the command line', () => {
  it('are those of one customer or of all, by every filter', async () => {
    const { sandbox, json, run, pulled, name, customerId } = await openPulled();
    const total = pulled.reduce((sum, { numbers }) => sum + numbers, 0);
    expect((await json<Page>('numbers', '--all-customers')).total).toBe(total);
    const service = await json<Page>('numbers', '--all-customers', '--usage', 'service');
    expect(service.total).toBeGreaterThan(0);
    expect(service.rows.every(({ usage }) => usage === 'service')).toBe(true);
    const inactive = await json<Page>('numbers', '--customer', name, '--state', 'inactive');
    expect(inactive.rows.every(({ state }) => state === 'INACTIVE')).toBe(true);
    const people = await json<Page>('numbers', '--customer', name, '--owner-type', 'people');
    expect(people.rows[0]?.ownerType).toBe('PEOPLE');
    const nobody = await json<Page>('numbers', '--customer', name, '--owner-type', '');
    expect(nobody.rows.every(({ ownerType }) => ownerType === '')).toBe(true);
    sandbox.control.mutate({ customer: customerId, add: 5 });
    await json('pull', '--customer', name);
    expect((await json<Page>('numbers', '--all-customers', '--change', 'added')).total).toBe(5);
    const both = await run('numbers', '--customer', name, '--all-customers');
    expect(both.code).toBe(2);
    expect((await run('numbers', '--all-customers', '--location', 'x')).err.join()).toContain('one customer');
  });

  it('are exported by the same filters', async () => {
    const { data, json, run, name } = await openPulled();
    const { total } = await json<Page>('numbers', '--customer', name, '--eligibility', 'eligible');
    const out = join(data, 'numbers.csv');
    const { bytes } = await json<{ bytes: number }>(
      'export',
      'numbers',
      '--customer',
      name,
      '--eligibility',
      'eligible',
      '--out',
      out,
    );
    const text = readFileSync(out, 'utf8');
    expect(Buffer.byteLength(text)).toBe(bytes);
    expect(readCsv(text)).toHaveLength(total + 1);
    const wrong = await run('export', 'numbers', '--customer', name, '--lang', 'fr');
    expect(wrong).toMatchObject({ code: 2 });
  });

  it('become one batch for each location, after a look', async () => {
    const { json, run, name } = await openPulled();
    const create = ['batch', 'create', '--customer', name, '--all-eligible'];
    const planned = await json<BatchPlan>(...create, '--dry-run');
    expect(planned.batches.length).toBeGreaterThan(1);
    expect(await json('batch', 'list', '--customer', name)).toEqual([]);
    const made = await json<BatchPlan>(...create);
    expect(made.batches.map(({ locationId, count }) => [locationId, count])).toEqual(
      planned.batches.map(({ locationId, count }) => [locationId, count]),
    );
    expect(await json<unknown[]>('batch', 'list', '--customer', name)).toHaveLength(made.batches.length);
    const again = await run(...create);
    expect(again).toMatchObject({ code: 0 });
    expect(again.out).toContain('Left out');
    const vague = await run('batch', 'create', '--customer', name);
    expect(vague).toMatchObject({ code: 2 });
    expect(vague.err.join()).toContain('Say which numbers');
    const list = ['batch', 'create', '--customer', name, '--number', '+19895550100', '12'];
    const mixed = await run(...list, '--search', 'a');
    expect(mixed.err.join()).toContain('filters do not go with them');
    const strange = await json<BatchPlan>(...list);
    expect(strange.batches).toEqual([]);
    expect(strange.leftOutNumbers.map(({ text, reason, line }) => [text, reason, line])).toEqual([
      ['+19895550100', 'not-in-mirror', 1],
      ['12', 'no-number', 2],
    ]);
  });
});
