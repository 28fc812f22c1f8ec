import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, ready, test } from './support/app.ts';
import {
  answerDialogs,
  attachAll,
  chooseNumbers,
  connectTo,
  ENTERPRISE,
  fillRegistration,
  goTo,
  LOCATION,
  openCustomer,
  pullAndOpen,
  signInAgain,
} from './support/steps.ts';

test('the whole job: pull, batch, registration, no network, both released, closed and reopened, sent once, exported', async ({
  launch,
  sandbox,
  picture,
}) => {
  test.setTimeout(240_000);
  const first = await launch();
  let { window } = first;
  await ready(window);
  await connectTo(window, sandbox);
  await pullAndOpen(window, ENTERPRISE);
  await picture(window, 'customer');

  // Three numbers of one location, in the steps of Control Hub; the network goes away before the release.
  await chooseNumbers(window, LOCATION, 3);
  await picture(window, 'order-summary');
  sandbox.control.setDown(true);
  await window.getByRole('button', { name: 'Release' }).click();
  await expect(window.getByRole('heading', { name: `Batch of ${LOCATION}` })).toBeVisible();
  await goTo(window, 'Outbox');
  await expect(window.getByText(`Authorise 3 numbers at ${LOCATION}`)).toBeVisible();
  await picture(window, 'order-waiting');

  // The forms, still without a network: its numbers wait for their order.
  await goTo(window, 'Registration');
  await fillRegistration(window);
  await attachAll(window, 3);
  await picture(window, 'registration-filled');
  await window.getByRole('button', { name: 'Release' }).click();
  await picture(window, 'registration-release');
  await window.getByRole('dialog').getByRole('button', { name: 'Release' }).click();
  const story = window.getByRole('dialog', { name: /^Register Delivery texts with 3 numbers/ });
  await expect(story).toBeVisible();
  await picture(window, 'registration-story');
  await window.keyboard.press('Escape');
  await expect(story).toBeHidden();
  await expect(window.getByText(/^Register Delivery texts with 3 numbers/)).toBeVisible();
  await picture(window, 'both-waiting');
  expect(sandbox.control.accepted()).toEqual([]);
  await first.close();

  // Another day, still offline: everything is there, and this computer has no keychain.
  const second = await launch({ userData: first.userData });
  window = second.window;
  await ready(window);
  await goTo(window, 'Outbox');
  await expect(window.getByText(`Authorise 3 numbers at ${LOCATION}`)).toBeVisible();
  await expect(window.getByText(/^Register Delivery texts with 3 numbers/)).toBeVisible();
  await picture(window, 'after-restart');

  sandbox.control.setDown(false);
  await signInAgain(window, sandbox);
  await goTo(window, 'Outbox');
  await expect(window.getByText(/ORD-/)).toBeVisible({ timeout: 60_000 });
  await expect(window.getByText(/CASE-/)).toBeVisible({ timeout: 60_000 });
  await picture(window, 'both-sent');
  const accepted = sandbox.control.accepted();
  expect(accepted.map((one) => one.kind)).toEqual(['order', 'registration']);

  // The journey has moved, by the connector's word.
  await openCustomer(window, ENTERPRISE);
  await expect(
    window
      .getByRole('button', { name: /Registration requested/ })
      .or(window.getByText('Registration requested'))
      .first(),
  ).toBeVisible();
  await picture(window, 'journey');

  // What the support case needs.
  await goTo(window, 'Registration');
  await window
    .getByRole('button', { name: /Delivery texts/ })
    .first()
    .click();
  for (const [format, file] of [
    ['PDF document', 'form.pdf'],
    ['Word document (DOCX)', 'form.docx'],
    ['Workbook (XLSX)', 'form.xlsx'],
    ['Numbers (CSV)', 'numbers.csv'],
    ['JSON', 'form.json'],
    ['Evidence pack (ZIP)', 'pack.zip'],
  ] as const) {
    const path = join(first.userData, file);
    await answerDialogs(second.app, { save: path });
    await window.getByRole('button', { name: 'Export' }).click();
    if (format === 'PDF document') await picture(window, 'export-menu');
    await window.getByRole('menuitem', { name: format, exact: true }).click();
    await expect.poll(() => existsSync(path)).toBe(true);
  }
  expect(readFileSync(join(first.userData, 'form.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  for (const file of ['form.docx', 'form.xlsx', 'pack.zip'])
    expect(readFileSync(join(first.userData, file)).subarray(0, 2).toString()).toBe('PK');
  expect(readFileSync(join(first.userData, 'numbers.csv'), 'utf8')).toMatch(/\r\n\+1 \d{3} \d{3} \d{4},/);
  expect(JSON.parse(readFileSync(join(first.userData, 'form.json'), 'utf8'))).toMatchObject({
    schema: 'textready.registration/1',
    numbers: expect.any(Array),
  });

  await goTo(window, 'Batches');
  await window.getByRole('button', { name: new RegExp(`Open the batch of ${LOCATION}`) }).click();
  await picture(window, 'batch-answers');
  const csv = join(first.userData, 'batch.csv');
  await answerDialogs(second.app, { save: csv });
  await window.getByRole('button', { name: 'Export CSV' }).click();
  await expect.poll(() => existsSync(csv)).toBe(true);
  expect(readFileSync(csv, 'utf8').match(/\+1 \d{3} \d{3} \d{4}/g)).toHaveLength(3);
});
