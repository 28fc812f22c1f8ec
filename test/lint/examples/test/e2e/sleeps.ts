import type { Page } from '@playwright/test';

export const rest = (page: Page) => page.waitForTimeout(1000);
