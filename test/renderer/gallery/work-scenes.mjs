// Pictures of work: batches, registrations, the outbox, the timeline.
import { at, importFile, openReference, reject } from './steps.mjs';

const verify = async (page) => {
  await page.locator('.tr-page-actions button').first().click();
  await page.locator('.tr-journal').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').locator('[data-primary]').click();
  await page.locator('.tr-verify').waitFor();
};

export const workScenes = [
  { name: 'changes', act: at(4) },
  {
    name: 'changes-plan',
    act: at(4, async (page) => {
      await page.locator('.tr-need').nth(4).locator('button').first().click();
    }),
  },
  {
    name: 'changes-kind',
    scene: 'trouble',
    act: at(4, async (page) => {
      await page.locator('.tr-kind').nth(1).click();
    }),
  },
  { name: 'batches', act: at(5) },
  {
    name: 'batch-location',
    act: at(5, async (page) => {
      await page.keyboard.press('Control+Enter');
    }),
  },
  {
    name: 'batch-numbers',
    act: at(5, async (page) => {
      await page.keyboard.press('Control+Enter');
      await page.locator('button.tr-place').first().click();
      await page.getByRole('listbox').focus();
      for (let index = 0; index < 14; index += 1) await page.keyboard.press('Shift+ArrowDown');
      await page.locator('summary').last().click();
    }),
  },
  {
    name: 'batch-summary',
    act: at(5, async (page) => {
      await page.keyboard.press('Control+Enter');
      await page.locator('button.tr-place').first().click();
      await page.getByRole('listbox').focus();
      for (let index = 0; index < 14; index += 1) await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Control+Enter');
    }),
  },
  {
    name: 'batch-detail',
    act: at(5, async (page) => {
      await page.locator('.tr-batch-name').last().click();
    }),
  },
  { name: 'registrations', act: at(6) },
  {
    name: 'registration-draft',
    act: at(6, async (page) => {
      await page.getByRole('button', { name: 'Patient service' }).click();
    }),
  },
  {
    name: 'registration-writing',
    act: at(6, async (page) => {
      await page.getByRole('button', { name: 'Patient service' }).click();
      await page.locator('#section-sending .tr-form-head button').click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('input').first().fill('runs a family clinic');
      await dialog.locator('.tr-writing-many').last().locator('input').nth(3).check();
    }),
  },
  {
    name: 'registration-sent',
    act: at(6, async (page) => {
      await page.getByRole('button', { name: 'Appointment reminders' }).click();
    }),
  },
  { name: 'registration-rejected', act: at(6, reject) },
  {
    name: 'registration-reopened',
    act: at(6, async (page) => {
      await reject(page);
      await page.getByRole('dialog').locator('[data-primary]').click();
      await page.locator('.tr-rejected').waitFor();
      await page.locator('#field-campaign-helpMessage').fill('Harbor Clinic: call (208) 555-0100.');
    }),
  },
  {
    name: 'registration-reason',
    act: at(6, async (page) => {
      await reject(page);
      await page.getByRole('dialog').locator('[data-primary]').click();
      await page.locator('.tr-rejected summary').click();
    }),
  },
  {
    name: 'registration-pages',
    scene: 'complete',
    act: at(6, async (page) => {
      await page.getByRole('button', { name: 'Patient service' }).click();
      await page.locator('.tr-page-actions > button').first().click();
      await page.getByRole('dialog').locator('[data-primary]').click();
      await page.getByRole('dialog').locator('.tr-look-shot img').last().waitFor();
      await page.mouse.move(0, 0);
    }),
  },
  {
    name: 'registration-acknowledge',
    act: at(6, async (page) => {
      await page.getByRole('button', { name: 'Patient service' }).click();
      const findings = page.locator('#field-campaign-messageFlow-findings');
      await findings.locator('.tr-finding-actions button').first().click();
      await page.getByRole('dialog').locator('textarea').fill('The front desk shows it on paper.');
      await page.getByRole('dialog').getByRole('button').last().click();
      await findings.locator('summary').click();
      await findings.locator('summary').scrollIntoViewIfNeeded();
    }),
  },
  {
    name: 'registration-fix',
    act: at(6, async (page) => {
      await page.getByRole('button', { name: 'Patient service' }).click();
      const fix = page.locator('#field-campaign-samples-1-findings .tr-finding-actions button').first();
      await fix.scrollIntoViewIfNeeded();
      await fix.hover();
      await page.getByRole('tooltip').waitFor();
    }),
  },
  {
    name: 'registration-release',
    scene: 'complete',
    act: at(6, async (page) => {
      await page.getByRole('button', { name: 'Patient service' }).click();
      await page.locator('[data-primary]').click();
      await page.getByRole('dialog').waitFor();
    }),
  },
  { name: 'reference', act: openReference() },
  {
    name: 'reference-rule',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('CP-016');
      await page.keyboard.press('Enter');
      await page.locator('.tr-rule').waitFor();
    },
  },
  {
    name: 'reference-lookup',
    act: openReference(async (page) => {
      await page.getByRole('tab').nth(1).click();
      await page
        .locator('.tr-lookup textarea')
        .first()
        .fill('Twilio 30909; DCA2 code 710; SECURITY_REVIEW_FAILED');
    }),
  },
  {
    name: 'reference-tables',
    act: openReference(async (page, look) => {
      await page.getByRole('tab').nth(2).click();
      if (look.width > 860) await page.locator('.tr-tables-nav button').nth(5).click();
    }),
  },
  { name: 'outbox', act: at(7) },
  {
    name: 'outbox-story',
    act: at(7, async (page) => {
      await page.locator('.tr-outbox-actions button').last().click();
    }),
  },
  { name: 'timeline', act: at(8) },
  {
    name: 'timeline-all',
    act: at(8, async (page) => {
      await page.locator('.tr-timeline-filters .mantine-SegmentedControl-label').last().click();
    }),
  },
  {
    name: 'timeline-details',
    act: at(8, async (page) => {
      await page.locator('.tr-lane-name .tr-link').nth(2).click();
      await page.getByRole('dialog').waitFor();
      await page.waitForTimeout(200);
    }),
  },
  {
    name: 'journal',
    act: at(8, async (page) => {
      await page.locator('.tr-page-actions button').first().click();
      await page.locator('.tr-journal tbody button').nth(1).click();
    }),
  },
  { name: 'journal-verify', act: at(8, verify) },
  { name: 'journal-verify-faults', scene: 'faults', act: at(8, verify) },
  { name: 'import', act: importFile(0) },
  { name: 'import-columns', act: importFile(1) },
  { name: 'import-preview', act: importFile(2) },
  { name: 'import-done', act: importFile(3) },
  {
    name: 'import-refused',
    act: async (page) => {
      await page.evaluate(() => window.refuseImports());
      await importFile(0)(page);
    },
  },
  { name: 'settings', act: at(',') },
];
