import { prepareBrowsers } from './find-browser.ts';
import { lintExtension } from './lint-extension.ts';
import { run, step } from './run.ts';

const vitest = 'vitest run --config tests/vitest.config.ts --project';

try {
  await step('Types', () => run('wxt prepare && tsc --noEmit'));
  await step('Lint', () => run('biome check --error-on-warnings'));
  await step('Unit tests', () => run(`${vitest} unit`));
  await step('Build for Chromium and Firefox', () => run('wxt build && wxt build -b firefox'));
  await step('Build tests', () => run(`${vitest} build`));
  await step('Extension lint', lintExtension);
  await step('Browsers', prepareBrowsers);
  await step('Browser tests', () => run(`${vitest} "browser-*"`));
  console.log('\nAll passed.');
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
