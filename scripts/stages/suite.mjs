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
    const { lint, types, unit } = await import('./checks.mjs');
    return runStages([lint, types, unit], signal);
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
    const isBuilt = built?.failed === 0;
    const trials = vitestStage('Trials of starts and kills', 'vitest.trials.config.ts');
    // They would disturb each other's timing side by side; without a site neither has anything to try.
    const tried = isBuilt ? await runStages([trials], signal) : [];
    const inBrowser = isBuilt ? await runStages([endToEnd], signal) : [];
    return [...first, onDatabase, built, ...tried, ...inBrowser].filter((outcome) => outcome !== undefined);
  });
}

/**
 * The same properties and trials as `npm test`, many times over and from a new seed.
 * @returns {Promise<never>}
 */
export function runProof() {
  process.env.ONSET_SEED ||= String(Math.floor(Math.random() * 2 ** 31));
  process.env.ONSET_TRIALS ||= '3000';
  process.env.ONSET_KILLS ||= '20';
  process.env.ONSET_EVIDENCE_MB ||= '1000';
  process.env.ONSET_IMPORT_MB ||= '2000';
  process.env.ONSET_EDITS ||= '20000';
  process.env.ONSET_DOCUMENTS ||= '200';
  process.env.ONSET_REQUESTS ||= '100000';
  process.env.ONSET_SWAPS ||= '10000';
  console.log(`ONSET_SEED=${process.env.ONSET_SEED} repeats this run.`);
  return runSuite(async (signal) => {
    const { vitestStage } = await import('./vitest.mjs');
    const properties = vitestStage('Properties', 'vitest.config.ts', { timeoutMs: 1_200_000 });
    const onDatabase = vitestStage('Properties on a database', 'vitest.integration.config.ts', {
      timeoutMs: 1_200_000,
    });
    const trials = vitestStage('Trials of starts and kills', 'vitest.trials.config.ts');
    const first = await runStages([properties], signal);
    const second = await runStages([onDatabase, build], signal);
    return [...first, ...second, ...(await runStages([trials], signal))];
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
