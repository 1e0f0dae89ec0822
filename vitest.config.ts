// The unit tests: no network, no database, no clock to wait for. `vitest.integration.config.ts` has the others.
import { defineConfig } from 'vitest/config';
import { keptByFilesImported } from './scripts/files/files-imported.mjs';

const alias = { '@': import.meta.dirname };
const plugins = [keptByFilesImported(import.meta.dirname)];
const setupFiles = ['scripts/prove/property-runs.ts'];
// Threads start faster than processes, and one serves many files: they leave nothing behind for the next.
const threads = { pool: 'threads', isolate: false } as const;
// Against tests that hang; how long one takes is measured elsewhere, and a busy machine is no failure.
const testTimeout = 30_000;
const exclude = ['**/node_modules/**', '**/*.integration.test.ts'];

export default defineConfig({
  test: {
    // One of two cores would lie idle otherwise.
    maxWorkers: '100%',
    // What did not change since the last run need not be compiled again: a sixth of the time.
    experimental: { fsModuleCache: true },
    projects: [
      {
        resolve: { alias },
        plugins,
        test: {
          name: 'browser',
          include: ['{app,components}/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: [...setupFiles, 'components/ui/one-window.sample.ts'],
          unstubGlobals: true,
          ...threads,
          testTimeout,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: { alias },
        plugins,
        test: {
          name: 'without a browser',
          include: ['{app,bench,client,components,core,prisma,scripts,verifier}/**/*.test.{ts,mjs}'],
          exclude,
          setupFiles,
          ...threads,
          testTimeout,
          sequence: { groupOrder: 2 },
        },
      },
      {
        resolve: { alias },
        plugins,
        // `server-only` refuses to be imported by anything that does not say that it is a server.
        ssr: { resolve: { conditions: ['react-server', 'node'] } },
        test: {
          name: 'server',
          include: ['server/**/*.test.ts'],
          exclude,
          setupFiles,
          ...threads,
          testTimeout,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
