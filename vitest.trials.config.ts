// Trials of the whole program: real starts, real kills. They need the built site. ONSET_TRIALS lengthens them.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    name: 'trials',
    include: ['scripts/**/*.trial.ts'],
    exclude: ['**/node_modules/**'],
    testTimeout: 1_200_000,
    hookTimeout: 120_000,
    // Each with an Onset of its own; one alone waits half of the time for what ends, starts or comes in.
    maxWorkers: 2,
    // Of an address with two slashes in a row Next writes the right one twice, into headers that can be as long as twice it.
    execArgv: ['--max-http-header-size=65536'],
  },
});
