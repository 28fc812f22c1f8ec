import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { BatchPlan, BatchSummary } from '#shared/model/batch.ts';
import type { Delta } from '#shared/model/delta.ts';
import { readCsv } from '#support/read-csv.ts';
import { terminal } from '#support/terminal.ts';
import { openSandbox } from '#support/workspace.ts';

it('the command line makes batches of a file, splits, merges, copies and prints them, and says what came since', async () => {
  const sandbox = await openSandbox();
  const { data, json, run } = terminal({ T: sandbox.token });
  await json('connect', '--base-url', sandbox.baseUrl, '--token-env', 'T');
  await json('pull', '--customer', 'Harbor');
  const who = ['--customer', 'Harbor'];
  const { rows } = await json<{ rows: { e164: string }[] }>(
    ...['numbers', ...who, '--eligibility', 'eligible', '--limit', '40'],
  );
  const file = join(data, 'list.csv');
  writeFileSync(file, ['Phone,Owner', ...rows.map(({ e164 }) => `${e164},x`), '1.2E+10,y'].join('\n'));
  const made = await json<BatchPlan>('batch', 'create', ...who, '--file', file);
  expect(made.batches.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
  expect(made.leftOutNumbers.map(({ line, reason }) => [line, reason])).toEqual([
    [rows.length + 2, 'no-number'],
  ]);
  const out = join(data, 'left.csv');
  await json('export', 'left-out', ...who, '--file', file, '--out', out);
  expect(readCsv(readFileSync(out, 'utf8'))).toHaveLength(rows.length + 2);
  const largest = made.batches.reduce((best, one) => (one.count > best.count ? one : best));
  const id = largest.batchId ?? '';
  const { batchIds } = await json<{ batchIds: string[] }>('batch', 'split', id, '--most', '2');
  expect(batchIds).toHaveLength(Math.ceil(largest.count / 2));
  expect(await json('batch', 'merge', ...batchIds)).toMatchObject({ batchId: id, count: largest.count });
  expect((await run('batch', 'split', id)).code).toBe(2);
  expect((await run('batch', 'copy', id)).out).toContain('Left out');
  expect((await run('batch', 'archive', id)).code).toBe(1);
  await json('batch', 'submit', id);
  await json('outbox', 'run', '--wait', '30');
  await json('batch', 'archive', id);
  const archived = await json<BatchSummary[]>('batch', 'list', ...who, '--archived');
  expect(archived.map((one) => one.id)).toEqual([id]);
  const pdf = join(data, 'order.pdf');
  await json('export', 'batch', id, '--format', 'pdf', '--out', pdf, '--lang', 'zh');
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  const delta = await json<Delta>('delta', ...who);
  expect(delta.unregistered.count).toBe(largest.count);
  const next = await run('delta', ...who, '--make-registration', '--name', 'Next');
  expect(next.out).toContain(`has ${largest.count} numbers and fresh forms`);
  expect((await run('delta', ...who, '--make-batches', '--acknowledge')).code).toBe(2);
}, 60_000);

it('takes typed numbers one by one: none is taken for a heading, and none for a line of the file', async () => {
  const sandbox = await openSandbox();
  const { data, json, run } = terminal({ T: sandbox.token });
  await json('connect', '--base-url', sandbox.baseUrl, '--token-env', 'T');
  await json('pull', '--customer', 'Harbor');
  const who = ['--customer', 'Harbor'];
  const typed = ['--number', 'Reception', '1.2E+10'];
  const made = await json<BatchPlan>('batch', 'create', ...who, '--dry-run', ...typed);
  expect(made.leftOutNumbers.map(({ line, text, reason }) => [line, text, reason])).toEqual([
    [1, 'Reception', 'no-number'],
    [2, '1.2E+10', 'no-number'],
  ]);
  const { rows } = await json<{ rows: { e164: string; locationName: string }[] }>(
    ...['numbers', ...who, '--eligibility', 'eligible', '--limit', '1'],
  );
  const at = ['--location', rows[0]?.locationName ?? ''];
  const file = join(data, 'list.csv');
  writeFileSync(file, `${rows[0]?.e164}\n`);
  const refused = await run('batch', 'create', ...who, ...at, '--number', 'Reception', '--file', file);
  expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/^"Reception" is not a telephone/)]);
  writeFileSync(file, `${rows[0]?.e164}\n12\n`);
  const inFile = await run('batch', 'create', ...who, ...at, '--file', file);
  expect(inFile.err).toContain(`${file}, line 2: "12" is not`);
});
