// The unit tests: no network, no database, no clock to wait for. `vitest.integration.config.ts` has the others.
import { defineConfig } from 'vitest/config';

const alias = { '@': import.meta.dirname };
const setupFiles = ['scripts/prove/property-runs.ts'];
// Threads start faster than processes.
const pool = 'threads';
// Against tests that hang; how long one takes is measured elsewhere, and a busy machine is no failure.
const testTimeout = 30_000;
const exclude = ['**/node_modules/**', '**/*.integration.test.ts'];

export default defineConfig({
  test: {
    // One of two cores would lie idle otherwise.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias },
        // Pure functions leave nothing behind for the next file, so one thread serves them all.
        test: {
          name: 'pure',
          include: ['{client,core,prisma,verifier}/**/*.test.ts'],
          exclude,
          setupFiles,
          testTimeout,
          pool,
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser and scripts',
          include: ['{app,bench,components,scripts}/**/*.test.{ts,tsx,mjs}'],
          exclude,
          setupFiles,
          testTimeout,
          pool,
        },
      },
      {
        resolve: { alias },
        // `server-only` refuses to be imported by anything that does not say that it is a server.
        ssr: { resolve: { conditions: ['react-server', 'node'] } },
        test: { name: 'server', include: ['server/**/*.test.ts'], exclude, setupFiles, testTimeout, pool },
      },
    ],
  },
});
