import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Stryker works on a copy of the tree; this file lies in it, too.
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The unit tests of the pure part alone: it needs nothing of WXT, and each mutant is tried sooner. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    environment: 'jsdom',
    include: ['tests/mutation/all.test.ts'],
    setupFiles: ['tests/mutation/setup.ts'],
    restoreMocks: true,
    testTimeout: 60_000, // the first run counts what each test reaches, which takes its time
  },
});
