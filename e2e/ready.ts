// Keys pressed before React has taken over the server's HTML go nowhere, so tests that type wait for that.

import type { Page } from '@playwright/test';

export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const heading = document.querySelector('h1');
    return heading !== null && Object.keys(heading).some((key) => key.startsWith('__reactFiber'));
  });
}
