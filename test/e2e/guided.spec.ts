import type { ElectronApplication, Page } from '@playwright/test';
import type { WindowApi } from '#shared/ipc/api.ts';
import { expect, ready, test } from './support/app.ts';
import { chooseOffered, ORDER, takeOrderOver, workOffline } from './support/by-hand.ts';
import {
  attachAll,
  connectTo,
  ENTERPRISE,
  fillRegistration,
  goTo,
  LOCATION,
  pullAndOpen,
} from './support/steps.ts';

/*
 * What no connector sends, a person does in Control Hub: here in the sandbox's look-alike, whose orders and cases are the
 * connector's own, so that anything placed twice would be seen.
 */
const step = (window: Page, name: string) => window.getByRole('checkbox', { name: `Done: ${name}` });

/** Opens Control Hub from the click list, and hands out its page. */
async function openHub(app: ElectronApplication, window: Page): Promise<Page> {
  const opened = app.waitForEvent('window');
  await window.getByRole('button', { name: 'Open Control Hub' }).click();
  const hub = await opened;
  await expect(hub.getByRole('heading')).toBeVisible();
  return hub;
}

async function signIn(hub: Page): Promise<void> {
  await hub.getByRole('button', { name: /^Sign in/ }).click();
  await hub.getByRole('link', { name: ENTERPRISE }).click();
  await hub.getByRole('link', { name: 'Business Texting' }).click();
}

/** The numbers of the run, as the window has them. */
const numbersOf = (window: Page): Promise<string[]> =>
  window.evaluate(async () => {
    const { api } = globalThis as unknown as { api: WindowApi };
    const rows = await api.outbox.list({});
    const found = rows.ok ? rows.value.find(({ channel }) => channel === 'guided') : undefined;
    const run = found && (await api.guided.get({ outboxId: found.id }));
    return run?.ok && run.value ? run.value.numbers.map(({ e164 }) => e164) : [];
  });

/** Ticks the numbers in Control Hub and goes on to its order summary. */
async function toSummary(hub: Page, numbers: readonly string[]): Promise<void> {
  for (const number of numbers) await hub.locator(`input[value="${number}"]`).check();
  await hub.getByRole('button', { name: 'Next', exact: true }).click();
}

const textOf = async (hub: Page, id: string): Promise<string> => hub.locator(`#${id}`).innerText();

/** Links that were handed to the system's browser. */
const watchLinks = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ shell }) => {
    const given: string[] = [];
    Object.assign(globalThis, { given });
    shell.openExternal = async (url) => {
      given.push(url);
    };
  });
const linksGiven = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as { given: string[] }).given);

/** What becomes of each download of the window of Control Hub. */
const watchDownloads = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    const downloads: string[] = [];
    Object.assign(globalThis, { downloads });
    const hub = BrowserWindow.getAllWindows().find((one) => one.getTitle().startsWith('127.0.0.1:'));
    hub?.webContents.session.on('will-download', (event) => {
      downloads.push(event.defaultPrevented ? 'refused' : 'begun');
    });
  });
const downloadsOf = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as { downloads: string[] }).downloads);

/** The address that the window of Control Hub shows. */
const shownBy = (app: ElectronApplication): Promise<string | undefined> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.getTitle().startsWith('127.0.0.1:'))
      ?.webContents.getURL(),
  );

test('the window of Control Hub is apart: no way to the app, no permissions, no other places', async ({
  launch,
  sandbox,
}) => {
  test.setTimeout(180_000);
  const { app, window } = await launch();
  await ready(window);
  await connectTo(window, sandbox);
  await pullAndOpen(window, ENTERPRISE);
  await chooseOffered(window);
  await takeOrderOver(window);
  await watchLinks(app);
  const hub = await openHub(app, window);
  await watchDownloads(app);
  const home = hub.url();
  expect(
    await hub.evaluate(async () => ({
      ways: ['api', 'require', 'process', 'module'].filter((name) => name in globalThis),
      states: await Promise.all(
        (['geolocation', 'notifications', 'camera', 'microphone'] as const).map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      ),
      clipboard: await navigator.clipboard.writeText('x').then(
        () => 'written',
        () => 'refused',
      ),
      popup: globalThis.open('https://help.webex.com/'),
    })),
  ).toEqual({
    ways: [],
    states: ['denied', 'denied', 'denied', 'denied'],
    clipboard: 'refused',
    popup: null,
  });
  await expect.poll(() => linksGiven(app)).toEqual(['https://help.webex.com/']);

  // Nowhere else, and no file: neither by a link, nor by a script, nor in a frame.
  for (const url of ['http://example.com/', 'file:///etc/passwd', 'data:text/html,x']) {
    await hub.evaluate((to) => {
      const link = Object.assign(document.createElement('a'), { href: to, textContent: 'Elsewhere' });
      document.body.append(link);
      link.click();
    }, url);
  }
  await hub.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: 'data:application/octet-stream,x',
      download: 'x.bin',
    });
    document.body.append(link);
    link.click();
  });
  await expect.poll(() => downloadsOf(app)).toEqual(['refused']);
  expect(await shownBy(app)).toBe(home);
  expect(await linksGiven(app)).toEqual(['https://help.webex.com/']);
  expect(app.windows()).toHaveLength(2);
  const titles = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.getTitle()),
  );
  expect(titles).toContainEqual(expect.stringContaining(`${new URL(home).host} - `));

  // Given back, the window goes with the run.
  const closed = hub.waitForEvent('close');
  await window.getByRole('button', { name: 'Give back' }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Give back' }).click();
  await closed;
  await expect(window.getByRole('heading', { name: 'Outbox' })).toBeVisible();
});

test('an order and its registration done by hand: cut off, restarted, a wrong summary caught, placed once', async ({
  launch,
  sandbox,
  picture,
}) => {
  test.setTimeout(300_000);
  const first = await launch();
  let { window } = first;
  await ready(window);
  await connectTo(window, sandbox);
  await pullAndOpen(window, ENTERPRISE);
  await chooseOffered(window);
  await takeOrderOver(window);
  await picture(window, 'begun');

  // By keys alone: Enter ticks and moves on.
  let hub = await openHub(first.app, window);
  await signIn(hub);
  await hub.getByRole('link', { name: 'Authorize business texting' }).click();
  await step(window, 'Go to the page').focus();
  await window.keyboard.press('Enter');
  await expect(step(window, 'Choose the location')).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(step(window, 'Choose the numbers')).toBeFocused();
  await hub.getByRole('link', { name: LOCATION }).click();
  await window.getByRole('option').first().click();
  await expect(window.getByText('1 of 3 ticked off')).toBeVisible();
  await picture(window, 'numbers');

  // The network goes, then the power.
  const numbers = await numbersOf(window);
  expect(numbers).toHaveLength(3);
  sandbox.control.setDown(true);
  await hub.getByRole('button', { name: 'Next', exact: true }).click();
  await expect
    .poll(() =>
      first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.getTitle())),
    )
    .toContainEqual(expect.stringContaining('ERR_'));
  await first.kill();
  expect(sandbox.control.accepted()).toEqual([]);

  const second = await launch({ userData: first.userData });
  window = second.window;
  await ready(window);
  await goTo(window, 'Outbox');
  await expect(window.getByText('In Control Hub: step 3 of 6')).toBeVisible();
  await picture(window, 'outbox-interrupted');
  sandbox.control.setDown(false);
  await window.getByRole('button', { name: `Go on in Control Hub: ${ORDER}` }).click();
  await expect(window.getByText('1 of 3 ticked off')).toBeVisible();

  // A summary that differs by one number is caught before anything is ordered.
  sandbox.control.setSummarySlip('swap');
  hub = await openHub(second.app, window);
  await signIn(hub);
  await hub.getByRole('link', { name: 'Authorize business texting' }).click();
  await hub.getByRole('link', { name: LOCATION }).click();
  await toSummary(hub, numbers);
  await expect(hub.getByRole('heading', { name: 'Order summary' })).toBeVisible();
  await window.getByRole('button', { name: 'Tick all off' }).click();
  await expect(window.getByText('3 of 3 ticked off')).toBeVisible();
  await step(window, 'Choose the numbers').press('Enter');
  await window.getByRole('button', { name: 'Read the page' }).click();
  await expect(window.getByText('1 missing · 1 not in the batch')).toBeVisible();
  await expect(window.getByRole('cell', { name: 'Missing there' })).toBeVisible();
  await expect(window.getByRole('cell', { name: 'Not in the batch' })).toBeVisible();
  await picture(window, 'summary-differs');

  // Mended in Control Hub, then it matches.
  sandbox.control.setSummarySlip('none');
  await hub.getByRole('link', { name: 'Back' }).click();
  await toSummary(hub, numbers);
  await expect(hub.getByRole('heading', { name: 'Order summary' })).toBeVisible();
  await window.getByRole('button', { name: 'Read the page' }).click();
  await expect(window.getByText('The summary names exactly the 3 numbers of this batch.')).toBeVisible();
  await window.getByRole('button', { name: 'Take a picture' }).click();
  await expect(window.getByRole('button', { name: /^Picture taken/ })).toBeVisible();
  await picture(window, 'summary-matches');
  await step(window, 'Check the order summary').press('Enter');
  expect(sandbox.control.accepted()).toEqual([]);
  await hub.getByRole('button', { name: 'Submit' }).click();
  const order = await textOf(hub, 'order-number');
  await step(window, 'Place the order').press('Enter');
  const field = window.getByRole('textbox', { name: 'Order number' });
  await expect(field).toBeFocused();
  const closed = hub.waitForEvent('close');
  await field.fill(order);
  await picture(window, 'reference');
  await field.press('Enter');
  await closed;
  await expect(window.getByText(new RegExp(`Finished .*${order}`))).toBeVisible();
  await picture(window, 'finished');
  expect(sandbox.control.accepted().map(({ kind }) => kind)).toEqual(['order']);

  await window.getByRole('radio', { name: 'All 3 numbers are authorised' }).check();
  await window.getByRole('button', { name: 'Record the outcome' }).click();
  await expect(window.getByText('The outcome is recorded: Complete')).toBeVisible();
  await goTo(window, 'Outbox');
  await expect(window.getByRole('table', { name: 'Sent' }).getByText(order)).toBeVisible();
  await picture(window, 'outbox-accepted');

  // The registration, the same way.
  await goTo(window, 'Registration');
  await fillRegistration(window);
  await attachAll(window, 3);
  await workOffline(window, true);
  await window.getByRole('button', { name: 'Release' }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Release' }).click();
  const story = window.getByRole('dialog', { name: /^Register Delivery texts/ });
  await story.getByRole('button', { name: 'Do it in Control Hub' }).click();
  await expect(window.getByRole('heading', { name: /^Register Delivery texts/ })).toBeVisible();
  await workOffline(window, false);
  hub = await openHub(second.app, window);
  await hub.getByRole('link', { name: ENTERPRISE }).click();
  await hub.getByRole('link', { name: 'Business Texting' }).click();
  await hub.getByRole('link', { name: 'Open Cisco Calling Plans support case' }).click();
  await step(window, 'Go to the page').press('Enter');
  await hub.getByRole('textbox').fill('Register Delivery texts');
  await picture(window, 'case');
  await hub.getByRole('button', { name: 'Open case' }).click();
  const caseNumber = await textOf(hub, 'case-number');
  await window.getByRole('button', { name: 'Take a picture' }).click();
  await expect(window.getByRole('button', { name: /^Picture taken/ })).toBeVisible();
  await step(window, 'Open the support case').press('Enter');
  await step(window, 'Return the form').press('Enter');
  await window.getByRole('textbox', { name: 'Case number' }).fill(caseNumber);
  await window.keyboard.press('Enter');
  await expect(window.getByText(new RegExp(`Finished .*${caseNumber}`))).toBeVisible();
  const stands = window.getByRole('region', { name: 'Where the case stands' });
  await expect(stands.getByRole('listitem')).toHaveText([/^Submitted/]);
  for (const [status, count] of [
    ['In review', 2],
    ['Approved', 3],
  ] as const) {
    await stands.getByRole('radio', { name: status }).check({ force: true });
    await stands.getByRole('button', { name: 'Record', exact: true }).click();
    await expect(stands.getByRole('listitem')).toHaveCount(count);
  }
  await picture(window, 'case-approved');
  expect(sandbox.control.accepted().map(({ kind }) => kind)).toEqual(['order', 'registration']);
});
