import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { readExpectedBlocks, readFixture } from './fixtures.ts';
import { isFirefox } from './launch.ts';
import { readFocus, readText, settle } from './popup.ts';
import type { Popup, Session } from './session.ts';
import { poll, test } from './test.ts';

const sample = readFixture('sample-2023');

describe('with the keyboard alone', () => {
  test('the text scrolls at once', async ({ openFixture, session }) => {
    const popup = await open(session, await openFixture(sample));
    await popup.pressKey('ArrowDown');
    await poll(() => readScroll(popup)).toBeGreaterThan(0);
    await popup.close();
  });

  test('everything is reached, from the text to the actions', async ({ openFixture, session }) => {
    const popup = await open(session, await openFixture(sample));
    const names: string[] = [];
    while (names.at(-1) !== 'Weiteres' && names.length < 20) {
      names.push(await goOn(popup));
    }
    expect(names.at(0)).toBe('Hafenkonzept des Landes');
    expect(names.slice(-3)).toEqual(['Im Tab lesen', 'Sichern', 'Weiteres']);
    await popup.close();
  });

  // Firefox closes the popup on Esc before the page in it hears of the key (tried with 153 in November 2026).
  test('the paper is chosen, and Esc closes the menu before the popup', async ({ openFixture, session }) => {
    const popup = await open(session, await openFixture(sample));
    await focus(popup, 'Weiteres');
    await popup.pressKey('Enter');
    await poll(() => readFocus(popup)).toBe('System');
    await popup.pressKey('ArrowRight');
    await poll(() => readFocus(popup)).toBe('Hell');
    await poll(() => readTheme(popup)).toBe('light');
    await popup.pressKey('Escape');
    if (!isFirefox) {
      await poll(() => isMenuOpen(popup)).toBe(false);
      expect(await readFocus(popup)).toBe('Weiteres');
      expect(await readText(popup, 'h1')).toBe(sample.article?.title);
    }
    await popup.close();
  });

  test('the text is copied', async ({ openFixture, session }) => {
    const popup = await open(session, await openFixture(sample));
    await focus(popup, 'Weiteres');
    await popup.pressKey('Enter');
    await poll(() => readFocus(popup)).toMatch(/^(?:System|Hell)$/); // whichever paper is chosen
    await focus(popup, 'Text kopieren');
    await popup.pressKey('Enter');
    await poll(() => readText(popup, 'footer')).toContain('Kopiert');
    const [start] = readExpectedBlocks('sample-2023', 'p');
    expect(await session.readClipboard()).toContain(start);
    await popup.close();
  });

  test('a page that is no article is tried, and its text scrolls', async ({ openFixture, session }) => {
    const popup = await open(session, await openFixture('none-impressum'));
    await focus(popup, 'Trotzdem versuchen');
    await popup.pressKey('Enter');
    await poll(() => readText(popup, 'article')).not.toBe('');
    await popup.pressKey('ArrowDown');
    await poll(() => readScroll(popup)).toBeGreaterThan(0);
    await popup.close();
  });

  // The last one: in Chromium the print dialogue stays open until the browser is closed.
  test('the article is printed', async ({ openFixture, session }) => {
    const popup = await open(session, await openFixture(sample));
    await focus(popup, 'Weiteres');
    await popup.pressKey('Enter');
    await poll(() => readFocus(popup)).toMatch(/^(?:System|Hell)$/); // whichever paper is chosen
    await focus(popup, 'Drucken');
    await popup.pressKey('Enter');
    if (session.readPrintView) expect(await session.readPrintView()).toContain(sample.article?.title);
    else expect((await session.readPrint?.())?.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

/** Opens the popup with the focus in it. */
async function open(session: Session, page: Page): Promise<Popup> {
  const popup = await session.openPopup(page);
  await settle(popup);
  // Firefox leaves the focus in its own window when the toolbar button is pressed: the first Tab brings it in.
  if (isFirefox) await popup.pressKey('Tab');
  return popup;
}

/** Goes on with the Tab key until what bears this name has the focus. */
async function focus(popup: Popup, name: string): Promise<void> {
  for (let stops = 0; stops < 16; stops++) if ((await goOn(popup)) === name) return;
  throw new Error(`The Tab key never reaches "${name}".`);
}

/** Presses the Tab key; gives the name of what has the focus then, which in Firefox takes a moment. */
async function goOn(popup: Popup): Promise<string> {
  const before = await readFocus(popup);
  await popup.pressKey('Tab');
  await poll(() => readFocus(popup)).not.toBe(before);
  return readFocus(popup);
}

function readScroll(popup: Popup): Promise<number> {
  return popup.evaluate((view) => view.document.querySelector('main')?.scrollTop ?? 0);
}

function readTheme(popup: Popup): Promise<string | undefined> {
  return popup.evaluate((view) => view.document.documentElement.dataset.theme);
}

function isMenuOpen(popup: Popup): Promise<boolean> {
  return popup.evaluate((view) => view.document.querySelector('[popover]:popover-open') !== null);
}
