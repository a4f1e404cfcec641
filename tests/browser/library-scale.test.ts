import type { Page } from 'puppeteer-core';
import { describe, expect, onTestFinished } from 'vitest';
import { readLongestTask, timeFirstScreen, watchTasks } from './first-screen.ts';
import { isFirefox } from './launch.ts';
import { openLibrary, press, readCount, readFocus, reload, waitForList } from './library.ts';
import { poll, test } from './test.ts';

// Functions given to `evaluate` run in the page, alone: they can use nothing of this file.

const MANY = 10_000;
const countRows = (page: Page) => page.evaluate(() => document.querySelectorAll('.entries > li').length);

describe('ten thousand articles', () => {
  test('are never drawn but near the screen, and end at the last one', { timeout: 120_000 }, async ({
    session,
  }) => {
    const page = await openLibrary(session, MANY);
    onTestFinished(() => page.close());
    await waitForList(page);
    expect(await readCount(page)).toBe('10.000 Artikel');
    expect(await countRows(page)).toBeLessThan(30);
    for (const top of [50_000, 400_000, 900_000]) {
      await page.evaluate((wanted) => document.querySelector('.library')?.scrollTo({ top: wanted }), top);
      await poll(() => countRows(page)).toBeGreaterThan(5);
      expect(await countRows(page)).toBeLessThan(30);
    }
    await page.keyboard.press('End');
    await poll(() => readFocus(page)).toMatch(/\(9999\)$/);
    const told = await page.evaluate(() => {
      const row = document.activeElement?.closest('li');
      return [row?.ariaPosInSet, row?.ariaSetSize];
    });
    expect(told).toEqual(['10000', '10000']);
    expect(await countRows(page)).toBeLessThan(40);
  });

  test('are deleted and put back all at once', { timeout: 120_000 }, async ({ session }) => {
    const page = await openLibrary(session, MANY);
    onTestFinished(() => page.close());
    await waitForList(page);
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.press('Delete');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('.list-notice h2')?.textContent), {
        timeout: 60_000,
      })
      .toBe('Noch ist nichts gesichert.');
    await press(page, 'Rückgängig');
    await expect.poll(() => readCount(page), { timeout: 60_000 }).toBe('10.000 Artikel');
  });
});

// Firefox tells no long tasks, and no page of an extension can be prepared there before it loads.
describe.skipIf(isFirefox)('the time it takes', () => {
  test('to the first screen is that of a hundred articles, at most twice', { timeout: 240_000 }, async ({
    session,
  }) => {
    const [few, many] = [await timeFirstScreen(session, 100), await timeFirstScreen(session, MANY)];
    console.info('first screen:', few, `at 100,`, many, `at ${MANY}`);
    expect(many.firstScreen).toBeLessThan(2 * few.firstScreen);
  });

  test('to filter, sort and scroll blocks nobody', { timeout: 120_000 }, async ({ session }) => {
    const page = await openLibrary(session, MANY);
    onTestFinished(() => page.close());
    await page.evaluateOnNewDocument(watchTasks);
    await reload(page);
    await waitForList(page);
    const measure = async (what: string, act: () => Promise<unknown>) => {
      await page.evaluate(() => {
        globalThis.longestTask = 0;
      });
      await act();
      await new Promise((resolve) => setTimeout(resolve, 600));
      const longest = await readLongestTask(page);
      console.info(`longest task, ${what}: ${longest.toFixed(0)} ms`);
      return longest;
    };
    const longest = [
      await measure('filter', () =>
        page.evaluate(() => document.querySelectorAll<HTMLElement>('.facet')[1]?.click()),
      ),
      await measure('sort', () => page.select('.list-head select', 'title')),
      await measure('scroll', () =>
        page.evaluate(() => document.querySelector('.library')?.scrollTo({ top: 300_000 })),
      ),
      await measure('key', () => page.keyboard.press('ArrowDown')),
      await measure('type', async () => {
        await page.keyboard.press('/');
        await page.keyboard.type('strompreis');
      }),
    ];
    // On a busy machine tasks take what others leave; alone they stay below 50 ms.
    expect(Math.max(...longest)).toBeLessThan(200);
  });
});
