import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { root } from '../setup/run.ts';
import { launch } from './launch.ts';
import { openLibrary, press, readCount, rest, waitForArticle, waitForList } from './library.ts';
import { poll, test } from './test.ts';

const folder = join(root, 'tests/output/screenshots');
const widths = [1280, 390];

// To be looked at, not compared: fonts are drawn differently on every system.
test.for(['light', 'dark'] as const)(
  'pictures of the library, %s',
  { timeout: 120_000 },
  async (colorScheme) => {
    mkdirSync(folder, { recursive: true });
    const session = await launch({ colorScheme });
    const draw = async (page: Page, name: string) => {
      for (const width of widths) {
        await page.setViewport({ width, height: width < 500 ? 844 : 900 });
        await rest(page);
        const path = join(folder, `${session.name}-library-${name}-${colorScheme}-${width}.png`);
        await page.screenshot({ path });
      }
      await page.setViewport({ width: 1280, height: 900 });
      await rest(page);
    };

    const empty = await openLibrary(session, 0);
    await waitForList(empty);
    await draw(empty, 'empty');
    await empty.close();
    const page = await openLibrary(session, 20);
    await waitForList(page);
    await draw(page, 'twenty');
    for (const key of ['ArrowDown', 'ArrowDown', 'x', 'j', 'x'] as const) await page.keyboard.press(key);
    await draw(page, 'selected');
    await page.keyboard.press('t');
    await draw(page, 'tags');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await draw(page, 'deleted');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await page.keyboard.press('?');
    await draw(page, 'keys');
    await page.keyboard.press('Escape');
    await press(page, 'Schrift und Papier');
    await draw(page, 'settings');
    await page.keyboard.press('Escape');
    await press(page, 'In der Bibliothek suchen');
    await page.keyboard.type('strompreis');
    await poll(() => readCount(page)).toMatch(/Treffer/);
    await draw(page, 'search');
    await press(page, 'Der Industriestrompreis kommt, aber nur für die Großen');
    await waitForArticle(page);
    await draw(page, 'article');
    await page.evaluate(() => document.querySelector('.version-list')?.scrollIntoView({ block: 'center' }));
    await draw(page, 'article-end');
    await page.evaluate(() => document.querySelectorAll<HTMLElement>('.version-button')[1]?.click());
    await poll(() => page.evaluate(() => document.querySelector('ins') !== null)).toBe(true);
    await draw(page, 'diff');
    await page.close();
    const large = await openLibrary(session, 10_000);
    await waitForList(large);
    await draw(large, 'ten-thousand');
    await session.close();
  },
);
