import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { keepWorker } from './kept-worker.ts';

// Stryker works on a copy of the tree; this file lies in it, too.
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Whole pages come last: a mutant that a single function's tests notice is done with in no time. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) =>
      Number(/\/(?:fixtures|other-sites|overview|removed-parts)\.test\.ts$/.test(moduleId));
    return files.toSorted((a, b) => isSlow(a) - isSlow(b));
  }
}

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
    sequence: { sequencer: QuickFirst },
    restoreMocks: true,
    testTimeout: 60_000, // the first run counts what each test reaches, which takes its time
  },
});
