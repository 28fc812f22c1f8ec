import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { aPdf, JPEG } from '../support/attachment-files.ts';
import { GOOD_CAMPAIGN } from '../support/good-forms.ts';
import { expect, test } from './support/app.ts';
import { addRegistration, answerDialogs, openSample, setLook } from './support/steps.ts';

const PAPER = `${GOOD_CAMPAIGN.messageFlow} Others agree on a paper form at the front desk.`;

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'textready-attachments-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Drops a file that never was on a disk, as a picture out of another program. */
async function dropFile(window: Page, part: string, name: string, base64: string): Promise<void> {
  const data = await window.evaluateHandle(
    ({ fileName, content }) => {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], fileName));
      return transfer;
    },
    { fileName: name, content: base64 },
  );
  await window.dispatchEvent(part, 'drop', { dataTransfer: data });
}

test('files are attached, shown and removed, and the warning goes with them', async ({ launch, picture }) => {
  const { app, window, userData } = await launch();
  const refused: string[] = [];
  window.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  await openSample(window);
  await addRegistration(window, { messageFlow: PAPER });
  const letter = join(folder, 'Front desk form.pdf');
  writeFileSync(letter, await aPdf('I agree to texts of Tidewater Freight'));
  await answerDialogs(app, { open: letter });

  await window.keyboard.press('Control+6');
  await window.getByRole('button', { name: 'Open Delivery texts' }).click();
  const part = window.getByRole('group', { name: 'Attachments' });
  const warning = window.getByRole('button', { name: 'Rule CP-046', exact: true });
  await expect(warning).toBeVisible();
  await part.getByRole('button', { name: 'Attach a file' }).click();
  await part.getByText('2 pages').waitFor();
  await expect(warning).toHaveCount(0);
  await dropFile(window, '.tr-proofs', 'desk.jpg', JPEG.toString('base64'));
  await expect(part.getByRole('listitem')).toHaveCount(2);
  await part.getByRole('button', { name: 'Show large: desk.jpg' }).waitFor();
  expect(readdirSync(join(userData, 'workspace', 'files'))).toHaveLength(2);

  for (const language of ['en', 'zh'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      await setLook(window, theme, language);
      await part.or(window.getByRole('group', { name: '附件' })).scrollIntoViewIfNeeded();
      const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await picture(window, `attachments-${language}-${theme}`);
    }
  }
  await setLook(window, 'light', 'en');
  // Another language begins the form at its top, and only files in sight are read.
  await part.scrollIntoViewIfNeeded();
  await part.getByRole('button', { name: 'Show large: Front desk form.pdf' }).click();
  const page = window.getByRole('img', { name: 'Front desk form.pdf' });
  await expect(page).toBeVisible();
  await picture(window, 'first-page');
  await window.keyboard.press('Escape');

  for (const name of ['Front desk form.pdf', 'desk.jpg']) {
    await part.getByRole('button', { name: `Remove ${name}` }).click();
    await window.getByText(`${name} was removed.`).waitFor();
  }
  await expect(warning).toBeVisible();
  await window.getByRole('button', { name: 'Undo' }).last().click();
  await expect(part.getByRole('listitem')).toHaveCount(1);
  await expect(warning).toHaveCount(0);
  expect(refused).toEqual([]);
});
