import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { readFixture } from './fixtures.ts';
import { press, settle, toggleMenu } from './popup.ts';
import {
  clickInReader,
  openReader,
  pressInReader,
  readFocusInReader,
  readHeadline,
  readInReader,
} from './reader.ts';
import type { Session } from './session.ts';
import { poll, test } from './test.ts';

const longRead = readFixture('long-read-2026');

describe('what remains', () => {
  test('is told by position, and the line of progress grows to the end', async ({ openFixture, session }) => {
    const page = await openFixture(longRead);
    await openReader(session, page);
    await poll(() => readMinutes(session, page)).toBeGreaterThanOrEqual(16);
    expect(await readProgress(session, page)).toBe(0);
    await page.keyboard.press('End');
    await poll(() => readProgress(session, page)).toBe(1);
    await poll(() => readMinutes(session, page)).toBeLessThanOrEqual(2);
  });
});

describe('the outline', () => {
  test('leads to each heading, and shows under which one the text is', async ({ openFixture, session }) => {
    const page = await openFixture(longRead);
    await openReader(session, page);
    await poll(() => readInReader(session, page, '.outline [aria-current]')).toBe('Anfang');
    await pressInReader(session, page, 'Der Fluss als Konferenztisch');
    await poll(() => readInReader(session, page, '.outline [aria-current]')).toBe(
      'Der Fluss als Konferenztisch',
    );
  });
});

describe('footnotes', () => {
  test('lead to their note, in the reader', async ({ openFixture, session }) => {
    const page = await openFixture(longRead);
    await openReader(session, page);
    await clickInReader(session, page, '.article-text a[href$="#fn2"]');
    await poll(() => readFocusInReader(session, page)).toContain('Angaben des Unternehmens');
    expect(page.url()).toBe(longRead.address);
  });
});

describe('what the page has folded away', () => {
  test('is read, but for what it hides', async ({ session, onTestFinished }) => {
    const { address, html } = readFixture('sample-2023');
    const hidden =
      '<p hidden>Geheim</p><p class="fort">Geheim</p><div style="display: none"><p>Geheim</p></div>';
    const folded = `<style>.fort { display: none }</style><details><summary>Was kostet es?</summary><p>Elf Millionen.</p>${hidden}</details>`;
    session.server.serve(address, `${html}`.replace('<p class="artclass">', `${folded}$&`));
    const page = await session.openPage(address);
    onTestFinished(() => page.close());
    await openReader(session, page);
    const text = await readInReader(session, page, 'main');
    expect(text).toContain('Was kostet es? Elf Millionen.');
    expect(text).not.toContain('Geheim');
  });
});

describe('the place in an article', () => {
  test('is offered on return, by paragraph, whatever the size of text and window', async ({
    openFixture,
    session,
  }) => {
    const page = await openFixture(longRead);
    await openReader(session, page);
    await pressInReader(session, page, 'Das teuerste Blatt im Tal');
    await poll(() => readTop(session, page, 'Das teuerste Blatt im Tal')).toBeLessThan(80); // scrolled to the end
    await session.pressReaderKey(page);
    await poll(() => readHeadline(session, page)).toBeUndefined();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.setViewport({ width: 700, height: 900 });
    for (const visit of ['a glance', 'the return']) {
      await openReader(session, page);
      expect(await session.inReader(page, (root) => root.querySelector('dialog')?.scrollTop), visit).toBe(0);
      await poll(() => readInReader(session, page, '.resume-offer')).toContain('weiterlesen');
      if (visit === 'a glance') await session.pressReaderKey(page);
      if (visit === 'a glance') await poll(() => readHeadline(session, page)).toBeUndefined();
    }
    await pressInReader(session, page, 'An der letzten Stelle weiterlesen');
    await poll(() => readTop(session, page, 'Das teuerste Blatt im Tal')).toBeLessThan(80);
    expect(await readInReader(session, page, '.resume-offer')).toBe('');
    await page.setViewport({ width: 1280, height: 900 });
  });
});

describe('pictures', () => {
  test('open large, and Esc leads back to the text first', async ({ openFixture, session }) => {
    const page = await openFixture(longRead);
    await openReader(session, page);
    await clickInReader(session, page, '.enlarge');
    await poll(() => countIn(session, page, '.picture-view[open] img')).toBe(1);
    await page.keyboard.press('Escape');
    await poll(() => countIn(session, page, '.picture-view')).toBe(0);
    expect(await readHeadline(session, page)).toBe(longRead.article?.title);
  });
});

describe('settings', () => {
  test('chosen in the popup, hold in the open reader at once, and in the next one', async ({
    openFixture,
    session,
  }) => {
    const page = await openFixture(longRead);
    await openReader(session, page);
    expect(await readPaper(session, page)).toBe('rgb(251, 250, 246)');
    const popup = await session.openPopup(page);
    await settle(popup);
    await toggleMenu(popup, true);
    await press(popup, 'Sepia');
    await popup.close();
    await poll(() => readPaper(session, page)).toBe('rgb(244, 236, 216)');
    await pressInReader(session, page, 'Schrift und Papier');
    await pressInReader(session, page, 'Zurücksetzen');
    await poll(() => readPaper(session, page)).toBe('rgb(251, 250, 246)');
  });
});

describe('what was removed', () => {
  test('is listed, and comes back into the text and out again', async ({ openFixture, session }) => {
    const sample = readFixture('sample-2023');
    const page = await openFixture(sample);
    await openReader(session, page);
    expect(await readInReader(session, page, '.removed-parts summary')).toMatch(/^\d{2} Teile entfernt$/);
    await clickInReader(session, page, '.removed-parts summary');
    await clickInReader(session, page, '.removed-button');
    await poll(() => countIn(session, page, '.article-text > .put-back')).toBe(1);
    await clickInReader(session, page, '.removed-button');
    await poll(() => countIn(session, page, '.article-text > .put-back')).toBe(0);
  });
});

async function readMinutes(session: Session, page: Page): Promise<number> {
  const said = await readInReader(session, page, '.reader-remaining');
  return Number(/^noch (\d+) Min\.$/.exec(said)?.[1]);
}

async function readProgress(session: Session, page: Page): Promise<number> {
  const line = await session.inReader(page, (root) =>
    root.querySelector<HTMLElement>('.reader-progress')?.style.getPropertyValue('--progress'),
  );
  return Number(line);
}

/** How far below the edge of the window a heading stands. */
async function readTop(session: Session, page: Page, heading: string): Promise<number | undefined> {
  return session.inReader(
    page,
    (root, wanted) => {
      const headings = [...root.querySelectorAll('.article-text h2')];
      return headings.find(({ textContent }) => textContent === wanted)?.getBoundingClientRect().top;
    },
    heading,
  );
}

async function readPaper(session: Session, page: Page): Promise<string | undefined> {
  return session.inReader(page, (root) => {
    const dialog = root.querySelector('dialog');
    return dialog ? getComputedStyle(dialog).backgroundColor : undefined;
  });
}

async function countIn(session: Session, page: Page, selector: string): Promise<number> {
  return (
    (await session.inReader(page, (root, wanted) => root.querySelectorAll(wanted).length, selector)) ?? -1
  );
}
