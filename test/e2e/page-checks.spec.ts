import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { SAMPLE_CONSENT } from '../../src/sandbox/pages/sites.ts';
import { expect, ready, test } from './support/app.ts';
import { connectTo, ENTERPRISE, field, goTo, pullAndOpen, saved } from './support/steps.ts';

/** A registration whose pages stand in the sandbox. */
async function registrationAt(window: Page, addresses: Readonly<Record<string, string>>): Promise<void> {
  await goTo(window, 'Registration');
  await window.getByRole('button', { name: 'New registration' }).first().click();
  await field(window, 'Registration name').fill('Delivery texts');
  await field(window, 'Brand name').fill('Tidewater Freight');
  for (const [label, value] of Object.entries(addresses)) await field(window, label).fill(value);
  await saved(window);
}

const pictures = (userData: string) => {
  const folder = join(userData, 'workspace', 'evidence');
  return readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
};

test.describe('looking at pages', () => {
  test('shows what the pages of a brand say and how they look', async ({ launch, sandbox, picture }) => {
    const { window, userData } = await launch();
    await ready(window);
    await connectTo(window, sandbox);
    await pullAndOpen(window, ENTERPRISE);
    const at = (path: string) => `${new URL(sandbox.baseUrl).origin}/pages/${path}`;
    await registrationAt(window, {
      Website: at('good/'),
      'Privacy policy': at('no-clause/privacy'),
      'Terms and conditions': at('good/terms'),
      'Message flow': `Customers tick an empty box at ${at('good/book')} beside: "${SAMPLE_CONSENT}"`,
    });
    await window.getByRole('button', { name: 'Pages', exact: true }).click();
    const drawer = window.getByRole('dialog', { name: 'Pages that reviewers open' });
    await drawer.getByRole('button', { name: 'Look at the pages now' }).click();
    await expect(drawer.getByRole('button', { name: /^Show the picture large/ })).toHaveCount(4, {
      timeout: 60_000,
    });
    await expect(drawer.getByText('Open to everybody')).toHaveCount(4);
    await expect(drawer.getByText('Shows the wording that the message flow quotes')).toContainText('Yes');
    await picture(window, 'looked');
    await drawer.getByRole('button', { name: 'Show the picture large: Website' }).click();
    const large = window.getByRole('img', { name: 'Picture of the page: Website' });
    await expect(large).toBeVisible();
    const size = await large.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
    expect(size).toEqual([1280, 1600]);
    await picture(window, 'large');
    for (const { name, bytes } of pictures(userData))
      expect(name).toBe(`${createHash('sha256').update(bytes).digest('hex')}.png`);
    await window.keyboard.press('Escape');
    await window.keyboard.press('Escape');
    await expect(window.getByText(/it says that data is shared/).first()).toBeVisible();
    await picture(window, 'finding');
  });

  test('runs nothing, follows nothing and carries no cookie', async ({ launch, sandbox }) => {
    const { app, window, userData } = await launch();
    await ready(window);
    await connectTo(window, sandbox);
    await pullAndOpen(window, ENTERPRISE);
    await registrationAt(window, { Website: `${new URL(sandbox.baseUrl).origin}/pages/trapped/` });
    sandbox.control.clearRequests();
    await window.getByRole('button', { name: 'Pages', exact: true }).click();
    const drawer = window.getByRole('dialog', { name: 'Pages that reviewers open' });
    await drawer.getByRole('button', { name: 'Look at the pages now' }).click();
    await expect(drawer.getByRole('button', { name: /^Show the picture large/ })).toBeVisible({
      timeout: 60_000,
    });
    const asked = sandbox.control.requests().map(({ path }) => path);
    expect(asked.filter((path) => path.startsWith('/pages')).sort()).toEqual([
      '/pages/good/logo.svg',
      '/pages/good/style.css',
      '/pages/trapped/',
    ]);
    expect(pictures(userData)).toHaveLength(1);
    const left = await app.evaluate(async ({ BrowserWindow, session }) => ({
      windows: BrowserWindow.getAllWindows().length,
      cookies: await session.fromPartition('page-pictures').cookies.get({}),
    }));
    expect(left).toEqual({ windows: 1, cookies: [] });
  });

  test('offline nothing is looked at, and the reason is said', async ({ launch, sandbox, picture }) => {
    const { window } = await launch();
    await ready(window);
    await connectTo(window, sandbox);
    await pullAndOpen(window, ENTERPRISE);
    await registrationAt(window, { Website: `${new URL(sandbox.baseUrl).origin}/pages/good/` });
    await window.getByRole('switch', { name: 'Work offline' }).click();
    sandbox.control.clearRequests();
    await window.getByRole('button', { name: 'Pages', exact: true }).click();
    const drawer = window.getByRole('dialog', { name: 'Pages that reviewers open' });
    await expect(drawer.getByText('TextReady works offline.', { exact: false })).toBeVisible();
    await expect(drawer.getByRole('button', { name: 'Look at the pages now' })).toBeDisabled();
    await picture(window, 'offline');
    expect(sandbox.control.requests().filter(({ path }) => path.startsWith('/pages'))).toEqual([]);
  });
});
