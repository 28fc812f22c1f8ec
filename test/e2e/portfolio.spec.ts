import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { WindowApi } from '../../src/shared/ipc/api.ts';
import { expect, ready, test } from './support/app.ts';
import { connectTo, ENTERPRISE, goTo, openCustomer, pullAndOpen } from './support/steps.ts';

const RUN = 'Pull of several customers';
/** Six tries of a request, longer and longer apart, for each of the customers that wait in line. */
const GIVES_UP_MS = 70_000;

async function violations(window: Page): Promise<string[]> {
  // Axe opens a blank page otherwise, which the app does not allow.
  const { violations: found } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** A customer as the window knows it. */
function summaryOf(window: Page, name: string) {
  return window.evaluate(async (wanted) => {
    const { api } = globalThis as unknown as { api: WindowApi };
    const answer = await api.customers.list({});
    if (!answer.ok) throw new Error(answer.error.message);
    const found = answer.value.find((one) => one.name === wanted);
    if (!found) throw new Error(`No customer is called ${wanted}.`);
    return { id: found.id, numbers: found.numbers };
  }, name);
}

test('all customers are pulled, a network that is cut pauses them, and they go on from there', async ({
  launch,
  sandbox,
  picture,
}) => {
  test.setTimeout(180_000);
  const { window, app } = await launch();
  await ready(window);
  await connectTo(window, sandbox);
  await app.evaluate(({ BrowserWindow }) => {
    const shown: number[] = [];
    Object.assign(globalThis, { taskbar: shown });
    const [main] = BrowserWindow.getAllWindows();
    if (main) main.setProgressBar = (progress: number) => void shown.push(progress);
  });
  sandbox.control.setFaults([
    { kind: 'delay', delayMs: 1500, path: '/telephony/config/numbers', times: 'always' },
  ]);
  await window.getByRole('button', { name: 'Pull all' }).click();
  const run = window.getByRole('region', { name: RUN });
  await expect(run).toContainText('0 of 4 customers · 3 running · 1 waiting');
  await expect(window.getByText('Waiting for its turn')).toBeVisible();
  await expect(window.getByText('Reading numbers').first()).toBeVisible();
  expect(await violations(window)).toEqual([]);
  await picture(window, 'pulling');

  sandbox.control.setDown(true);
  await expect(run).toContainText(/customers pulled.*paused/, { timeout: GIVES_UP_MS });
  const paused = window.getByText('Pull paused: no connection');
  await expect(paused.first()).toBeVisible();
  await picture(window, 'paused');

  sandbox.control.setDown(false);
  sandbox.control.setFaults([]);
  await window
    .getByRole('button', { name: /^Go on with the pull of/ })
    .first()
    .click();
  await expect(async () => {
    const more = window.getByRole('button', { name: /^Go on with the pull of/ });
    if ((await more.count()) > 0) await more.first().click({ timeout: 1000 });
    await expect(paused).toHaveCount(0, { timeout: 2000 });
    await expect(window.getByText('never', { exact: true })).toHaveCount(0, { timeout: 2000 });
  }).toPass({ timeout: 40_000 });
  await picture(window, 'pulled');
  const taskbar = await app.evaluate(() => (globalThis as unknown as { taskbar: number[] }).taskbar);
  expect(taskbar.some((fraction) => fraction > 0 && fraction < 1)).toBe(true);
  expect(taskbar.at(-1)).toBe(-1);

  await window.getByText('Tiles', { exact: true }).click();
  await expect(window.getByRole('heading', { level: 2, name: ENTERPRISE })).toBeVisible();
  await goTo(window, 'Outbox');
  await goTo(window, 'Portfolio');
  await expect(window.getByRole('heading', { level: 2, name: ENTERPRISE })).toBeVisible();
  await picture(window, 'tiles');
});

test('a pull that would remove much asks: kept once, then removed, and the changes say so', async ({
  launch,
  sandbox,
  picture,
}) => {
  const { window } = await launch();
  await ready(window);
  await connectTo(window, sandbox);
  await pullAndOpen(window, ENTERPRISE);
  const { id, numbers } = await summaryOf(window, ENTERPRISE);
  const missing = Math.ceil(numbers * 0.3);
  sandbox.control.mutate({ customer: id, remove: missing });

  await window.getByRole('button', { name: `Pull now: ${ENTERPRISE}` }).click();
  const count = (value: number) => new Intl.NumberFormat('en-US').format(value);
  const words = `Webex no longer lists ${count(missing)} of ${count(numbers)} numbers`;
  await expect(window.getByText(`${words} of ${ENTERPRISE}.`)).toBeVisible();
  expect(await violations(window)).toEqual([]);
  await picture(window, 'asks');
  await window.getByRole('button', { name: 'Keep them' }).click();
  await expect(window.getByText(`The numbers of ${ENTERPRISE} were kept.`)).toBeVisible();
  expect((await summaryOf(window, ENTERPRISE)).numbers).toBe(numbers);

  await goTo(window, 'Portfolio');
  await window.getByRole('button', { name: `Pull now: ${ENTERPRISE}` }).click();
  await expect(window.getByText(words)).toBeVisible();
  await picture(window, 'asks-in-the-row');
  await window.getByRole('button', { name: `Decide about missing numbers: ${ENTERPRISE}` }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Remove them' }).click();
  await expect(window.getByText(words)).toHaveCount(0);
  await expect.poll(async () => (await summaryOf(window, ENTERPRISE)).numbers).toBe(numbers - missing);

  await openCustomer(window, ENTERPRISE);
  await goTo(window, 'Changes');
  const sentence = window.getByRole('button', {
    name: new RegExp(`^${count(missing)} numbers were removed`),
  });
  await sentence.click();
  await expect(window.getByRole('table', { name: 'What pulls found' }).getByRole('row').nth(1)).toContainText(
    'Removed',
  );
  expect(await violations(window)).toEqual([]);
  await picture(window, 'changes');
});
