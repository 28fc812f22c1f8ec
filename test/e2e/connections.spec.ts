import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { freePort, visit } from '../support/browser.ts';
import { startProxy, startTls } from '../support/local-network.ts';
import { makePrivateCa } from '../support/private-ca.ts';
import { expect, ready, test } from './support/app.ts';
import { chooseNumbers, connectTo, ENTERPRISE, goTo, LOCATION, pullAndOpen } from './support/steps.ts';

const CONNECTION = 'Partner account';

/** From now on the test is the browser of this computer; answers the pages that the app opens. */
async function playBrowser(app: ElectronApplication) {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { openedPages: opened });
    shell.openExternal = async (url) => {
      opened.push(url);
    };
  });
  const pages = () =>
    app.evaluate(() => (globalThis as unknown as { openedPages: string[] }).openedPages.slice());
  let seen = 0;
  return {
    /** The page that the app opened next. */
    async opened(): Promise<string> {
      await expect.poll(async () => (await pages()).length).toBeGreaterThan(seen);
      seen += 1;
      return (await pages())[seen - 1] ?? '';
    },
  };
}

async function fillIntegration(window: Page, sandbox: Sandbox, port: number): Promise<void> {
  await window.getByRole('button', { name: 'Connect to Webex' }).click();
  const form = window.getByRole('dialog');
  await form.getByText('Own integration').click();
  await form.getByLabel('Name of this connection').fill(CONNECTION);
  await form.getByLabel('Port').fill(String(port));
  await expect(form.getByText(`http://localhost:${port}/textready`)).toBeVisible();
  await form.getByLabel('Client ID').fill(sandbox.clientId);
  await form.getByLabel('Client secret', { exact: true }).fill(sandbox.clientSecret);
  await form.getByText('Other addresses').click();
  await form.getByLabel('Webex API address').fill(sandbox.baseUrl);
  await form.getByLabel('Connector address (optional)').fill(sandbox.connectorUrl);
  await form.getByRole('button', { name: 'Sign in by the browser' }).click();
  await expect(form.getByText('Waiting for Webex in your browser')).toBeVisible();
}

async function releaseBatch(window: Page, count: number): Promise<void> {
  await chooseNumbers(window, LOCATION, count);
  await window.getByRole('button', { name: 'Release', exact: true }).click();
  // The released batch opens by itself: the release has arrived.
  await expect(window.getByRole('heading', { name: `Batch of ${LOCATION}` })).toBeVisible();
}

/** Every file below a folder, as bytes. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
}

test('an integration signs in by the browser, renews itself, and asks again when it is refused', async ({
  launch,
  sandbox,
  picture,
}) => {
  const running = await launch();
  const { app, window, userData } = running;
  await ready(window);
  const browser = await playBrowser(app);
  await fillIntegration(window, sandbox, await freePort());
  await picture(window, 'waiting');
  const page = await browser.opened();
  await window.getByRole('button', { name: 'Open the browser again' }).click();
  expect(await browser.opened()).toBe(page);
  expect((await visit(page)).text).toContain('This window can be closed.');
  await expect(window.getByRole('heading', { name: 'Portfolio' })).toBeVisible();
  await expect(window.getByText('Connected: 4 customers found.')).toBeVisible();

  await pullAndOpen(window, ENTERPRISE);
  sandbox.control.endTokens('expire');
  await releaseBatch(window, 1);
  await expect.poll(() => sandbox.control.accepted().length).toBe(1);

  await goTo(window, 'Settings');
  const row = window.getByRole('listitem').filter({ hasText: CONNECTION });
  await expect(row.getByText('Own integration')).toBeVisible();
  // The clock of the window ticks slowly, and the 14 days of access end a second early.
  await expect(row.getByText(/^ends in 1[34] days$/)).toBeVisible();
  await expect(row.getByText('Signed in', { exact: true })).toBeVisible();
  await picture(window, 'settings');

  sandbox.control.endTokens('revoke');
  await releaseBatch(window, 2);
  await goTo(window, 'Settings');
  await expect(row.getByText('Sign-in needed')).toBeVisible();
  expect(sandbox.control.accepted()).toHaveLength(1);
  await row.getByRole('button', { name: `Sign in again to ${CONNECTION}` }).click();
  await picture(window, 'sign-in-again');
  await window.getByRole('dialog').getByRole('button', { name: 'Sign in by the browser' }).click();
  await visit(await browser.opened());
  await expect(window.getByText(`Signed in to ${CONNECTION}.`)).toBeVisible();
  await expect.poll(() => sandbox.control.accepted().length).toBe(2);

  await running.close();
  const files = filesBelow(userData);
  expect(files.length).toBeGreaterThan(5);
  for (const text of files) {
    expect(text).not.toContain(sandbox.clientSecret);
    expect(text).not.toMatch(/sandbox-(access|refresh|code)-[0-9a-f]{8}/);
  }
});

test('a sign-in that is denied, called off or left says what happened and keeps what was typed', async ({
  launch,
  sandbox,
}) => {
  const { app, window } = await launch();
  await ready(window);
  const browser = await playBrowser(app);
  const port = await freePort();
  await fillIntegration(window, sandbox, port);
  expect((await visit(await browser.opened(), 'deny')).text).toContain('Webex did not sign you in');
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('Access was not granted in the browser.');
  await expect(dialog.getByLabel('Client ID')).toHaveValue(sandbox.clientId);

  await dialog.getByRole('button', { name: 'Sign in by the browser' }).click();
  const second = await browser.opened();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('button', { name: 'Sign in by the browser' })).toBeVisible();
  await expect(visit(second)).rejects.toThrow();

  await dialog.getByRole('button', { name: 'Sign in by the browser' }).click();
  const third = await browser.opened();
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect
    .poll(() =>
      visit(third).then(
        () => 'taken',
        () => 'refused',
      ),
    )
    .toBe('refused');
});

test('the requests of the app go through the proxy of the computer', async ({ launch, sandbox }) => {
  const proxy = await startProxy(Number(new URL(sandbox.baseUrl).port));
  const { window } = await launch({
    args: [`--proxy-server=${proxy.url}`, '--proxy-bypass-list=<-loopback>'],
  });
  await ready(window);
  await connectTo(window, sandbox);
  await pullAndOpen(window, ENTERPRISE);
  const through = proxy.seen.length;
  expect(through).toBeGreaterThan(5);
  const { host } = new URL(sandbox.baseUrl);
  expect(proxy.seen.filter((line) => !line.includes(host))).toEqual([]);
  expect(sandbox.control.requests()).toHaveLength(through);
  proxy.close();
});

test('a server whose certificate nobody vouches for gets nothing, and the window says why', async ({
  launch,
  sandbox,
}) => {
  const front = await startTls(Number(new URL(sandbox.baseUrl).port), makePrivateCa());
  const { window } = await launch();
  await ready(window);
  await connectWithToken(window, `${front.origin}/v1`);
  await expect(window.getByRole('alert')).toContainText('its certificate is not vouched for');
  expect(sandbox.control.requests()).toEqual([]);
  front.close();
});

test('a redirect never carries the token to another host', async ({ launch }) => {
  const reached: (string | undefined)[] = [];
  const other = createServer((request, response) => {
    reached.push(request.headers.authorization);
    response.end('{"items":[]}');
  });
  const first = createServer((_request, response) => {
    const { port } = other.address() as AddressInfo;
    response.writeHead(302, { location: `http://127.0.0.1:${port}/v1/organizations` }).end();
  });
  for (const server of [other, first])
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { window } = await launch();
  await ready(window);
  await connectWithToken(window, `http://127.0.0.1:${(first.address() as AddressInfo).port}/v1`);
  await expect(window.getByRole('alert')).toContainText('sends requests on to another address (302)');
  expect(reached).toEqual([]);
  for (const server of [other, first]) server.close();
});

async function connectWithToken(window: Page, baseUrl: string): Promise<void> {
  await window.getByRole('button', { name: 'Connect to Webex' }).click();
  await window.getByLabel('Name of this connection').fill('Elsewhere');
  await window.getByLabel('Webex API address').fill(baseUrl);
  await window.getByLabel('Access token', { exact: true }).fill('a-token');
  await window.getByRole('button', { name: 'Connect', exact: true }).click();
}
