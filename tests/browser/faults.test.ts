import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import type { SaveReport } from '@/utils/save-article.ts';
import { readSwitch, readVeils } from './auto-clean.ts';
import { readFixture } from './fixtures.ts';
import { isFirefox, launch } from './launch.ts';
import { readTitles, reload } from './library.ts';
import { press, settle, toggleMenu } from './popup.ts';
import { openReader } from './reader.ts';
import { type Session, waitFor } from './session.ts';
import { emptyLibrary, findDamage, moveIntoFuture, readLibrary } from './stored-library.ts';
import { poll } from './test.ts';

vi.setConfig({ testTimeout: 60_000 });

const sample = readFixture('sample-2023');
const downloads = mkdtempSync(join(tmpdir(), 'klartext-downloads-'));
let session: Session;
const pages: Page[] = [];

beforeAll(async () => {
  session = await launch({ downloads });
  session.server.serve(sample.address, sample.html);
});

beforeEach(async () => {
  for (const page of pages.splice(0)) if (!page.isClosed()) await page.close();
});

afterAll(async () => {
  await session?.close();
  rmSync(downloads, { recursive: true, force: true });
});

/** The sample's page, known to the background. */
async function openSample(): Promise<Page> {
  const page = await session.openPage(sample.address);
  pages.push(page);
  await poll(async () => (await session.badge(page)).text).toMatch(/\d/);
  return page;
}

async function openPopup(page: Page) {
  const popup = await session.openPopup(page);
  await settle(popup);
  return popup;
}

/** The tab of one of the extension's pages. */
const findPage = (path: string): Promise<Page> =>
  waitFor(path, async () => {
    const page = (await session.browser.pages()).find((one) => one.url().includes(path));
    if (page) pages.push(page);
    return page;
  });

/** How many files are there, all written to their ends. */
const countFiles = (): number => {
  const names = readdirSync(downloads);
  return names.some((name) => /\.(crdownload|part)$/.test(name)) ? -1 : names.length;
};

describe('after the background was killed the next action works', () => {
  test('a file from the popup', async () => {
    const popup = await openPopup(await openSample());
    await toggleMenu(popup, true);
    const before = countFiles();
    await session.stopBackground();
    await press(popup, 'Text');
    await poll(countFiles).toBe(before + 1);
  });

  test('the switch in the popup, and the veil that follows it', async () => {
    const page = await openSample();
    for (const isOn of [true, false]) {
      const popup = await openPopup(page);
      await session.stopBackground();
      await press(popup, 'Artikel hier immer so öffnen');
      await poll(() => readSwitch(popup)).toBe(isOn);
      await poll(async () => (await readVeils(popup)).length > 0).toBe(isOn);
      await popup.close();
    }
  });

  test.for(['Sichern', 'Original'])('“%s” in an open reader', async (name) => {
    await emptyLibrary(session);
    const page = await openSample();
    await openReader(session, page);
    const place = await waitFor(name, () =>
      session.inReader(
        page,
        (root, wanted) => {
          const buttons = [...root.querySelectorAll<HTMLElement>('button')];
          const button = buttons.find((one) => (one.ariaLabel ?? one.innerText).trim() === wanted);
          const box = button?.getBoundingClientRect();
          return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        },
        name,
      ),
    );
    await session.stopBackground();
    await page.mouse.click(place.x, place.y);
    const isSaved = name === 'Sichern';
    await poll(async () => (await readLibrary(session)).entries.length).toBe(isSaved ? 1 : 0);
    await poll(() => page.evaluate(() => document.querySelectorAll('html > div').length)).toBe(
      isSaved ? 1 : 0,
    );
  });
});

describe('loaded anew', () => {
  // Of the pages that Firefox's popup opens the driver learns nothing.
  test.skipIf(isFirefox)('the page that writes files writes its file again', async () => {
    const popup = await openPopup(await openSample());
    await toggleMenu(popup, true);
    const before = countFiles();
    await press(popup, 'HTML');
    await poll(countFiles).toBe(before + 1);
    const page = await findPage('/export.html');
    await reload(page);
    await poll(countFiles).toBe(before + 2);
    expect(await page.evaluate(() => document.body.innerText)).toMatch(/^Die Datei ist fertig/);
  });

  // In Firefox it has been printed, and is closed, before anybody could.
  test.skipIf(isFirefox)('the print view shows its article again', async () => {
    const popup = await openPopup(await openSample());
    await toggleMenu(popup, true);
    await press(popup, 'Drucken');
    const page = await findPage('/print.html');
    await reload(page);
    await poll(() => page.evaluate(() => document.querySelector('h1')?.textContent)).toBe(
      sample.article?.title,
    );
  });
});

test('two windows that save the same article at once make one entry with one version', async () => {
  await emptyLibrary(session);
  const page = await openSample();
  await session.chooseFromMenu(page, 'save-article');
  await poll(async () => (await readLibrary(session)).versions.length).toBe(1);
  const [version] = (await readLibrary(session)).versions;
  await emptyLibrary(session);
  const outcomes = await session.inExtension(async (article) => {
    const { runtime } = (globalThis as unknown as { chrome: typeof extensionApi }).chrome; // in Firefox too
    const save = async (id: number) => {
      const data = { article, retrievedAt: Date.now() };
      const answer: { res: SaveReport } = await runtime.sendMessage({
        id,
        type: 'saveCopy',
        data,
        timestamp: Date.now(),
      });
      return answer.res.outcome.ok && answer.res.outcome.change;
    };
    return Promise.all([1, 2, 3, 4].map(save));
  }, version?.article);
  expect(outcomes.sort()).toEqual(['new', 'same', 'same', 'same']);
  const library = await readLibrary(session);
  expect(findDamage(library)).toEqual([]);
  expect([library.entries.length, library.versions.length]).toEqual([1, 1]);
});

test('a clock that was set back: what is saved after it stands for the article, and nothing is lost', async () => {
  await emptyLibrary(session);
  const page = await openSample();
  await session.chooseFromMenu(page, 'save-article');
  await poll(async () => (await readLibrary(session)).versions.length).toBe(1);
  await moveIntoFuture(session);
  const [before] = (await readLibrary(session)).entries;
  expect(before?.savedAt).toBeGreaterThan(Date.now());
  await page.close();

  const leads = [`${sample.article?.lead}`, 'Ein neuer Vorspann.'] as const;
  session.server.serve(sample.address, `${sample.html}`.replaceAll(...leads));
  onTestFinished(() => session.server.serve(sample.address, sample.html));
  await session.chooseFromMenu(await openSample(), 'save-article');
  await poll(async () => (await readLibrary(session)).versions.length).toBe(2);

  const library = await readLibrary(session);
  expect(findDamage(library)).toEqual([]);
  expect(library.entries).toMatchObject([{ shown: 2, versions: 2, savedAt: before?.savedAt }]);
  expect(library.versions.map(({ article }) => article.lead)).toEqual(leads);
  const shelves = await session.openExtensionPage('library.html');
  pages.push(shelves);
  await poll(() => readTitles(shelves)).toEqual([sample.article?.title]);
});

test('a library that is deleted under an open page is empty there, and goes on', async () => {
  const page = await openSample();
  await session.chooseFromMenu(page, 'save-article');
  await poll(async () => (await readLibrary(session)).entries.length).toBe(1);
  const library = await session.openExtensionPage('library.html');
  pages.push(library);
  await poll(() => readTitles(library)).toEqual([sample.article?.title]);
  await session.inExtension(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('library').onsuccess = () => resolve(null);
      }),
  );
  await library.evaluate(() => document.querySelector<HTMLElement>('.entries a')?.click());
  await poll(() => library.evaluate(() => document.body.innerText)).toMatch(/Diese Kopie gibt es nicht mehr/);
  await session.chooseFromMenu(page, 'save-article');
  await poll(async () => (await readLibrary(session)).entries.length).toBe(1);
  expect(findDamage(await readLibrary(session))).toEqual([]);
});
