import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { keepWorker } from './kept-worker.ts';

// Stryker works on a copy of the tree; this file lies in it, too.
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The unit tests of the pure part alone: it needs nothing of WXT, and each mutant is tried sooner. */
export default defineConfig({
  root,
  plugins: [keepWorker],
  resolve: { alias: { '@': root } },
  test: {
    environment: 'jsdom',
    include: ['tests/unit/article/**/*.test.ts', 'tests/unit/sites/**/*.test.ts'],
    exclude: ['**/real-page.test.ts', '**/one-file.test.ts'], // the latter puts another site in DWN's place
    setupFiles: ['tests/mutation/setup.ts'],
    isolate: false,
    restoreMocks: true,
    testTimeout: 60_000, // the first run counts what each test reaches, which takes its time
  },
});
