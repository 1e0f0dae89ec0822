// A stage of vitest's tests, counted from its JSON report.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRecord } from '../files/private-file.mjs';
import { runNode } from './stage.mjs';

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults one for each file
 */

/**
 * @param {string} name
 * @param {string} config
 * @param {{ timeoutMs?: number }} [limits] a test may take this long, instead of what the configuration says
 * @returns {import('./stage.mjs').Stage}
 */
export function vitestStage(name, config, { timeoutMs } = {}) {
  return {
    name,
    run: async (signal) => {
      const folder = mkdtempSync(join(tmpdir(), 'onset-report-'));
      try {
        const limits = timeoutMs === undefined ? [] : [`--testTimeout=${timeoutMs}`];
        return await runVitest(['--config', config, ...limits], join(folder, 'report.json'), signal);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/**
 * @param {string[]} choices
 * @param {string} reportPath
 * @param {AbortSignal} signal
 * @returns {Promise<import('./stage.mjs').Outcome>}
 */
async function runVitest(choices, reportPath, signal) {
  const parameters = ['run', ...choices, '--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
  const { status, output } = await runNode({ program: 'node_modules/vitest/vitest.mjs', parameters }, signal);
  const report = /** @type {VitestReport | undefined} */ (readRecord(reportPath));
  const passed = report?.numPassedTests ?? 0;
  const failed = report === undefined ? 0 : failuresIn(report);
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed, output };
}

/**
 * A file that cannot even be loaded has no test to fail; it counts as one.
 * @param {VitestReport} report
 */
function failuresIn({ numFailedTests, testResults }) {
  const unloadable = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  return numFailedTests + unloadable.length;
}
