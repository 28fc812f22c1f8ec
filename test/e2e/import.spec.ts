import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { expect, ready, test } from './support/app.ts';
import { answerDialogs } from './support/steps.ts';

const CUSTOMER = 'Pine County Library';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'textready-import-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

function save(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Every row of every table, as the workspace file has them now; but for the counts, which looking at a screen keeps. */
function dump(userData: string): string {
  const db = new Sqlite(join(userData, 'workspace', 'textready.db'), { readonly: true });
  try {
    const names = db
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'number_counts'",
      )
      .pluck()
      .all() as string[];
    return JSON.stringify(
      names.sort().map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).raw().all()]),
    );
  } finally {
    db.close();
  }
}

async function choose(app: ElectronApplication, window: Page, path: string): Promise<void> {
  await answerDialogs(app, { open: path });
  await window.getByRole('button', { name: /^Choose (a|another) file…$/ }).click();
}

/** 电话号码,分机,位置,姓名 and one row of each, in GB 18030. */
const CHINESE_NUMBERS = Buffer.concat([
  Buffer.from('b5e7bbb0bac5c2eb2cb7d6bbfa2ccebbd6c32cd0d5c3fb0a', 'hex'),
  Buffer.from('1.2085550101E+10,0101,Boise,'),
  Buffer.from('d5c5ceb00a', 'hex'),
  Buffer.from('(208) 555-0102,0102,Boise,'),
  Buffer.from('c0eec4c80a', 'hex'),
  Buffer.from('1.20856E+10,0103,Boise,\n'),
]);

test('a customer without an API comes from its files, with nothing written before the preview was seen', async ({
  launch,
  picture,
}) => {
  const { app, window, userData } = await launch();
  await ready(window);
  await window.getByRole('button', { name: 'Import a file' }).click();
  await window.getByLabel('Name of the new customer').fill(CUSTOMER);
  await choose(app, window, save('numbers.csv', CHINESE_NUMBERS));
  await expect(window.getByText('GB 18030')).toBeVisible();
  await window.getByRole('button', { name: 'Next' }).click();
  const columns = window.getByRole('table', { name: 'What the columns mean' });
  await expect(columns.getByRole('rowheader', { name: '电话号码' })).toBeVisible();
  await expect(columns.getByText('by its heading')).toHaveCount(4);
  await picture(window, 'columns');
  const before = dump(userData);
  await window.getByRole('button', { name: 'Preview' }).click();
  await expect(window.getByText('Scientific notation has lost digits; nobody can know them')).toBeVisible();
  await expect(window.getByRole('cell', { name: '张伟' })).toBeVisible();
  await picture(window, 'preview');
  expect(dump(userData)).toBe(before);
  await window.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(window.getByText(`${CUSTOMER} has 2 numbers now`)).toBeVisible();

  await window.getByRole('button', { name: 'Import the locations' }).click();
  const locations = 'Site;Country;PSTN\r\nBoise;USA;Cisco Calling Plan\r\n';
  await choose(app, window, save('sites.csv', Buffer.from(`\ufeff${locations}`, 'utf16le')));
  await window.getByRole('button', { name: 'Next' }).click();
  await window.getByRole('button', { name: 'Preview' }).click();
  await window.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(window.getByText(`The locations of ${CUSTOMER} are up to date.`)).toBeVisible();
  await window.getByRole('button', { name: 'Show customer' }).click();
  await expect(window.getByRole('heading', { level: 1, name: CUSTOMER })).toBeVisible();
  await expect(window.getByRole('button', { name: `Import a newer file: ${CUSTOMER}` })).toBeVisible();
  await picture(window, 'customer');
});

test('a file that is no list is refused in words and changes nothing', async ({ launch, picture }) => {
  const { app, window, userData } = await launch();
  await ready(window);
  await window.getByRole('button', { name: 'Import a file' }).click();
  await window.getByLabel('Name of the new customer').fill(CUSTOMER);
  await choose(app, window, save('first.csv', 'Number,Location\n+12085550101,Boise\n'));
  await window.getByRole('button', { name: 'Next' }).click();
  await window.getByRole('button', { name: 'Preview' }).click();
  await window.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(window.getByText(`${CUSTOMER} has 1 number now`)).toBeVisible();
  const before = dump(userData);

  await window.getByRole('button', { name: 'Import the locations' }).click();
  await choose(app, window, save('numbers.csv', '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj'));
  await expect(window.getByRole('alert')).toContainText('numbers.csv is a PDF document');
  await expect(window.getByRole('alert')).toContainText('Nothing was changed.');
  await expect(window.getByRole('button', { name: 'Next' })).toBeDisabled();
  await picture(window, 'pdf');
  await choose(app, window, save('empty.csv', ''));
  await expect(window.getByRole('alert')).toContainText('empty.csv is empty');
  await choose(app, window, save('colours.csv', 'Colour,Size\nred,large\n'));
  await window.getByRole('button', { name: 'Next' }).click();
  await window.getByRole('button', { name: 'Preview' }).click();
  await expect(window.getByRole('alert')).toContainText('Its columns are: Colour, Size');
  await picture(window, 'no-column');
  expect(dump(userData)).toBe(before);
});
