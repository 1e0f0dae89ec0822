// What `npm test` and `npm run check` consist of, and how they end: one closing line and an exit status.
import { databaseClient, packages, readyProject, site } from '../install/project.mjs';
import { watchInterruption } from '../process/interruption.mjs';
import { seconds } from '../report/progress.mjs';
import { reportFailure } from '../report/refusal.mjs';
import { runStages } from './stage.mjs';

/** @typedef {import('./stage.mjs').Outcome} Outcome */

/** @returns {Promise<never>} */
export function runCheck() {
  return runSuite(async (signal) => {
    const { lint, deadCode, types, unit } = await import('./checks.mjs');
    return runStages([lint, deadCode, types, unit], signal);
  });
}

/** @returns {Promise<never>} */
export function runEverything() {
  return runSuite(async (signal) => {
    const { lint, deadCode, types, unit } = await import('./checks.mjs');
    const { vitestStage } = await import('./vitest.mjs');
    const { endToEnd } = await import('./playwright.mjs');
    const first = await runStages([lint, deadCode, types, unit], signal);
    const integration = vitestStage('Integration tests', 'vitest.integration.config.ts');
    const [onDatabase, built] = await runStages([integration, build], signal);
    const inBrowser = built?.failed === 0 ? await runStages([endToEnd], signal) : [];
    return [...first, onDatabase, built, ...inBrowser].filter((outcome) => outcome !== undefined);
  });
}

/** @type {import('./stage.mjs').Stage} */
const build = {
  name: 'Build of the site',
  run: async (signal) => {
    await readyProject([site], signal);
    return { passed: 1, failed: 0, output: '' };
  },
};

/**
 * @param {(signal: AbortSignal) => Promise<Outcome[]>} stages
 * @returns {Promise<never>}
 */
async function runSuite(stages) {
  const began = performance.now();
  const { stop } = watchInterruption();
  try {
    await readyProject([packages, databaseClient], stop);
    const outcomes = await stages(stop);
    const passed = sum(outcomes.map((outcome) => outcome.passed));
    const failed = sum(outcomes.map((outcome) => outcome.failed));
    console.log(`  Everything took ${seconds(performance.now() - began)}\n`);
    console.log(`${passed} passed, ${failed} failed`);
    process.exit(failed === 0 ? 0 : 1);
  } catch (failure) {
    if (stop.aborted) process.exit(130);
    reportFailure(failure);
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
}

/** @param {readonly number[]} counts */
function sum(counts) {
  return counts.reduce((total, count) => total + count, 0);
}
