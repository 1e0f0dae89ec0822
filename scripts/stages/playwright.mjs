// The end-to-end stage: Playwright against a real Onset in a real browser, counted from its JSON report.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureTestBrowser } from '../browser/chromium.mjs';
import { readRecord } from '../files/private-file.mjs';
import { runNode } from './stage.mjs';

/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} PlaywrightReport */

/** @type {import('./stage.mjs').Stage} */
export const endToEnd = {
  name: 'End-to-end tests',
  run: async (signal) => {
    const browser = await ensureTestBrowser(signal);
    const folder = mkdtempSync(join(tmpdir(), 'onset-report-'));
    try {
      return await runPlaywright(browser, join(folder, 'report.json'), signal);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/**
 * @param {string} browser
 * @param {string} reportPath
 * @param {AbortSignal} signal
 * @returns {Promise<import('./stage.mjs').Outcome>}
 */
async function runPlaywright(browser, reportPath, signal) {
  const call = {
    program: 'node_modules/@playwright/test/cli.js',
    parameters: ['test', '--reporter=list,json'],
    environment: { ONSET_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath },
  };
  const { status, output } = await runNode(call, signal);
  const report = /** @type {PlaywrightReport | undefined} */ (readRecord(reportPath));
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  const failed = unexpected + (report?.errors.length ?? 0);
  return { passed: expected + flaky, failed: status !== 0 && failed === 0 ? 1 : failed, output };
}
