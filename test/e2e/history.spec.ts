import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, ready, test } from './support/app.ts';
import { tabTo } from './support/keys.ts';
import { ENTERPRISE, field, goTo, openCustomer, saved } from './support/steps.ts';

async function openNewDraft(window: Page): Promise<void> {
  await ready(window);
  await window.getByRole('button', { name: 'Open the sample organisation' }).click();
  await openCustomer(window, ENTERPRISE);
  await goTo(window, 'Registration');
  await window.getByRole('button', { name: 'New registration' }).first().click();
  await saved(window);
}

test('undo, redo, help and restoring by keyboard alone', async ({ launch, picture }) => {
  const { window } = await launch();
  await openNewDraft(window);
  const [legal, brand] = [field(window, 'Legal company name'), field(window, 'Brand name')];
  const before = await legal.inputValue();

  await tabTo(window, legal);
  await window.keyboard.press('End');
  await window.keyboard.type(' Holdings');
  await tabTo(window, brand);
  await window.keyboard.press('Control+A');
  await window.keyboard.type('Calder');
  await window.keyboard.press('Control+Z');
  await expect(brand).toHaveValue(ENTERPRISE);
  await window.keyboard.press('Control+Z');
  await expect(legal).toHaveValue(before);
  await expect(legal).toBeFocused();
  await window.keyboard.press('Control+Y');
  await expect(legal).toHaveValue(`${before} Holdings`);
  await window.keyboard.press('Control+Shift+Z');
  await expect(brand).toHaveValue('Calder');
  await expect(brand).toBeFocused();
  await saved(window);

  await window.keyboard.press('F1');
  await expect(window.getByText('[Your business name]')).toBeVisible();
  await picture(window, 'examples-open');
  await window.keyboard.press('F1');
  await expect(window.getByText('[Your business name]')).toBeHidden();

  await tabTo(window, window.getByRole('button', { name: 'Revisions' }));
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog', { name: 'Revisions' });
  await expect(dialog.getByRole('row', { name: /^Legal company name/ })).toContainText('Holdings');
  await picture(window, 'revisions');
  await tabTo(window, dialog.getByRole('button', { name: 'Restore revision 1' }));
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(brand).toHaveValue(ENTERPRISE);
  await window.keyboard.press('Control+Z');
  await expect(brand).toHaveValue('Calder');
  await expect(legal).toHaveValue(`${before} Holdings`);
  await saved(window);
});

test('the revisions and the examples in both appearances and both languages', async ({ launch, picture }) => {
  const { window } = await launch();
  await openNewDraft(window);
  await field(window, 'Legal company name').fill(`${ENTERPRISE} Holdings, Inc.`);
  await field(window, 'Sample message 1').fill(
    'Calder Bay: Hi [First name], your freight arrives on [date].',
  );
  await saved(window);
  for (const language of ['en', 'zh'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      await window.evaluate(
        (settings) =>
          (
            globalThis as unknown as { api: { settings: { set(input: object): Promise<unknown> } } }
          ).api.settings.set(settings),
        { theme, language },
      );
      await expect(window.locator('html')).toHaveAttribute('lang', language === 'zh' ? /^zh/ : /^en/);
      const examples = window.locator('[data-examples]');
      await examples.nth(1).click();
      await examples.nth(0).click();
      await picture(window, `editor-examples-${language}-${theme}`);
      await examples.nth(1).click();
      await examples.nth(0).click();
      await window.getByRole('button', { name: language === 'zh' ? '历史版本' : 'Revisions' }).click();
      await expect(window.getByRole('dialog').getByRole('table')).toBeVisible();
      await picture(window, `revisions-${language}-${theme}`);
      const { violations } = await new AxeBuilder({ page: window })
        .setLegacyMode(true)
        // A dialog is a `section`, in which a `header` is no banner (HTML-AAM); axe goes by the role alone.
        .disableRules(['landmark-no-duplicate-banner', 'landmark-unique'])
        .analyze();
      expect.soft(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
      await window.keyboard.press('Escape');
    }
  }
});
