import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROCEDURE_NAMES } from '#shared/ipc/names.ts';
import { expect, ready, test } from './support/app.ts';

test.describe('isolation', () => {
  test('the page has the contract and nothing of Node', async ({ launch }) => {
    const { window } = await launch();
    await ready(window);
    const seen = await window.evaluate(() => ({
      require: typeof (globalThis as Record<string, unknown>).require,
      process: typeof (globalThis as Record<string, unknown>).process,
      areas: Object.keys((globalThis as unknown as { api: object }).api).sort(),
      invoke: 'invoke' in (globalThis as unknown as { api: object }).api,
    }));
    expect(seen).toEqual({
      require: 'undefined',
      process: 'undefined',
      areas: [...new Set(PROCEDURE_NAMES.map((name) => name.split('.')[0])), 'on'].sort(),
      invoke: false,
    });
  });

  test('the page cannot connect, open windows, leave, or embed', async ({ launch, sandbox }) => {
    const { app, window } = await launch();
    await ready(window);
    const origin = new URL(sandbox.baseUrl).origin;
    const fetched = await window.evaluate(
      (url) =>
        fetch(url).then(
          () => 'answered',
          () => 'refused',
        ),
      `${origin}/.well-known/textready-connector`,
    );
    expect(fetched).toBe('refused');
    expect(sandbox.control.requests()).toEqual([]);
    for (const url of [
      `${origin}/?next=app://bundle/`,
      'https://example.com/',
      'file:///etc/passwd',
      'data:text/html,<p>x',
    ]) {
      await window.evaluate((target) => {
        globalThis.open(target);
        const link = document.createElement('a');
        link.href = target;
        document.body.append(link);
        link.click();
        link.remove();
      }, url);
    }
    expect(app.windows()).toHaveLength(1);
    expect(window.url()).toBe('app://bundle/index.html');
    expect(sandbox.control.requests()).toEqual([]);
  });

  test('every answer of the own protocol carries the policy, and nothing outside the bundle is served', async ({
    launch,
  }) => {
    const { app, window } = await launch();
    await ready(window);
    const policy = await app.evaluate(async ({ net }) => {
      const page = await net.fetch('app://bundle/index.html');
      const outside = await net.fetch('app://bundle/..%2f..%2fpackage.json');
      const posted = await net.fetch('app://bundle/index.html', { method: 'POST', body: 'x' });
      return {
        header: page.headers.get('content-security-policy'),
        statuses: [page.status, outside.status, posted.status],
      };
    });
    expect(policy.header).toContain("default-src 'none'");
    expect(policy.header).toContain("connect-src 'none'");
    expect(policy.statuses).toEqual([200, 404, 404]);
  });

  test('permissions are refused', async ({ launch }) => {
    const { window } = await launch();
    await ready(window);
    const states = await window.evaluate(async () =>
      Promise.all(
        (['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    );
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
  });
});

test.describe('a workspace that cannot be opened', () => {
  test('a damaged file is explained, kept, and moved aside only on request', async ({ launch, picture }) => {
    const first = await launch();
    await ready(first.window);
    await first.close();
    const workspace = join(first.userData, 'workspace');
    const damaged = Buffer.from('not a database '.repeat(500));
    writeFileSync(join(workspace, 'textready.db'), damaged);

    const { window } = await launch({ userData: first.userData });
    await expect(window.getByRole('heading', { name: 'TextReady could not open its data' })).toBeVisible();
    await picture(window, 'damaged');
    expect(readFileSync(join(workspace, 'textready.db'))).toEqual(damaged);
    await window.getByRole('button', { name: 'Start fresh' }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'Start fresh' }).click();
    await expect(window.getByRole('button', { name: 'Open the sample organisation' })).toBeVisible();
    const kept = readdirSync(workspace).filter((name) => name.startsWith('textready-damaged-'));
    expect(kept.length).toBeGreaterThan(0);
    expect(readFileSync(join(workspace, kept[0] ?? ''))).toEqual(damaged);
  });

  test('a folder that is a file is explained', async ({ launch }) => {
    const first = await launch();
    await first.close();
    const userData = `${first.userData}-blocked`;
    mkdirSync(userData, { recursive: true });
    writeFileSync(join(userData, 'workspace'), '');
    const { window } = await launch({ userData });
    await expect(window.getByText(/folder cannot be used/i)).toBeVisible();
  });
});
