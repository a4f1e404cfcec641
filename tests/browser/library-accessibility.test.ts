import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, onTestFinished } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import { root } from '../setup/run.ts';
import { isFirefox } from './launch.ts';
import { openLibrary, press, readCount, readFocus, waitForArticle, waitForList } from './library.ts';
import { waitFor } from './session.ts';
import { poll, test } from './test.ts';

// What an extension's page sees.
declare const chrome: typeof extensionApi;

const axeSource = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const second = 'Der Industriestrompreis kommt, aber nur für die Großen';

// The same document and the same styles in both browsers: once is enough.
describe.skipIf(isFirefox)('axe finds nothing in the library', () => {
  test.for(['light', 'sepia', 'dark', 'contrast'])(
    'in any state, on paper "%s"',
    { timeout: 120_000 },
    async (theme, { session }) => {
      const page = await openLibrary(session, 20);
      onTestFinished(async () => {
        await keepTheme(page, 'system');
        await page.close();
      });
      await keepTheme(page, theme);
      await waitForList(page);
      expect(await findFaults(page), 'list').toEqual([]);
      for (const key of ['ArrowDown', 'x', 'j'] as const) await page.keyboard.press(key);
      expect(await findFaults(page), 'selection').toEqual([]);
      await page.keyboard.press('t');
      expect(await findFaults(page), 'tags').toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('e');
      await waitFor('the choice of files', () =>
        page.evaluate(() => document.querySelector('dialog:modal') && true),
      );
      expect(await findFaults(page), 'files').toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Delete');
      await poll(() => readCount(page)).toBe('19 Artikel');
      expect(await findFaults(page), 'deleted').toEqual([]);
      await press(page, 'Rückgängig');
      await poll(() => readCount(page)).toBe('20 Artikel');
      await page.keyboard.press('?');
      expect(await findFaults(page), 'keys').toEqual([]);
      await page.keyboard.press('Escape');
      await press(page, 'Schrift und Papier');
      expect(await findFaults(page), 'settings').toEqual([]);
      await page.keyboard.press('Escape');
      await press(page, 'Weiteres');
      expect(await findFaults(page), 'menu').toEqual([]);
      await press(page, 'Sicherungsdatei');
      await waitFor('the backup', () => page.evaluate(() => document.querySelector('dialog:modal') && true));
      expect(await findFaults(page), 'backup').toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.keyboard.type('strompreis');
      await poll(() => readCount(page)).toMatch(/Treffer/);
      expect(await findFaults(page), 'search').toEqual([]);
      await press(page, second);
      await waitForArticle(page);
      expect(await findFaults(page), 'article').toEqual([]);
      await page.evaluate(() => document.querySelectorAll<HTMLElement>('.version-button')[1]?.click());
      await waitFor('the comparison', () => page.evaluate(() => document.querySelector('del') && true));
      expect(await findFaults(page), 'comparison').toEqual([]);
      await page.keyboard.press('Escape');
      await poll(() => page.evaluate(() => document.querySelector('.stage') === null)).toBe(true);
      await poll(() => readFocus(page)).toBe(second); // it comes back from the article
      await page.keyboard.press('/');
      await page.keyboard.type('xylophon');
      await waitFor('the notice', () => page.evaluate(() => document.querySelector('.list-notice') && true));
      expect(await findFaults(page), 'nothing found').toEqual([]);
    },
  );

  test('empty, and where a copy is gone', async ({ session }) => {
    const page = await openLibrary(session, 0);
    onTestFinished(() => page.close());
    await waitForList(page);
    expect(await findFaults(page), 'empty').toEqual([]);
    await page.evaluate(() => {
      location.hash = '#/article/dwn%3A1';
    });
    await waitFor('the notice', () => page.evaluate(() => document.querySelector('.stage .notice') && true));
    expect(await findFaults(page), 'gone').toEqual([]);
  });
});

test.for([320, 390, 640, 800, 1280, 1600])('nothing sticks out at %d pixels', async (width, { session }) => {
  const page = await openLibrary(session, 20);
  onTestFinished(() => page.close());
  await waitForList(page);
  await page.setViewport({ width, height: 800 });
  const measure = () =>
    page.evaluate(() => {
      const list = document.querySelector('.library');
      return list && list.scrollWidth - list.clientWidth;
    });
  await poll(measure).toBe(0);
  expect(await page.evaluate(findOutside)).toEqual([]);
  for (const key of ['ArrowDown', 'x'] as const) await page.keyboard.press(key);
  await waitFor('the bar', () => page.evaluate(() => document.querySelector('.floating-bar') && true));
  expect(await page.evaluate(findOutside)).toEqual([]);
});

/** What is seen of the page, but not whole. */
function findOutside(): string[] {
  const seen = [...document.querySelectorAll('.library *')].filter((part) => part.checkVisibility());
  const outside = seen.filter((part) => {
    const { left, right, width } = part.getBoundingClientRect();
    return width > 0 && !(part instanceof HTMLOptionElement) && (left < 0 || right > innerWidth);
  });
  return outside.map((part) => part.outerHTML.slice(0, 200));
}

async function keepTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((kept) => chrome.storage.local.set({ theme: kept }), theme);
  await poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
}

/** Each rule that is broken, with the places; while something moves, its colours are not its own. */
async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  await page.evaluate(axeSource);
  const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults; // axe's own type
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
