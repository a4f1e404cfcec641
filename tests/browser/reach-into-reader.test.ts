import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import { readFixture } from './fixtures.ts';
import { isFirefox } from './launch.ts';
import { pressFromOutside, readKnown, watchForNodes } from './reach-into-reader.ts';
import { clickInReader, openReader, pressInReader, readHeadline, readInReader } from './reader.ts';
import { type Session, waitFor } from './session.ts';
import { emptyLibrary } from './stored-library.ts';
import { poll, test } from './test.ts';

declare const chrome: typeof extensionApi; // what a tab of the extension sees

const sample = readFixture('sample-2023');

/**
 * Firefox tells pages what an event has hit, in closed shadow roots as well, and gives them what is selected there
 * (tried with 153 in November 2026): from any such node they come to all that is in the reader.
 */
const KNOWN_WAYS = [
  'anchorNode',
  'commonAncestorContainer',
  'endContainer',
  'explicitOriginalTarget',
  'focusNode',
  'originalTarget',
  'rangeParent',
  'startContainer',
];

/** With the mouse, as somebody does who wants to look it up: the first word of the headline. */
async function selectWord(session: Session, page: Page): Promise<void> {
  const place = await waitFor('the headline', () =>
    session.inReader(page, (root) => {
      const headline = root.querySelector('h1');
      headline?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top } = headline?.getBoundingClientRect() ?? {};
      return left !== undefined && top !== undefined ? { x: left + 20, y: top + 20 } : undefined;
    }),
  );
  await page.mouse.click(place.x, place.y, { count: 2 });
  await poll(() => page.evaluate(() => `${getSelection()}`.trim())).not.toBe('');
}

test('nothing that a browser says leads into the reader, but for what Firefox gives away', async ({
  openFixture,
  session,
}) => {
  const html = `${sample.html}`.replace(
    /<head[^>]*>/,
    (head) => `${head}<script>(${watchForNodes})()</script>`,
  );
  const page = await openFixture({ ...sample, html: Buffer.from(html) });
  await openReader(session, page);
  await session.inReader(page, (root) => {
    root.querySelector('h1')?.animate([{ opacity: 1 }, { opacity: 0.9 }], { duration: 1e3, iterations: 1e3 });
    for (const one of root.querySelectorAll('h1, p, img')) one.setAttribute('elementtiming', 'text');
  });
  await selectWord(session, page);
  await page.keyboard.down('Control');
  await page.keyboard.press('c');
  await page.keyboard.up('Control');
  await pressInReader(session, page, 'Schrift und Papier');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await clickInReader(session, page, '.removed-parts summary');
  await page.mouse.wheel({ deltaY: -300 });
  await selectWord(session, page);
  const types = [
    'focusin',
    'pointermove',
    'mousedown',
    'click',
    'dblclick',
    'copy',
    'wheel',
    'selectionchange',
  ];
  await poll(async () => (await page.evaluate(readKnown)).seen).toEqual(
    expect.arrayContaining([...types, 'event', ...(isFirefox ? [] : ['largest-contentful-paint'])]),
  );
  const { ways } = await page.evaluate(readKnown);
  const properties = new Set(ways.map((way) => way.split('.').at(-1)));
  expect([...properties].sort()).toEqual(isFirefox ? KNOWN_WAYS : []);
});

test('a page that has found its way in presses nothing', async ({ openFixture, session }) => {
  await emptyLibrary(session);
  const page = await openFixture(sample);
  await openReader(session, page);
  for (const menu of ['Schrift und Papier', 'Weiteres']) {
    await pressInReader(session, page, menu); // what is in it is there from now on
    await poll(() => session.inReader(page, (root) => root.querySelectorAll(':popover-open').length)).toBe(1);
    await page.keyboard.press('Escape');
    await poll(() => session.inReader(page, (root) => root.querySelectorAll(':popover-open').length)).toBe(0);
  }
  await selectWord(session, page);
  const readKept = () => session.inExtension(() => chrome.storage.local.get());
  const [kept, tabs] = [await readKept(), await session.readAddresses()];
  expect(await page.evaluate(pressFromOutside)).toBe(isFirefox);
  expect(await readHeadline(session, page)).toBe(sample.article?.title);
  await clickInReader(session, page, '[aria-label="Sichern"]'); // and somebody saves it
  await poll(() => readInReader(session, page, '.reader-told')).toMatch(/^Gesichert: /); // for the first time
  expect(await readKept()).toEqual(kept);
  expect(await session.readAddresses()).toEqual(tabs);
  expect(await session.inReader(page, (root) => root.textContent?.includes('Kopiert'))).toBe(false);
  await pressInReader(session, page, 'Original');
  await poll(() => readHeadline(session, page)).toBeUndefined();
});
