import type { Page } from 'puppeteer-core';
import { expect, test as plainTest } from 'vitest';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { type Fixture, readFixture } from './fixtures.ts';
import type { Session, SessionOptions } from './session.ts';

export const isFirefox = process.env.KLARTEXT_BROWSER === 'firefox';

/** Launches the browser of this test run. */
export function launch(options?: SessionOptions): Promise<Session> {
  return isFirefox ? launchFirefox(options) : launchChromium(options);
}

/** Asks until the answer is the expected one, which on a busy machine takes longer than vitest's second. */
export function poll<T>(ask: () => T | Promise<T>) {
  return expect.poll(ask, { timeout: 10_000 });
}

interface Fixtures {
  /** One browser for all tests of a file. */
  session: Session;
  /** Opens a fixture's page; closed again after the test. */
  openFixture: (fixture: Fixture | string) => Promise<Page>;
}

export const test = plainTest.extend<Fixtures>({
  session: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest wants the fixtures' names in a pattern
    async ({}, use) => {
      const session = await launch();
      await use(session);
      await session.close();
    },
    { scope: 'file' },
  ],
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
