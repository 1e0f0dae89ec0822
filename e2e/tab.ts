// One tab for the tests of a worker: half of what it takes to open an incident in a new one is to fetch and compile again what the
// last test had fetched and compiled. Every test gets it as a new one would be: signed in, on nobody's page, with nothing kept in
// the browser, nothing intercepted and nobody listening. A test that needs more than that says `inOwnTab`.

import type { Browser, BrowserContext, Page } from '@playwright/test';
import { DESKTOP } from './desktop';

export type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface Tab {
  readonly context: BrowserContext;
  /** As new, and the only one of its context. */
  renewed(): Promise<Page>;
}

/** Of the application's own address and without a script: what the browser keeps for that address can be cleared from here. */
const NOBODYS = '/api/v1/health';

export async function openTab(browser: Browser, signedIn: SignedIn, baseURL: string): Promise<Tab> {
  const context = await browser.newContext({ ...DESKTOP, baseURL, storageState: signedIn });
  return {
    context,
    async renewed() {
      await context.setOffline(false);
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      const [page = await context.newPage(), ...others] = context.pages();
      for (const other of others) await other.close();
      page.removeAllListeners();
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.goto(NOBODYS);
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      await context.clearCookies();
      await context.addCookies(signedIn.cookies);
      await page.emulateMedia({ media: null, colorScheme: null });
      await page.setViewportSize(DESKTOP.viewport);
      return page;
    },
  };
}
