import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/universal';
import { beforeEach, expect, test } from 'vitest';
import { ask } from '#core/ask.ts';
import { keyOf } from '#shared/acknowledgements/standing.ts';
import type { ExportRequest } from '#shared/ipc/host-contract.ts';
import type { E164, RegistrationId } from '#shared/model/ids.ts';
import { spreadsheetPhone } from '#shared/model/phone.ts';
import type { RegistrationDetail } from '#shared/model/registration.ts';
import { judgeRegistration } from '#shared/rules/registration.ts';
import { type Finding, RULESET_VERSION } from '#shared/rules/rule.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';
import { readCsv } from '#support/read-csv.ts';
import { readDocx } from '#support/read-docx.ts';
import { unzip } from '#support/unzip.ts';
import { openPulled, type Pulled, somePicks } from '#support/workspace.ts';

const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('picture'),
]);

let workspace: Pulled;
let registrationId: RegistrationId;
let numbers: readonly E164[];
let location: string;

/** A saved registration whose numbers a person confirmed, with one page looked at. */
beforeEach(async () => {
  workspace = await openPulled();
  const { core, customer, sandbox } = workspace;
  await ask(core, 'settings.set', { actor: 'Robin' });
  const picks = await somePicks(core, customer, 3);
  numbers = picks.numbers;
  location = picks.location.name;
  await ask(core, 'numbers.confirm', {
    customerId: customer.id,
    numbers: [...numbers],
    authorised: true,
    note: '=seen in Control Hub',
  });
  const created = await ask(core, 'registrations.create', { customerId: customer.id, name: 'Texts' });
  registrationId = created.registrationId;
  const website = `${new URL(sandbox.baseUrl).origin}/pages/good/`;
  await ask(core, 'registrations.save', {
    ...created,
    name: 'Livraisons été',
    brand: { ...GOOD_BRAND, website },
    campaign: { ...GOOD_CAMPAIGN, embeddedPhone: true },
    numbers: [...numbers],
  });
});

type Choice = Omit<Extract<ExportRequest, { what: 'registration' }>, 'what' | 'registrationId' | 'language'>;

async function write(request: ExportRequest): Promise<Buffer> {
  const path = join(workspace.folder, 'out.bin');
  const { bytes } = await ask(workspace.core, 'core.writeExport', { request, path });
  const written = readFileSync(path);
  expect(written.length).toBe(bytes);
  return written;
}
const form = (choice: Choice) => write({ what: 'registration', registrationId, language: 'en', ...choice });
const numberRows = async () => rowsOf(await form({ format: 'csv' }));
/** The lines of a CSV below its headings. */
const rowsOf = (file: Buffer | undefined) => readCsv((file ?? '').toString().slice(1)).slice(1);
const evidence = async () =>
  unzip(await write({ what: 'evidence', registrationId, format: 'zip', language: 'en' }));

test('the Word document and the workbook hold what was saved', async () => {
  const docx = readDocx(await form({ format: 'docx' }));
  const texts = docx.paragraphs.map(({ text }) => text);
  expect(texts).toContain('Livraisons été');
  expect(texts).toContain(GOOD_CAMPAIGN.messageFlow);
  for (const number of numbers) expect(texts.some((text) => text.endsWith(`\t${number}`))).toBe(true);
  const book = await readWorkbook(Uint8Array.from(await form({ format: 'xlsx' })).buffer);
  expect(book.map(({ sheet }) => sheet)).toEqual(['Form', 'Numbers', 'Findings']);
  const plain = await readWorkbook(Uint8Array.from(await form({ format: 'xlsx', findings: false })).buffer);
  expect(plain.map(({ sheet }) => sheet)).toEqual(['Form', 'Numbers']);
});

test('the numbers say where they are and who confirmed them', async () => {
  const rows = await numberRows();
  expect(rows.map((row) => row[0])).toEqual(numbers.map((number) => spreadsheetPhone(number)));
  for (const row of rows) {
    expect(row[1]).toBe(location);
    expect(row.slice(3, 6)).toEqual(['Authorised', 'said by a person', 'Robin']);
    expect(row[6]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC$/);
    expect(row[7]).toBe("'=seen in Control Hub");
  }
});

test('a number that left Webex stays in the files, and is said to have left', async () => {
  const { core, customer, sandbox } = workspace;
  const { removed } = sandbox.control.mutate({ customer: customer.id, remove: 20 });
  const gone = await firstConfirmed(removed as E164[]);
  const { rev, name, brand, campaign } = await ask(core, 'registrations.get', { registrationId });
  await ask(core, 'registrations.save', { registrationId, rev, name, brand, campaign, numbers: [gone] });
  expect((await numberRows())[0]?.[1]).not.toBe('');
  await core.pull(customer.id);
  const [row] = await numberRows();
  expect(row?.[0]).toBe(spreadsheetPhone(gone));
  expect(row?.slice(1, 6)).toEqual([
    '',
    '',
    'Not in the latest list from Webex',
    'said by a person',
    'Robin',
  ]);
});

/** Confirms the first that may text; not every number may. */
async function firstConfirmed(candidates: readonly E164[]): Promise<E164> {
  const { core, customer } = workspace;
  for (const number of candidates) {
    const wanted = { customerId: customer.id, numbers: [number], authorised: true, note: '' };
    if ((await core.call('numbers.confirm', wanted)).ok) return number;
  }
  throw new Error('None of the numbers may text.');
}

test('the evidence pack proves what was checked, by whom, and how the pages looked', async () => {
  const { core } = workspace;
  const { check } = await ask(core, 'core.lookAtPage', { registrationId, page: 'website', route: 'direct' });
  await ask(core, 'core.keepPagePicture', { checkId: check.id, png: new Uint8Array(PNG) });
  const detail = await ask(core, 'registrations.get', { registrationId });
  const warning = warningOf(detail);
  const before = rowsOf((await evidence()).get('findings.csv')).find((row) => row[1] === warning.ruleId);
  expect(before?.slice(4)).toEqual(['', '', '']);
  await ask(core, 'acknowledgements.put', {
    registrationId,
    findings: [keyOf(warning)],
    note: 'The number is our own.',
  });

  const files = await evidence();
  const manifest = JSON.parse((files.get('manifest.json') ?? '').toString());
  expect(manifest).toMatchObject({
    ruleset: RULESET_VERSION,
    preparedWith: 'TextReady 0.0.0-test',
    registration: { id: registrationId, revision: detail.rev, name: 'Livraisons été' },
    leftOut: [],
  });
  for (const { name, sha256 } of manifest.files)
    expect(
      createHash('sha256')
        .update(files.get(name) ?? '')
        .digest('hex'),
      name,
    ).toBe(sha256);
  const after = rowsOf(files.get('findings.csv')).find((row) => row[1] === warning.ruleId);
  expect(after?.slice(4)).toEqual([
    expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC$/),
    'Robin',
    'The number is our own.',
  ]);
  expect(files.get('pages/website.png')).toEqual(PNG);
  expect((files.get('page-checks.csv') ?? '').toString()).toContain('pages/website.png');
});

/** The first warning against the registration as it is saved. */
function warningOf({ brand, campaign, numberList, facts }: RegistrationDetail): Finding {
  const today = new Date(workspace.clock.now()).toISOString().slice(0, 10);
  const found = judgeRegistration({ brand, campaign, numbers: numberList }, facts, { today });
  const warning = found.find(({ severity }) => severity === 'warning');
  if (!warning) throw new Error('Nothing is warned of.');
  return warning;
}

test('a picture that was changed is left out and said to be', async () => {
  const { core, folder } = workspace;
  const { check } = await ask(core, 'core.lookAtPage', { registrationId, page: 'website', route: 'direct' });
  await ask(core, 'core.keepPagePicture', { checkId: check.id, png: new Uint8Array(PNG) });
  const [picture = ''] = readdirSync(join(folder, 'evidence'));
  writeFileSync(join(folder, 'evidence', picture), 'painted over');
  const files = await evidence();
  expect([...files.keys()]).not.toContain('pages/website.png');
  expect(JSON.parse((files.get('manifest.json') ?? '').toString()).leftOut).toEqual([
    { name: 'pages/website.png', reason: 'changed' },
  ]);
});

test.each(['pdf', 'docx', 'xlsx', 'csv', 'json'] as const)(
  'what has not changed is exported as the same bytes: %s',
  async (format) => {
    const first = await form({ format });
    expect(first.length).toBeGreaterThan(100);
    expect(Buffer.compare(first, await form({ format }))).toBe(0);
  },
);

test('what has not changed gives the same evidence pack, and a note gives another', async () => {
  const request = { what: 'evidence', registrationId, format: 'zip', language: 'en' } as const;
  const first = await write(request);
  expect(Buffer.compare(first, await write(request))).toBe(0);
  const warning = warningOf(await ask(workspace.core, 'registrations.get', { registrationId }));
  const note = { registrationId, findings: [keyOf(warning)], note: 'It may stand.' };
  await ask(workspace.core, 'acknowledgements.put', note);
  expect(Buffer.compare(first, await write(request))).not.toBe(0);
});

test('a file for another carrier holds what was saved, under the name of the carrier', async () => {
  const { core } = workspace;
  const request = {
    what: 'carrier',
    registrationId,
    carrier: 'sinch',
    format: 'json',
    language: 'zh',
  } as const;
  const first = await write(request);
  expect(Buffer.compare(first, await write(request))).toBe(0);
  const file = JSON.parse(first.toString());
  expect(file).toMatchObject({ carrier: 'sinch', name: 'Livraisons été', language: 'zh' });
  expect(file.requests[1].body).toMatchObject({
    campaignName: 'Livraisons été',
    description: GOOD_CAMPAIGN.description,
  });
  expect(file.omitted.at(-1)).toMatchObject({ field: 'numbers', value: numbers });
  const { fileName } = await ask(core, 'core.exportName', request);
  expect(fileName).toMatch(/^sinch Livraisons été \d{4}-\d\d-\d\d\.json$/);
});

test('names say what the file is, and what cannot be written leaves nothing behind', async () => {
  const { core, folder } = workspace;
  const request = { what: 'evidence', registrationId, format: 'zip', language: 'zh' } as const;
  const { fileName } = await ask(core, 'core.exportName', request);
  expect(fileName).toMatch(/^evidence Livraisons été \d{4}-\d\d-\d\d\.zip$/);
  const csv = { what: 'registration', registrationId, format: 'csv', language: 'en' } as const;
  expect((await ask(core, 'core.exportName', csv)).fileName).toMatch(/^numbers Livraisons été .*\.csv$/);
  await expect(
    ask(core, 'core.writeExport', { request, path: join(folder, 'nowhere', 'pack.zip') }),
  ).rejects.toMatchObject({ code: 'file-error' });
  const unknown = '01999999-9999-7999-8999-999999999999' as RegistrationId;
  await expect(
    ask(core, 'core.writeExport', {
      request: { ...request, registrationId: unknown },
      path: join(folder, 'pack.zip'),
    }),
  ).rejects.toMatchObject({ code: 'not-found' });
  expect(readdirSync(folder).filter((name) => /zip|tmp/.test(name))).toEqual([]);
});
