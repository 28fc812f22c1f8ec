import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { databasePath } from '#core/db/open.ts';
import { CARRIER_IDS } from '#shared/carriers/types.ts';
import type { BatchDetail } from '#shared/model/batch.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import { GOOD_BRAND, WARNED_CAMPAIGN } from '#support/good-forms.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { terminal } from '#support/terminal.ts';
import { unzip } from '#support/unzip.ts';
import { openSandbox } from '#support/workspace.ts';

describe('the command line', () => {
  it('does the whole job on a folder that did not exist before', async () => {
    const sandbox = await openSandbox();
    const { data, run, json } = terminal({ SANDBOX_TOKEN: sandbox.token });
    await json('connect', '--base-url', sandbox.baseUrl, '--token-env', 'SANDBOX_TOKEN');
    const pulled = await json<{ name: string; numbers: number }[]>('pull', '--all');
    expect(pulled).toHaveLength(4);
    const customer = pulled.reduce((a, b) => (b.numbers > a.numbers ? b : a)).name;
    const status = await json<{ customers: { name: string; journey: { eligible: number } }[] }>('status');
    expect(status.customers.find((one) => one.name === customer)?.journey.eligible).toBeGreaterThan(100);

    const { rows } = await json<{ rows: { e164: string; locationName: string }[] }>(
      'numbers',
      '--customer',
      customer,
      '--eligibility',
      'eligible',
      '--limit',
      '3',
    );
    const location = rows[0]?.locationName ?? '';
    const picks = rows.filter((row) => row.locationName === location).map((row) => row.e164);
    const batch = await json<BatchDetail>(
      'batch',
      'create',
      '--customer',
      customer,
      '--location',
      location,
      '--number',
      ...picks,
    );
    expect(batch.numbers.map((row) => row.e164)).toEqual(picks);
    await json('batch', 'submit', batch.id);
    expect(sandbox.control.accepted()).toEqual([]);
    const ran = await json<OutboxItem[]>('outbox', 'run', '--wait', '5');
    expect(ran).toMatchObject([{ kind: 'order', state: 'accepted', remoteStatus: 'COMPLETE' }]);

    const form = join(data, 'form.json');
    writeFileSync(
      form,
      JSON.stringify({ name: 'Delivery texts', brand: GOOD_BRAND, campaign: WARNED_CAMPAIGN }),
    );
    const registration = await json<{ id: string; numbers: number; errors: number }>(
      'registration',
      'new',
      '--customer',
      customer,
      '--file',
      form,
      '--all-authorised',
    );
    expect(registration).toMatchObject({ numbers: picks.length, errors: 0 });
    const refused = await run('registration', 'submit', registration.id);
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringContaining('neither mended nor acknowledged'),
    });
    await json('registration', 'submit', registration.id, '--acknowledge', 'It stands on the form itself.');
    const sent = await json<OutboxItem[]>('outbox', 'run', '--wait', '5');
    expect(sent.find((item) => item.kind === 'registration')).toMatchObject({ state: 'accepted' });
    expect(sandbox.control.accepted()).toHaveLength(2);

    const pdf = join(data, 'form.pdf');
    await json('export', 'registration', registration.id, '--format', 'pdf', '--out', pdf);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    const copy = join(data, 'copy.json');
    await json('export', 'registration', registration.id, '--format', 'json', '--out', copy);
    expect(JSON.parse(readFileSync(copy, 'utf8'))).toMatchObject({ brand: { ein: GOOD_BRAND.ein } });
    const numbers = join(data, 'numbers.csv');
    await json('export', 'registration', registration.id, '--format', 'csv', '--out', numbers);
    expect(readFileSync(numbers, 'utf8').match(/^\+1 \d{3} \d{3} \d{4}/gm)).toHaveLength(picks.length);
    for (const [name, args, parts] of [
      ['form.docx', ['registration', registration.id, '--format', 'docx'], ['word/document.xml']],
      ['form.xlsx', ['registration', registration.id, '--format', 'xlsx'], ['xl/worksheets/sheet3.xml']],
      ['pack.zip', ['evidence', registration.id, '--lang', 'zh'], ['README.txt', 'findings.csv']],
    ] as const) {
      const path = join(data, name);
      const { bytes } = await json<{ bytes: number }>('export', ...args, '--out', path);
      const file = readFileSync(path);
      expect(file.length).toBe(bytes);
      expect([...unzip(file).keys()]).toEqual(expect.arrayContaining([...parts]));
    }
    const one = join(data, 'twilio.json');
    await json('export', 'carrier', registration.id, '--carrier', 'twilio', '--out', one);
    expect(JSON.parse(readFileSync(one, 'utf8'))).toMatchObject({ carrier: 'twilio', language: 'en' });
    const folder = join(temporaryFolder(), 'carriers', 'all');
    const files = await json<{ path: string; bytes: number }[]>(
      ...['export', 'carrier', registration.id, '--carrier', 'all', '--out', folder],
    );
    expect(files.map(({ path }) => JSON.parse(readFileSync(path, 'utf8')).carrier)).toEqual([...CARRIER_IDS]);
    expect(readdirSync(folder)).toHaveLength(CARRIER_IDS.length);
    const csv = join(data, 'batch.csv');
    await json('export', 'batch', batch.id, '--out', csv);
    expect(readFileSync(csv, 'utf8').match(/\+1 \d{3} \d{3} \d{4}/g)).toHaveLength(picks.length);

    const stored = readdirSync(data)
      .map((file) => readFileSync(join(data, file), 'latin1'))
      .join('');
    expect(stored).not.toContain(sandbox.token);
    expect((await run('status')).out).toContain(customer);
  });

  it('lists the rules, and tells of one what it says, why, and who says so', async () => {
    const { json, run } = terminal({});
    const rules = await json<{ id: string; title: string; sources: unknown[] }[]>('rules');
    expect(rules.length).toBeGreaterThan(90);
    expect(rules.every(({ title, sources }) => title !== '' && sources.length > 0)).toBe(true);
    const rule = await json<{ codes: Record<string, string[]>; says: object[]; examples: object[] }>(
      'rules',
      'cp-016',
    );
    expect(rule.codes.twilio).toContain('30887');
    expect(rule.says.length).toBeGreaterThan(1);
    expect(rule.examples.length).toBeGreaterThan(1);
    expect((await run('rules', 'CP-016')).out).toContain('What to do:');
    expect(await run('rules', 'XX-001')).toMatchObject({ code: 3 });
  });

  it('keeps work without a network and sends it when the network is there', async () => {
    const sandbox = await openSandbox();
    const { json, run } = terminal({ T: sandbox.token });
    await json('connect', '--base-url', sandbox.baseUrl, '--token-env', 'T');
    await json('pull', '--customer', 'Harbor');
    const { rows } = await json<{ rows: { e164: string; locationName: string }[] }>(
      'numbers',
      '--customer',
      'Harbor',
      '--eligibility',
      'eligible',
      '--limit',
      '1',
    );
    const batch = await json<BatchDetail>(
      'batch',
      'create',
      '--customer',
      'Harbor',
      '--location',
      rows[0]?.locationName ?? '',
      '--number',
      rows[0]?.e164 ?? '',
    );
    sandbox.control.setDown(true);
    await json('batch', 'submit', batch.id);
    const offline = await run('outbox', 'run', '--wait', '0', '--json');
    expect(offline.code).toBe(1);
    expect(JSON.parse(offline.out)).toMatchObject([{ lastErrorCode: 'offline' }]);
    sandbox.control.setDown(false);
    expect(await json<OutboxItem[]>('outbox', 'run')).toMatchObject([{ state: 'accepted' }]);
    expect(sandbox.control.accepted()).toHaveLength(1);
  });

  it.each([
    [['connect', '--base-url', 'nonsense', '--token-env', 'T'], 2, 'not a web address'],
    [['connect', '--base-url', 'http://127.0.0.1:9/v1', '--token-env', 'T'], 4, 'cannot be reached'],
    [['connect', '--base-url', 'http://127.0.0.1:9/v1', '--token-env', 'EMPTY'], 5, 'is empty'],
    [['pull'], 3, 'no customers'],
    [['batch', 'show', '7'], 2, 'not an id'],
    [['batch', 'show', '01999999-9999-7999-8999-999999999999'], 3, 'not in the workspace'],
    [['check', '/nowhere/file.jsonl'], 6, 'cannot be read'],
    [['outbox', 'run', '--wait', 'long'], 2, 'takes seconds'],
    [['numbers', '--eligibility', 'maybe'], 3, 'no customers'],
    [['export', 'registration', '01999999-9999-7999-8999-999999999999', '--format', 'odt'], 2, 'exported as'],
    [['export', 'evidence', '01999999-9999-7999-8999-999999999999', '--lang', 'fr'], 2, 'exported as zip'],
    [['export', 'evidence', '01999999-9999-7999-8999-999999999999'], 3, 'not in the workspace'],
    [
      ['export', 'carrier', '01999999-9999-7999-8999-999999999999', '--carrier', 'acme'],
      2,
      'exported for twilio',
    ],
    [
      ['export', 'carrier', '01999999-9999-7999-8999-999999999999', '--carrier', 'aws'],
      3,
      'not in the workspace',
    ],
    [['frobnicate'], 2, 'frobnicate'],
  ])(
    'answers %j with exit code %i and one sentence',
    async (args, code, text) => {
      const { run } = terminal({ T: 'token' });
      const result = await run(...args);
      expect(result.code).toBe(code);
      expect(result.err).toContain(text);
      expect(result.err.split('\n')).toHaveLength(1);
    },
    30_000,
  );

  it('says what is wrong with a file of numbers, with its line, and changes nothing', async () => {
    const sandbox = await openSandbox();
    const { data, json, run } = terminal({ T: sandbox.token });
    await json('connect', '--base-url', sandbox.baseUrl, '--token-env', 'T');
    await json('pull', '--customer', 'Harbor');
    const file = join(data, 'numbers.csv');
    writeFileSync(file, 'Number\n+12075550102\n1.20756E+10\n');
    const result = await run('batch', 'create', '--customer', 'Harbor', '--location', '', '--file', file);
    expect(result).toMatchObject({ code: 2 });
    expect(result.err).toMatch(/line 3: .*scientific/);
    expect(await json('batch', 'list', '--customer', 'Harbor')).toEqual([]);
  });

  it('says that a damaged workspace was left alone', async () => {
    const { data, run } = terminal();
    await run('status');
    writeFileSync(databasePath(data), 'garbage '.repeat(1000));
    const result = await run('status');
    expect(result.code).toBe(6);
    expect(result.err).toContain('left as it is');
    expect(existsSync(databasePath(data))).toBe(true);
  });

  it('checks labelled cases, one line of JSON each', async () => {
    const { data, run } = terminal();
    await run('status');
    const file = join(data, 'cases.jsonl');
    writeFileSync(
      file,
      `${JSON.stringify({ id: 'a', field: 'optoutKeywords', text: 'STOP,CANCEL' })}\n${JSON.stringify({ id: 'b', field: 'optoutKeywords', text: 'CANCEL, QUIT' })}\n`,
    );
    const { code, out } = await run('check', file, '--json');
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => JSON.parse(line))).toMatchObject([
      { id: 'a', verdict: 'accept' },
      {
        id: 'b',
        verdict: 'reject',
        findings: expect.arrayContaining([
          {
            ruleId: 'CP-018',
            severity: 'error',
            path: 'campaign.optoutKeywords',
            message: expect.any(String),
          },
        ]),
      },
    ]);
    writeFileSync(file, '{"id":"a","field":"sample","text":"x"}\nnot json\n');
    const one = join(data, 'one.json');
    writeFileSync(one, JSON.stringify({ id: 'b', field: 'optoutKeywords', text: 'CANCEL, QUIT' }));
    expect((await run('check', one)).code).toBe(1);
    const broken = await run('check', file, '--json');
    expect(broken.code).toBe(2);
    expect(broken.err).toContain('2');
  });
});
