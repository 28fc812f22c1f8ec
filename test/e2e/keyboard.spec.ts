import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '../support/good-forms.ts';
import { unzip } from '../support/unzip.ts';
import { expect, ready, test } from './support/app.ts';
import { tabTo } from './support/keys.ts';
import { answerDialogs, ENTERPRISE, everyCustomerPulled, LOCATION, saved } from './support/steps.ts';

async function type(window: Page, label: string, text: string): Promise<void> {
  await tabTo(window, window.locator('main').getByRole('textbox', { name: label, exact: true }));
  await window.keyboard.press('Control+A');
  await window.keyboard.insertText(text);
}

async function choose(window: Page, label: string, text: string): Promise<void> {
  await tabTo(window, window.locator('main').getByRole('combobox', { name: label, exact: true }));
  await window.keyboard.type(text);
}

async function tick(window: Page, name: string | RegExp): Promise<void> {
  await tabTo(window, window.locator('main').getByRole('checkbox', { name }));
  await window.keyboard.press('Space');
}

/** The form in its own order, so that Tab only ever goes on. */
async function fillByKeyboard(window: Page): Promise<void> {
  await choose(window, 'Type of organisation', 'Private');
  await type(window, 'Legal company name', GOOD_BRAND.companyName);
  await type(window, 'Brand name', GOOD_BRAND.displayName);
  await type(window, 'Tax number (EIN)', GOOD_BRAND.ein);
  await choose(window, 'Industry', 'Transport');
  await type(window, 'Website', GOOD_BRAND.website);
  await type(window, 'Phone', GOOD_BRAND.phone);
  await type(window, 'Support email', GOOD_BRAND.email);
  await choose(window, 'Use case', 'Low');
  for (const name of GOOD_CAMPAIGN.subUsecases) await tick(window, new RegExp(`${name}$`));
  await type(window, 'Campaign description', GOOD_CAMPAIGN.description);
  await type(window, 'Message flow', GOOD_CAMPAIGN.messageFlow);
  await type(window, 'Opt-in message', GOOD_CAMPAIGN.optinMessage);
  await type(window, 'Sample message 1', GOOD_CAMPAIGN.samples[0] ?? '');
  await type(window, 'Sample message 2', GOOD_CAMPAIGN.samples[1] ?? '');
  await type(window, 'Opt-in keywords', GOOD_CAMPAIGN.optinKeywords);
  await type(window, 'Opt-out keywords', GOOD_CAMPAIGN.optoutKeywords);
  await type(window, 'Opt-out message', GOOD_CAMPAIGN.optoutMessage);
  await type(window, 'Help keywords', GOOD_CAMPAIGN.helpKeywords);
  await type(window, 'Help message', GOOD_CAMPAIGN.helpMessage);
  await type(window, 'Privacy policy', GOOD_CAMPAIGN.privacyPolicyLink);
  await type(window, 'Terms and conditions', GOOD_CAMPAIGN.termsAndConditionsLink);
  await tick(window, 'Terms accepted');
  await saved(window);
}

async function packByKeyboard(window: Page): Promise<void> {
  await tabTo(window, window.getByRole('button', { name: 'Export' }));
  await window.keyboard.press('Enter');
  const pack = window.getByRole('menuitem', { name: 'Evidence pack (ZIP)' });
  await expect(pack).toBeVisible();
  // A menu is walked with the arrows.
  await expect(async () => {
    await window.keyboard.press('ArrowDown');
    await expect(pack).toBeFocused({ timeout: 100 });
  }).toPass();
  await window.keyboard.press('Enter');
  await expect(window.getByText(/^Exported to /)).toBeVisible();
}

/** Every file of the pack is there, and is what the manifest says. */
function expectWholePack(path: string): void {
  const parts = unzip(readFileSync(path));
  const manifest = [...parts].find(([name]) => name.endsWith('manifest.json'));
  const { files } = JSON.parse(manifest?.[1].toString('utf8') ?? '{}') as {
    files: readonly { name: string; sha256: string }[];
  };
  expect(files.length).toBeGreaterThan(3);
  for (const { name, sha256 } of files) {
    const bytes = parts.get(name) ?? Buffer.alloc(0);
    expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sha256);
  }
}

test('the main path by keyboard alone', async ({ launch, picture }) => {
  test.setTimeout(240_000);
  const { app, window, userData } = await launch();
  await ready(window);
  await tabTo(window, window.getByRole('button', { name: 'Open the sample organisation' }));
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Portfolio' })).toBeVisible();
  await everyCustomerPulled(window);

  await tabTo(window, window.getByRole('button', { name: ENTERPRISE, exact: true }).last());
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: ENTERPRISE })).toBeVisible();

  await window.keyboard.press('Control+5');
  await tabTo(window, window.getByRole('button', { name: 'New batch' }).first());
  await window.keyboard.press('Enter');
  await tabTo(window, window.getByRole('button', { name: new RegExp(LOCATION) }));
  await window.keyboard.press('Enter');
  await tabTo(window, window.getByRole('listbox', { name: new RegExp(LOCATION) }));
  for (const key of ['ArrowDown', 'Space', 'ArrowDown', 'Space']) await window.keyboard.press(key);
  await picture(window, 'numbers-chosen');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('heading', { name: 'Numbers in this order' })).toBeVisible();
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('heading', { name: `Batch of ${LOCATION}` })).toBeVisible();
  await expect(window.getByText('Authorised', { exact: true })).toHaveCount(2, { timeout: 60_000 });

  await window.keyboard.press('Control+6');
  await tabTo(window, window.getByRole('button', { name: 'New registration' }).first());
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Company', exact: true })).toBeVisible();
  await fillByKeyboard(window);
  await tabTo(window, window.getByRole('button', { name: 'Attach numbers' }));
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog');
  await tabTo(window, dialog.getByRole('button', { name: 'Choose all 2' }));
  await window.keyboard.press('Enter');
  await tabTo(window, dialog.getByRole('button', { name: 'Attach 2 numbers' }));
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await saved(window);
  await picture(window, 'form-filled');
  const path = join(userData, 'evidence.zip');
  await answerDialogs(app, { save: path });
  await packByKeyboard(window);
  expectWholePack(path);
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('dialog')).toBeVisible();
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText(/CASE-/).first()).toBeVisible({ timeout: 60_000 });
  await picture(window, 'case-opened');
});
