import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  makeArchive,
  writeArticleFile,
  writeManifest,
  writeRecord,
} from '../unit/library/backup/make-archive.ts';
import { isFirefox } from './launch.ts';
import { press as pressInLibrary, reload, waitForArticle, waitForList } from './library.ts';
import { press, readText, waitUntilSaved } from './popup.ts';
import { poll } from './test.ts';
import { NOTHING, provokePage } from './tripwire.ts';
import { vectors, writeTripwirePage } from './tripwire-page.ts';
import { TripwireSession } from './tripwire-session.ts';
import { waitForDownload } from './wait-for-download.ts';

// Functions given to `evaluate` run in the page, alone: they can use nothing of this file.

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let wire: TripwireSession;
let library: Page;

beforeAll(async () => {
  wire = await TripwireSession.launch();
  library = await wire.session.openExtensionPage('library.html');
  await waitForList(library);
});

afterAll(() => wire?.close());

test('the article is saved, and once more when it has changed', async () => {
  const html = writeTripwirePage();
  for (const [version, answer] of [
    [html, /^(Nur der Anriss ist gesichert|Gesichert): /],
    [html.replaceAll('wieder volle', 'noch immer volle'), /^Seit dem Sichern geändert\./],
  ] as const) {
    const page = await wire.openArmed(version);
    const popup = await wire.openPopup(page);
    await press(popup, await readText(popup, '.save-button'));
    expect(await waitUntilSaved(popup)).toMatch(answer);
    await popup.close();
    await page.close();
  }
  await poll(() => library.evaluate(() => document.querySelectorAll('.entries .entry').length)).toBe(1);
  await wire.expectNothing(library);
});

const openFirst = async (): Promise<void> => {
  await library.evaluate(() => document.querySelector<HTMLElement>('.entries .entry-title a')?.click());
  await waitForArticle(library);
};

/** To the list as it is at first: without a query, and with nothing open. */
async function goBack(): Promise<void> {
  await library.evaluate(() => {
    location.hash = '';
  });
  await reload(library);
  await waitForList(library);
}

test.each(['werften', 'onerror'])('what is found by %s', async (query) => {
  await library.bringToFront();
  await library.keyboard.press('/');
  await library.keyboard.type(query);
  await poll(() => library.evaluate(() => document.querySelectorAll('.entries mark').length)).toBeGreaterThan(
    0,
  );
  expect(await provokePage(library, '.entries *')).toBeGreaterThan(5);
  await openFirst();
  await poll(() => library.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0);
  expect(await provokePage(library, '.stage article *')).toBeGreaterThan(20);
  await wire.expectNothing(library);
  await goBack();
});

test('two versions side by side', async () => {
  await openFirst();
  await poll(() => library.evaluate(() => document.querySelectorAll('.version-list li').length)).toBe(2);
  await library.evaluate(() => document.querySelectorAll<HTMLElement>('.version-button')[1]?.click());
  await poll(() =>
    library.evaluate(() => document.querySelectorAll('.comparison del').length),
  ).toBeGreaterThan(0);
  const text = await library.evaluate(() => document.querySelector('.comparison')?.textContent);
  expect(text).toContain('<img src=x onerror=');
  expect(await provokePage(library, '.comparison *')).toBeGreaterThan(20);
  await wire.expectNothing(library);
  await goBack();
});

test("a backup's own pages, opened from the disk", async () => {
  await library.bringToFront();
  // Chromium would ask which file, in a dialogue of its own.
  await library.evaluate(() => Object.assign(globalThis, { showSaveFilePicker: undefined }));
  await openBackupPanel();
  const file = await waitForDownload(wire.downloads, () =>
    pressInLibrary(library, 'Sicherungsdatei herunterladen'),
  );
  const folder = mkdtempSync(join(wire.downloads, 'backup-'));
  execFileSync('unzip', ['-q', file, '-d', folder]);
  const pages = readdirSync(join(folder, 'articles')).filter((name) => name.endsWith('.html'));
  expect(pages).toHaveLength(1);
  await wire.expectNothingAt(pathToFileURL(join(folder, 'index.html')).href, 4);
  for (const page of pages)
    await wire.expectNothingAt(pathToFileURL(join(folder, 'articles', page)).href, 20);
  await wire.expectNothing(library);
});

test('a backup that somebody made of them', async () => {
  const file = join(wire.downloads, 'feindlich.zip');
  const hostile = vectors.map(({ html }, index) => forge(index, html, html));
  const all = vectors.map(({ html }) => `<p>Werften ${html}</p>`).join('');
  const records = [forge(9000, 'Alles zusammen', all), ...hostile];
  const files = records.map((record, index) => writeArticleFile(record, `a${index}`));
  writeFileSync(file, await makeArchive([writeManifest({ articles: records.length }), ...files]));
  await library.bringToFront();
  await goBack(); // the panel of the backup that was written is still open
  await openBackupPanel();
  const input = await library.waitForSelector('.backup input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  const readOutcome = () =>
    library.evaluate(() => document.querySelector<HTMLElement>('.backup-outcome')?.innerText ?? '');
  await expect.poll(readOutcome, { timeout: 40_000 }).toMatch(/(\d+) Artikel neu/);
  // Some fields may hold no vector at all: what has one there is refused.
  expect(Number(/(\d+) Artikel neu/.exec(await readOutcome())?.[1])).toBeGreaterThan(vectors.length / 2);
  // Of handlers in HTML that is parsed to be sanitised, in a document shown nowhere, Chromium says that it forbids them.
  const { breaches, ...rest } = await wire.tripwire.read();
  expect({ ...rest, breaches: [] }).toEqual(NOTHING);
  if (isFirefox) expect(breaches).toEqual([]);
  await wire.tripwire.forget();
  expect(await provokePage(library, 'body *')).toBeGreaterThan(100);
  for (const number of [9000, 0, 30, 60, 90, 120]) {
    const id = `hostile:${number}`;
    await library.evaluate((wanted) => {
      location.hash = `#/article/${encodeURIComponent(wanted)}`;
    }, id);
    await poll(() => library.evaluate(() => document.querySelector('.stage')?.textContent ?? '')).toMatch(
      number === 9000 ? /Alles zusammen/ : /\S/,
    );
    expect(await provokePage(library, '.stage *')).toBeGreaterThan(5);
    await wire.expectNothing(library);
  }
});

/** A record with a vector in every field that takes words, and as it is where HTML belongs. */
function forge(number: number, words: string, content: string) {
  const src = `https://example.org/dwn/pics/${number}.jpg?${words}`;
  return writeRecord(
    { tags: [words.slice(0, 90) || 'x'] },
    {
      id: `hostile:${number}`,
      url: `https://example.org/${number}?${words}`,
      title: words.slice(0, 2000),
      section: words.slice(0, 500),
      lead: words,
      authors: [words.slice(0, 500)],
      siteName: words.slice(0, 500),
      image: { src, alt: words, caption: words, credit: words },
      content: `<p>Werften an der Ostsee.</p>${content}`,
      text: words,
    },
  );
}

/** It may be open still. */
async function openBackupPanel(): Promise<void> {
  const isOpen = () => library.evaluate(() => document.querySelector('.list-tools :popover-open') !== null);
  if (!(await isOpen())) await pressInLibrary(library, 'Weiteres');
  await poll(isOpen).toBe(true);
  await pressInLibrary(library, 'Sicherungsdatei');
}
