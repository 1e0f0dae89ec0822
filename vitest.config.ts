import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['{core,client,components,scripts}/**/*.test.{ts,tsx,mjs}'],
    exclude: ['**/*.integration.test.ts'],
    environment: 'node',
  },
});
