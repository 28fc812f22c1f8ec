import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GOOD_BRAND, WARNED_CAMPAIGN } from '#support/good-forms.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { terminal } from '#support/terminal.ts';

interface Shown {
  readonly id: string;
  readonly findings: readonly {
    readonly ruleId: string;
    readonly severity: string;
    readonly acknowledged: { readonly note: string } | null;
  }[];
}

function fileWith(name: string, text: string): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

it('the command line lets a finding stand with a note, and no more', async () => {
  const { json, run } = terminal();
  await json(
    'import',
    'numbers',
    fileWith('n.csv', 'Number\n+12085550142\n'),
    '--customer',
    'Tidewater',
    '--new',
  );
  const form = fileWith(
    'form.json',
    JSON.stringify({ brand: { ...GOOD_BRAND, ein: '12-34' }, campaign: WARNED_CAMPAIGN }),
  );
  const { id, findings } = await json<Shown>('registration', 'new', '--file', form);
  const acknowledge = (...rest: string[]) => json<Shown>('registration', 'acknowledge', id, ...rest);

  const rule = findings.find(({ severity }) => severity === 'warning')?.ruleId ?? '';
  const noted = await acknowledge(
    rule.toLowerCase(),
    '--field',
    'messageFlow',
    '--note',
    'The form says so.',
  );
  expect(noted.findings.find(({ ruleId }) => ruleId === rule)?.acknowledged?.note).toBe('The form says so.');
  const takenBack = await acknowledge(rule, '--take-back');
  expect(takenBack.findings.every(({ acknowledged }) => acknowledged === null)).toBe(true);

  expect(await run('registration', 'acknowledge', id, rule)).toMatchObject({
    code: 2,
    err: expect.stringContaining('--note needs a note'),
  });
  expect((await run('registration', 'acknowledge', id, 'BR-003', '--note', 'x')).err).toContain(
    'a fact that has to be mended',
  );
  expect((await run('registration', 'acknowledge', id, 'CP-004', '--note', 'x')).err).toContain(
    'CP-004 finds nothing in this registration',
  );
});
