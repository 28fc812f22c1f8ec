import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { readCsv } from '../support/read-csv.ts';
import { answersFor } from '../support/templates.ts';
import { unzip } from '../support/unzip.ts';
import { expect, test } from './support/app.ts';
import { addRegistration, answerDialogs, ENTERPRISE, openSample, setLook } from './support/steps.ts';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'textready-templates-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a spreadsheet would have on the clipboard. */
async function paste(app: ElectronApplication, window: Page, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await window.keyboard.press('Control+V');
}

test('a registration becomes a template, a table, and registrations with packs for others', async ({
  launch,
  picture,
}) => {
  const { app, window } = await launch();
  await openSample(window);
  await addRegistration(window);

  await window.keyboard.press('Control+6');
  await window
    .locator('main')
    .getByRole('button', { name: /Delivery texts/ })
    .first()
    .click();
  await window.getByRole('button', { name: 'More actions' }).click();
  await window.getByRole('menuitem', { name: 'Save as template…' }).click();
  const saving = window.getByRole('dialog', { name: 'Save as a template' });
  await expect(saving.getByRole('table', { name: 'Replaced' })).toContainText('{{opt_in_page}}');
  await picture(window, 'template-save-en-light');
  await saving.getByRole('button', { name: 'Save template' }).click();
  await expect(window.getByText('“Delivery texts” was saved as a template.')).toBeVisible();

  await window.getByRole('button', { name: 'All registrations' }).click();
  await window.getByRole('button', { name: 'Templates' }).click();
  await window.getByRole('button', { name: 'Open Delivery texts' }).click();
  const grid = window.getByRole('grid', { name: 'What customers lack' });
  await expect(grid).toContainText('Missing');

  // A block of a spreadsheet, then one cell by hand, which a rule judges.
  const answers = Object.values(answersFor(1));
  await grid.focus();
  const rows = await grid.getByRole('rowheader').allTextContents();
  const other = rows.findIndex((name) => name !== ENTERPRISE);
  for (let step = 0; step < other; step += 1) await window.keyboard.press('ArrowDown');
  const columns = await grid.getByRole('columnheader').allTextContents();
  const keys: Record<string, string | undefined> = {
    'Legal company name': answers[0],
    'Tax number (EIN)': answers[1],
    'Support email': answers[2],
    Website: answers[3],
    '{{opt_in_page}}': answers[4],
    'Privacy policy': answers[5],
    'Terms and conditions': answers[6],
  };
  await paste(
    app,
    window,
    columns
      .slice(2)
      .map((name) => keys[name] ?? '')
      .join('\t'),
  );
  const row = grid.getByRole('row', { name: new RegExp(rows[other] ?? '') });
  await expect(row).toContainText('Complete');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.type('12-34');
  await picture(window, 'template-typing-en-light');
  await window.keyboard.press('Enter');
  await window.keyboard.press('ArrowUp');
  await expect(window.getByText(/BR-0/).first()).toBeVisible();

  // What cannot be a value is said below its cell, above the rows that follow.
  await window.keyboard.type('{x}');
  await window.keyboard.press('Enter');
  await grid.getByRole('alert').click({ trial: true });
  await picture(window, 'template-problem-en-light');
  await window.keyboard.press('Escape');
  for (const language of ['en', 'zh'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      await setLook(window, theme, language);
      await picture(window, `template-${language}-${theme}`);
      const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
      expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  }
  await setLook(window, 'light', 'en');

  // Out as a table, filled in, and in again.
  const out = join(folder, 'gaps.csv');
  await answerDialogs(app, { open: folder, save: out });
  await window.getByRole('button', { name: 'Table' }).click();
  await window.getByRole('menuitem', { name: 'Export as CSV…' }).click();
  await expect(window.getByText(`Exported to ${out}`)).toBeVisible();
  const [heads = [], ...table] = readCsv(readFileSync(out, 'utf8').replace(/^\ufeff/, ''));
  const at = heads.indexOf('Tax number (EIN)');
  const mended = table.map((cells) =>
    cells.map((cell, index) => (index === at && cell === '12-34' ? '47-2918366' : cell)),
  );
  const wrong = table.map((cells, index) => (index === 1 ? ['', 'Nobody', ...cells.slice(2)] : cells));
  const asCsv = (lines: readonly (readonly string[])[]) =>
    [heads, ...lines]
      .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\r\n');
  const importTable = async (name: string, lines: readonly (readonly string[])[]) => {
    const path = join(folder, name);
    writeFileSync(path, asCsv(lines));
    await answerDialogs(app, { open: path, save: out });
    await window.getByRole('button', { name: 'Table' }).click();
    await window.getByRole('menuitem', { name: 'Import a filled table…' }).click();
  };
  await importTable('wrong.csv', wrong);
  await expect(window.getByRole('dialog', { name: 'The table was not taken' })).toContainText(
    'No customer of this',
  );
  await expect(window.getByRole('dialog').getByRole('cell').nth(2)).toHaveCSS('display', 'table-cell');
  await picture(window, 'template-refused-en-light');
  await window.keyboard.press('Escape');
  await importTable('mended.csv', mended);
  await expect(window.getByText('1 value was taken from the table.')).toBeVisible();

  await grid.getByRole('checkbox', { name: 'Choose all customers shown' }).click();
  await window.getByRole('button', { name: 'Create 1 registration' }).click();
  const creating = window.getByRole('dialog', { name: /^Create registrations from/ });
  await picture(window, 'template-create-en-light');
  await creating.getByRole('button', { name: 'Create 1 registration' }).click();
  const done = window.getByRole('dialog', { name: 'Registrations created' });
  await expect(done).toContainText('Made');
  await picture(window, 'template-created-en-light');
  await answerDialogs(app, { open: folder, save: out });
  await done.getByRole('button', { name: 'Save evidence packs…' }).click();
  await expect(window.getByText(/^1 evidence pack was saved in/)).toBeVisible({ timeout: 30_000 });
  const pack = readdirSync(folder).find((name) => name.endsWith('.zip')) ?? '';
  expect(pack).toContain(rows[other]);
  expect(
    unzip(readFileSync(join(folder, pack)))
      .get('registration.json')
      ?.toString(),
  ).toContain('47-2918366');

  // The pack comes back as a draft.
  await answerDialogs(app, { open: join(folder, pack), save: out });
  await done.getByRole('button', { name: rows[other] ?? '' }).click();
  await window.getByRole('button', { name: 'All registrations' }).click();
  await picture(window, 'registrations-en-light');
  await window.getByRole('button', { name: 'Import…' }).click();
  await expect(window.getByText(/^A draft was made from evidence/).first()).toBeVisible();
});
