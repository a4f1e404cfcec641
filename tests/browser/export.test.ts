import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BlobReader, BlobWriter, TextWriter, ZipReader } from '@zip.js/zip.js';
import { HtmlValidate } from 'html-validate/node';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import 'temporal-polyfill/global';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Article } from '@/utils/article/article.ts';
import { checkEpub, hasEpubcheck } from '../setup/find-epubcheck.ts';
import { root } from '../setup/run.ts';
import { exportFromLibrary } from './export-from-library.ts';
import type { SavedCopy } from './fill-library-page.ts';
import { flatten, readExpectedBlocks, readFixture } from './fixtures.ts';
import { isFirefox, launch } from './launch.ts';
import { press, settle, toggleMenu } from './popup.ts';
import { openReader, pressInReader } from './reader.ts';
import { type Session, waitFor } from './session.ts';

vi.setConfig({ testTimeout: 90_000 });

const sample = readFixture('sample-2023');
const name = '2023-11-02 Der leise Hafen - Warum Fähren nachts an die Steckdose gehen';
const downloads = mkdtempSync(join(tmpdir(), 'klartext-downloads-'));
const shots = join(root, 'tests/output/screenshots');
const pathOf = (shot: string): string => join(shots, `${session.name}-export-${shot}.png`);
const pictureFolder = join(root, 'tests/fixtures/pictures');
const ourPictures = readdirSync(pictureFolder)
  .filter((file) => file.endsWith('.jpg'))
  .map((file) => readFileSync(join(pictureFolder, file), 'base64'));
let session: Session;

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  session = await launch({ downloads });
  session.server.serve(sample.address, sample.html);
});

afterAll(async () => {
  await session?.close();
  rmSync(downloads, { recursive: true, force: true });
});

/** Chooses a format in the popup, as a reader does, and waits for the file on the disk. */
async function download(label: string, fileName: string): Promise<string> {
  const page = await session.openPage(sample.address);
  const popup = await session.openPopup(page);
  await settle(popup);
  await toggleMenu(popup, true);
  await press(popup, label);
  const file = await waitForFile(fileName);
  await page.close();
  return file;
}

/** Browsers write into a file of another name first. */
async function waitForFile(fileName: string): Promise<string> {
  await waitFor(
    `"${fileName}", but there is ${readdirSync(downloads).join(', ') || 'nothing'}`,
    async () => {
      const names = readdirSync(downloads).map((found) => found.normalize('NFC'));
      return (
        (names.includes(fileName) && !names.some((found) => /\.(crdownload|part)$/.test(found))) || undefined
      );
    },
    30,
  );
  return join(downloads, fileName);
}

async function unpack(file: string): Promise<Map<string, { text: string; bytes: Blob }>> {
  const entries = await new ZipReader(new BlobReader(new Blob([readFileSync(file)]))).getEntries();
  const files = new Map<string, { text: string; bytes: Blob }>();
  for (const entry of entries) {
    if (entry.directory) continue;
    files.set(entry.filename, {
      text: await entry.getData(new TextWriter()),
      bytes: await entry.getData(new BlobWriter()),
    });
  }
  return files;
}

/** Unpacks a book and opens a page of it, in about an e-reader's size. */
async function openBook(files: Awaited<ReturnType<typeof unpack>>, path: string): Promise<Page> {
  const folder = mkdtempSync(join(downloads, 'book-'));
  for (const [name, { bytes }] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), new Uint8Array(await bytes.arrayBuffer()));
  }
  const page = await session.browser.newPage();
  await page.setViewport({ width: 620, height: 830 });
  await page.goto(pathToFileURL(join(folder, 'book', path)).href);
  return page;
}

/** A fixture's article, each of its pictures one of ours. */
function readCopy(name: string): SavedCopy {
  const { article } = readFixture(name);
  const content = readFileSync(join(root, 'tests/fixtures/dwn', name, 'expected.html'), 'utf8');
  const addresses = [...content.matchAll(/<img src="([^"]+)"/g)].map(([, src = '']) => src);
  if (article?.image) addresses.unshift(article.image.src);
  const pictures = addresses.map((src, index) => [src, ourPictures[index % ourPictures.length]]);
  // The expectation names every field but these.
  return {
    article: { ...article, content, text: '', removed: [] } as unknown as Article,
    pictures: Object.fromEntries(pictures),
  };
}

/** Its only picture is a drawing, of which e-readers show less than browsers. */
const drawnCopy: SavedCopy = {
  article: {
    ...readCopy('note-2024').article,
    id: 'drawn',
    content: '<p>Kurve:</p><figure><img src="https://example.org/chart.svg" alt="Kurve"></figure>',
  },
  pictures: {
    'https://example.org/chart.svg': Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="150"><script>alert(1)</script>' +
        '<path d="M0 150 300 0" stroke="red"/></svg>',
    ).toString('base64'),
  },
};

test('the HTML file opens from the disk, whole, valid, and without asking anybody for anything', async () => {
  const file = await download('HTML', `${name}.html`);
  const { results } = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(
    readFileSync(file, 'utf8').replace(/(<style>)[^<]*/, '$1'),
  );
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);

  const page = await session.browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(pathToFileURL(file).href);
  const seen = await page.evaluate(async () => {
    await document.fonts.ready;
    return {
      text: document.body.innerText,
      widths: [...document.images].map((image) => image.naturalWidth),
      faces: [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family }) => family.replaceAll('"', '')),
      paper: getComputedStyle(document.body).backgroundColor,
    };
  });
  for (const block of readExpectedBlocks('sample-2023', 'p, h2, h3, figcaption'))
    expect(flatten(seen.text)).toContain(block);
  expect(seen.widths).toEqual([1200, 1200]);
  expect([...new Set(seen.faces)].sort()).toEqual(['Literata', 'Source Sans 3']);
  expect(seen.paper).toBe('rgb(251, 250, 246)');
  expect(requests.filter((url) => !/^(?:file|data):/.test(url))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.screenshot({ path: pathOf('html'), fullPage: true });
  if (!isFirefox) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(23, 22, 21)',
    );
    await page.screenshot({ path: pathOf('html-dark') });
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf())), {
      mergePages: true,
    });
    expect(text).toMatch(/Abgerufen am \d+/);
  }
  await page.close();
});

describe('the EPUB file', () => {
  test('is one to epubcheck, with a cover and pictures in it', async () => {
    const file = await download('EPUB', `${name}.epub`);
    if (hasEpubcheck()) expect(checkEpub(file)).toEqual([]);
    const files = await unpack(file);
    const cover = files.get('book/cover.jpg');
    expect(cover?.bytes.size).toBeGreaterThan(20_000);
    expect([...files.keys()].filter((path) => path.startsWith('book/pictures/'))).toHaveLength(2);
    for (const path of ['cover.xhtml', 'article.xhtml']) {
      const page = await openBook(files, path);
      await page.screenshot({ path: pathOf(path.replace('.xhtml', '')) });
      await page.close();
    }
  });
});

test('the weekend edition is one book of saved articles, its pictures as e-readers show them', async () => {
  const names = [
    'sample-2023',
    'long-read-2026',
    'lists-tables-2022',
    'interview-2018',
    'teaser-2023',
    'note-2024',
  ];
  const popup = await session.openPopup(await session.openPage(sample.address));
  await settle(popup);
  await exportFromLibrary(popup, [...names.map(readCopy), drawnCopy], 'edition');
  const { weekOfYear, yearOfWeek } = Temporal.Now.plainDateISO();
  const file = await waitForFile(`Wochenende ${weekOfYear}-${yearOfWeek}.epub`);
  if (hasEpubcheck()) expect(checkEpub(file)).toEqual([]);
  const files = await unpack(file);
  const pictures = [...files.keys()].filter((path) => path.startsWith('book/pictures/'));
  const endings = pictures.map((path) => path.replace(/.*\./, '')).sort();
  expect(endings).toEqual(['jpg', 'jpg', 'jpg', 'jpg', 'png']); // shared by their bytes, whatever they were
  const page = await openBook(files, 'contents.xhtml');
  expect(await page.$$eval('.contents-title a', (links) => links.length)).toBe(names.length + 1);
  await page.screenshot({ path: pathOf('edition-contents') });
  await Promise.all([page.waitForNavigation(), page.click('.contents-title a')]);
  expect(await page.$eval('h1', (heading) => heading.textContent)).toBe(sample.article?.title);
  expect(await page.$$eval('img', (images) => images.map((image) => image.naturalWidth))).toEqual([
    1200, 1200,
  ]);
  await page.screenshot({ path: pathOf('edition-article') });
  await page.goto(page.url().replace(/[^/]+$/, 'cover.xhtml'));
  await page.screenshot({ path: pathOf('edition-cover') });
  await page.close();
});

test('Markdown comes with its pictures beside it', async () => {
  const files = await unpack(await download('Markdown mit Bildern', `${name}.zip`));
  const markdown = files.get(`${name}.md`)?.text ?? '';
  const pictures = [...markdown.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path = '']) => path);
  expect(pictures).toHaveLength(2);
  for (const path of pictures) expect(files.get(path)?.bytes.size).toBeGreaterThan(10_000);
  expect(markdown).toContain(`# ${sample.article?.title}`);
});

test('text comes from the reader, too, with the facts first', async () => {
  const page = await session.openPage(sample.address);
  await openReader(session, page);
  await pressInReader(session, page, 'Weiteres');
  await pressInReader(session, page, 'Text');
  const text = readFileSync(await waitForFile(`${name}.txt`), 'utf8');
  expect(text.startsWith(`${sample.article?.title}\n=====`)).toBe(true);
  expect(text).toMatch(/Abgerufen am \d+\. \p{L}+ \d{4}/u);
  await page.close();
});

test('pages that are done go away by themselves', async () => {
  await waitFor('all export pages to close', async () => {
    const addresses = await session.readAddresses();
    return addresses.every((address) => !address.includes('/export.html')) || undefined;
  });
});
