import type { ElectronApplication, Page } from '@playwright/test';
import type { WindowApi } from '#shared/ipc/api.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '../../support/good-forms.ts';
import { expect, ready } from './app.ts';

export type ScreenName =
  | 'Portfolio'
  | 'Customer'
  | 'Numbers'
  | 'Changes'
  | 'Batches'
  | 'Registration'
  | 'Outbox'
  | 'Reference'
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

/** Waits until every customer has a mirror and nothing is being pulled. */
export async function everyCustomerPulled(window: Page): Promise<void> {
  const areAllDone = () =>
    window.evaluate(async () => {
      const { api } = globalThis as unknown as { api: WindowApi };
      const list = await api.customers.list({});
      return (
        list.ok && list.value.length > 0 && list.value.every(({ lastPull }) => lastPull?.state === 'done')
      );
    });
  await expect.poll(areAllDone, { timeout: 60_000 }).toBe(true);
}

export async function openCustomer(window: Page, customer: string): Promise<void> {
  await goTo(window, 'Portfolio');
  await window.getByRole('button', { name: customer, exact: true }).first().click();
  await expect(window.getByRole('heading', { name: customer })).toBeVisible();
}

/** Answers the dialogs of the system with these paths. */
export async function answerDialogs(
  app: ElectronApplication,
  paths: { readonly open?: string; readonly save?: string },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    if (open) dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [open] })) as never;
    if (save) dialog.showSaveDialog = (async () => ({ canceled: false, filePath: save })) as never;
  }, paths);
}

/** From the welcome screen to the enterprise of the sample organisation. */
export async function openSample(window: Page): Promise<void> {
  await ready(window);
  await window.getByRole('button', { name: 'Open the sample organisation' }).click();
  await everyCustomerPulled(window);
  await openCustomer(window, ENTERPRISE);
}

/** A registration of the enterprise against which no rule has an error. */
export async function addRegistration(window: Page, of: Partial<typeof GOOD_CAMPAIGN> = {}): Promise<void> {
  await window.evaluate(
    async ({ customer, brand, campaign }) => {
      const { api } = globalThis as unknown as { api: WindowApi };
      const value = <T>(answer: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
        if (!answer.ok) throw new Error(answer.error.message);
        return answer.value;
      };
      const customerId = value(await api.customers.list({})).find(({ name }) => name === customer)?.id ?? '';
      const name = 'Delivery texts';
      const { registrationId, rev } = value(await api.registrations.create({ customerId, name }));
      value(await api.registrations.save({ registrationId, rev, name, brand, campaign, numbers: [] }));
    },
    { customer: ENTERPRISE, brand: GOOD_BRAND, campaign: { ...GOOD_CAMPAIGN, ...of } },
  );
}

export async function setLook(window: Page, theme: 'light' | 'dark', language: 'en' | 'zh'): Promise<void> {
  await window.evaluate(
    (settings) => (globalThis as unknown as { api: WindowApi }).api.settings.set(settings),
    { theme, language },
  );
  await expect(window.locator('html')).toHaveAttribute('lang', language === 'zh' ? /^zh/ : /^en/);
  await expect(window.locator(`[data-mantine-color-scheme="${theme}"]`)).toBeAttached();
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

/** What a person types into the form, by the label of the field. */
const FORM: readonly [label: string, value: string][] = [
  ['Legal company name', GOOD_BRAND.companyName],
  ['Brand name', GOOD_BRAND.displayName],
  ['Tax number (EIN)', GOOD_BRAND.ein],
  ['Tax number issued in', GOOD_BRAND.einIssuingCountry],
  ['Website', GOOD_BRAND.website],
  ['Street', GOOD_BRAND.street],
  ['City', GOOD_BRAND.city],
  ['State or province', GOOD_BRAND.state],
  ['Postal code', GOOD_BRAND.postalCode],
  ['Country', GOOD_BRAND.country],
  ['Phone', GOOD_BRAND.phone],
  ['Support email', GOOD_BRAND.email],
  ['Campaign description', GOOD_CAMPAIGN.description],
  ['Message flow', GOOD_CAMPAIGN.messageFlow],
  ['Sample message 1', GOOD_CAMPAIGN.samples[0] ?? ''],
  ['Sample message 2', GOOD_CAMPAIGN.samples[1] ?? ''],
  ['Opt-in message', GOOD_CAMPAIGN.optinMessage],
  ['Opt-out message', GOOD_CAMPAIGN.optoutMessage],
  ['Help message', GOOD_CAMPAIGN.helpMessage],
  ['Opt-in keywords', GOOD_CAMPAIGN.optinKeywords],
  ['Opt-out keywords', GOOD_CAMPAIGN.optoutKeywords],
  ['Help keywords', GOOD_CAMPAIGN.helpKeywords],
  ['Privacy policy', GOOD_CAMPAIGN.privacyPolicyLink],
  ['Terms and conditions', GOOD_CAMPAIGN.termsAndConditionsLink],
];

export const field = (window: Page, label: string) =>
  window.locator('main').getByRole('textbox', { name: label, exact: true });

/** A registration against which no rule has an error, written from the registrations screen. */
export async function fillRegistration(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'New registration' }).first().click();
  await field(window, 'Registration name').fill('Delivery texts');
  const form = window.locator('main');
  await form.getByRole('combobox', { name: 'Type of organisation' }).selectOption(GOOD_BRAND.entityType);
  await form.getByRole('combobox', { name: 'Industry' }).selectOption(GOOD_BRAND.vertical);
  await form.getByRole('combobox', { name: 'Use case', exact: true }).selectOption(GOOD_CAMPAIGN.usecase);
  // What is found about the use case moves the boxes below it.
  await saved(window);
  for (const name of GOOD_CAMPAIGN.subUsecases)
    await form.getByRole('checkbox', { name: new RegExp(`${name}$`) }).check();
  for (const [label, value] of FORM) await field(window, label).fill(value);
  await saved(window);
  await form.getByRole('checkbox', { name: 'Terms accepted' }).check();
  await saved(window);
}

/** Waits for the app's word that the draft is on the disk. */
export async function saved(window: Page): Promise<void> {
  await expect(window.locator('main').getByText(/^Saved \d/)).toBeVisible();
}

export async function attachAll(window: Page, count: number): Promise<void> {
  await window.getByRole('button', { name: 'Attach numbers' }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('button', { name: `Choose all ${count}` }).click();
  await dialog.getByRole('button', { name: `Attach ${count} numbers` }).click();
  await expect(window.getByText(`${count} numbers attached`).first()).toBeVisible();
  await saved(window);
}
