import { expect, ready, test } from './support/app.ts';
import { ENTERPRISE, field, goTo, openCustomer, saved } from './support/steps.ts';

test('what was typed survives the power being cut once the app has said that it is saved', async ({
  launch,
  picture,
}) => {
  const first = await launch();
  await ready(first.window);
  await first.window.getByRole('button', { name: 'Open the sample organisation' }).click();
  await openCustomer(first.window, ENTERPRISE);
  await goTo(first.window, 'Registration');
  await first.window.getByRole('button', { name: 'New registration' }).first().click();
  const description = field(first.window, 'Campaign description');
  await saved(first.window);
  await description.fill('');
  // Typed key by key, invalid as it is: too short for a campaign, and with a letter that no keyword list knows.
  await description.pressSequentially('Frachtgrüße 你好', { delay: 20 });
  await expect(first.window.locator('main').getByText('Not saved yet')).toBeHidden();
  await saved(first.window);
  await first.kill();

  const second = await launch({ userData: first.userData });
  await ready(second.window);
  await openCustomer(second.window, ENTERPRISE);
  await goTo(second.window, 'Registration');
  await second.window.getByRole('button', { name: new RegExp(`Open ${ENTERPRISE}`) }).click();
  await expect(field(second.window, 'Campaign description')).toHaveValue('Frachtgrüße 你好');
  await picture(second.window, 'restored');
});

test('leaving at once saves what was typed last', async ({ launch }) => {
  const first = await launch();
  await ready(first.window);
  await first.window.getByRole('button', { name: 'Open the sample organisation' }).click();
  await openCustomer(first.window, ENTERPRISE);
  await goTo(first.window, 'Registration');
  await first.window.getByRole('button', { name: 'New registration' }).first().click();
  await field(first.window, 'Legal company name').fill('Typed a moment before leaving LLC');
  await first.closeWindow();

  const second = await launch({ userData: first.userData });
  await ready(second.window);
  await openCustomer(second.window, ENTERPRISE);
  await goTo(second.window, 'Registration');
  await second.window.getByRole('button', { name: new RegExp(`Open ${ENTERPRISE}`) }).click();
  await expect(field(second.window, 'Legal company name')).toHaveValue('Typed a moment before leaving LLC');
});
