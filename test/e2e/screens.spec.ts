import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { WindowApi } from '../../src/shared/ipc/api.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '../support/good-forms.ts';
import { expect, ready, test } from './support/app.ts';
import { ENTERPRISE, everyCustomerPulled, LOCATION, openCustomer, setLook } from './support/steps.ts';

/*
 * Every screen in both appearances and both languages: no axe violation, no English left in Chinese, and a picture each
 * under test-results/pictures (`npm run shots`).
 */
/** Reached by a digit; the last ones of the navigation by a click. */
const SCREENS: readonly [key: string, digit: string | null][] = [
  ['portfolio', '1'],
  ['customer', '2'],
  ['numbers', '3'],
  ['changes', '4'],
  ['batches', '5'],
  ['registration', '6'],
  ['outbox', '7'],
  ['timeline', '8'],
  ['forms', '9'],
  ['reference', null],
  ['settings', ','],
];

/** Texts that are the same in every language: names, addresses, codes, numbers. */
const UNTRANSLATED =
  /^[\s\d\p{P}\p{S}]*$|TextReady|Webex|Cisco|PSTN|10DLC|Control Hub|https?:|[A-Z]{2,}[-_]?\d|^[A-Z_]+$|English|Ctrl|MIT|Electron|Chromium|SHA|CSV|PDF|JSON/u;

async function violations(window: Page): Promise<string[]> {
  // Axe opens a blank page otherwise, which the app does not allow.
  const { violations: found } = await new AxeBuilder({ page: window })
    .setLegacyMode(true)
    // A dialog is a `section`, in which a `header` is no banner (HTML-AAM); axe goes by the role alone.
    .disableRules(['landmark-no-duplicate-banner', 'landmark-unique'])
    .analyze();
  return found.map(
    (one) =>
      `${one.id}: ${one.nodes.map((node) => `${node.target.join(' ')} ${node.html.slice(0, 160)}`).join(' | ')}`,
  );
}

/** Words of the interface that are still English: buttons, headings, labels and table heads. */
async function englishLeft(window: Page): Promise<string[]> {
  const texts = await window
    .locator('button, h1, h2, h3, label, th:not([scope="row"]), [role="columnheader"], summary')
    .allInnerTexts();
  return texts
    .map((text) => text.trim())
    .filter((text) => /[A-Za-z]{3,}/.test(text) && !/\p{Script=Han}/u.test(text) && !UNTRANSLATED.test(text));
}

/** Work of every kind, so that no screen is empty: an order that was answered, a batch, a registration with faults. */
async function addWork(window: Page): Promise<void> {
  await window.evaluate(
    async ({ customer, location, brand, campaign }) => {
      const { api } = globalThis as unknown as { api: WindowApi };
      const value = <T>(answer: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
        if (!answer.ok) throw new Error(answer.error.message);
        return answer.value;
      };
      const customerId = value(await api.customers.list({})).find(({ name }) => name === customer)?.id ?? '';
      const { locations } = value(await api.customers.get({ customerId }));
      const locationId = locations.find(({ name }) => name === location)?.id ?? '';
      const { selectable } = value(await api.batches.candidates({ customerId, locationId }));
      const numbers = selectable.map(({ e164 }) => e164);
      const ordered = value(
        await api.batches.create({ customerId, locationId, numbers: numbers.slice(0, 12) }),
      );
      value(await api.batches.release({ batchId: ordered.batchId }));
      value(await api.batches.create({ customerId, locationId, numbers: numbers.slice(12, 20) }));
      // One that a person does in Control Hub, whose summary differs.
      value(await api.settings.set({ workOffline: true }));
      const byHand = value(
        await api.batches.create({ customerId, locationId, numbers: numbers.slice(20, 32) }),
      );
      const { outboxId } = value(await api.batches.release({ batchId: byHand.batchId }));
      value(await api.guided.start({ outboxId }));
      value(await api.settings.set({ workOffline: false }));
      value(await api.guided.step({ outboxId, step: 'open', done: true }));
      value(await api.guided.step({ outboxId, step: 'location', done: true }));
      value(await api.guided.tick({ outboxId, numbers: numbers.slice(20, 23), ticked: true }));
      const summary = `${location}\n${numbers.slice(21, 33).join('\n')}`;
      value(await api.guided.checkSummary({ outboxId, text: summary }));
      const { registrationId, rev } = value(
        await api.registrations.create({ customerId, name: 'Delivery texts' }),
      );
      value(
        await api.registrations.save({
          registrationId,
          rev,
          name: 'Delivery texts',
          brand,
          campaign,
          numbers: [],
        }),
      );
    },
    {
      customer: ENTERPRISE,
      location: LOCATION,
      brand: { ...GOOD_BRAND, ein: '12-34', email: 'tidewater@gmail.com' },
      campaign: {
        ...GOOD_CAMPAIGN,
        samples: ['Your order is ready.', 'Hello “there”'],
        optoutKeywords: 'CANCEL, END',
      },
    },
  );
}

test('every screen is accessible, in both appearances and both languages', async ({ launch, picture }) => {
  test.setTimeout(420_000);
  const { window } = await launch();
  await ready(window);
  expect(await violations(window)).toEqual([]);
  await window.getByRole('button', { name: 'Open the sample organisation' }).click();
  await everyCustomerPulled(window);
  await openCustomer(window, ENTERPRISE);
  await addWork(window);
  const names = new Set<string>();
  const look = async (key: string, language: string, theme: string) => {
    await expect(window.locator('main h1')).toBeVisible();
    await expect(window.locator('[aria-busy="true"]')).toHaveCount(0);
    await picture(window, `${key}-${language}-${theme}`);
    const sideways = await window.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
    expect.soft(sideways, `${key} ${language} ${theme} needs no sideways scrolling`).toBe(0);
    expect.soft(await violations(window), `${key} ${language} ${theme}`).toEqual([]);
    if (language === 'zh') for (const left of await englishLeft(window)) names.add(left);
  };
  for (const language of ['en', 'zh'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      await setLook(window, theme, language);
      for (const [key, digit] of SCREENS) {
        if (digit === null) await window.locator('.tr-nav-foot button').first().click();
        else await window.keyboard.press(`Control+${digit}`);
        await look(key, language, theme);
      }
      await window.keyboard.press('Control+7');
      await window
        .locator('main .tr-outbox-actions')
        .getByRole('button', { name: /Control Hub/ })
        .click();
      await expect(window.locator('main .tr-guide')).toBeVisible();
      await look('guided', language, theme);
      await window.keyboard.press('Control+6');
      await window
        .locator('main')
        .getByRole('button', { name: /Delivery texts/ })
        .first()
        .click();
      await expect(window.locator('main h2').nth(3)).toBeVisible();
      await look('editor', language, theme);
      await window.locator('#section-sending .tr-form-head button').click();
      await expect(window.getByRole('dialog')).toBeVisible();
      await look('writing', language, theme);
      await window.keyboard.press('Escape');
      await expect(window.getByRole('dialog')).toBeHidden();
    }
  }
  // Names of customers, places and registrations are data, not words.
  const data = await window.evaluate(async () => {
    const { api } = globalThis as unknown as { api: WindowApi };
    const customers = await api.customers.list({});
    if (!customers.ok) return [];
    const details = await Promise.all(customers.value.map(({ id }) => api.customers.get({ customerId: id })));
    return details.flatMap((one) =>
      one.ok ? [one.value.name, ...one.value.locations.map(({ name }) => name)] : [],
    );
  });
  const known = [...data, 'Delivery texts'];
  expect([...names].filter((name) => !known.some((one) => name.includes(one)))).toEqual([]);
});
