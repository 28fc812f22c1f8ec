import { execFileSync } from 'node:child_process';
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import { evidencePack } from '#core/exports/evidence/pack.ts';
import { readRegistrationFile } from '#core/registration-files/read.ts';
import { ATTACHMENT_KINDS, ATTACHMENT_LIMITS } from '#shared/model/attachment.ts';
import { LONGEST_TEXT, MOST_NUMBERS } from '#shared/model/registration.ts';
import type { RegistrationImport } from '#shared/model/registration-file.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';
import { makeXlsx, makeZip } from '#support/make-xlsx.ts';
import { has } from '#support/programs.ts';
import { aRegistration } from '#support/registration.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { terminal } from '#support/terminal.ts';
import { unzip } from '#support/unzip.ts';
import { openPulled, openSandbox, somePicks } from '#support/workspace.ts';
import { details, manyNumbers, SAMPLE } from './exports/sample.ts';

async function exported() {
  const pulled = await openPulled();
  const { core, customer } = pulled;
  const { numbers } = await somePicks(core, customer, 2);
  await ask(core, 'numbers.confirm', { customerId: customer.id, numbers, authorised: true, note: 'Seen' });
  const registrationId = await aRegistration(core, customer.id, numbers);
  const folder = temporaryFolder();
  const [json, pack] = [join(folder, 'form.json'), join(folder, 'pack.zip')];
  const language = 'en' as const;
  await ask(core, 'core.writeExport', {
    request: { what: 'registration', registrationId, format: 'json', language },
    path: json,
  });
  await ask(core, 'core.writeExport', {
    request: { what: 'evidence', registrationId, format: 'zip', language },
    path: pack,
  });
  const take = (path: string) => ask(core, 'core.importRegistration', { path, customerId: customer.id });
  const save = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return { ...pulled, numbers, registrationId, json, pack, take, save };
}

const partsOf = (pack: string): Record<string, Buffer> => Object.fromEntries(unzip(readFileSync(pack)));

describe('a registration from a file', () => {
  it('is a draft with the same forms; numbers that another registration holds stay out', async () => {
    const { core, json, take, numbers, registrationId } = await exported();
    const first = await take(json);
    expect(first).toMatchObject({ from: 'json', numbers: 0, differences: [], fileName: 'form.json' });
    expect(first.leftOut).toEqual(
      [...numbers].sort().map((number) => ({ number, reason: 'in-other-registration' })),
    );
    const draft = await ask(core, 'registrations.get', { registrationId: first.registrationId });
    expect(draft).toMatchObject({
      name: 'Delivery texts',
      delivery: 'editing',
      brand: GOOD_BRAND,
      caseId: null,
    });
    expect(draft.campaign).toEqual(GOOD_CAMPAIGN);
    await ask(core, 'registrations.remove', { registrationId });
    expect(await take(json)).toMatchObject({ numbers: 2, leftOut: [] });
  });

  it('comes from an evidence pack, whose files are as its manifest says', async () => {
    const { core, pack, take } = await exported();
    const made = await take(pack);
    expect(made).toMatchObject({ from: 'evidence', differences: [] });
    const draft = await ask(core, 'registrations.get', { registrationId: made.registrationId });
    expect(draft.campaign).toEqual(GOOD_CAMPAIGN);
  });

  it('says which files of a pack are not as its manifest says', async () => {
    const { pack, take, save } = await exported();
    const { 'numbers.csv': _gone, ...parts } = partsOf(pack);
    const changed = { ...parts, 'findings.csv': Buffer.from('none'), 'more.txt': Buffer.from('more') };
    const { differences } = await take(save('changed.zip', makeZip(changed)));
    expect(differences).toEqual([
      { name: 'numbers.csv', problem: 'missing' },
      { name: 'findings.csv', problem: 'changed' },
      { name: 'more.txt', problem: 'unlisted' },
    ]);
  });

  it('leaves numbers out that the customer has not authorised', async () => {
    const { core, json, customer, numbers } = await exported();
    const other = (await ask(core, 'customers.names', {})).find(({ id }) => id !== customer.id);
    const customerId = other?.id ?? customer.id;
    const made = await ask(core, 'core.importRegistration', { path: json, customerId, name: 'For others' });
    expect(made.leftOut).toEqual([...numbers].sort().map((number) => ({ number, reason: 'not-authorised' })));
    expect((await ask(core, 'registrations.list', { customerId }))[0]?.name).toBe('For others');
  });
});

describe('a file that is no registration', () => {
  it('is refused with its reason, and nothing is changed', async () => {
    const { core, json, pack, customer, save } = await exported();
    const whole = JSON.parse(readFileSync(json, 'utf8'));
    const parts = partsOf(pack);
    const { 'manifest.json': _manifest, ...bare } = parts;
    const { 'registration.json': _form, ...formless } = parts;
    const cases: readonly (readonly [file: string | Buffer, refusal: string])[] = [
      ['', 'empty-file'],
      ['%PDF-1.7\n', 'other-format'],
      ['Customer,EIN\na,b\n', 'table'],
      ['{"schema":', 'not-json'],
      ['{"schema":"textready.evidence/1"}', 'other-json'],
      ['{"__proto__":{"schema":"textready.registration/1"}}', 'other-json'],
      [JSON.stringify({ ...whole, brand: { ...whole.brand, ein: 5 } }), 'wrong-shape'],
      [JSON.stringify({ ...whole, more: true }), 'wrong-shape'],
      [JSON.stringify({ ...whole, numbers: ['=1+1'] }), 'wrong-shape'],
      [JSON.stringify({ ...whole, name: 'x'.repeat(20_001) }), 'wrong-shape'],
      [makeXlsx([['Customer'], ['a']]), 'table'],
      [makeZip(bare), 'pack-other'],
      [makeZip(formless), 'pack-other'],
      [makeZip({ ...parts, 'manifest.json': '{}' }), 'wrong-shape'],
      [makeZip({ ...parts, 'registration.json': '[]' }), 'other-json'],
      [makeZip(parts, (size) => size + 400_000_000), 'pack-bomb'],
      [readFileSync(pack).subarray(0, 5000), 'pack-damaged'],
    ];
    const before = await ask(core, 'registrations.list', { customerId: customer.id });
    for (const [index, [content, refusal]] of cases.entries()) {
      const path = save(`case-${index}.json`, content);
      const answer = await core.call('core.importRegistration', { path, customerId: customer.id });
      expect(answer, `${index} ${refusal}`).toMatchObject({
        ok: false,
        error: { code: 'bad-input', details: { refusal } },
      });
      expect(answer.ok ? '' : answer.error.message).toMatch(/Nothing was changed\.$/);
    }
    const gone = await core.call('core.importRegistration', {
      path: '/nowhere.json',
      customerId: customer.id,
    });
    expect(gone).toMatchObject({ ok: false, error: { code: 'file-error' } });
    expect(await ask(core, 'registrations.list', { customerId: customer.id })).toEqual(before);
  });
});

it.runIf(has('mkfifo', '--version'))('a pipe, which would never answer, is no registration', async () => {
  const pipe = join(temporaryFolder(), 'form.json');
  execFileSync('mkfifo', [pipe]);
  await expect(readRegistrationFile(pipe)).rejects.toMatchObject({ details: { refusal: 'not-a-file' } });
});

it('the largest pack that is written is read again, and so is the form in it', async () => {
  const { fileBytes, ofAKind } = ATTACHMENT_LIMITS;
  const bytes = Buffer.alloc(fileBytes, 7);
  const kinds = ATTACHMENT_KINDS.flatMap((kind) => Array.from({ length: ofAKind }, () => kind));
  const known = manyNumbers(500);
  const numbers = Array.from({ length: MOST_NUMBERS }, (_, index) => known[index % known.length] ?? '');
  const finding = { severity: 'warning', ruleId: 'NU-900', message: '号码'.repeat(200) } as const;
  const form = {
    ...SAMPLE,
    numbers,
    campaign: { ...SAMPLE.campaign, samples: Array.from({ length: 50 }, () => '货'.repeat(LONGEST_TEXT)) },
    findings: numbers.map((_, index) => ({ ...finding, path: `numbers.${index}` })),
  };
  const pack = evidencePack({
    registration: { id: '01999999-9999-7999-8999-000000000001', rev: 7 },
    form,
    numbers: details(numbers),
    pages: [],
    attachments: kinds.map((kind, index) => ({ name: `${index}.png`, kind, bytes })),
    ruleset: '2026.11.2',
    pdf: async () => Buffer.from('%PDF-1.7'),
  });
  const path = join(temporaryFolder(), 'pack.zip');
  await pipeline(pack, createWriteStream(path));
  const { registration, differences } = await readRegistrationFile(path);
  expect(differences).toEqual([]);
  expect(registration.numbers).toHaveLength(MOST_NUMBERS);
});

it('the command line takes a pack for a customer, and ends with 1 when the pack was changed', async () => {
  const { pack, save } = await exported();
  const sandbox = await openSandbox({ customers: 2 });
  const { run, json } = terminal({ SANDBOX_TOKEN: sandbox.token });
  await run('connect', '--base-url', sandbox.baseUrl, '--token-env', 'SANDBOX_TOKEN');
  const { customers } = await json<{ customers: { id: string }[] }>('status');
  const customer = customers[1]?.id ?? '';
  const made = await json<RegistrationImport>('registration', 'import', pack, '--customer', customer);
  expect(made).toMatchObject({ customerId: customer, from: 'evidence', differences: [] });
  const changed = save('changed.zip', makeZip({ ...partsOf(pack), 'findings.csv': 'none' }));
  const told = await run('registration', 'import', changed, '--customer', customer, '--name', 'Again');
  expect(told.code).toBe(1);
  expect(told.out).toMatch(/The pack is not what its manifest says:\n.*\nfindings\.csv +changed/);
  expect((await run('registration', 'import', pack)).code).toBe(2);
});
