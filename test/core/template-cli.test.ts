import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DraftOutcome, TableRead } from '#shared/model/template.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';
import { makeXlsx } from '#support/make-xlsx.ts';
import { readCsv } from '#support/read-csv.ts';
import { answersFor } from '#support/templates.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { terminal } from '#support/terminal.ts';
import { unzip } from '#support/unzip.ts';
import { openSandbox } from '#support/workspace.ts';

interface Report {
  readonly read: TableRead | null;
  readonly customers: TableRead['customers'];
  readonly drafts: readonly (DraftOutcome & { readonly pack: string | null })[];
}

async function started() {
  const sandbox = await openSandbox({ customers: 3 });
  const { run, json } = terminal({ SANDBOX_TOKEN: sandbox.token });
  const folder = temporaryFolder();
  await run('connect', '--base-url', sandbox.baseUrl, '--token-env', 'SANDBOX_TOKEN');
  await run('pull', '--all');
  const { customers } = await json<{ customers: { id: string; name: string }[] }>('status');
  const answers = join(folder, 'answers.json');
  writeFileSync(answers, JSON.stringify({ brand: GOOD_BRAND, campaign: GOOD_CAMPAIGN }));
  const [first] = customers;
  const made = await json<{ id: string }>(
    'registration',
    'new',
    '--customer',
    first?.id ?? '',
    '--file',
    answers,
  );
  const saved = await run('template', 'save', '--registration', made.id, '--name', 'Delivery texts');
  return { run, json, folder, customers, registration: made.id, saved };
}

/** The table that was written, with the answers of some rows put in. */
function filledIn(text: string, customers: readonly { id: string }[]): string[][] {
  const [heads = [], notes = [], ...rows] = readCsv(text.replace(/^\ufeff/, '')).map((row) => [...row]);
  const keys: Record<string, string> = {
    'Legal company name': 'brand.companyName',
    'Tax number (EIN)': 'brand.ein',
    'Support email': 'brand.email',
    Website: 'brand.website',
    'Privacy policy': 'privacy',
    'Terms and conditions': 'terms',
    '{{opt_in_page}}': 'opt_in_page',
  };
  const filled = rows.map((row) => {
    const index = customers.findIndex(({ id }) => id === row[0]);
    if (index < 0) return row;
    const answers = answersFor(index);
    return row.map((cell, at) => (cell === '' ? (answers[keys[heads[at] ?? ''] ?? ''] ?? '') : cell));
  });
  return [heads, notes, ...filled];
}

const asCsv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');

it('three customers get their forms and packs from one template and one table', async () => {
  const { run, json, folder, customers, saved } = await started();
  expect(saved.out).toMatch(/replaced +by +where\n/);
  expect(saved.out).toContain('{{opt_in_page}}');

  const out = join(folder, 'gaps.csv');
  const written = await run('template', 'table', 'Delivery', '--all-customers', '--out', out);
  expect(written).toMatchObject({ code: 0, err: '' });
  expect(written.out).toContain('3 customers, 7 columns to fill in (Legal company name, Tax number (EIN)');
  const text = readFileSync(out, 'utf8');
  const [heads, notes] = readCsv(text.replace(/^\ufeff/, ''));
  expect(heads?.slice(0, 3)).toEqual(['Customer ID', 'Customer', 'Legal company name']);
  expect(notes?.[0]).toBe('#');
  expect(notes?.at(-1)).toContain('booking form at {{opt_in_page}} by ticking');

  // Two of three are filled in; a dry run says what the third lacks and changes nothing.
  const table = join(folder, 'filled.csv');
  writeFileSync(table, asCsv(filledIn(text, customers.slice(0, 2))));
  const dry = await run('template', 'fill', 'Delivery', '--table', table, '--dry-run');
  expect(dry.code).toBe(1);
  expect(dry.out).toContain('A dry run: nothing was changed.');
  expect(dry.out).toMatch(
    /Legal company name, Tax number \(EIN\)(?:, [^\n]+)?\{\{opt_in_page\}\}|Legal company name/,
  );
  const none = await run('template', 'fill', 'Delivery', '--table', table, '--all-or-none');
  expect(none).toMatchObject({ code: 1 });
  expect((await json<object[]>('registration', 'list', '--customer', customers[1]?.id ?? '')).length).toBe(0);

  const packs = join(folder, 'packs');
  const some = await run('template', 'fill', 'Delivery', '--table', table, '--packs', packs, '--json');
  expect(some.code).toBe(1);
  const report = JSON.parse(some.out) as Report;
  expect(report.read?.unknownColumns).toEqual([]);
  expect(report.drafts.map(({ outcome }) => outcome).sort()).toEqual(['incomplete', 'made', 'made']);
  expect(readdirSync(packs)).toHaveLength(2);
  for (const { pack, customerName } of report.drafts) {
    if (pack === null) continue;
    const parts = unzip(readFileSync(pack));
    expect([...parts.keys()]).toContain('registration.pdf');
    expect(parts.get('registration.json')?.toString()).toContain(`"customer": "${customerName}"`);
    expect(parts.get('registration.json')?.toString()).not.toContain('{{');
  }

  // The rest as a workbook, by name; what was made is not made again.
  const last = customers[2];
  const sheet = join(folder, 'rest.xlsx');
  const answers = answersFor(2);
  writeFileSync(
    sheet,
    makeXlsx([
      ['Customer', ...Object.keys(answers)],
      [last?.name ?? '', ...Object.values(answers)],
    ]),
  );
  const rest = await json<Report>(
    'template',
    'fill',
    'Delivery',
    '--table',
    sheet,
    '--packs',
    packs,
    '--format',
    'pdf',
  );
  expect(rest.drafts).toMatchObject([{ outcome: 'made', missing: [] }]);
  const again = await run('template', 'fill', 'Delivery', '--all-customers', '--packs', packs, '--json');
  expect(again.code).toBe(0);
  expect((JSON.parse(again.out) as Report).drafts.map(({ outcome }) => outcome)).toEqual(
    Array(3).fill('unchanged'),
  );
  expect(readdirSync(packs).filter((name) => name.endsWith('.zip'))).toHaveLength(3);
  expect(readdirSync(packs).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
  expect((await run('template', 'show', 'delivery texts')).out).toContain('3 drafts');
});

it('a table that is wrong changes nothing, and says where', async () => {
  const { run, json, folder, customers } = await started();
  const [first, second] = customers;
  const save = (name: string, rows: readonly (readonly string[])[]) => {
    const path = join(folder, name);
    writeFileSync(path, asCsv(rows));
    return path;
  };
  const wrong = save('wrong.csv', [
    ['List of May'],
    ['Customer ID', 'Customer', 'EIN number', 'brand.ein', 'opt_in_page'],
    [first?.id ?? '', '', 'x', '4.7E+8', 'https://a.example.com'],
    ['', 'Nobody & Co', '', '', ''],
    [second?.id ?? '', first?.name ?? '', '', '', '{{brand}}'],
    [first?.id ?? '', '', '', '', ''],
  ]);
  const refused = await run('template', 'fill', 'Delivery', '--table', wrong, '--json');
  expect(refused.code).toBe(2);
  const { read, drafts } = JSON.parse(refused.out) as Report;
  expect(drafts).toEqual([]);
  expect(read).toMatchObject({ isTaken: false, unknownColumns: ['EIN number'] });
  expect(read?.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
    [3, 'brand.ein', 'value-scientific'],
    [4, 'Customer', 'customer-unknown'],
    [5, 'Customer', 'customer-differs'],
    [5, 'opt_in_page', 'value-has-braces'],
    [6, 'Customer ID', 'customer-twice'],
  ]);
  expect((await run('template', 'fill', 'Delivery', '--table', wrong)).out).toContain(
    '5 problems; nothing was changed.',
  );
  const { columns } = await json<{ columns: string[] }>(
    ...['template', 'table', 'Delivery', '--customer', first?.id ?? '', '--out', join(folder, 'one.xlsx')],
  );
  expect(columns).toEqual(['opt_in_page']);

  const nobody = await run(
    'template',
    'fill',
    'Delivery',
    '--table',
    save('nobody.csv', [
      ['a', 'b'],
      ['1', '2'],
    ]),
  );
  expect(nobody).toMatchObject({ code: 2 });
  expect(nobody.err).toMatch(/No column of nobody\.csv is called “Customer ID”.*Nothing was changed\.$/);
  const twice = save('twice.csv', [
    ['Customer', 'brand.ein', 'Tax number (EIN)'],
    ['a', 'b', 'c'],
  ]);
  expect((await run('template', 'fill', 'Delivery', '--table', twice)).err).toContain('cannot mean the same');
  expect((await run('template', 'fill', 'Other', '--table', twice)).code).toBe(3);
  expect((await run('template', 'fill', 'Delivery', '--table', twice, '--all-customers')).code).toBe(2);
  expect(
    (await run('template', 'table', 'Delivery', '--all-customers', '--out', join(folder, 'x.doc'))).code,
  ).toBe(2);
  expect(existsSync(join(folder, 'x.doc'))).toBe(false);
});

it('what is written comes back as it is, a formula too', async () => {
  const { run, json, folder, customers } = await started();
  const [, second] = customers;
  const table = join(folder, 'values.csv');
  const strange = {
    'brand.companyName': '=HYPERLINK("https://x.example.com")',
    'brand.phone': '(208) 555-0177',
  };
  const row = [second?.id ?? '', ...Object.values(strange), 'a "b"; -c\nd'];
  writeFileSync(table, asCsv([['Customer ID', ...Object.keys(strange), 'opt_in_page'], row]));
  expect((await json<Report>('template', 'fill', 'Delivery', '--table', table)).read?.changed).toBe(3);
  for (const format of ['csv', 'xlsx']) {
    for (const lang of ['en', 'zh']) {
      const out = join(folder, `out-${lang}.${format}`);
      await run('template', 'table', 'Delivery', '--all-customers', '--out', out, '--lang', lang);
      const { read } = await json<Report>('template', 'fill', 'Delivery', '--table', out, '--dry-run');
      expect(read, out).toMatchObject({ changed: 0, problems: [], unknownColumns: [] });
      expect(read?.customers).toHaveLength(3);
    }
  }
  expect(readFileSync(join(folder, 'out-en.csv'), 'utf8')).toContain(
    `"'=HYPERLINK(""https://x.example.com"")"`,
  );
});
