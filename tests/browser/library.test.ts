import type { Page } from 'puppeteer-core';
import { describe, expect, onTestFinished } from 'vitest';
import { flatten } from './fixtures.ts';
import {
  openLibrary,
  press,
  readCount,
  readFocus,
  readTitles,
  reload,
  waitForArticle,
  waitForList,
} from './library.ts';
import type { Session } from './session.ts';
import { poll, test } from './test.ts';

// Functions given to `evaluate` run in the page, alone: they can use nothing of this file.

const first = 'Werften an der Ostsee: Volle Bücher, leere Kassen';
const second = 'Der Industriestrompreis kommt, aber nur für die Großen';

/** Each test has its own tab; the library is the same, and always the same twenty articles. */
async function open(session: Session, count = 20): Promise<Page> {
  const page = await openLibrary(session, count);
  onTestFinished(() => page.close());
  await waitForList(page);
  return page;
}

describe('the list', () => {
  test('shows the articles, what was saved last first, with counts', async ({ session }) => {
    const page = await open(session);
    expect(await readCount(page)).toBe('20 Artikel');
    expect((await readTitles(page)).slice(0, 2)).toEqual([first, second]);
    const row = await page.evaluate(() => document.querySelector<HTMLElement>('.entries > li')?.innerText);
    expect(flatten(row ?? '')).toBe(
      `WIRTSCHAFT ${first} Neunhundert Millionen Euro fehlen für den größten Auftrag seit der Wende. 11. Mai 2026 · 3–4 Min. · 37 % gelesen`,
    );
  });

  test('is filtered, and counts what another choice would give', async ({ session }) => {
    const page = await open(session);
    await press(page, 'Wirtschaft 5');
    await poll(() => readCount(page)).toBe('5 von 20 Artikeln');
    await press(page, 'Ungelesen 2');
    await poll(() => readCount(page)).toBe('2 von 20 Artikeln');
    await press(page, 'Alle 20');
    await poll(() => readCount(page)).toBe('20 Artikel');
  });

  test('is sorted by title', async ({ session }) => {
    const page = await open(session);
    await page.select('.list-head select', 'title');
    await poll(async () => (await readTitles(page))[0]).toMatch(/^Der Industriestrompreis/);
  });

  test('finds as somebody types, and marks what was found', async ({ session }) => {
    const page = await open(session);
    await page.keyboard.press('/');
    await page.keyboard.type('genossenschaft');
    await poll(() => readCount(page)).toBe('6 Treffer in 20 Artikeln');
    const readMarks = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.entries mark')].map(({ textContent }) => textContent),
      );
    await poll(readMarks).toContain('Genossenschaft');
    await page.keyboard.press('Escape');
    await poll(() => readCount(page)).toBe('20 Artikel');
  });

  test('says where nothing is found, and shows all again', async ({ session }) => {
    const page = await open(session);
    await page.keyboard.press('/');
    await page.keyboard.type('xylophon');
    const readNotice = () => page.evaluate(() => document.querySelector('.list-notice h2')?.textContent);
    await poll(readNotice).toBe('Nichts gefunden: xylophon');
    await press(page, 'Alle anzeigen');
    await poll(() => readCount(page)).toBe('20 Artikel');
  });
});

describe('with the keyboard alone', () => {
  test('one goes from article to article, opens one, and comes back to it', async ({ session }) => {
    const page = await open(session);
    await page.keyboard.press('ArrowDown');
    await poll(() => readFocus(page)).toBe(first);
    await page.keyboard.press('j');
    await poll(() => readFocus(page)).toBe(second);
    await page.keyboard.press('k');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await waitForArticle(page);
    expect(await page.evaluate(() => location.hash)).toBe('#/article/dwn%3A700001');
    await page.keyboard.press('Escape');
    await poll(() => page.evaluate(() => document.querySelector('.stage') === null)).toBe(true);
    await poll(() => readFocus(page)).toBe(second);
  });

  test('the far end is reached, with the focus on the row', async ({ session }) => {
    const page = await open(session, 300);
    await page.keyboard.press('End');
    await poll(() => readFocus(page)).toMatch(/\(299\)$/);
    const isSeen = await page.evaluate(() => {
      const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(isSeen).toBe(true);
    await page.keyboard.press('Home');
    await poll(() => readFocus(page)).toBe(first);
  });

  test('the focus stays on its row when the row leaves the screen', async ({ session }) => {
    const page = await open(session, 300);
    await page.keyboard.press('ArrowDown');
    await poll(() => readFocus(page)).toBe(first);
    await page.evaluate(() => document.querySelector('.library')?.scrollTo({ top: 20_000 }));
    await poll(() => page.evaluate(() => document.querySelector('.library')?.scrollTop)).toBeGreaterThan(
      19_000,
    );
    await poll(async () => (await readTitles(page)).length).toBeGreaterThan(5);
    expect(await readFocus(page)).toBe(first);
  });

  test('all keys are told', async ({ session }) => {
    const page = await open(session);
    await page.keyboard.press('?');
    await poll(() =>
      page.evaluate(() => document.querySelectorAll('dialog:modal kbd').length),
    ).toBeGreaterThan(12);
    await page.keyboard.press('Escape');
    await poll(() => page.evaluate(() => document.querySelector('dialog') === null)).toBe(true);
  });
});

describe('an article', () => {
  test('opens with its picture from the library, offline, and Back leads to where the list was', async ({
    session,
  }) => {
    const page = await open(session, 100);
    await page.evaluate(() => document.querySelector('.library')?.scrollTo({ top: 3000 }));
    const title = await page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const rows = [...document.querySelectorAll<HTMLElement>('.entries .entry-title a')];
      const seen = rows.filter((row) => row.getBoundingClientRect().top > 300);
      seen[0]?.click();
      return seen[0]?.textContent;
    });
    await waitForArticle(page);
    await poll(() => page.evaluate(() => document.querySelector('.stage h1')?.textContent)).toBe(title);
    const sources = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLImageElement>('.stage img')].map(({ src }) => src.slice(0, 5)),
    );
    expect(sources.every((source) => source === 'blob:')).toBe(true);
    await page.evaluate(() => history.back());
    await poll(() => page.evaluate(() => document.querySelector('.stage') === null)).toBe(true);
    const scrolled = await page.evaluate(() => document.querySelector('.library')?.scrollTop ?? 0);
    expect(Math.abs(scrolled - 3000)).toBeLessThan(120);
  });

  test('can be reloaded, and says where its picture is missing', async ({ session }) => {
    const page = await open(session);
    await page.evaluate(() => {
      location.hash = '#/article/dwn%3A700003';
    });
    await waitForArticle(page);
    await reload(page);
    await waitForArticle(page);
    const read = await page.evaluate(() => ({
      title: document.querySelector('.stage h1')?.textContent,
      pictures: document.querySelectorAll('.stage img').length,
      link: document.querySelector<HTMLAnchorElement>('.stage figure a')?.href,
    }));
    expect(read).toEqual({
      title: '„Wir kaufen das Netz zurück“',
      pictures: 0,
      link: 'https://deutsche-wirtschafts-nachrichten.de/bilder/3.png',
    });
    await page.keyboard.press('Escape');
    await poll(() => readCount(page)).toBe('20 Artikel');
  });

  test('remembers the place, and tells the list how far it was read', async ({ session }) => {
    const page = await open(session);
    await press(page, second);
    await waitForArticle(page);
    // Whoever jumps there in one go has gone through nothing in between: some way, then a pause.
    await page.evaluate(() => document.querySelector('.stage')?.scrollTo({ top: 1100, behavior: 'instant' }));
    await new Promise((resolve) => setTimeout(resolve, 1500)); // it is kept when the reader pauses
    await page.keyboard.press('Escape');
    const readMeta = () =>
      page.evaluate(() => document.querySelectorAll('.entries .entry-meta')[1]?.textContent ?? '');
    await poll(readMeta).toMatch(/\d+\s% gelesen/);
    await press(page, second);
    await waitForArticle(page);
    await poll(() => page.evaluate(() => document.querySelector('.resume-offer') !== null)).toBe(true);
  });

  test('has its versions compared word by word', async ({ session }) => {
    const page = await open(session);
    await press(page, second);
    await waitForArticle(page);
    await poll(() => page.evaluate(() => document.querySelectorAll('.version-list li').length)).toBe(2);
    await page.evaluate(() => document.querySelectorAll<HTMLElement>('.version-button')[1]?.click());
    await poll(() => page.evaluate(() => document.querySelector('.comparison h1 del')?.textContent)).toBe(
      '?',
    );
    await page.keyboard.press('Escape');
    await poll(() => readCount(page)).toBe('20 Artikel');
  });

  test('that is damaged, or gone, is said to be so', async ({ session }) => {
    const page = await open(session);
    await page.evaluate(() => {
      location.hash = '#/article/dwn%3A1';
    });
    const readNotice = () => page.evaluate(() => document.querySelector('.stage .notice h1')?.textContent);
    await poll(readNotice).toBe('Diese Kopie gibt es nicht mehr.');
    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('library');
        opening.onsuccess = () => resolve(opening.result);
      });
      const versions = database.transaction('versions', 'readwrite').objectStore('versions');
      versions.put({ id: 'dwn:700002', number: 1, article: null });
      await new Promise((resolve) => {
        versions.transaction.oncomplete = resolve;
      });
      database.close();
      location.hash = '#/article/dwn%3A700002';
    });
    await poll(readNotice).toBe('Diese Kopie ist beschädigt.');
    await page.keyboard.press('Escape');
    await poll(() => readCount(page)).toBe('20 Artikel');
  });
});

test('what a newer Klartext wrote stays closed, and as it is', async ({ session }) => {
  const maker = await session.openExtensionPage('print.html'); // which has no library open
  onTestFinished(async () => {
    await maker.evaluate(() => void indexedDB.deleteDatabase('library'));
    await maker.close();
  });
  await maker.evaluate(async () => {
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('library').onsuccess = resolve;
    });
    const opening = indexedDB.open('library', 20);
    opening.onupgradeneeded = () => opening.result.createObjectStore('articles');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    opening.result.close();
  });
  const page = await session.openExtensionPage('library.html');
  onTestFinished(() => page.close());
  await poll(() => page.evaluate(() => document.querySelector('h1')?.textContent)).toBe(
    'Eine neuere Fassung von Klartext hat diese Bibliothek angelegt.',
  );
  const kept = await maker.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('library');
      opening.onsuccess = () => resolve(opening.result);
    });
    const { version, objectStoreNames } = database;
    database.close();
    return [version, ...objectStoreNames];
  });
  expect(kept).toEqual([20, 'articles']);
});
