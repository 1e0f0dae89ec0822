// The unit tests: no network, no database, no clock to wait for. `vitest.integration.config.ts` has the others.
import { defineConfig } from 'vitest/config';

const alias = { '@': import.meta.dirname };
const setupFiles = ['scripts/prove/property-runs.ts'];
const exclude = ['**/node_modules/**', '**/*.integration.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{app,bench,client,components,core,prisma,scripts}/**/*.test.{ts,tsx,mjs}'],
          exclude,
          setupFiles,
        },
      },
      {
        resolve: { alias },
        // `server-only` refuses to be imported by anything that does not say that it is a server.
        ssr: { resolve: { conditions: ['react-server', 'node'] } },
        test: { name: 'server', include: ['server/**/*.test.ts'], exclude, setupFiles },
      },
    ],
  },
});
