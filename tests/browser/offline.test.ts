import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { flatten, readExpectedBlocks, readFixture } from './fixtures.ts';
import { launch } from './launch.ts';
import { press, readCount, readTitles, waitForArticle, waitForList } from './library.ts';
import { openReader, pressInReader, readInReader } from './reader.ts';
import { type Session, waitFor } from './session.ts';
import { findDamage, readLibrary } from './stored-library.ts';
import { poll } from './test.ts';
import { waitForDownload } from './wait-for-download.ts';

vi.setConfig({ testTimeout: 60_000 });

const sample = readFixture('sample-2023');
const other = readFixture('long-read-2026');
const downloads = mkdtempSync(join(tmpdir(), 'klartext-downloads-'));
let session: Session;
/** A page that was opened while there was a network. */
let unsaved: Page;

// Everything the browsers can reach is one server on this machine: it is closed, and there is no network.
beforeAll(async () => {
  session = await launch({ downloads });
  for (const { address, html } of [sample, other]) session.server.serve(address, html);
  unsaved = await session.openPage(other.address);
  const page = await session.openPage(sample.address);
  await session.chooseFromMenu(page, 'save-article');
  await waitFor('the copy', async () => (await readLibrary(session)).pictures.length === 2 || undefined);
  await session.server.close();
  await expect(session.openPage(sample.address)).rejects.toThrow();
});

afterAll(async () => {
  await session?.browser.close();
  rmSync(downloads, { recursive: true, force: true });
});

test('the library opens, finds, and shows the article with its pictures', async () => {
  const library = await session.openExtensionPage('library.html');
  await waitForList(library);
  expect(await readTitles(library)).toEqual([sample.article?.title]);
  await library.keyboard.press('/');
  await library.keyboard.type('steckdosen');
  await poll(() => readCount(library)).toBe('1 Treffer in 1 Artikel');
  await press(library, sample.article?.title ?? '');
  await waitForArticle(library);
  const text = await library.evaluate(
    () => document.querySelector<HTMLElement>('.stage main')?.innerText ?? '',
  );
  for (const block of readExpectedBlocks('sample-2023', 'p, h2')) expect(flatten(text)).toContain(block);
  await poll(() =>
    library.evaluate(() =>
      [...document.querySelectorAll<HTMLImageElement>('.stage figure img')].map(
        ({ naturalWidth }) => naturalWidth,
      ),
    ),
  ).toEqual([1200, 1200]);
  await library.close();
});

test('it is written as a file, with its pictures', async () => {
  const library = await session.openExtensionPage('library.html#/article/dwn%3A712345');
  await waitForArticle(library);
  await press(library, 'Weiteres');
  const file = await waitForDownload(downloads, () => press(library, 'HTML'));
  const { document } = new JSDOM(readFileSync(file)).window;
  expect(document.querySelector('h1')?.textContent).toBe(sample.article?.title);
  expect([...document.images].map(({ src }) => src.slice(0, 16))).toEqual([
    'data:image/jpeg;',
    'data:image/jpeg;',
  ]);
  await library.close();
});

test('a page that is open is read and saved; its pictures are counted as missing', async () => {
  await openReader(session, unsaved);
  await pressInReader(session, unsaved, 'Sichern');
  await poll(() => readInReader(session, unsaved, '.reader-told')).toMatch(
    /^Gesichert: \d+ kB\. \d+ Bild(er ließen| ließ) sich nicht holen und bleib(t ein Verweis|en Verweise)\.$/,
  );
  const library = await readLibrary(session);
  expect(findDamage(library)).toEqual([]);
  const version = library.versions.find(({ article }) => article.title === other.article?.title);
  for (const block of readExpectedBlocks('long-read-2026', 'p'))
    expect(flatten(version?.article.text ?? '')).toContain(block);
  expect(version?.pictures.length).toBeGreaterThan(0);
  expect(library.entries.find(({ id }) => id === version?.id)).toMatchObject({
    pictures: 0,
    missingPictures: version?.pictures.length,
  });
});
