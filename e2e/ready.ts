// Keys pressed before React has taken over the server's HTML go nowhere, so tests that type wait for that: for the page's
// own sign, which it gives once everything on it listens, and for the heading of the page that they are on.

import type { Page } from '@playwright/test';

export async function listening(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const heading = document.querySelector('h1');
    const isListening = 'listening' in document.documentElement.dataset;
    return isListening && heading !== null && Object.keys(heading).some((key) => key.startsWith('__reactFiber'));
  });
}

/** On an incident's page the editors of what is at hand have come as well, which nobody sees. */
export async function takenOver(page: Page): Promise<void> {
  await listening(page);
  await page.waitForFunction(() => {
    const isIncident = document.querySelector('[aria-label="The incident"]') !== null;
    return !isIncident || 'atHand' in document.documentElement.dataset;
  });
}
