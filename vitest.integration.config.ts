// Tests of the server on a real Postgres: one cluster for the run, a database of its own for every file.
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { keptByFilesImported } from './scripts/files/files-imported.mjs';

// `server-only` refuses to be imported by anything that does not say that it is a server.
const serverConditions = ['react-server', 'node'];

export default defineConfig({
  plugins: [keptByFilesImported(import.meta.dirname)],
  resolve: {
    alias: [
      { find: /^@(?=\/)/, replacement: import.meta.dirname },
      // better-auth asks Next for cookies, which has none outside of its own server.
      { find: /^next\/headers(\.js)?$/, replacement: join(import.meta.dirname, 'server/testing/next-headers.ts') },
    ],
  },
  ssr: { resolve: { conditions: serverConditions, externalConditions: serverConditions } },
  test: {
    name: 'integration',
    include: ['**/*.integration.test.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: ['scripts/integration/cluster.ts'],
    setupFiles: ['scripts/prove/property-runs.ts', 'server/testing/quick-hashes.ts', 'server/testing/database.ts'],
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // A process serves many files; `server/testing/database.ts` gives each an installation of its own.
    isolate: false,
    experimental: { fsModuleCache: true },
    // So that the cookies that it asks Next for can be those of a test.
    server: { deps: { inline: ['better-auth'] } },
  },
});
