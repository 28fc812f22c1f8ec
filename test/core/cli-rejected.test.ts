import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { terminal } from '#support/terminal.ts';
import { openSandbox } from '#support/workspace.ts';

interface Shown {
  readonly id: string;
  readonly delivery: string;
  readonly rev: number;
  readonly rejection: {
    readonly text: string;
    readonly verdict: string;
    readonly rev: number;
    readonly fields: readonly { readonly path: string; readonly state: string }[];
  } | null;
}

function fileWith(name: string, content: string): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

/** A workspace that was pulled from the sample, all on the command line. */
async function pulled() {
  const sandbox = await openSandbox();
  const shell = terminal({ SANDBOX_TOKEN: sandbox.token });
  const { json } = shell;
  await json(
    'connect',
    '--base-url',
    sandbox.baseUrl,
    '--connector-url',
    sandbox.connectorUrl,
    '--token-env',
    'SANDBOX_TOKEN',
  );
  await json('pull', '--all');
  return shell;
}

const customersOf = async (json: ReturnType<typeof terminal>['json']) =>
  (await json<{ customers: { id: string; mayText: number }[] }>('status')).customers;

it('the command line says what a reason means, and refuses what was never released', async () => {
  const { json, run } = await pulled();
  const form = fileWith('form.json', JSON.stringify({ brand: GOOD_BRAND, campaign: GOOD_CAMPAIGN }));
  const [customer] = await customersOf(json);
  const { id } = await json<Shown>('registration', 'new', '--customer', customer?.id ?? '', '--file', form);
  const reason = fileWith('mail.txt', 'Rejected.\nTwilio error 30896, and code 30883.\n');

  const said = await json<object>('registration', 'rejected', id, '--file', reason, '--dry-run');
  expect(said).toMatchObject({
    text: 'Rejected.\nTwilio error 30896, and code 30883.\n',
    codes: [
      { family: 'twilio', code: '30896', editable: 'yes', fields: ['campaign.messageFlow'] },
      { family: 'twilio', code: '30883', editable: 'no' },
    ],
    verdict: 'anew',
    rev: null,
  });
  const printed = await run(
    'registration',
    'rejected',
    id,
    '--reason',
    '30896',
    '--field',
    'brand.ein',
    '--dry-run',
  );
  expect(printed.code).toBe(0);
  expect(printed.out).toContain('The form may be mended and sent again.');
  expect(printed.out).toContain('brand.ein');
  expect(printed.out).toContain('Nothing was changed.');

  expect(await run('registration', 'rejected', id, '--reason', '30896')).toMatchObject({
    code: 1,
    err: expect.stringContaining('This registration is a draft'),
  });
  for (const wrong of [
    [],
    ['--reason', ' '],
    ['--reason', 'x', '--file', reason],
    ['--reason', 'x', '--field', 'ein'],
  ]) {
    expect((await run('registration', 'rejected', id, ...wrong)).code).toBe(2);
  }
  expect((await json<Shown>('registration', 'show', id)).rejection).toBeNull();
});

it('the command line opens a new revision and shows the rejection that stands', async () => {
  const { json, run } = await pulled();
  const customers = await customersOf(json);
  const largest = customers.reduce((best, one) => (one.mayText > best.mayText ? one : best));
  const plan = await json<{ batches: { batchId: string; count: number }[] }>(
    'batch',
    'create',
    '--customer',
    largest.id,
    '--all-eligible',
  );
  const batchId = plan.batches[0]?.batchId ?? '';
  await json('batch', 'submit', batchId);
  await json('outbox', 'run', '--wait', '30');
  const batch = await json<{ numbers: { e164: string; status: string }[] }>('batch', 'show', batchId);
  const number = batch.numbers.find(({ status }) => status === 'SUCCESS')?.e164 ?? '';
  const form = fileWith(
    'form.json',
    JSON.stringify({ brand: GOOD_BRAND, campaign: GOOD_CAMPAIGN, numbers: [number] }),
  );
  const { id, rev } = await json<Shown>('registration', 'new', '--customer', largest.id, '--file', form);
  await json('registration', 'submit', id, '--acknowledge', 'As it is.');
  await json('outbox', 'run');
  expect((await json<Shown>('registration', 'show', id)).delivery).toBe('accepted');

  const opened = await json<{ rev: number }>('registration', 'rejected', id, '--reason', 'Twilio 30896');
  expect(opened).toMatchObject({ rev: rev + 1, verdict: 'edit' });
  const mended = fileWith(
    'mended.json',
    JSON.stringify({ campaign: { messageFlow: `${GOOD_CAMPAIGN.messageFlow} The box is empty at first.` } }),
  );
  await json('registration', 'edit', id, '--file', mended);
  const { rejection } = await json<Shown>('registration', 'show', id);
  expect(rejection).toMatchObject({
    text: 'Twilio 30896',
    verdict: 'edit',
    rev,
    fields: [{ path: 'campaign.messageFlow', state: 'changed' }],
  });
  const { out } = await run('registration', 'show', id);
  expect(out).toContain(`revision ${rev}:`);
  expect(out).toContain('Twilio 30896');
});
