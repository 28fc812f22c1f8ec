import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SAMPLE_CONSENT } from '#sandbox/pages/sites.ts';
import type { PageCheck } from '#shared/model/page-check.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { openSandbox } from '#support/workspace.ts';
import { main } from '../../src/cli/main.ts';

it('the command line looks at the pages of a registration and keeps what they show', async () => {
  const sandbox = await openSandbox({ customers: 1 });
  const origin = `${new URL(sandbox.baseUrl).origin}/pages`;
  const data = temporaryFolder();
  const run = async (...args: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const console = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
    const code = await main([...args, '--data', data], { SANDBOX_TOKEN: sandbox.token }, console);
    return { code, out: out.join('\n'), err: err.join('\n') };
  };
  await run('connect', '--base-url', sandbox.baseUrl, '--token-env', 'SANDBOX_TOKEN');
  const file = join(data, 'form.json');
  const write = (privacy: string) =>
    writeFileSync(
      file,
      JSON.stringify({
        brand: { displayName: 'Tidewater Freight', website: `${origin}/good/` },
        campaign: {
          privacyPolicyLink: `${origin}/${privacy}`,
          messageFlow: `People tick a box at ${origin}/good/book beside "${SAMPLE_CONSENT}"`,
        },
      }),
    );
  write('good/privacy');
  const made = await run('registration', 'new', '--file', file, '--json');
  const { id } = JSON.parse(made.out) as { id: string };

  const good = await run('registration', 'check-pages', id, '--json');
  expect(good).toMatchObject({ code: 0, err: '' });
  const { checks } = JSON.parse(good.out) as { checks: PageCheck[] };
  expect(checks.map(({ page, status, pictureHash }) => [page, status, pictureHash])).toEqual([
    ['website', 'answered', null],
    ['privacy', 'answered', null],
    ['opt-in', 'answered', null],
  ]);

  write('no-clause/privacy');
  await run('registration', 'edit', id, '--file', file);
  const lacking = await run('registration', 'check-pages', id, '--page', 'privacy');
  expect(lacking.code).toBe(1);
  expect(lacking.out).toMatch(/not-shared +no +Tidewater Freight may share/);
  expect(lacking.out).toContain('No pictures');
  expect((await run('registration', 'show', id)).out).toContain('WP-003');

  expect((await run('registration', 'check-pages', id, '--page', 'cookies')).code).toBe(2);
  expect(await run('registration', 'check-pages', id, '--page', 'terms')).toMatchObject({ code: 1 });
  expect((await run('registration', 'check-pages', crypto.randomUUID())).code).toBe(3);
});
