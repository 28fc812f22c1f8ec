import { expect, ready, test } from './support/app.ts';
import { chooseOffered, ORDER, takeOrderOver } from './support/by-hand.ts';
import { connectTo, ENTERPRISE, goTo, LOCATION, pullAndOpen } from './support/steps.ts';

test('an order whose connector is gone is taken back with a note, and done by hand', async ({
  launch,
  sandbox,
  picture,
}) => {
  test.setTimeout(180_000);
  const first = await launch();
  await ready(first.window);
  await connectTo(first.window, sandbox);
  await pullAndOpen(first.window, ENTERPRISE);
  sandbox.control.setFaults([{ kind: 'status', status: 404, method: 'POST', path: '/connector/v1/orders' }]);
  await chooseOffered(first.window);
  await first.window.getByRole('button', { name: 'Release' }).click();
  await goTo(first.window, 'Outbox');
  await expect(first.window.getByRole('table', { name: 'Needs you' }).getByText(ORDER)).toBeVisible();
  await first.kill();

  const { window } = await launch({ userData: first.userData });
  await ready(window);
  await goTo(window, 'Outbox');
  await picture(window, 'needs-you');
  await window.getByRole('button', { name: `More actions: ${ORDER}` }).click();
  await window.getByRole('menuitem', { name: 'Edit' }).click();
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByText(/^Nobody knows whether it was accepted/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Edit' })).toBeDisabled();
  const note = dialog.getByRole('textbox', { name: 'How it is known that it was not accepted' });
  await expect(note).toBeFocused();
  await note.fill('The connector was shut down the day before.');
  await picture(window, 'asked');
  await dialog.getByRole('button', { name: 'Edit' }).click();
  await expect(window.getByRole('heading', { name: `Batch of ${LOCATION}` })).toBeVisible();
  await expect(window.getByText('Draft · 3 numbers')).toBeVisible();
  await picture(window, 'draft-again');

  await takeOrderOver(window);
  await expect(window.getByRole('checkbox', { name: 'Done: Go to the page' })).toBeVisible();
  await goTo(window, 'Outbox');
  await expect(window.getByText('In Control Hub: step 1 of 6')).toBeVisible();
  await window.getByRole('button', { name: 'Journal' }).click();
  const withdrawn = window.getByRole('row', { name: /Withdrawn/ });
  await withdrawn.getByRole('button').click();
  await expect(window.getByText('The connector was shut down the day before.')).toBeVisible();
  await picture(window, 'journal');
  expect(sandbox.control.accepted()).toEqual([]);
});
