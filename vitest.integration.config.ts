// Tests of the server on a real Postgres: one cluster for the run, a database of its own for every file.
import { defineConfig } from 'vitest/config';

// `server-only` refuses to be imported by anything that does not say that it is a server.
const serverConditions = ['react-server', 'node'];

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  ssr: { resolve: { conditions: serverConditions, externalConditions: serverConditions } },
  test: {
    name: 'integration',
    include: ['**/*.integration.test.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: ['scripts/integration/cluster.ts'],
    setupFiles: ['scripts/prove/property-runs.ts', 'server/testing/database.ts'],
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // So that a test can stand in for the cookies that better-auth asks Next for.
    server: { deps: { inline: ['better-auth'] } },
  },
});
