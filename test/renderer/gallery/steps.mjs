// Steps of a person that several pictures begin with. Keys are used to move, since they are the same in every language.
export const openHarbor = async (page) => {
  await page.getByRole('button', { name: 'Harbor Clinic', exact: true }).click();
};

/** Pastes a reason against the registration that was sent. */
export const reject = async (page) => {
  await page.getByRole('button', { name: 'Appointment reminders' }).click();
  await page.locator('.tr-page-actions > button').nth(-1).click();
  const reason =
    'Declined. Twilio error 30896: the opt-in is insufficient.\nAlso code 30890, and code 30882.';
  await page.getByRole('dialog').locator('textarea').fill(reason);
};

export const at = (digit, more) => async (page, look) => {
  await openHarbor(page);
  await page.keyboard.press(`Control+${digit}`);
  await page.locator('h1').waitFor();
  await page.waitForTimeout(250);
  await more?.(page, look);
};

export const openReference = (more) => async (page, look) => {
  await openHarbor(page);
  await page.locator('.tr-nav-foot button').first().click();
  await page.locator('h1').waitFor();
  await page.waitForTimeout(250);
  await more?.(page, look);
};

/** Adds the sample form, which opens it. */
export const openForm = async (page) => {
  await page.keyboard.press('Control+Enter');
  await page.locator('.tr-forms-places').waitFor();
  await page.waitForTimeout(200);
};

/** Brings the sample file so many steps far. */
export const importFile = (steps) => async (page) => {
  await page.locator('.tr-page-actions button').first().click();
  await page.locator('.tr-import-target input').last().fill('Pine County Library');
  await page.locator('.tr-import-file button').click();
  for (let step = 0; step < steps; step += 1) {
    await page.waitForTimeout(150);
    await page.keyboard.press('Control+Enter');
  }
};
