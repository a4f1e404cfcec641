import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { type GiantPage, giantPages, HEADLINE } from './giant-pages.ts';
import { readText } from './popup.ts';
import { readHeadline } from './reader.ts';
import { type Session, waitFor } from './session.ts';
import { poll, test } from './test.ts';
import { ARTICLE } from './tripwire-page.ts';

const TOO_LARGE = 'Diese Seite ist zu groß, um gelesen zu werden.';
const elsewhere = 'https://example.org/hafen/landstrom';

/** Seconds in which there must be an article or a sentence. */
const LONGEST_WAIT = 60;
/**
 * Milliseconds in which the page may answer to nothing; more only where the browser itself takes half of that to load
 * it: it lays the page out once more as it is read.
 */
const LONGEST_STANDSTILL = 5000;

/** Opens a giant; gives the milliseconds that the browser alone takes for it. */
async function open(session: Session, giant: GiantPage, address: string): Promise<[Page, number]> {
  session.server.serve(address, giant.write());
  const page = await session.browser.newPage();
  const start = performance.now();
  await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 180_000 });
  return [page, performance.now() - start];
}

/** Notes, from now on, for how long at most the page does nothing. */
const watchStandstills = (page: Page) =>
  page.evaluate(() => {
    let last = performance.now();
    const watch = { longest: 0 };
    setInterval(() => {
      watch.longest = Math.max(watch.longest, performance.now() - last);
      last = performance.now();
    }, 20);
    Object.assign(globalThis, { watch });
  });

const readStandstill = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100)); // the last one counts when it is over
    return (globalThis as unknown as { watch: { longest: number } }).watch.longest;
  });

describe('in bounded time, and with a tab that answers, the reader shows the article or says why not,', () => {
  test.for(giantPages)(
    'on a page with $name',
    { timeout: 300_000 },
    async (giant, { session, onTestFinished }) => {
      const [page, loading] = await open(session, giant, ARTICLE);
      onTestFinished(() => page.close());
      await watchStandstills(page);
      await session.pressReaderKey(page);
      const headline = await waitFor('the reader', () => readHeadline(session, page), LONGEST_WAIT);
      expect(headline).toBe(giant.isTooLarge ? TOO_LARGE : HEADLINE);
      await poll(() => session.inReader(page, (root) => root.querySelector('.first-frame') === null)).toBe(
        true,
      );
      const standstill = await readStandstill(page);
      expect(standstill).toBeLessThan(Math.max(LONGEST_STANDSTILL, 2 * loading));

      await page.keyboard.press('Escape');
      await waitFor('the page', async () => ((await readHeadline(session, page)) ? undefined : true), 60);
    },
  );
});

describe('so does the popup', () => {
  test.for(giantPages.filter(({ isForPopup }) => isForPopup))(
    'on a page of another site with $name',
    { timeout: 300_000 },
    async (giant, { session, onTestFinished }) => {
      const [page] = await open(session, giant, elsewhere);
      onTestFinished(() => page.close());
      const popup = await session.openPopup(page);
      const readOutcome = async () =>
        (await readText(popup, 'h1')).replace('Seite wird gelesen …', '') || undefined;
      const headline = await waitFor('the popup', readOutcome, LONGEST_WAIT);
      expect(headline).toBe(giant.isTooLarge ? TOO_LARGE : HEADLINE);
      await popup.close();
    },
  );
});
