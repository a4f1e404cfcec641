import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The same tests in either browser, one browser at a time: two make a small machine slow, not fast. */
function browserProject(name: 'chromium' | 'firefox', groupOrder: number): TestProjectConfiguration {
  return {
    root,
    resolve: { alias: { '@': root } },
    test: {
      name: `browser-${name}`,
      environment: 'node',
      include: ['tests/browser/*.test.ts'],
      env: { KLARTEXT_BROWSER: name },
      fileParallelism: false,
      sequence: { groupOrder },
      testTimeout: 30_000,
      hookTimeout: 60_000,
    },
  };
}

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        // WXT's own aliases (`@`, `#i18n`) and a fake browser behind `wxt/browser`.
        plugins: [await WxtVitest({ root })],
        test: {
          name: 'unit',
          environment: 'jsdom',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/unit/setup.ts'],
          restoreMocks: true,
          css: { include: /\/utils\/export\// }, // it is part of what exporters write
        },
      },
      {
        root,
        test: { name: 'build', environment: 'node', include: ['tests/build/*.test.ts'] },
      },
      browserProject('chromium', 1),
      browserProject('firefox', 2),
    ],
  },
});
