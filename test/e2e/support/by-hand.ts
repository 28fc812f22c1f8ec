import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import { goTo, LOCATION } from './steps.ts';

/** What the batch of {@link chooseOffered} is called in the outbox. */
export const ORDER = `Authorise 3 numbers at ${LOCATION}`;

/** Numbers of people that the sandbox does not count as authorised from the start. */
const OFFERED = ['(206) 555-0162', '(206) 555-0163', '(206) 555-0164'];

/** A batch of those up to its order summary. */
export async function chooseOffered(window: Page): Promise<void> {
  await goTo(window, 'Batches');
  await window.getByRole('button', { name: 'New batch' }).first().click();
  await window.getByRole('button', { name: new RegExp(LOCATION) }).click();
  await window.getByRole('searchbox').fill('206555016');
  for (const number of OFFERED) await window.getByRole('option', { name: number }).click();
  await window.getByRole('button', { name: 'Next' }).click();
  await expect(window.getByRole('heading', { name: 'Numbers in this order' })).toBeVisible();
}

/** Keeps the connector from sending what is released, until a person has taken it over. */
export async function workOffline(window: Page, isOff: boolean): Promise<void> {
  const control = window.getByRole('switch', { name: 'Work offline' });
  await control.click();
  await expect(control).toBeChecked({ checked: isOff });
}

/** Releases the batch whose order summary or draft is shown, and takes it over from the connector. */
export async function takeOrderOver(window: Page): Promise<void> {
  await workOffline(window, true);
  await window.getByRole('button', { name: 'Release' }).click();
  await expect(window.getByRole('heading', { name: `Batch of ${LOCATION}` })).toBeVisible();
  await goTo(window, 'Outbox');
  await window.getByRole('button', { name: `More actions: ${ORDER}` }).click();
  await window.getByRole('menuitem', { name: 'Do it in Control Hub' }).click();
  await expect(window.getByRole('heading', { name: ORDER })).toBeVisible();
  // The connector could send now, and does not.
  await workOffline(window, false);
}
