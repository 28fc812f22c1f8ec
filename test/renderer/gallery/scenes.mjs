// What each picture shows, as steps of a person.
import { dialogScenes } from './dialog-scenes.mjs';
import { at, openForm, openHarbor } from './steps.mjs';
import { workScenes } from './work-scenes.mjs';

export const scenes = [
  { name: 'welcome', scene: 'empty' },
  { name: 'recovery', scene: 'failed' },
  { name: 'portfolio' },
  {
    name: 'portfolio-pull',
    act: async (page) => {
      await page.locator('tbody tr').nth(4).locator('td').last().getByRole('button').click();
      await page.mouse.move(0, 0);
    },
  },
  { name: 'portfolio-many', scene: 'many' },
  {
    name: 'portfolio-tiles',
    scene: 'many',
    act: async (page) => {
      await page.locator('.tr-portfolio-bar .mantine-SegmentedControl-label').last().click();
    },
  },
  {
    name: 'portfolio-run',
    scene: 'many',
    act: async (page) => {
      await page.keyboard.press('Control+Enter');
    },
  },
  {
    name: 'portfolio-decide',
    scene: 'many',
    act: async (page) => {
      await page.locator('.tr-portfolio-bar select').first().selectOption('removals');
      await page.locator('.tr-portfolio tbody .mantine-Button-root').first().click();
    },
  },
  { name: 'customer-trouble', scene: 'trouble', act: openHarbor },
  { name: 'customer', act: openHarbor },
  {
    name: 'customer-attest',
    act: async (page) => {
      await openHarbor(page);
      await page.locator('.tr-prerequisite button').first().click();
    },
  },
  {
    name: 'connect',
    scene: 'empty',
    act: async (page) => {
      await page.locator('.tr-welcome-actions button').nth(1).click();
      await page.getByRole('dialog').getByRole('button').last().click();
    },
  },
  {
    name: 'connect-integration',
    scene: 'empty',
    act: async (page) => {
      await page.locator('.tr-welcome-actions button').nth(1).click();
      await page.getByRole('dialog').locator('.mantine-SegmentedControl-label').last().click();
      await page.getByRole('dialog').getByRole('button').last().click();
    },
  },
  {
    name: 'connect-waiting',
    scene: 'integrations',
    act: async (page) => {
      await page.keyboard.press('Control+,');
      await page.locator('.tr-connection').nth(2).getByRole('button').first().click();
      await page.getByRole('dialog').getByRole('button').last().click();
    },
  },
  {
    name: 'connections',
    scene: 'integrations',
    act: async (page) => {
      await page.keyboard.press('Control+,');
    },
  },
  {
    name: 'sign-in-again',
    scene: 'integrations',
    act: async (page) => {
      await page.keyboard.press('Control+,');
      await page.locator('.tr-connection').nth(2).getByRole('button').first().click();
      await page.getByRole('dialog').locator('summary').first().click();
    },
  },
  {
    name: 'switcher',
    act: async (page) => {
      await page.locator('.tr-switcher').click();
    },
  },
  {
    name: 'palette',
    act: async (page) => {
      await page.keyboard.press('Control+k');
    },
  },
  { name: 'numbers', act: at(3) },
  {
    name: 'numbers-all',
    act: at(3, async (page, look) => {
      await page.locator('.mantine-SegmentedControl-label').last().click();
      await page.locator('.tr-grid[data-scope="all"]').waitFor();
      if (look.width < 1500 && look.width > 1000) await page.locator('.tr-number-bar button').first().click();
      await page.locator('.tr-number-search input').fill('boi');
      await page.waitForTimeout(500);
    }),
  },
  {
    name: 'numbers-chosen',
    act: at(3, async (page) => {
      await page.getByRole('grid').focus();
      await page.keyboard.press('ArrowDown');
      for (let index = 0; index < 9; index += 1) await page.keyboard.press('Shift+ArrowDown');
      await page.waitForTimeout(500);
    }),
  },
  {
    name: 'numbers-batches',
    act: at(3, async (page) => {
      await page.getByRole('grid').focus();
      await page.keyboard.press('Control+a');
      await page.locator('.tr-selection [data-primary]:enabled').click();
    }),
  },
  {
    name: 'numbers-confirm',
    act: at(3, async (page) => {
      await page.getByRole('grid').focus();
      await page.keyboard.press('End');
      await page.keyboard.press('Shift+PageUp');
      await page.locator('.tr-selection-actions button:enabled').nth(3).click();
    }),
  },
  {
    name: 'numbers-views',
    act: at(3, async (page) => {
      await page.locator('.tr-page-titles button').click();
      await page.getByRole('menuitem').nth(1).click();
      await page.locator('.tr-grid-sort').nth(2).click();
      await page.locator('.tr-page-titles button').click();
      await page.waitForTimeout(300);
    }),
  },
  {
    name: 'numbers-none',
    act: at(3, async (page) => {
      await page.locator('.tr-number-search input').fill('zzz');
      await page.waitForTimeout(500);
    }),
  },
  { name: 'forms-empty', act: at(9) },
  { name: 'forms', act: at(9, openForm) },
  {
    name: 'forms-list',
    act: at(9, async (page) => {
      await openForm(page);
      await page.locator('.tr-forms-line .tr-link').click();
    }),
  },
  {
    name: 'forms-field',
    act: at(9, async (page) => {
      await openForm(page);
      await page.locator('.tr-forms-field').nth(4).click();
    }),
  },
  {
    name: 'forms-filled',
    act: at(9, async (page) => {
      await openForm(page);
      await page.keyboard.press('Control+Enter');
    }),
  },
  {
    name: 'forms-fill',
    act: at(9, async (page) => {
      await openForm(page);
      await page.keyboard.press('Control+6');
      await page.locator('tbody tr button').first().click();
      await page.locator('.tr-page-actions button[aria-haspopup="menu"]').first().click();
      await page.getByRole('menuitem').last().click();
    }),
  },
  ...workScenes,
  ...dialogScenes,
];
