import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { readFixture } from './fixtures.ts';
import { press, settle } from './popup.ts';
import type { Session } from './session.ts';
import { poll, test } from './test.ts';

const sample = readFixture('sample-2023');

describe('opening and closing', () => {
  test('with the key, and with the key again', async ({ openFixture, session }) => {
    const page = await openFixture(sample);
    await session.pressReaderKey(page);
    await poll(() => readHeadline(session, page)).toBe(sample.article?.title);
    await session.pressReaderKey(page);
    await poll(() => readHeadline(session, page)).toBeUndefined();
  });

  test('from the popup', async ({ openFixture, session }) => {
    const page = await openFixture(sample);
    const popup = await session.openPopup(page);
    await settle(popup);
    await press(popup, 'Im Tab lesen');
    await poll(() => readHeadline(session, page)).toBe(sample.article?.title);
  });

  test('from the context menu, and with it again', async ({ openFixture, session }) => {
    const page = await openFixture(sample);
    await session.chooseFromMenu(page, 'toggle-reader');
    await poll(() => readHeadline(session, page)).toBe(sample.article?.title);
    await session.chooseFromMenu(page, 'toggle-reader');
    await poll(() => readHeadline(session, page)).toBeUndefined();
  });

  test('leaves nothing behind: HTML, scroll position and focus are what they were', async ({
    openFixture,
    session,
  }) => {
    const page = await openFixture(sample);
    await page.evaluate(() => {
      scrollTo(0, 500);
      document.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true });
    });
    const before = await readPage(page);
    await session.pressReaderKey(page);
    await poll(() => readHeadline(session, page)).toBe(sample.article?.title);
    expect(await page.evaluate(() => getComputedStyle(document.body).opacity)).toBe('0');
    await page.keyboard.press('Escape');
    await poll(() => readHeadline(session, page)).toBeUndefined();
    await poll(() => readPage(page)).toEqual(before);
  });

  test("with the browser's Back, which leads to the page and no further", async ({
    openFixture,
    session,
  }) => {
    const page = await openFixture(sample);
    const entries = await page.evaluate(() => history.length);
    await session.pressReaderKey(page);
    await poll(() => readHeadline(session, page)).toBe(sample.article?.title);
    await poll(() => page.evaluate(() => history.length)).toBe(entries + 1); // made after the first frame
    await page.evaluate(() => history.back());
    await poll(() => readHeadline(session, page)).toBeUndefined();
    expect(page.url()).toBe(sample.address);
  });
});

function readHeadline(session: Session, page: Page): Promise<string | undefined> {
  return session.inReader(page, (root) => root.querySelector('h1')?.textContent);
}

/** All that a reader or a script could tell the page by. */
function readPage(page: Page) {
  return page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    scroll: [scrollX, scrollY],
    focus: document.activeElement?.outerHTML,
    styles: document.adoptedStyleSheets.length,
    fonts: [...document.fonts].length,
    opacity: getComputedStyle(document.body).opacity,
  }));
}
