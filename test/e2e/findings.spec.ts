import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, ready, test } from './support/app.ts';
import {
  answerDialogs,
  attachAll,
  chooseNumbers,
  connectTo,
  ENTERPRISE,
  field,
  fillRegistration,
  goTo,
  LOCATION,
  pullAndOpen,
  saved,
} from './support/steps.ts';

/** It says less than reviewers look for, so that only warnings stand against it. */
const TERSE =
  'Customers of Tidewater Freight agree on the booking form at https://tidewater-freight.example.com/book by ticking an optional, empty box. Reply STOP to opt out.';

test('a warning leads to its rule and back, is acknowledged for the release, and goes with the evidence', async ({
  launch,
  sandbox,
  picture,
}) => {
  test.setTimeout(180_000);
  const { app, window, userData } = await launch();
  await ready(window);
  await connectTo(window, sandbox);
  await pullAndOpen(window, ENTERPRISE);
  await chooseNumbers(window, LOCATION, 2);
  await window.getByRole('button', { name: 'Release' }).click();
  await expect(window.getByRole('heading', { name: `Batch of ${LOCATION}` })).toBeVisible();
  await goTo(window, 'Registration');
  await fillRegistration(window);
  await attachAll(window, 2);
  await field(window, 'Message flow').fill(TERSE);
  await saved(window);

  // From the finding to its rule, and back to the field.
  const findings = window.getByRole('list', { name: 'Findings on Message flow' });
  await findings.getByRole('button', { name: 'Rule CP-020' }).first().click();
  await expect(window.getByRole('heading', { name: /^CP-020/ })).toBeVisible();
  await picture(window, 'rule');
  await window.getByRole('button', { name: 'Back to the form' }).click();
  await expect(field(window, 'Message flow')).toBeFocused();

  // The release waits for every warning.
  await window.getByRole('button', { name: 'Release' }).click();
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Release' })).toBeDisabled();
  await dialog.getByLabel('Why it may stand').fill('The booking form says so beside the box.');
  await picture(window, 'release-warnings');
  await dialog.getByRole('button', { name: /^Acknowledge \d+ warning/ }).click();
  await expect(dialog.getByText(/to be acknowledged first$/)).toBeHidden();
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  // The note is part of the file; a change of the text makes the warning ask again.
  const path = join(userData, 'form.json');
  await answerDialogs(app, { save: path });
  await window.getByRole('button', { name: 'Export' }).click();
  await window.getByRole('menuitem', { name: 'JSON', exact: true }).click();
  await expect(window.getByText(/^Exported to /)).toBeVisible();
  const file = JSON.parse(readFileSync(path, 'utf8'));
  const notes = file.findings.list.flatMap(
    (one: { acknowledged?: { note: string } }) => one.acknowledged ?? [],
  );
  expect(notes.length).toBeGreaterThan(1);
  expect(notes[0].note).toBe('The booking form says so beside the box.');
  await field(window, 'Message flow').fill(`${TERSE} Thank you.`);
  await expect(window.getByText(/^Was acknowledged on /).first()).toBeVisible();
  await picture(window, 'lapsed');
  await field(window, 'Message flow').fill(TERSE);
  await expect(window.getByText(/^Was acknowledged on /)).toHaveCount(0);
  await window.getByRole('button', { name: 'Release' }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Release' }).click();
  await expect(window.getByRole('dialog', { name: /^Register Delivery texts/ })).toBeVisible();

  // A refusal is looked up.
  await window.keyboard.press('Escape');
  await goTo(window, 'Reference');
  await window.getByRole('tab', { name: 'Look up a rejection' }).click();
  await window.getByLabel('Code or reason of the rejection').fill('Rejected by Twilio with 30909');
  await expect(window.getByText('The form may be mended and sent again.')).toBeVisible();
  await picture(window, 'lookup');
});
