import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';

/** Presses Tab, as often as a person would, until the focus is there. */
export async function tabTo(window: Page, target: Locator, limit = 150): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < limit; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await window.keyboard.press('Tab');
  }
  throw new Error(`${limit} presses of Tab did not reach ${target}`);
}
