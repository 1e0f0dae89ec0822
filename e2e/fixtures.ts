// What every end-to-end test gets: a running Onset with the example incident, and a page signed in as its commander.
// One server, one sign-in and, but for tests `inOwnTab`, one tab serve all tests of a worker; a test that restarts the server gets
// the new one back.

import { test as base } from '@playwright/test';
import { anyFreePort } from '@/scripts/network/port.mjs';
import { temporaryDataFolder } from '@/scripts/postgres/temporary.mjs';
import { type RunningOnset, startOnset } from './onset-server';
import { openTab, type SignedIn, type Tab } from './tab';

export interface ServerUnderTest {
  readonly url: string;
  readonly dataFolder: string;
  readonly signInLink: string;
  restart(how: 'stop' | 'kill'): Promise<void>;
}

/** With a tab of its own: for what a used one has kept, or could not forget. */
export const inOwnTab = base.extend<object, { onset: ServerUnderTest; signedIn: SignedIn; tab: Tab }>({
  onset: [
    async ({ browserName: _ }, use) => {
      const { folder: dataFolder, remove } = temporaryDataFolder();
      const port = await anyFreePort();
      let running: RunningOnset = await startOnset(dataFolder, port);
      await use({
        url: running.url,
        dataFolder,
        signInLink: running.signInLink,
        async restart(how) {
          await running[how]();
          running = await startOnset(dataFolder, port);
        },
      });
      await running.stop();
      remove();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  signedIn: [
    async ({ browser, onset }, use) => {
      const context = await browser.newContext({ baseURL: onset.url });
      const page = await context.newPage();
      await page.goto(onset.signInLink);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.waitForURL(/\/(incidents|account)/);
      await use(await context.storageState());
      await context.close();
    },
    { scope: 'worker' },
  ],
  tab: [
    async ({ browser, onset, signedIn }, use) => {
      const tab = await openTab(browser, signedIn, onset.url);
      await use(tab);
      await tab.context.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ onset }, use) => use(onset.url),
  storageState: async ({ signedIn }, use) => use(signedIn),
});

/** In a tab that is as new. Whoever else was in a browser meanwhile has left. */
export const test = inOwnTab.extend({
  context: async ({ tab, browser }, use) => {
    await use(tab.context);
    for (const context of browser.contexts()) if (context !== tab.context) await context.close();
  },
  page: async ({ tab, context: _ }, use) => use(await tab.renewed()),
});

export { expect } from '@playwright/test';
