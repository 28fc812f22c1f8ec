import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readCsv } from '../support/read-csv.ts';
import { expect, ready, test } from './support/app.ts';
import { answerDialogs, connectTo, ENTERPRISE, goTo, openCustomer, pullAndOpen } from './support/steps.ts';

/** How many numbers the grid has. */
async function counted(window: Page): Promise<number> {
  const grid = window.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  return Number(await grid.getAttribute('aria-rowcount')) - 1;
}

test('numbers: searched, kept as a view, chosen by the hundred, made into batches, copied and exported', async ({
  launch,
  sandbox,
  picture,
}) => {
  test.setTimeout(180_000);
  const { app, window, userData } = await launch();
  await ready(window);
  await connectTo(window, sandbox);
  await pullAndOpen(window, ENTERPRISE);
  await goTo(window, 'Numbers');
  const grid = window.getByRole('grid', { name: `Numbers of ${ENTERPRISE}` });
  await expect(grid).toBeVisible();
  const all = await counted(window);

  // Search as one types, and a filter of the rail.
  await window.keyboard.press('/');
  await window.keyboard.type('seattle');
  await expect(window.getByText(/^[\d,]+ found$/)).toBeVisible();
  await expect.poll(() => counted(window)).toBeLessThan(all);
  if (await window.getByRole('button', { name: 'Show filters' }).isVisible())
    await window.getByRole('button', { name: 'Show filters' }).click();
  const rail = window.getByRole('complementary', { name: 'Filters' });
  await rail.getByRole('button', { name: /^Eligible/ }).click();
  await expect(window.getByRole('button', { name: 'Journey Eligible remove the filter' })).toBeVisible();
  const found = await counted(window);
  expect(found).toBeGreaterThan(50);

  // Kept under a name, and there again.
  await window.getByRole('button', { name: 'View: All numbers' }).click();
  await window.getByRole('menuitem', { name: 'Save as a new view…' }).click();
  await window.getByRole('textbox', { name: 'Name of the view' }).fill('Seattle to authorise');
  await window.getByRole('button', { name: 'Save the view' }).click();
  await window.getByRole('button', { name: 'Clear all' }).click();
  await expect.poll(() => counted(window)).toBe(all);
  await window.getByRole('button', { name: 'View: Seattle to authorise, changed' }).click();
  await window.getByRole('menuitem', { name: 'Seattle to authorise', exact: true }).click();
  await expect.poll(() => counted(window)).toBe(found);

  // All that match, by key; what may be done with them; copied and exported.
  await grid.focus();
  await window.keyboard.press('Control+a');
  const bar = window.getByRole('region', { name: 'Chosen numbers' });
  await expect(
    bar.getByText(new RegExp(`^${found.toLocaleString('en')} chosen in \\d+ location`)),
  ).toBeVisible();
  await window.keyboard.press('Control+c');
  await expect(window.getByText(`${found.toLocaleString('en')} numbers were copied.`)).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.split('\n')).toHaveLength(found);
  expect(copied.split('\n').every((line) => /^\+1\d{10}$/.test(line))).toBe(true);
  const csv = join(userData, 'numbers.csv');
  await answerDialogs(app, { save: csv });
  await bar.getByRole('button', { name: 'Export CSV' }).click();
  await expect.poll(() => existsSync(csv)).toBe(true);
  const [heads = [], ...lines] = readCsv(readFileSync(csv, 'utf8'));
  expect(lines).toHaveLength(found);
  const column = heads.indexOf('Journey');
  expect(column).toBeGreaterThan(0);
  expect(new Set(lines.map((line) => line[column]))).toEqual(new Set(['eligible']));
  await picture(window, 'chosen');
  // Axe opens a blank page otherwise, which the app does not allow.
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);

  // Into batches, one for each location.
  await bar.getByRole('button', { name: /^Make \d+ batch/ }).click();
  const dialog = window.getByRole('dialog', { name: /^Make \d+ batch/ });
  await picture(window, 'batches');
  const locations = Number(await dialog.getByRole('table').getAttribute('aria-rowcount')) - 1;
  await dialog.getByRole('button', { name: /^Make \d+ batch/ }).click();
  await expect(window.getByText(/^\d+ batch(es were| was) made\.$/)).toBeVisible();
  await goTo(window, 'Batches');
  await expect(window.getByRole('button', { name: /^Open the batch of/ })).toHaveCount(locations);

  // They stand on the next step now, among the numbers of all customers too.
  await openCustomer(window, ENTERPRISE);
  await window.keyboard.press('Control+k');
  await window.keyboard.type('numbers of all');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('grid', { name: 'Numbers of all customers' })).toBeVisible();
  await rail.getByRole('button', { name: /^In a batch/ }).click();
  await expect.poll(() => counted(window)).toBe(found);
  await picture(window, 'all-customers');
});
