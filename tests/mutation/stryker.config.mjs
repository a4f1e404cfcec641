// @ts-check
const output = 'tests/output/mutation';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['utils/article/**/*.ts', 'utils/sites/**/*.ts', '!**/*.d.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  // What the tests don't read; and tsconfig.json, which Stryker would rewrite with an interface that TypeScript 7 lacks.
  ignorePatterns: ['.output', '.readme', '.store', 'public', 'tests/{bench,browser,build}', 'tsconfig.json'],
  ignoreStatic: true, // tables and patterns are made once, when a file is loaded: each of them would ask for all tests
  disableTypeChecks: false, // nothing checks them here
  concurrency: 1,
  timeoutMS: 10_000, // parsing a large page takes its time beside other work
  tempDirName: `${output}/sandbox`,
  cleanTempDir: 'always', // what a failed run leaves behind would be taken for sources
  dryRunTimeoutMinutes: 20,
  incremental: true,
  incrementalFile: `${output}/incremental.json`,
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `${output}/index.html` },
  jsonReporter: { fileName: `${output}/mutation.json` },
};
