import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { waitForArticle, waitForList } from './library.ts';
import { press, waitUntilSaved } from './popup.ts';
import { readHeadline, waitForReader } from './reader.ts';
import { type Popup, waitFor } from './session.ts';
import { poll } from './test.ts';
import { provoke, provokePage, readGlobal } from './tripwire.ts';
import { ARTICLE, TRIPWIRE, vectors, writeTripwirePage } from './tripwire-page.ts';
import { TripwireSession } from './tripwire-session.ts';

vi.setConfig({ testTimeout: 120_000 });

const raw = ARTICLE.replace('712345', '712300');
let wire: TripwireSession;

beforeAll(async () => {
  wire = await TripwireSession.launch();
  wire.session.server.serve(raw, writeTripwirePage(false));
});

afterAll(() => wire?.close());

test('the page itself trips it: by its code, by what it loads, with dialogues and a global', async () => {
  const page = await wire.session.openPage(raw);
  const readKinds = async () => {
    const { requests } = await wire.tripwire.read();
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
  const { requests, dialogs } = await wire.tripwire.read();
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
    page = await wire.openArmed();
  });

  async function expectNothing(shown: Page): Promise<void> {
    await wire.expectNothing(shown, (breach) => breach.includes(ownStyles));
    expect(page.url()).toBe(ARTICLE);
  }

  test('in the reader', async () => {
    await wire.session.pressReaderKey(page);
    await waitFor('the reader', () => readHeadline(wire.session, page), 40);
    await waitForReader(wire.session, page);
    expect(await wire.session.inReader(page, provoke, 'main *')).toBeGreaterThan(20);
    await expectNothing(page);
    await page.keyboard.press('Escape');
    await poll(() => readHeadline(wire.session, page)).toBeUndefined();
  });

  test('in the popup', async () => {
    const popup = await wire.openPopup(page);
    expect(await provokePopup(popup)).toBeGreaterThan(20);
    await expectNothing(page);
    await press(popup, 'Sichern');
    await waitUntilSaved(popup);
    await popup.close();
    await expectNothing(page);
  });

  test('in the library', async () => {
    const library = await wire.session.openExtensionPage('library.html');
    await waitForList(library);
    await poll(() => provokePage(library, '.entries *')).toBeGreaterThan(5);
    await library.evaluate(() => document.querySelector<HTMLElement>('.entries .entry-title a')?.click());
    await waitForArticle(library);
    expect(await provokePage(library, '.stage article *')).toBeGreaterThan(20);
    await expectNothing(library);
    await library.close();
  });

  test('in the HTML file, from the disk and served without its policy', async () => {
    const file = await wire.exportFile(page, 'HTML');
    const html = readFileSync(file, 'utf8');
    const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    expect(bare).not.toBe(html);
    ownStyles = /style-src (?:'|&#39;)(sha256-[^'&]+)/.exec(html)?.[1] ?? ownStyles;
    wire.session.server.serve('https://example.org/datei.html', bare);
    for (const address of [pathToFileURL(file).href, 'https://example.org/datei.html']) {
      const shown = await wire.session.browser.newPage();
      await shown.goto(address);
      expect(await provokePage(shown, 'body *')).toBeGreaterThan(20);
      await expectNothing(shown);
      await shown.close();
    }
  });

  // The last one: in Chromium the dialogue stays until the browser is closed, in Firefox the print closes its tab.
  test('in the print view, nor as it is printed', async () => {
    const print = await wire.openMenu(page, 'Drucken');
    await print();
    if (wire.session.readPrintView) expect(await wire.session.readPrintView()).toContain('Werften');
    else expect((await wire.session.readPrint?.())?.length).toBeGreaterThan(1000);
    await expectNothing(page);
  });
});

function provokePopup(popup: Popup): Promise<number> {
  const run = { toString: () => `async (view, ...args) => (${provoke})(view, ...args)` };
  return popup.evaluate(run as unknown as (view: Window, selector: string) => Promise<number>, 'article *');
}
