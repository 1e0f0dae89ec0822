// The stages that need no database and no browser.
import { checkStage } from './stage.mjs';
import { vitestStage } from './vitest.mjs';

const next = 'node_modules/next/dist/bin/next';

export const lint = checkStage('Lint and rooms', [
  { program: 'node_modules/@biomejs/biome/bin/biome', parameters: ['check', '--error-on-warnings', '.'] },
]);

export const deadCode = checkStage('Dead code', [{ program: 'node_modules/knip/bin/knip.js' }]);

/** Next writes the types of routes first; tsc reads them. */
export const types = checkStage('Types', [
  { program: next, parameters: ['typegen'] },
  { program: 'node_modules/typescript/bin/tsc', parameters: ['--noEmit', '--checkers', '1'] },
]);

export const unit = vitestStage('Unit tests', 'vitest.config.ts');
