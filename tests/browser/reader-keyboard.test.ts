import type { KeyInput, Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { openReader, pressInReader, readFocusInReader, readHeadline } from './reader.ts';
import type { Session } from './session.ts';
import { poll, test } from './test.ts';

describe('in the reader, with the keyboard alone', () => {
  test('the text scrolls at once, and after a click into it', async ({ openFixture, session }) => {
    const page = await openFixture('long-read-2026');
    await openReader(session, page);
    // The end is the end once the account of removed parts is there.
    await poll(() => session.inReader(page, (root) => root.querySelector('summary') !== null)).toBe(true);
    const readTop = () => readScroll(session, page);
    for (const key of ['PageDown', ' ', 'ArrowDown'] as const) {
      await pressUntil(page, key, readTop).toBeGreaterThan(0);
      await session.inReader(page, (root) =>
        root.querySelector('dialog')?.scrollTo({ top: 0, behavior: 'instant' }),
      );
    }
    await page.mouse.click(640, 220); // the headline
    await pressUntil(page, 'End', () => session.inReader(page, isAtEnd)).toBe(true);
    await pressUntil(page, 'Home', readTop).toBe(0);
    await page.keyboard.press('Escape');
    await poll(() => readHeadline(session, page)).toBeUndefined();
  });

  test('every control is reached, in order and visibly, and never the page', async ({
    openFixture,
    session,
  }) => {
    const page = await openFixture('lists-tables-2022');
    await openReader(session, page);
    const all = await session.inReader(page, listControls);
    const reached: string[] = [];
    const readIt = async () => (await session.inReader(page, readStop)) ?? '';
    for (let stops = 0; stops < (all?.length ?? 0); stops++) {
      await page.keyboard.press('Tab');
      await poll(readIt).toContain('visible'); // once the text has scrolled to it
      reached.push(await readIt());
    }
    expect(reached).toEqual(all?.map((name) => `${name}, visible`));
    expect(reached.slice(0, 6).map((name) => name.split(',')[0])).toEqual([
      'Schrift und Papier',
      'Vorlesen',
      'Sichern',
      'Weiteres',
      'Original',
      'Anfang',
    ]);
    // Further on is the browser itself, and then the reader again: never the page.
    for (let stops = 0; stops < 4; stops++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('body *')?.outerHTML)).toBeUndefined();
    }
  });

  test('Esc closes the innermost first, and gives the focus back', async ({ openFixture, session }) => {
    const page = await openFixture('sample-2023');
    await openReader(session, page);
    await press(page, 'Tab', 'Enter');
    await poll(() => session.inReader(page, hasOpen)).toEqual(['menu']);
    await poll(() => readFocusInReader(session, page)).toBe('System');
    await page.keyboard.press('Escape');
    await poll(() => session.inReader(page, hasOpen)).toEqual([]);
    await poll(() => readFocusInReader(session, page)).toBe('Schrift und Papier');

    await session.inReader(page, (root) => root.querySelector<HTMLElement>('.enlarge')?.focus());
    await page.keyboard.press('Enter');
    await poll(() => session.inReader(page, hasOpen)).toEqual(['picture-view']);
    await page.keyboard.press('Escape');
    await poll(() => session.inReader(page, hasOpen)).toEqual([]);
    await poll(() => readFocusInReader(session, page)).toContain('Bild vergrößern');

    await pressInReader(session, page, 'Vorlesen');
    await poll(() => readFocusInReader(session, page)).not.toBe('Vorlesen');
    await pressInReader(session, page, 'Vorlesen beenden');
    await page.keyboard.press('Escape');
    await poll(() => readHeadline(session, page)).toBeUndefined();
  });

  test('everything is chosen, and with the mouse as well', async ({ openFixture, session }) => {
    const page = await openFixture('sample-2023');
    await openReader(session, page);
    await press(page, 'Tab', 'Enter');
    await poll(() => readFocusInReader(session, page)).toBe('System');
    await press(page, 'ArrowRight');
    await poll(() => session.inReader(page, readChoices)).toEqual(['light', 'start']);
    await session.inReader(page, (root) => root.querySelector<HTMLElement>('.switch input')?.focus());
    await press(page, ' ');
    await poll(() => session.inReader(page, readChoices)).toEqual(['light', 'justify']);
    await pressInReader(session, page, 'Blocksatz');
    await poll(() => session.inReader(page, readChoices)).toEqual(['light', 'start']);
    await pressInReader(session, page, 'System');
    await poll(() => session.inReader(page, readChoices)).toEqual(['system', 'start']);
    await pressInReader(session, page, 'Zurücksetzen');
  });

  test('screen readers are told that the article is open', async ({ openFixture, session }) => {
    const page = await openFixture('sample-2023');
    await openReader(session, page);
    expect(await session.inReader(page, (root) => root.querySelector('dialog')?.ariaLabel)).toBe('Lesemodus');
    await poll(() =>
      session.inReader(page, (root) => [...root.querySelectorAll('[role=status]')].at(-1)?.textContent),
    ).toBe('Der Artikel ist zum Lesen geöffnet.');
  });
});

async function press(page: Page, ...keys: KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Chromium itself, on any page, now and then loses a key that comes while it still scrolls for the one before. */
function pressUntil<T>(page: Page, key: KeyInput, ask: () => Promise<T>) {
  let presses = 0;
  return poll(async () => {
    if (presses++ % 20 === 0) await page.keyboard.press(key);
    return ask();
  });
}

function readScroll(session: Session, page: Page) {
  return session.inReader(page, (root) => root.querySelector('dialog')?.scrollTop);
}

function isAtEnd(root: ShadowRoot): boolean {
  const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = root.querySelector('dialog') ?? {};
  return scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2;
}

/** The names of all that can be operated and is to be seen, in the order of the document. */
function listControls(root: ShadowRoot): string[] {
  const all = [
    ...root.querySelectorAll<HTMLElement>('button, a[href], summary, input, select, [tabindex="0"]'),
  ];
  return all
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0)
    .map((one) => one.getAttribute('aria-label') ?? one.textContent.trim());
}

/** The name of what has the focus, and whether that is to be seen: marked, and within the window. */
function readStop(root: ShadowRoot): string {
  const one = root.activeElement;
  if (!(one instanceof HTMLElement)) return 'nothing';
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const { top, bottom } = one.getBoundingClientRect();
  const isMarked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  const isVisible = isMarked && bottom > 0 && top < innerHeight;
  return `${one.getAttribute('aria-label') ?? one.textContent.trim()}, ${isVisible ? 'visible' : 'hidden'}`;
}

/** The paper, and how lines end. */
function readChoices(root: ShadowRoot): (string | undefined)[] {
  const { theme, align } = root.querySelector('dialog')?.dataset ?? {};
  return [theme, align];
}

function hasOpen(root: ShadowRoot): string[] {
  return [...root.querySelectorAll(':popover-open, dialog:modal dialog:modal')].map((one) => one.className);
}
