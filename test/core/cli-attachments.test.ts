import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Attachment } from '#shared/model/attachment.ts';
import { aPdf, aPng } from '#support/attachment-files.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { terminal } from '#support/terminal.ts';

function fileWith(name: string, content: string | Uint8Array): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

it('the command line attaches files, lists them and removes them', async () => {
  const { json, run } = terminal();
  const numbers = fileWith('n.csv', 'Number\n+12085550142\n');
  await json('import', 'numbers', numbers, '--customer', 'Tidewater', '--new');
  const { id } = await json<{ id: string }>('registration', 'new');
  const picture = fileWith('desk.png', aPng());
  const letter = fileWith('letter.pdf', await aPdf('CP 575', 'secret'));

  const added = await json<Attachment>('registration', 'attach', id, picture, '--kind', 'consent');
  expect(added).toMatchObject({ name: 'desk.png', kind: 'consent', type: 'png' });
  const named = ['--kind', 'Tax-Letter', '--name', 'CP 575.pdf'];
  await json('registration', 'attach', id, letter, ...named);
  const { out } = await run('registration', 'attachments', id);
  expect(out).toContain('desk.png');
  expect(out).toMatch(/CP 575\.pdf +tax-letter +pdf +\d+ kB +protected/);

  expect(await run('registration', 'attach', id, picture, '--kind', 'selfie')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Known: consent, privacy, terms, tax-letter, other'),
  });
  expect(await run('registration', 'attach', id, picture, '--kind', 'consent')).toMatchObject({
    code: 2,
    err: expect.stringContaining('attached already'),
  });
  expect((await run('registration', 'attach', id, picture)).code).toBe(2);
  for (const name of ['', ' ', 'x'.repeat(201)]) {
    const named = ['--kind', 'privacy', '--name', name];
    expect((await run('registration', 'attach', id, picture, ...named)).code, name).toBe(2);
  }
  expect(await json<Attachment[]>('registration', 'attachments', id)).toHaveLength(2);

  await json('registration', 'detach', id, 'desk.png');
  expect(await json<Attachment[]>('registration', 'attachments', id)).toHaveLength(1);
  expect(await run('registration', 'detach', id, 'desk.png')).toMatchObject({
    code: 3,
    err: expect.stringContaining('No attachment is called "desk.png"'),
  });
});
