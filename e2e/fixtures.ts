// What every end-to-end test gets: a running Onset with the example incident, and a page signed in as its commander.
// One server and one sign-in serve all tests of a worker; a test that restarts the server gets the new one back.

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, test as base } from '@playwright/test';
import { type RunningOnset, startOnset } from './onset-server';

export interface ServerUnderTest {
  readonly url: string;
  readonly dataFolder: string;
  readonly signInLink: string;
  restart(how: 'stop' | 'kill'): Promise<void>;
}

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port was free');
  return address.port;
}

export const test = base.extend<object, { onset: ServerUnderTest; signedIn: SignedIn }>({
  onset: [
    async ({ browserName: _ }, use) => {
      const dataFolder = mkdtempSync(path.join(tmpdir(), 'onset-e2e-'));
      const port = await freePort();
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
      rmSync(dataFolder, { recursive: true, force: true });
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
