// What each picture shows, as steps of a person. Keys are used to move, since they are the same in every language.
const openHarbor = async (page) => {
  await page.getByRole('button', { name: 'Harbor Clinic', exact: true }).click();
};

/** Pastes a reason against the registration that was sent. */
const reject = async (page) => {
  await page.getByRole('button', { name: 'Appointment reminders' }).click();
  await page.locator('.tr-page-actions > button').nth(-1).click();
  const reason =
    'Declined. Twilio error 30896: the opt-in is insufficient.\nAlso code 30890, and code 30882.';
  await page.getByRole('dialog').locator('textarea').fill(reason);
};

const at = (digit, more) => async (page, look) => {
  await openHarbor(page);
  await page.keyboard.press(`Control+${digit}`);
  await page.locator('h1').waitFor();
  await page.waitForTimeout(250);
  await more?.(page, look);
};

const openReference = (more) => async (page, look) => {
  await openHarbor(page);
  await page.locator('.tr-nav-foot button').first().click();
  await page.locator('h1').waitFor();
  await page.waitForTimeout(250);
  await more?.(page, look);
};

/** Adds the sample form, which opens it. */
const openForm = async (page) => {
  await page.keyboard.press('Control+Enter');
  await page.locator('.tr-forms-places').waitFor();
  await page.waitForTimeout(200);
};

/** Brings the sample file so many steps far. */
const importFile = (steps) => async (page) => {
  await page.locator('.tr-page-actions button').first().click();
  await page.locator('.tr-import-target input').last().fill('Pine County Library');
  await page.locator('.tr-import-file button').click();
  for (let step = 0; step < steps; step += 1) {
    await page.waitForTimeout(150);
    await page.keyboard.press('Control+Enter');
  }
};

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
  {
    name: 'journal-verify',
    act: at(8, async (page) => {
      await page.locator('.tr-page-actions button').first().click();
      await page.locator('.tr-journal').waitFor();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('dialog').locator('[data-primary]').click();
      await page.waitForTimeout(200);
    }),
  },
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
