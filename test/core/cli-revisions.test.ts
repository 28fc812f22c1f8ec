import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RevisionSummary } from '#shared/model/revision.ts';
import { GOOD_BRAND } from '#support/good-forms.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { terminal } from '#support/terminal.ts';

function fileWith(name: string, text: string): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

it('the command line lists the revisions of a registration and restores one', async () => {
  const { json, run } = terminal();
  const numbers = fileWith('n.csv', 'Number\n+12085550142\n');
  await json('import', 'numbers', numbers, '--customer', 'Tidewater', '--new');
  const form = fileWith('form.json', JSON.stringify({ brand: GOOD_BRAND }));
  const { id } = await json<{ id: string }>('registration', 'new', '--file', form);

  const revisions = await json<RevisionSummary[]>('registration', 'revisions', id);
  expect(revisions.map(({ rev, isCurrent }) => [rev, isCurrent])).toEqual([
    [2, true],
    [1, false],
  ]);
  expect(revisions[0]?.changed).toContain('brand.ein');

  const restored = await json<{ rev: number; restored: number; brand: { ein: string } }>(
    'registration',
    'restore',
    id,
    '1',
  );
  expect(restored).toMatchObject({ rev: 3, restored: 1, leftOut: [], brand: { ein: '' } });
  expect((await run('registration', 'restore', id, '9')).err).toContain('Revision 9 of this registration');
  expect(await run('registration', 'restore', id, 'two')).toMatchObject({ code: 2 });
  expect((await run('registration', 'revisions', id)).out).toContain('3 (as it stands)');
});
