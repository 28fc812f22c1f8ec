import type { ElectronApplication, Page } from '@playwright/test';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { expect } from './app.ts';

export type ScreenName =
  | 'Portfolio'
  | 'Customer'
  | 'Numbers'
  | 'Changes'
  | 'Batches'
  | 'Registration'
  | 'Outbox'
  | 'Settings';

/** The sample's enterprise and a location of it where many numbers may be authorised. */
export const ENTERPRISE = 'Calder Bay Freight';
export const LOCATION = 'Seattle headquarters';

/** From the welcome screen to the portfolio, with a sandbox outside the app. */
export async function connectTo(window: Page, sandbox: Sandbox): Promise<void> {
  await window.getByRole('button', { name: 'Connect to Webex' }).click();
  await window.getByLabel('Name of this connection').fill('Sandbox');
  await window.getByLabel('Webex API address').fill(sandbox.baseUrl);
  await window.getByLabel('Connector address (optional)').fill(sandbox.connectorUrl);
  await window.getByLabel('Access token', { exact: true }).fill(sandbox.token);
  await window.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(window.getByRole('heading', { name: 'Portfolio' })).toBeVisible();
}

export async function goTo(window: Page, name: ScreenName): Promise<void> {
  await window
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
}

/** Pulls a customer from the portfolio and opens it. */
export async function pullAndOpen(window: Page, customer: string): Promise<void> {
  await window.getByRole('button', { name: `Pull now: ${customer}` }).click();
  await expect(window.getByText(`${customer} was pulled.`)).toBeVisible({ timeout: 30_000 });
  await openCustomer(window, customer);
}

export async function openCustomer(window: Page, customer: string): Promise<void> {
  await goTo(window, 'Portfolio');
  await window.getByRole('button', { name: customer, exact: true }).first().click();
  await expect(window.getByRole('heading', { name: customer })).toBeVisible();
}

/** Answers the next save dialog of the system with a path. */
export async function saveDialogAnswers(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

/** A batch up to its order summary. The first number of the sample's location belongs to a menu, so it is passed over. */
export async function chooseNumbers(window: Page, location: string, count: number): Promise<void> {
  await goTo(window, 'Batches');
  await window.getByRole('button', { name: 'New batch' }).first().click();
  await window.getByRole('button', { name: new RegExp(location) }).click();
  const options = window.getByRole('listbox', { name: new RegExp(location) }).getByRole('option');
  for (let index = 1; index <= count; index++) await options.nth(index).click();
  await window.getByRole('button', { name: 'Next' }).click();
  await expect(window.getByRole('heading', { name: 'Numbers in this order' })).toBeVisible();
}

/** The token is asked for again where there is no keychain. */
export async function signInAgain(window: Page, sandbox: Sandbox): Promise<void> {
  await goTo(window, 'Settings');
  await window.getByRole('button', { name: 'Sign in again to Sandbox' }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel('New access token', { exact: true }).fill(sandbox.token);
  await dialog.getByRole('button', { name: 'Sign in again' }).click();
  await expect(window.getByText('Signed in to Sandbox.')).toBeVisible();
}
