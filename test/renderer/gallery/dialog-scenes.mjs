// Pictures of what is asked about batches, entries of the outbox and what came since.
import { at } from './steps.mjs';

const menuOf = (page) => page.locator('.tr-page-actions button[aria-haspopup="menu"]').first();

/** The numbered entry of the menu beside New batch. */
const newBatch = (entry) => async (page) => {
  await menuOf(page).click();
  if (entry !== undefined) await page.getByRole('menuitem').nth(entry).click();
};

/** The numbered entry of the menu of the draft batch. */
const ofDraft = (entry) => async (page) => {
  await page.locator('.tr-batch-name').first().click();
  await menuOf(page).click();
  if (entry !== undefined) await page.getByRole('menuitem').nth(entry).click();
};

const entryMenus = (page) => page.locator('.tr-outbox-actions button[aria-haspopup="menu"]');
const ofEntry = (row) => (page) => entryMenus(page).nth(row).click();

/** What a sign stands for, of the first entry of the outbox from a row on that has it. */
const choose =
  (icon, from = 0) =>
  async (page) => {
    for (let row = from; row < (await entryMenus(page).count()); row += 1) {
      await ofEntry(row)(page);
      await page.getByRole('menuitem').first().waitFor();
      const found = page.locator(`[role="menuitem"]:has(.tabler-icon-${icon})`);
      if ((await found.count()) > 0) return found.click();
      await page.keyboard.press('Escape');
      await page.getByRole('menuitem').first().waitFor({ state: 'hidden' });
    }
    throw new Error(`No entry has ${icon}.`);
  };

/** The numbered step of the click list of an order that was just begun. */
async function openStep(page, step) {
  await choose('external-link', 2)(page);
  await page.locator('.tr-guide-head').nth(step).click();
}

/** As a paste: key by key, thousands of lines take minutes. */
const paste = (field, text) =>
  field.evaluate((element, value) => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(element, value);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);

const LIST = '(206) 555-0102, 206 555 0103\nFront desk\n+1 415 555 0199\n206-555-0104\n206-555-0104';

export const dialogScenes = [
  { name: 'dialog-ways', act: at(5, newBatch()) },
  { name: 'dialog-list', act: at(5, newBatch(1)) },
  {
    name: 'dialog-listed',
    act: at(5, async (page) => {
      await newBatch(1)(page);
      await page.getByRole('dialog').locator('textarea').fill(LIST);
      await page.getByRole('dialog').locator('[data-primary]').click();
      await page.getByRole('dialog').locator('p').first().waitFor();
    }),
  },
  {
    name: 'dialog-list-refused',
    act: at(5, async (page) => {
      await newBatch(1)(page);
      await paste(page.getByRole('dialog').locator('textarea'), '206-555-0104\n'.repeat(20_001));
      await page.getByRole('dialog').locator('[data-primary]').click();
    }),
  },
  {
    name: 'dialog-archived',
    act: at(5, async (page) => {
      await page.locator('.tr-batch-list .mantine-SegmentedControl-label').last().click();
    }),
  },
  { name: 'dialog-more', act: at(5, ofDraft()) },
  { name: 'dialog-split', act: at(5, ofDraft(1)) },
  {
    name: 'dialog-split-numbers',
    act: at(5, async (page) => {
      await ofDraft(1)(page);
      await page.getByRole('dialog').locator('.mantine-SegmentedControl-label').last().click();
    }),
  },
  { name: 'dialog-merge', act: at(5, ofDraft(2)) },
  { name: 'dialog-outbox-menu', act: at(7, ofEntry(0)) },
  { name: 'dialog-discard', act: at(7, choose('trash')) },
  { name: 'dialog-withdraw', act: at(7, choose('arrow-back-up')) },
  { name: 'dialog-doubt-withdraw', scene: 'doubt', act: at(7, choose('arrow-back-up')) },
  { name: 'dialog-doubt-discard', scene: 'doubt', act: at(7, choose('trash')) },
  { name: 'guided', act: at(7, choose('external-link')) },
  {
    name: 'guided-numbers',
    act: at(7, async (page) => {
      await openStep(page, 2);
      await page.getByRole('listbox').focus();
      for (const key of ['Space', 'ArrowDown', 'Space']) await page.keyboard.press(key);
    }),
  },
  {
    name: 'guided-differs',
    act: at(7, async (page) => {
      await openStep(page, 3);
      await page.locator('.tr-guide-compare textarea').fill('(206) 555-0100\n(206) 555-0101\n(206) 555-0199');
      await page.locator('.tr-guide-compare textarea').blur();
      await page.locator('.tr-guide-compare button').last().click();
    }),
  },
  {
    name: 'guided-reference',
    act: at(7, async (page) => {
      await openStep(page, 5);
    }),
  },
];
