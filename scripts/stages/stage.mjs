// One part of `npm test` or `npm run check`: runs to its end whatever the others do, and is counted.
// Its output is kept back and shown only when something failed; figures are always shown.
import { projectFolder } from '../files/data-folder.mjs';
import { run } from '../process/command.mjs';
import { figuresIn } from '../report/figure.mjs';
import { seconds } from '../report/progress.mjs';
import { wordsOf } from '../report/refusal.mjs';

/** @typedef {{ passed: number, failed: number, output: string }} Outcome */
/** @typedef {{ name: string, run: (signal: AbortSignal) => Promise<Outcome> }} Stage */

/**
 * @typedef {object} NodeCall
 * @property {string} program a path in the project
 * @property {readonly string[]} [parameters]
 * @property {Readonly<Record<string, string>>} [environment] besides ours
 */

/**
 * A stage of programs that pass or fail as a whole, one after the other.
 * @param {string} name
 * @param {readonly NodeCall[]} calls
 * @returns {Stage}
 */
export function checkStage(name, calls) {
  return {
    name,
    run: async (signal) => {
      let output = '';
      for (const call of calls) {
        const ending = await runNode(call, signal);
        output += ending.output;
        if (ending.status !== 0) return { passed: 0, failed: 1, output };
      }
      return { passed: 1, failed: 0, output };
    },
  };
}

/**
 * @param {NodeCall} call
 * @param {AbortSignal} signal
 */
export function runNode({ program, parameters = [], environment }, signal) {
  const env = { ...process.env, ...environment };
  return run(process.execPath, [program, ...parameters], { cwd: projectFolder, env, signal });
}

/**
 * Runs the stages side by side and prints a line for each as it ends.
 * @param {readonly Stage[]} stages
 * @param {AbortSignal} signal
 * @returns {Promise<Outcome[]>}
 */
export function runStages(stages, signal) {
  return Promise.all(stages.map((stage) => runStage(stage, signal)));
}

/**
 * @param {Stage} stage
 * @param {AbortSignal} signal
 * @returns {Promise<Outcome>}
 */
async function runStage(stage, signal) {
  const began = performance.now();
  const outcome = await outcomeOf(stage, signal);
  const { passed, failed, output } = outcome;
  const verdict = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
  console.log(`  ${stage.name}: ${verdict} (${seconds(performance.now() - began)})`);
  for (const figure of figuresIn(output)) console.log(`    ${figure}`);
  if (failed > 0) console.log(`\n${output.trim()}\n`);
  return outcome;
}

/**
 * @param {Stage} stage
 * @param {AbortSignal} signal
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(stage, signal) {
  try {
    return await stage.run(signal);
  } catch (failure) {
    signal.throwIfAborted();
    return { passed: 0, failed: 1, output: wordsOf(failure) };
  }
}
