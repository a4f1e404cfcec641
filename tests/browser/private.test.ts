import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { switchAutoClean } from './auto-clean.ts';
import { readFixture } from './fixtures.ts';
import { isFirefox, launch } from './launch.ts';
import { press as pressInLibrary, reload, waitForArticle, waitForList } from './library.ts';
import { watchBreaches } from './policy-breaches.ts';
import { press, readText, settle, toggleMenu } from './popup.ts';
import { openReader, readHeadline, waitForReader } from './reader.ts';
import type { Session } from './session.ts';
import { readLibrary } from './stored-library.ts';
import { poll } from './test.ts';
import { waitForDownload } from './wait-for-download.ts';

// Functions given to `evaluate` run in the page, alone: they can use nothing of this file.

vi.setConfig({ testTimeout: 120_000 });

const sample = readFixture('sample-2023');
const site = 'https://deutsche-wirtschafts-nachrichten.de';
const article = sample.address.replace(/\?.*/, '');
const pictures = ['hafenkran-am-abend', 'faehre-am-kai'].map(
  (name) => `${site}/dwn/pics/cache_kt/${name}.jpg`,
);

/** What the page asks for by itself, with or without Klartext: logos, its icon, an advert, a foreign script. */
const ofThePage = [
  `${site}/dwn/pics//cache_dw/dwn-kopf-klein.png`,
  `${site}/dwn/pics/cache_lo/dwn-kopf-gross.png`,
  `${site}/712345/dwn/images/favicon.ico`,
  'ads.example.com:443',
  'platform.twitter.com:443',
];

/** What the browser asks for by itself, and no switch of its own keeps it from. */
const ofTheBrowser = [
  'accounts.google.com:443', // Chromium: whether somebody is signed in
  'http://clients2.google.com/time/1/current', // Chromium: the time
  'http://update.googleapis.com/service/update2/json', // Chromium: its parts
  'update.googleapis.com:443',
  'sb-ssl.google.com:443', // Chromium: whether a download is dangerous
  'firefox.settings.services.mozilla.com:443', // Firefox: its lists of certificates and add-ons
];
const downloads = mkdtempSync(join(tmpdir(), 'klartext-downloads-'));
let session: Session;
let readBreaches: () => Promise<string[]>;

beforeAll(async () => {
  session = await launch({ downloads, proxied: true });
  readBreaches = await watchBreaches(session);
  session.server.serve(sample.address, sample.html);
});

afterAll(async () => {
  await session?.close();
  rmSync(downloads, { recursive: true, force: true });
});

test('from reading to restoring, the only requests are the page and its pictures', async () => {
  await read();
  await save('Sichern');
  session.server.serve(sample.address, change('Der leise Hafen', 'Der stille Hafen'));
  await save('Gesichert');
  const library = await openLibrary();
  await searchAndCompare(library);
  expect(readData(await exportFromPopup('HTML'))).toMatchObject({
    '@type': 'NewsArticle',
    headline: sample.article?.title?.replace('leise', 'stille'),
  });
  for (const format of ['Markdown', 'EPUB']) await exportFromPopup(format);
  await exportEdition(library);
  await restore(library, await backUp(library));
  await library.close();

  const requests = new Set(session.server.requests);
  const allowed = [article, ...pictures, ...ofThePage, ...ofTheBrowser];
  expect([...requests].filter((request) => !allowed.includes(request))).toEqual([]);
  expect(requests).toContain(article);
  for (const picture of pictures) expect(requests).toContain(picture);
  expect(await readBreaches()).toEqual([]);
});

test('a request of a page of the extension is noted, and a break of its policy is', async () => {
  const page = await session.openExtensionPage('popup.html?tab=0');
  const answer = await page.evaluate(async () => {
    new Image().src = 'https://fremd.example/pixel.png'; // the popup may show pictures
    try {
      await fetch('https://fremd.example/meldung');
      return 'sent';
    } catch {
      return 'refused';
    }
  });
  expect(answer).toBe('refused');
  await poll(() => session.server.requests).toContain('fremd.example:443');
  await poll(async () => (await readBreaches()).join()).toContain('connect-src');
  await page.close();
});

test.each(['popup.html?tab=0', 'library.html', 'print.html', 'export.html'])(
  '%s takes no plain text for HTML where the browser knows Trusted Types, and runs none anywhere',
  async (path) => {
    const page = await session.openExtensionPage(path);
    const outcome = await page.evaluate(async () => {
      try {
        const box = document.createElement('div');
        box.innerHTML = `<img src="data:," onerror="document.title = 'run'">`;
        await new Promise((resolve) => setTimeout(resolve, 200));
        return document.title;
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(outcome).not.toBe('run');
    const hasTypes = await page.evaluate(() => 'trustedTypes' in globalThis);
    if (!isFirefox) expect(hasTypes).toBe(true);
    if (hasTypes) expect(outcome).toBe('TypeError');
    await page.close();
  },
);

/** Reads in the popup, in the reader, and with articles opening by themselves. */
async function read(): Promise<void> {
  const page = await session.openPage(sample.address);
  const popup = await session.openPopup(page);
  await settle(popup);
  await popup.close();
  await openReader(session, page);
  await page.keyboard.press('Escape');
  await poll(() => readHeadline(session, page)).toBeUndefined();
  await page.close();
  await switchAutoClean(session, true);
  const clean = await session.openPage(sample.address);
  await waitForReader(session, clean);
  await clean.close();
  await switchAutoClean(session, false);
}

async function save(name: string): Promise<void> {
  const page = await session.openPage(sample.address);
  const popup = await session.openPopup(page);
  await settle(popup);
  await poll(() => readText(popup, '.save-button')).toBe(name);
  await press(popup, name);
  await poll(() => readText(popup, '.save-report p')).toMatch(/gesichert.*: 2 Bilder/i);
  await popup.close();
  await page.close();
}

async function openLibrary(): Promise<Page> {
  const page = await session.openExtensionPage('library.html');
  await waitForList(page);
  return page;
}

async function searchAndCompare(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type('hafen');
  await poll(() => page.evaluate(() => document.querySelectorAll('.entries mark').length)).toBeGreaterThan(0);
  await page.evaluate(() => document.querySelector<HTMLElement>('.entries .entry-title a')?.click());
  await waitForArticle(page);
  await poll(() => page.evaluate(() => document.querySelectorAll('.stage article img').length)).toBe(2);
  await poll(() =>
    page.evaluate(() => [...document.images].every(({ naturalWidth }) => naturalWidth > 0)),
  ).toBe(true);
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('.version-button')[1]?.click());
  await poll(() => page.evaluate(() => document.querySelectorAll('.comparison del').length)).toBeGreaterThan(
    0,
  );
  await page.keyboard.press('Escape');
  await reload(page);
  await waitForList(page);
}

/** What a file says for machines. */
function readData(file: string): unknown {
  const [, data = ''] =
    /<script type="application\/ld\+json">(.*?)<\/script>/.exec(readFileSync(file, 'utf8')) ?? [];
  return JSON.parse(data);
}

async function exportFromPopup(format: string): Promise<string> {
  const page = await session.openPage(sample.address);
  const popup = await session.openPopup(page);
  await settle(popup);
  await toggleMenu(popup, true);
  const file = await waitForDownload(downloads, () => press(popup, format));
  await page.close();
  return file;
}

async function exportEdition(page: Page): Promise<void> {
  await page.bringToFront();
  await openMenu(page);
  await waitForDownload(downloads, () =>
    pressInLibrary(page, 'Wochenendausgabe mit 1 ungelesenen Artikel dieser Woche'),
  );
}

async function backUp(page: Page): Promise<string> {
  await page.bringToFront();
  // Chromium would ask which file, in a dialogue of its own.
  await page.evaluate(() => Object.assign(globalThis, { showSaveFilePicker: undefined }));
  await openMenu(page);
  await pressInLibrary(page, 'Sicherungsdatei');
  return waitForDownload(downloads, () => pressInLibrary(page, 'Sicherungsdatei herunterladen'));
}

/** It may be open still. */
async function openMenu(page: Page): Promise<void> {
  const isOpen = () => page.evaluate(() => document.querySelector('.list-tools :popover-open') !== null);
  if (!(await isOpen())) await pressInLibrary(page, 'Weiteres');
  await poll(isOpen).toBe(true);
}

async function restore(page: Page, file: string): Promise<void> {
  const input = await page.waitForSelector('.backup input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  const readOutcome = () =>
    page.evaluate(() => document.querySelector<HTMLElement>('.backup-outcome')?.innerText ?? '');
  await poll(readOutcome).toContain('1 Artikel unverändert');
  expect((await readLibrary(session)).versions).toHaveLength(2);
}

function change(from: string, to: string): Buffer {
  return Buffer.from(sample.html.toString().replaceAll(from, to));
}
