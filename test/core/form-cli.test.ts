import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeBlankXlsx } from '#support/blank-xlsx.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { openSandbox } from '#support/workspace.ts';
import { main } from '../../src/cli/main.ts';

it('the command line adds a form, maps it by hand and fills it', async () => {
  const sandbox = await openSandbox({ customers: 1 });
  const data = temporaryFolder();
  const run = async (...args: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const console = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
    const code = await main([...args, '--data', data], { SANDBOX_TOKEN: sandbox.token }, console);
    return { code, out: out.join('\n'), err: err.join('\n') };
  };
  await run('connect', '--base-url', sandbox.baseUrl, '--token-env', 'SANDBOX_TOKEN');
  const answers = join(data, 'answers.json');
  writeFileSync(answers, JSON.stringify({ brand: GOOD_BRAND, campaign: GOOD_CAMPAIGN }));
  const made = await run('registration', 'new', '--file', answers, '--json');
  const { id } = JSON.parse(made.out) as { id: string };
  const file = join(data, 'Request.xlsx');
  writeFileSync(file, makeBlankXlsx());

  for (const name of ['', ' ', 'x'.repeat(201)])
    expect((await run('form', 'add', file, '--name', name)).code, name).toBe(2);
  expect((await run('form', 'list')).out).not.toContain('Request');

  const added = await run('form', 'add', file, '--name', 'Messaging request');
  expect(added).toMatchObject({ code: 0, err: '' });
  expect(added.out).toMatch(/Legal name of the company +text +Company!B5 +brand\.companyName +sure/);
  expect(added.out).toMatch(/Reference colour +text +Company!B7 +– +unknown/);
  expect((await run('form', 'list')).out).toContain('Messaging request');
  expect((await run('form', 'fields')).out).toMatch(/brand\.ein +Tax number \(EIN\)/);

  const number = /^(\d+) +Reference colour/m.exec(added.out)?.[1] ?? '';
  expect((await run('form', 'map', 'Messaging', number, '--text', 'Blue')).out).toMatch(/"Blue" +by hand/);
  expect((await run('form', 'map', 'Messaging', 'cell:1.B8', 'brand.country')).code).toBe(0);
  expect((await run('form', 'map', 'Messaging', '1')).code).toBe(2);
  expect((await run('form', 'map', 'Messaging', '1', 'brand.nothing')).code).toBe(2);
  expect((await run('form', 'map', 'Messaging', '99', '--nothing')).code).toBe(3);
  expect((await run('form', 'show', 'Another')).code).toBe(3);

  const out = join(data, 'filled.xlsx');
  const filled = await run('form', 'fill', 'Messaging', '--registration', id, '--out', out);
  expect(filled.code).toBe(0);
  expect(existsSync(out)).toBe(true);
  expect(filled.out).toContain('places filled.');
  expect(filled.out).toMatch(/no-place/);
  const again = await run('form', 'fill', 'Messaging', '--registration', id, '--out', out, '--json');
  const { report } = JSON.parse(again.out) as { report: { notes: { field: string; reason: string }[] } };
  expect(report.notes).toContainEqual(expect.objectContaining({ field: 'brand.state', reason: 'no-place' }));

  const letter = join(data, 'letter.pdf');
  writeFileSync(letter, 'Dear all');
  const refused = await run('form', 'add', letter);
  expect(refused.code).toBe(2);
  expect(refused.err).toMatch(/letter\.pdf is neither PDF, DOCX nor XLSX.*Nothing was changed\.$/);
  expect((await run('form', 'remove', 'Messaging')).code).toBe(0);
});
