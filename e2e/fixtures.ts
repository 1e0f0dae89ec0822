// What every end-to-end test gets: a running Onset with the example incident, and a page signed in as its commander.
// One server and one sign-in serve all tests of a worker; a test that restarts the server gets the new one back.

import { type BrowserContext, test as base } from '@playwright/test';
import { anyFreePort } from '@/scripts/network/port.mjs';
import { temporaryDataFolder } from '@/scripts/postgres/temporary.mjs';
import { type RunningOnset, startOnset } from './onset-server';

export interface ServerUnderTest {
  readonly url: string;
  readonly dataFolder: string;
  readonly signInLink: string;
  restart(how: 'stop' | 'kill'): Promise<void>;
}

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

export const test = base.extend<object, { onset: ServerUnderTest; signedIn: SignedIn }>({
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
  baseURL: async ({ onset }, use) => use(onset.url),
  storageState: async ({ signedIn }, use) => use(signedIn),
});

export { expect } from '@playwright/test';
