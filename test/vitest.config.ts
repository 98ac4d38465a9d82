import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/set-up.ts',
    pool: 'forks',
    // By itself vitest leaves a core to whoever sits before the machine; nobody sits before one that tests.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
