import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { GuidedRun } from '#shared/model/guided.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';
import { A_PNG } from '#support/guided.ts';
import { hubBrowser, toSummary } from '#support/hub-browser.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { terminal } from '#support/terminal.ts';
import { openSandbox } from '#support/workspace.ts';

function fileWith(name: string, content: string | Uint8Array): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

/** A batch that was released on the command line, in a workspace that was pulled from the sample. */
async function released() {
  const sandbox = await openSandbox();
  const shell = terminal({ SANDBOX_TOKEN: sandbox.token });
  const { json } = shell;
  const to = ['--base-url', sandbox.baseUrl, '--connector-url', sandbox.connectorUrl];
  await json('connect', ...to, '--token-env', 'SANDBOX_TOKEN');
  await json('pull', '--all');
  const { customers } = await json<{ customers: { id: string; mayText: number }[] }>('status');
  const customer = [...customers].sort((a, b) => b.mayText - a.mayText)[0]?.id ?? '';
  const { batches } = await json<{ batches: { batchId: string; locationName: string }[] }>(
    'batch',
    'create',
    '--customer',
    customer,
    '--all-eligible',
  );
  const batch = batches.at(-1);
  await json('batch', 'submit', batch?.batchId ?? '');
  const [item] = await json<OutboxItem[]>('outbox', 'list');
  if (!item) throw new Error('Nothing was released');
  return { ...shell, sandbox, customer, item };
}

it('the command line withdraws what may have been accepted with a note only', async () => {
  const { json, run, sandbox, item } = await released();
  sandbox.control.setFaults([{ kind: 'status', status: 404, method: 'POST', path: '/connector/v1/orders' }]);
  await run('outbox', 'run', '--wait', '0');
  const refused = await run('outbox', 'withdraw', item.id);
  expect(refused.code).not.toBe(0);
  expect(refused.err).toContain('add a note that says how that is known');
  expect((await run('guided', 'start', item.id)).err).toContain('withdraw it with a note');
  await json('outbox', 'withdraw', item.id, '--note', 'The connector was shut down before.');
  expect(await json('outbox', 'list')).toEqual([]);
  await json('batch', 'submit', item.entityId);
  const [again] = await json<OutboxItem[]>('outbox', 'list');
  expect(again?.id).not.toBe(item.id);
  expect(await json<GuidedRun>('guided', 'start', again?.id ?? '')).toMatchObject({ finishedAt: null });
  expect(sandbox.control.accepted()).toEqual([]);
});

it('the command line goes through a guided run from the click list to the campaign', async () => {
  const { json, run, sandbox, customer, item } = await released();
  const id = item.id;
  expect((await run('guided', 'show', id)).code).toBe(1);
  const started = await json<GuidedRun>('guided', 'start', id);
  const numbers = started.numbers.map(({ e164 }) => e164);
  const shown = (await run('guided', 'show', id)).out.split('\n');
  expect(shown).toEqual(expect.arrayContaining([...numbers, `Location: ${item.title}`]));
  expect(shown.join('\n')).toContain(
    'Services > Calling > PSTN > Business Texting > Manage > Authorize business texting',
  );

  const browser = hubBrowser(sandbox.controlHubUrl);
  await toSummary(browser, item.customerName, item.title, numbers);
  const other = fileWith('other.txt', browser.text().replace(/\+1 \d{3}-\d{3}-\d{4}/, ''));
  const differs = await run('guided', 'check', id, '--summary', other);
  expect(differs.code).toBe(1);
  expect(differs.out).toContain(`Missing from the summary:\n  ${numbers[0]}`);
  await json('guided', 'step', id, 'submit');
  expect((await run('guided', 'done', id, '--reference', 'ORD-1')).code).toBe(1);
  expect((await run('guided', 'leave', id)).code).toBe(1);
  const same = await run('guided', 'check', id, '--summary', fileWith('summary.txt', browser.text()));
  expect(same.code).toBe(0);
  await browser.send();
  expect(await json('guided', 'picture', id, fileWith('page.png', A_PNG))).toMatchObject({
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const reference = sandbox.control.accepted()[0]?.id ?? '';
  expect(await json('guided', 'done', id, '--reference', reference)).toMatchObject({ reference });
  await json('outbox', 'run', '--wait', '0');
  expect(sandbox.control.accepted()).toHaveLength(1);
  expect(await json('guided', 'outcome', id, '--failed', numbers[0] ?? '', '--note', 'seen')).toMatchObject({
    orderStatus: numbers.length === 1 ? 'ERROR' : 'PARTIAL',
    failed: 1,
    succeeded: numbers.length - 1,
  });

  const form = fileWith('form.json', JSON.stringify({ brand: GOOD_BRAND, campaign: GOOD_CAMPAIGN }));
  const made = await json<{ id: string }>(
    'registration',
    'new',
    '--customer',
    customer,
    '--file',
    form,
    '--number',
    numbers[1] ?? '',
  );
  await json('registration', 'submit', made.id, '--acknowledge', 'Known');
  const items = await json<OutboxItem[]>('outbox', 'list');
  const caseItem = items.find(({ kind }) => kind === 'registration')?.id ?? '';
  await json('guided', 'start', caseItem);
  await json('guided', 'step', caseItem, 'case');
  await json('guided', 'done', caseItem, '--reference', 'CASE-77');
  const moved = await json<{ status: string }[]>(
    'registration',
    'case',
    made.id,
    '--status',
    'in-review',
    '--note',
    'By phone',
  );
  expect(moved.map(({ status }) => status)).toEqual(['OPEN', 'IN_REVIEW']);
  expect((await run('registration', 'case', made.id, '--status', 'submitted')).code).toBe(1);
  expect((await run('registration', 'case', made.id, '--status', 'rejected')).code).toBe(1);
  expect((await run('registration', 'case', made.id, '--status', 'approved', '--on', 'yesterday')).code).toBe(
    2,
  );
  expect(await json('registration', 'case', made.id, '--status', 'approved')).toHaveLength(3);
  expect((await run('doctor')).code).toBe(0);
}, 60_000);

it('does not wait for an order that only a person can answer for', async () => {
  const { json, item, customer } = await released();
  const { numbers } = await json<GuidedRun>('guided', 'start', item.id);
  await json('guided', 'step', item.id, 'submit');
  await json('guided', 'done', item.id, '--reference', 'ORD-1', '--override', 'Seen');
  const form = fileWith('form.json', JSON.stringify({ brand: GOOD_BRAND, campaign: GOOD_CAMPAIGN }));
  const made = await json<{ id: string }>(
    ...['registration', 'new', '--customer', customer, '--file', form, '--number', numbers[0]?.e164 ?? ''],
  );
  await json('registration', 'submit', made.id, '--acknowledge', 'Known');
  const started = performance.now();
  const items = await json<OutboxItem[]>('outbox', 'run', '--wait', '30');
  expect(performance.now() - started).toBeLessThan(15_000);
  expect(items.find(({ kind }) => kind === 'registration')?.waitReason).toBe('order-pending');
});

it('the command line takes an entry over, ticks numbers off, and gives it back', async () => {
  const { json, run, item } = await released();
  await json('guided', 'start', item.id);
  const ticked = await json<GuidedRun>('guided', 'tick', item.id);
  expect(ticked.numbers.every((number) => number.ticked)).toBe(true);
  await json('guided', 'step', item.id, 'location');
  const undone = await json<GuidedRun>('guided', 'step', item.id, 'location', '--undo');
  expect(undone.steps.every(({ doneAt }) => doneAt === null)).toBe(true);
  await json('guided', 'leave', item.id);
  const [back] = await json<OutboxItem[]>('outbox', 'list');
  expect(back).toMatchObject({ channel: 'connector', state: 'queued' });
  expect((await run('guided', 'step', item.id, 'nothing')).code).toBe(2);
  expect((await run('guided', 'step', 'x', 'open')).code).toBe(2);
});

it('the command line writes the menus of Control Hub anew and takes them back', async () => {
  const { json, run } = terminal();
  const changed = await json('guided', 'paths', '--place', 'case', '--menu', 'Services', 'PSTN & Routing');
  expect(changed).toMatchObject({
    paths: { case: ['Services', 'PSTN & Routing'] },
    address: 'https://admin.webex.com',
  });
  expect((await run('guided', 'paths')).out).toContain('Services > PSTN & Routing');
  expect((await run('guided', 'paths', '--address', 'http://example.com')).code).toBe(2);
  expect(await json('guided', 'paths', '--host', 'sso.example.com')).toMatchObject({
    hosts: ['sso.example.com'],
  });
  const back = await json<{ paths: { case: string[] } }>('guided', 'paths', '--place', 'case', '--as-given');
  expect(back.paths.case.at(-1)).toBe('Open Cisco Calling Plans support case');
});

/** The command line behind a pipe in which nothing comes until it waits for it. */
function piped(data: string, args: readonly string[], input: string) {
  const run =
    'globalThis.__APP_VERSION__ = "0"; const { main } = await import(process.argv[1]);' +
    'process.stdin.on("newListener", (event) => event === "readable" && console.error("waiting"));' +
    'process.exitCode = await main(process.argv.slice(2), process.env, { out: console.log, err: console.error });';
  const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
  const all = ['--input-type=module', '-e', run, main, ...args, '--data', data];
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    const child = spawn('sh', ['-c', 'cat | "$NODE" "$@"', 'sh', ...all], {
      env: { ...process.env, NODE: process.execPath },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        if (String(text).includes('waiting')) child.stdin.end(input);
        said += text;
      });
    }
    child.on('exit', (code) => resolve({ code, said }));
  });
}

it('a summary is read from another program, however long it takes', async () => {
  const { data, json, item } = await released();
  const { numbers } = await json<GuidedRun>('guided', 'start', item.id);
  const summary = numbers.map(({ e164 }) => e164).join('\n');
  const { code, said } = await piped(data, ['guided', 'check', item.id, '--summary', '-'], summary);
  expect(said).not.toContain('fault');
  expect(code).toBe(0);
});
