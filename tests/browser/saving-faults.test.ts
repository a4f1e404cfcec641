import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect } from 'vitest';
import { readFixture } from './fixtures.ts';
import { press, readText, settle } from './popup.ts';
import { type Session, waitFor } from './session.ts';
import { emptyLibrary, findDamage, type LibraryContent, readLibrary, readPicture } from './stored-library.ts';
import { poll, test } from './test.ts';

const sample = readFixture('sample-2023');
const own = 'https://deutsche-wirtschafts-nachrichten.de/dwn/pics/cache_kt/faehre-am-kai.jpg';
const phrase = 'und zwölf Minuten später hört man';

beforeEach<{ session: Session }>(({ session }) => emptyLibrary(session));

/** Serves the sample in its nth state: other words, another picture of half a megabyte. */
function serveState(session: Session, number: number): string {
  const picture = own.replace('faehre', `faehre-${number}`);
  const html = sample.html
    .toString()
    .replaceAll(phrase, `und ${number} Minuten später hört man`)
    .replaceAll(own, picture);
  const bytes = Buffer.concat([readPicture('faehre-am-kai'), Buffer.alloc(500_000, number)]);
  session.server.serve(sample.address, html);
  session.server.serve(picture, bytes, { 'content-type': 'image/jpeg' });
  return `und ${number} Minuten`;
}

/** Every version is complete: one whole article, all of its pictures. */
function expectWhole(library: LibraryContent): void {
  expect(findDamage(library)).toEqual([]);
  for (const { article, pictures } of library.versions) {
    expect(article.text).toMatch(/Möwen[\s\S]*Klaipėda/);
    expect(pictures.map(({ hash }) => typeof hash)).toEqual(['string', 'string']);
  }
}

describe('whatever is ended while an article is being saved, the copy is whole or there is none', () => {
  /** How it is ended, how saving is started, and how often. */
  const ends: [string, number, (session: Session, page: Page, after: number) => Promise<void>][] = [
    [
      'the background',
      30,
      async (session, page, after) => {
        await session.chooseFromMenu(page, 'save-article');
        await sleep(after);
        await session.stopBackground();
      },
    ],
    [
      'the popup',
      10,
      async (session, page, after) => {
        const popup = await session.openPopup(page);
        await settle(popup);
        await press(popup, (await readText(popup, '.save-button')) || 'Sichern');
        await sleep(after);
        await popup.close();
      },
    ],
    [
      'the tab',
      10,
      async (session, page, after) => {
        await session.chooseFromMenu(page, 'save-article');
        await sleep(after);
        await page.close();
      },
    ],
  ];

  test.for(ends)('%s, %i times', { timeout: 240_000 }, async ([what, times, end], { session }) => {
    const longest = await measureSaving(session);
    const seen = { saved: 0, not: 0 };
    for (let number = 1; number <= times; number++) {
      const before = (await readLibrary(session)).versions.length;
      const words = serveState(session, number);
      const page = await session.openPage(sample.address);
      await poll(async () => (await session.badge(page)).text).toMatch(/\d/); // the background is awake
      await end(session, page, (longest * number) / times);
      await untilQuiet(session);
      const library = await readLibrary(session);
      expectWhole(library);
      const isSaved = library.versions.some(({ article }) => article.text.includes(words));
      expect(library.versions.length).toBe(before + (isSaved ? 1 : 0));
      seen[isSaved ? 'saved' : 'not']++;
      if (!page.isClosed()) await page.close();
    }
    console.info(`${session.name}: ${what} ended ${times} times within ${Math.round(longest)} ms:`, seen);
    // Else the ends came all too early or all too late to tell anything.
    if (what === 'the background') expect(Math.min(seen.saved, seen.not)).toBeGreaterThan(2);
  });
});

/** How long it takes to save, in milliseconds, from the choice in the menu to the sentence on the page. */
async function measureSaving(session: Session): Promise<number> {
  serveState(session, 0);
  const page = await session.openPage(sample.address);
  const start = performance.now();
  await session.chooseFromMenu(page, 'save-article');
  await waitFor('the copy', async () => (await readLibrary(session)).versions[0]);
  const took = performance.now() - start;
  await page.close();
  return Math.min(took, 500);
}

/** Until nothing is written any more: what goes on in the background may go on. */
async function untilQuiet(session: Session): Promise<void> {
  let before = -1;
  await waitFor('the library to rest', async () => {
    const { versions, pictures } = await readLibrary(session);
    const now = versions.length * 1000 + pictures.length;
    const isQuiet = now === before;
    before = now;
    if (!isQuiet) await sleep(150);
    return isQuiet || undefined;
  });
}

describe('what the browser refuses is said, and nothing else is lost', () => {
  /** Saves the sample's nth state from the popup, and gives what it says. */
  async function save(session: Session, number: number): Promise<string> {
    serveState(session, number);
    const page = await session.openPage(sample.address);
    const popup = await session.openPopup(page);
    await settle(popup);
    await press(
      popup,
      await waitFor('the button', async () => (await readText(popup, '.save-button')) || undefined),
    );
    await poll(() => readText(popup, '.save-report p')).toMatch(/\.$/);
    const said = await readText(popup, '.save-report p');
    await popup.close();
    await page.close();
    return said;
  }

  test('an old view that holds the library open', async ({ session }) => {
    await session.inExtension(async () => {
      await new Promise((resolve) => {
        indexedDB.deleteDatabase('library').onsuccess = resolve;
      });
      await new Promise((resolve) => {
        const request = indexedDB.open('library', 5); // older than every schema of ours
        request.onsuccess = () => {
          Object.assign(globalThis, { held: request.result });
          resolve(undefined);
        };
      });
    });
    expect(await save(session, 1)).toMatch(
      /^Die Bibliothek ist anderswo noch in einer alten Fassung offen\./,
    );
    await session.inExtension(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
    expect(await save(session, 1)).toMatch(/^Gesichert/);
    expectWhole(await readLibrary(session));
  });

  test('a library that is newer than this Klartext', async ({ session }) => {
    expect(await save(session, 1)).toMatch(/^Gesichert/);
    await session.inExtension(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('library', 990);
          request.onsuccess = () => resolve(request.result.close());
        }),
    );
    const before = await readLibrary(session);
    expect(await save(session, 2)).toMatch(/^Eine neuere Fassung von Klartext hat die Bibliothek angelegt\./);
    expect(await readLibrary(session)).toEqual(before);
    await session.inExtension(
      () =>
        new Promise((resolve) => {
          indexedDB.deleteDatabase('library').onsuccess = resolve;
        }),
    );
  });

  test('a damaged entry and a damaged version', async ({ session }) => {
    await save(session, 1);
    await session.inExtension(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('library');
          request.onsuccess = () => {
            const stores = request.result.transaction(['entries', 'versions'], 'readwrite');
            stores.objectStore('entries').put({ id: 'dwn:712345', title: 1 });
            stores.objectStore('versions').put({ id: 'dwn:712345', number: 1, article: null });
            stores.oncomplete = () => resolve(request.result.close());
          };
        }),
    );
    expect(await save(session, 1)).toMatch(/^Gesichert/);
    const { entries, versions } = await readLibrary(session);
    expect(entries).toMatchObject([{ title: sample.article?.title, shown: 2 }]);
    expect(versions).toMatchObject([
      { article: null },
      { number: 2, article: { title: sample.article?.title } },
    ]);
  });
});
