import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { launch } from './launch.ts';
import { waitForArticle, waitForList } from './library.ts';
import { press, readText, settle, toggleMenu } from './popup.ts';
import { readHeadline, waitForReader } from './reader.ts';
import { defaultHosts, type Popup, type Session, waitFor } from './session.ts';
import { poll } from './test.ts';
import { NOTHING, provoke, provokePage, readGlobal, watchTripwire } from './tripwire.ts';
import { ARTICLE, QUIET, TRIPWIRE, vectors, writeTripwirePage } from './tripwire-page.ts';
import { waitForDownload } from './wait-for-download.ts';

vi.setConfig({ testTimeout: 120_000 });

const raw = ARTICLE.replace('712345', '712300');
const downloads = mkdtempSync(join(tmpdir(), 'klartext-downloads-'));
let session: Session;
let tripwire: Awaited<ReturnType<typeof watchTripwire>>;

beforeAll(async () => {
  session = await launch({ downloads, hosts: [...defaultHosts, TRIPWIRE] });
  tripwire = await watchTripwire(session);
  session.server.serve(raw, writeTripwirePage(false));
  session.server.serve(ARTICLE, writeTripwirePage(), QUIET);
});

afterAll(async () => {
  await session?.close();
  rmSync(downloads, { recursive: true, force: true });
});

test('the page itself trips it: by its code, by what it loads, with dialogues and a global', async () => {
  const page = await session.openPage(raw);
  const readKinds = async () => {
    const { requests } = await tripwire.read();
    const numbers = new Set(requests.map((request) => Number(request.replace(/.*\//, '') || Number.NaN)));
    return vectors.filter(({ number }) => numbers.has(number)).map(({ kind }) => kind);
  };
  const kinds = [
    'event handlers',
    'scripts',
    'drawings and formulas',
    'breakouts',
    'what loads or leads',
    'xml',
  ];
  await poll(readKinds).toEqual(expect.arrayContaining(kinds));
  const { requests, dialogs } = await tripwire.read();
  expect(requests).toContain(`https://${TRIPWIRE}/x.css`);
  expect(dialogs.length).toBeGreaterThan(0);
  expect(await readGlobal(page)).toBeGreaterThan(0);
  await page.close();
});

describe('no vector trips it', () => {
  let page: Page;
  /** The export page builds a file with a style sheet of ours in it, which Chromium says it doesn't apply there. */
  let ownStyles = 'none yet';

  beforeAll(async () => {
    page = await session.openPage(ARTICLE);
    const isLoaded = () => page.evaluate(() => document.readyState === 'complete' || undefined);
    await waitFor('the page', isLoaded, 30);
    await settleTripwire();
    await page.evaluate(() => Object.assign(globalThis, { armed: true }));
  });

  /** Nothing ran, loaded, opened or led anywhere. */
  async function expectNothing(shown: Page): Promise<void> {
    const { breaches, ...rest } = await tripwire.read();
    expect({ ...rest, breaches: breaches.filter((breach) => !breach.includes(ownStyles)) }).toEqual(NOTHING);
    expect(await readGlobal(shown)).toBeUndefined();
    const addresses = (await session.readAddresses()).filter((address) => address.includes(TRIPWIRE));
    expect(addresses).toEqual([]);
    expect(page.url()).toBe(ARTICLE);
  }

  test('in the reader', async () => {
    await session.pressReaderKey(page);
    await waitFor('the reader', () => readHeadline(session, page), 40);
    await waitForReader(session, page);
    expect(await session.inReader(page, provoke, 'main *')).toBeGreaterThan(20);
    await expectNothing(page);
    await page.keyboard.press('Escape');
    await poll(() => readHeadline(session, page)).toBeUndefined();
  });

  test('in the popup', async () => {
    const popup = await openPopup(page);
    expect(await provokePopup(popup)).toBeGreaterThan(20);
    await expectNothing(page);
    await press(popup, 'Sichern');
    await poll(() => readText(popup, '.save-report p')).toMatch(/gesichert/i);
    await popup.close();
    await expectNothing(page);
  });

  test('in the library', async () => {
    const library = await session.openExtensionPage('library.html');
    await waitForList(library);
    await poll(() => provokePage(library, '.entries *')).toBeGreaterThan(5);
    await library.evaluate(() => document.querySelector<HTMLElement>('.entries .entry-title a')?.click());
    await waitForArticle(library);
    expect(await provokePage(library, '.stage article *')).toBeGreaterThan(20);
    await expectNothing(library);
    await library.close();
  });

  test('in the HTML file, from the disk and served without its policy', async () => {
    const file = await exportFile(page, 'HTML');
    const html = readFileSync(file, 'utf8');
    const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    expect(bare).not.toBe(html);
    ownStyles = /style-src (?:'|&#39;)(sha256-[^'&]+)/.exec(html)?.[1] ?? ownStyles;
    session.server.serve('https://example.org/datei.html', bare);
    for (const address of [pathToFileURL(file).href, 'https://example.org/datei.html']) {
      const shown = await session.browser.newPage();
      await shown.goto(address);
      expect(await provokePage(shown, 'body *')).toBeGreaterThan(20);
      await expectNothing(shown);
      await shown.close();
    }
  });
});

/** What pages load by themselves, or their frames run, has come. */
async function settleTripwire(): Promise<void> {
  await waitFor(
    'the page to be quiet',
    async () => {
      await tripwire.forget();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return (await tripwire.read()).requests.length === 0 || undefined;
    },
    60,
  );
}

async function openPopup(page: Page): Promise<Popup> {
  const popup = await session.openPopup(page);
  const isThere = () =>
    popup.evaluate((view) => view.document.querySelector('article h1') !== null || undefined);
  await waitFor('the article', isThere, 40);
  await settle(popup);
  return popup;
}

function provokePopup(popup: Popup): Promise<number> {
  const run = { toString: () => `async (view, ...args) => (${provoke})(view, ...args)` };
  return popup.evaluate(run as unknown as (view: Window, selector: string) => Promise<number>, 'article *');
}

async function exportFile(page: Page, format: string): Promise<string> {
  const popup = await openPopup(page);
  await toggleMenu(popup, true);
  return waitForDownload(downloads, () => press(popup, format));
}
