import { expect, ready, test } from './support/app.ts';
import { everyCustomerPulled, goTo, openCustomer } from './support/steps.ts';

test('one click opens the sample organisation, pulled and judged, and it is there again after a restart', async ({
  launch,
  picture,
}) => {
  const first = await launch();
  await ready(first.window);
  await picture(first.window, 'welcome');
  await first.window.getByRole('button', { name: 'Open the sample organisation' }).click();
  await expect(first.window.getByRole('heading', { name: 'Portfolio' })).toBeVisible();
  for (const name of [
    'Calder Bay Freight',
    'Harbor Clinic',
    'Quillfeather Studio',
    'Tamarack Row Outfitters',
  ]) {
    await expect(first.window.getByText(name).first()).toBeVisible();
  }
  await everyCustomerPulled(first.window);
  await picture(first.window, 'portfolio');
  await first.close();

  const second = await launch({ userData: first.userData });
  await ready(second.window);
  await openCustomer(second.window, 'Harbor Clinic');
  await picture(second.window, 'customer');
  await goTo(second.window, 'Numbers');
  await expect(second.window.getByRole('grid')).toBeVisible();
  await picture(second.window, 'numbers');
});

test('a wrong address and a wrong token are explained beside the form, and nothing is kept', async ({
  launch,
  sandbox,
  picture,
}) => {
  const { window } = await launch();
  await ready(window);
  await window.getByRole('button', { name: 'Connect to Webex' }).click();
  await window.getByLabel('Name of this connection').fill('Wrong');
  await window.getByLabel('Webex API address').fill(`${new URL(sandbox.baseUrl).origin}/elsewhere`);
  await window.getByLabel('Access token', { exact: true }).fill(sandbox.token);
  await window.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(window.getByRole('alert')).toBeVisible();
  await picture(window, 'wrong-address');
  await window.getByLabel('Webex API address').fill(sandbox.baseUrl);
  await window.getByLabel('Access token', { exact: true }).fill('wrong');
  await window.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(window.getByRole('alert')).toContainText(/token/i);
  await picture(window, 'wrong-token');
});
