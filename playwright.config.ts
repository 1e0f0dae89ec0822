// End-to-end tests: e2e/fixtures.ts starts a real Onset for them, so there is no server to declare here.
import { defineConfig } from '@playwright/test';
import { DESKTOP } from './e2e/desktop';
import { findTestBrowser } from './scripts/browser/chromium.mjs';

const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Each with an Onset of its own; one alone waits half of the time.
  workers: 2,
  // A busy machine is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    ...DESKTOP,
    screenshot: 'only-on-failure',
    // Noting every test's steps and pictures costs a quarter of its time: `npx playwright test … --trace on` does, where one fails.
    trace: 'off',
    launchOptions: {
      executablePath: findTestBrowser(),
      // Chromium's sandbox does not start as root.
      args: [
        ...['--disable-gpu', '--disable-background-networking'],
        // Else each window loads two pages of Chromium's own, which cost more than most of ours.
        '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
        ...(asRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
});
