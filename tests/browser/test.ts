import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test as plainTest } from 'vitest';
import { type Fixture, readFixture } from './fixtures.ts';
import { launch } from './launch.ts';
import type { Session } from './session.ts';

/** Asks until the answer is the expected one, which on a busy machine takes longer than vitest's second. */
export function poll<T>(ask: () => T | Promise<T>) {
  return expect.poll(ask, { timeout: 10_000 });
}

// One browser for all tests of a file. Hooks start and end it, for a fixture would take its time from the first test.
let browser: Session | undefined;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

interface Fixtures {
  session: Session;
  /** Opens a fixture's page; closed again after the test. */
  openFixture: (fixture: Fixture | string) => Promise<Page>;
}

export const test = plainTest.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest wants the fixtures' names in a pattern
  session: async ({}, use) => {
    if (browser === undefined) throw new Error('No browser was started.');
    await use(browser);
  },
  openFixture: async ({ session }, use) => {
    const pages: Page[] = [];
    await use(async (fixture) => {
      const { address, html } = typeof fixture === 'string' ? readFixture(fixture) : fixture;
      session.server.serve(address, html);
      const page = await session.openPage(address);
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.close();
  },
});
