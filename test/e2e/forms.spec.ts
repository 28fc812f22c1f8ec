import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { makeBlankPdf } from '../support/blank-pdf.ts';
import { expect, test } from './support/app.ts';
import { addRegistration, answerDialogs, openSample, setLook } from './support/steps.ts';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'textready-forms-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function fieldsOf(path: string): Promise<Record<string, unknown>> {
  const task = getDocument({ data: Uint8Array.from(readFileSync(path)), verbosity: 0 });
  const document = await task.promise;
  const values: Record<string, unknown> = {};
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    for (const { fieldName, fieldValue } of await page.getAnnotations()) values[fieldName] = fieldValue;
  }
  await task.destroy();
  return values;
}

test('a form that was sent is added, mapped by hand and filled', async ({ launch, picture }) => {
  const { app, window } = await launch();
  await openSample(window);
  await addRegistration(window);
  const blank = join(folder, 'Messaging request.pdf');
  const filled = join(folder, 'filled.pdf');
  writeFileSync(blank, await makeBlankPdf());
  await answerDialogs(app, { open: blank, save: filled });

  await window.keyboard.press('Control+9');
  await window.getByRole('button', { name: 'Add a form' }).click();
  const places = window.getByRole('table', { name: 'Places' });
  await expect(places.getByRole('row', { name: /Registered company name/ })).toContainText(
    'Tidewater Freight Services LLC',
  );
  await places.getByRole('button', { name: /^What goes into “Number of employees”/ }).click();
  await picture(window, 'form-field-en-light');
  await window.getByRole('option', { name: 'A text of its own…' }).click();
  await window.getByLabel('Text for “Number of employees”').fill('40');
  await window.getByRole('button', { name: 'Use this text' }).click();
  await expect(places.getByRole('row', { name: /Number of employees/ })).toContainText('By hand');

  for (const language of ['en', 'zh'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      await setLook(window, theme, language);
      await picture(window, `form-${language}-${theme}`);
      const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
      expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  }
  await setLook(window, 'light', 'en');

  await window.getByRole('button', { name: 'Fill and save…' }).click();
  const dialog = window.getByRole('dialog', { name: 'The form is filled' });
  await expect(dialog).toContainText(/\d+ of 30 places filled/);
  await picture(window, 'form-filled-en-light');
  expect(await fieldsOf(filled)).toMatchObject({
    Text1: 'Tidewater Freight Services LLC',
    Text11: '40',
    List2: ['Transportation and logistics'],
    Text6: 'WA',
  });

  // A letter by mistake is refused in words, and the forms stay.
  await window.keyboard.press('Escape');
  const letter = join(folder, 'letter.docx');
  writeFileSync(letter, 'Dear all');
  await answerDialogs(app, { open: letter, save: filled });
  await window.getByRole('button', { name: 'All forms' }).click();
  await window.getByRole('button', { name: 'Add a form' }).click();
  await expect(window.getByRole('alert')).toContainText('letter.docx is neither PDF, DOCX nor XLSX');
  await picture(window, 'forms-refused-en-light');

  rmSync(filled);
  await window.keyboard.press('Control+6');
  await window
    .locator('main')
    .getByRole('button', { name: /Delivery texts/ })
    .first()
    .click();
  await window.getByRole('button', { name: 'Export' }).click();
  await window.getByRole('menuitem', { name: 'Fill a form…' }).click();
  await expect(window.getByRole('dialog', { name: 'Fill a form for this registration' })).toBeVisible();
  await picture(window, 'form-choose-en-light');
  await window.getByRole('dialog').getByRole('button', { name: 'Fill and save…' }).click();
  await expect(dialog).toContainText(/\d+ of 30 places filled/);
  expect((await fieldsOf(filled)).Text11).toBe('40');
});
