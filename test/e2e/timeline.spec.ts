import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { WindowApi } from '#shared/ipc/api.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '../support/good-forms.ts';
import { property, readCalendar } from '../support/read-ics.ts';
import { expect, ready, test } from './support/app.ts';
import { answerDialogs, ENTERPRISE, everyCustomerPulled, LOCATION } from './support/steps.ts';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'textready-timeline-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An order and a registration that a person placed in Control Hub; the case is open under CASE-1. */
async function openCase(window: Page): Promise<string> {
  return window.evaluate(
    async ({ customer, location, brand, campaign }) => {
      const { api } = globalThis as unknown as { api: WindowApi };
      const value = <T>(answer: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
        if (!answer.ok) throw new Error(answer.error.message);
        return answer.value;
      };
      value(await api.settings.set({ workOffline: true, actor: 'Robin' }));
      const customerId = value(await api.customers.list({})).find(({ name }) => name === customer)?.id ?? '';
      const { locations } = value(await api.customers.get({ customerId }));
      const locationId = locations.find(({ name }) => name === location)?.id ?? '';
      const { selectable } = value(await api.batches.candidates({ customerId, locationId }));
      const numbers = selectable.slice(-3).map(({ e164 }) => e164);
      const { batchId } = value(await api.batches.create({ customerId, locationId, numbers }));
      const { outboxId: order } = value(await api.batches.release({ batchId }));
      value(await api.guided.start({ outboxId: order }));
      value(await api.guided.step({ outboxId: order, step: 'submit', done: true }));
      value(await api.guided.finish({ outboxId: order, reference: 'ORD-1', override: 'Read by eye' }));
      value(await api.guided.outcome({ outboxId: order, failed: [], note: '' }));
      const name = 'Delivery texts';
      const { registrationId, rev } = value(await api.registrations.create({ customerId, name }));
      value(await api.registrations.save({ registrationId, rev, name, brand, campaign, numbers }));
      const { outboxId } = value(await api.registrations.release({ registrationId }));
      value(await api.guided.start({ outboxId }));
      value(await api.guided.step({ outboxId, step: 'case', done: true }));
      value(await api.guided.finish({ outboxId, reference: 'CASE-1', override: null }));
      return registrationId;
    },
    { customer: ENTERPRISE, location: LOCATION, brand: GOOD_BRAND, campaign: GOOD_CAMPAIGN },
  );
}

/** Keeps the notifications of the system instead of showing them. */
const watchNotices = (app: ElectronApplication) =>
  app.evaluate(({ Notification }) => {
    const shown: Electron.Notification[] = [];
    Object.assign(globalThis, { shown });
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push(this);
    };
  });
const noticesOf = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() =>
    (globalThis as unknown as { shown: Electron.Notification[] }).shown.map(({ body }) => body),
  );

const row = (window: Page) => window.getByRole('row', { name: /Delivery texts/ });

test('a case is followed on the timeline: recorded, reminded of, in the calendar and in the journal', async ({
  launch,
  picture,
}) => {
  test.setTimeout(180_000);
  const { app, window } = await launch();
  await ready(window);
  await watchNotices(app);
  await window.getByRole('button', { name: 'Open the sample organisation' }).click();
  await everyCustomerPulled(window);
  const registrationId = await openCase(window);

  await window.keyboard.press('Control+8');
  await expect(row(window)).toContainText('Return the form, then say so');
  await row(window).getByRole('button', { name: 'Record where it stands: Delivery texts' }).click();
  const drawer = window.getByRole('dialog', { name: 'Delivery texts' });
  await drawer.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(drawer.getByText(/^An answer is to be expected about/).first()).toBeVisible();
  await expect(drawer.getByText('An answer may be there')).toBeVisible();
  await drawer.getByRole('textbox', { name: 'What to be reminded of' }).fill('Call Pat');
  await drawer.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(drawer.getByRole('button', { name: 'Done: Call Pat' })).toBeVisible();
  await picture(window, 'timeline-details');

  const calendar = join(folder, 'reminders.ics');
  await answerDialogs(app, { save: calendar });
  await drawer.getByRole('button', { name: 'Calendar file' }).click();
  await expect(window.getByText(`The calendar was written to ${calendar}.`)).toBeVisible();
  const summaries = readCalendar(readFileSync(calendar, 'utf8')).events.map(
    (event) => property(event, 'SUMMARY')?.value,
  );
  expect(summaries).toEqual([
    `Call Pat: Delivery texts, ${ENTERPRISE}`,
    `An answer may be there: Delivery texts, ${ENTERPRISE}`,
    `The answer is overdue: Delivery texts, ${ENTERPRISE}`,
  ]);
  await drawer.getByRole('button', { name: 'Close' }).click();
  await picture(window, 'timeline');

  // What fell due while the computer slept is told once when it wakes, and its click leads here.
  await window.evaluate(async (id) => {
    const { api } = globalThis as unknown as { api: WindowApi };
    const dueAt = new Date(Date.now() - 60_000).toISOString();
    await api.reminders.add({ registrationId: id, text: 'Ask the team', dueAt, day: null });
  }, registrationId);
  await window.keyboard.press('Control+1');
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await expect.poll(() => noticesOf(app)).toEqual([`Ask the team: Delivery texts, ${ENTERPRISE}`]);
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await app.evaluate(() => {
    (globalThis as unknown as { shown: Electron.Notification[] }).shown[0]?.emit('click');
  });
  await expect(drawer.getByText('Ask the team')).toBeVisible();
  expect(await noticesOf(app)).toHaveLength(1);

  await drawer.getByRole('button', { name: 'Journal' }).click();
  const journal = window.getByRole('table', { name: 'Entries of the journal' });
  await expect(journal.getByText('Confirmed').first()).toBeVisible();
  await journal
    .getByRole('button', { name: /^Details of entry/ })
    .first()
    .click();
  await expect(journal.getByText('SUBMITTED')).toBeVisible();
  await window.getByRole('button', { name: 'Verify' }).click();
  const verify = window.getByRole('dialog', { name: 'Verify' });
  await verify.getByRole('button', { name: 'Verify' }).click();
  await expect(verify.getByText('Everything is as it was when it was written.')).toBeVisible();
  await picture(window, 'journal-verified');
});
