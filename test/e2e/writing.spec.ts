import { expect, ready, test } from './support/app.ts';
import { tabTo } from './support/keys.ts';
import { ENTERPRISE, field, openCustomer, saved } from './support/steps.ts';

test('texts are written from answers, taken over and taken back, by keyboard alone', async ({
  launch,
  picture,
}) => {
  const { window } = await launch();
  await ready(window);
  await window.getByRole('button', { name: 'Open the sample organisation' }).click();
  await openCustomer(window, ENTERPRISE);
  await window.keyboard.press('Control+6');
  await tabTo(window, window.getByRole('button', { name: 'New registration' }).first());
  await window.keyboard.press('Enter');
  await saved(window);
  await tabTo(window, field(window, 'Brand name'));
  await window.keyboard.insertText('Calder Bay');

  const opener = window.getByRole('button', { name: 'Write from answers: How people agree' });
  await tabTo(window, opener);
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog', { name: 'Texts from a few answers' });
  await expect(dialog.getByLabel('What does the business do?')).toBeFocused();
  await window.keyboard.insertText('carries freight along the coast');
  await tabTo(window, dialog.getByLabel('What are the messages for?'));
  await window.keyboard.type('Delivery');
  await tabTo(window, dialog.getByRole('checkbox', { name: 'By telephone' }));
  await window.keyboard.press('Space');
  await tabTo(window, dialog.getByLabel('How often do they come?'));
  await window.keyboard.type('So many a m');
  await tabTo(window, dialog.getByLabel('At most'));
  await window.keyboard.press('ArrowUp');
  await expect(dialog.getByText('Calder Bay carries freight along the coast.')).toBeVisible();
  await picture(window, 'answered');

  // The description is left for the person to write.
  await tabTo(window, dialog.getByRole('checkbox', { name: 'Campaign description' }));
  await window.keyboard.press('Space');
  await window.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(field(window, 'Campaign description')).toHaveValue('');
  await expect(field(window, 'Message flow')).toHaveValue(
    /hear this script from staff: "May Calder Bay text you/,
  );
  await expect(field(window, 'Message flow')).toHaveValue(/Up to 5 messages a month\./);
  await expect(field(window, 'Sample message 1')).toHaveValue(/^Calder Bay: .* Reply STOP to opt out\.$/);
  await expect(window.getByRole('combobox', { name: 'Use case', exact: true })).toHaveValue(
    'DELIVERY_NOTIFICATION',
  );
  await saved(window);
  await picture(window, 'taken-over');

  await window.keyboard.press('Control+Z');
  await expect(field(window, 'Message flow')).toHaveValue('');
  await expect(field(window, 'Sample message 1')).toHaveValue('');
  await saved(window);
});
