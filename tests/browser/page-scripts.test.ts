import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import { readFixture } from './fixtures.ts';
import { isFirefox } from './launch.ts';
import {
  knock,
  listFiles,
  loadInPage,
  meddle,
  readFromOutside,
  type Spied,
  writeSpy,
} from './page-scripts.ts';
import { openReader, readHeadline } from './reader.ts';
import { type Session, waitFor } from './session.ts';
import { readLibrary } from './stored-library.ts';
import { poll, test } from './test.ts';

// What a page's own scripts can do. What no extension can keep from them, and these tests don't ask for:
// - While the reader is open, an element without content stands at the end of the page (or a shadow root in its body),
//   has the focus, and gets the clicks; fonts whose names begin with "Klartext" are in `document.fonts`, and a style
//   sheet in `document.adoptedStyleSheets`. Whoever looks knows that it is open.
// - Where articles open by themselves, the veil over the page is an animation that it can see.
// - A page can have the reader closed: by leaving, by going back, by throwing out every place that it could stand in.
// - In Firefox `getSelection()` names the nodes that are selected in the reader, every event the one that it has hit,
//   and from there its root can be reached: see reach-into-reader.test.ts. Such a page can read its own article in our
//   dress, whether it is saved, and what is chosen, and can restyle and move what stands there, under somebody's own
//   click, too. What it presses itself does nothing.
// - In Chromium `getSelection()` gives the text that is selected in the reader, and `find()` says whether words occur:
//   they look into closed shadow roots, and no page or extension can have it otherwise (tried with 156 in November 2026).
// - The reader's fonts lie in `document.fonts`, the only place there is: a page that gives a font of its own the same
//   name can have letters drawn by it. A page that hides its own root altogether hides the reader with it.
// - The pictures of an article are loaded from where the page has them, so their server sees that.

declare const chrome: typeof extensionApi; // what a tab of the extension sees

const sample = readFixture('sample-2023');

/** What frameworks of extensions send around in pages, by the extension's id. */
const eventsOf = (id: string): string[] =>
  ['detect', 'reader', 'undefined'].flatMap((script) =>
    ['wxt:locationchange', 'wxt:content-script-started'].map((name) => `${id}:${script}:${name}`),
  );

interface Identity {
  /** Where its files lie: with "/" at the end. */
  origin: string;
  id: string;
}

const identify = (session: Session): Promise<Identity> =>
  session.inExtension(() => ({ origin: chrome.runtime.getURL('/'), id: chrome.runtime.id }));

async function open(session: Session, { head = '', headers = {} } = {}): Promise<Page> {
  const { id } = await identify(session);
  const html = `${sample.html}`.replace(/<head[^>]*>/, (start) => start + writeSpy(eventsOf(id)) + head);
  session.server.serve(sample.address, html, headers);
  return session.openPage(sample.address);
}

/** Waits until everything that comes into articles ahead of time is there, and has had its turns. */
async function untilPrepared(session: Session, page: Page): Promise<void> {
  await page.bringToFront();
  await waitFor('the reader script', () =>
    session.inExtension(async (address) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find(({ url, active }) => active && url === address);
      if (tab?.id === undefined) return undefined;
      const func = () => ('klartextReader' in globalThis ? true : undefined);
      const [injection] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func });
      return injection?.result;
    }, page.url()),
  );
  for (let turn = 0; turn < 12; turn++)
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
}

/** What the page has noticed since it was asked last. */
const readSpied = (page: Page): Promise<Spied> =>
  page.evaluate(() => {
    const { noticed, globals } = (globalThis as unknown as { spied: Spied }).spied;
    return { noticed: [...new Set(noticed.splice(0))], globals };
  });

describe('a page can not tell that Klartext is installed', () => {
  test.for([
    { policy: 'none', headers: {} },
    {
      policy: 'the strictest',
      headers: {
        'content-security-policy':
          "default-src 'none'; script-src 'unsafe-inline'; img-src 'self'; " +
          "require-trusted-types-for 'script'; trusted-types 'none'",
      },
    },
  ])('by what reaches it, with a policy of $policy', async ({ headers }, { session, onTestFinished }) => {
    const page = await open(session, { headers });
    onTestFinished(() => page.close());
    await untilPrepared(session, page);
    await poll(() => page.evaluate(() => document.readyState)).toBe('complete');
    await page.evaluate(() => history.pushState(null, '', '/suche'));
    await poll(async () => (await session.badge(page)).text).toBe(''); // that it moved was seen
    const { noticed, globals } = await readSpied(page);
    expect(noticed).toEqual([]);
    const now = await page.evaluate(() => Object.getOwnPropertyNames(window));
    expect(now.filter((name) => !globals.includes(name))).toEqual([]);
    expect(now.filter((name) => /klartext|wxt/i.test(name))).toEqual([]);
  });

  test('by its files', async ({ session, onTestFinished }) => {
    const page = await open(session);
    onTestFinished(() => page.close());
    await untilPrepared(session, page);
    const { origin, id } = await identify(session);
    const origins = [origin, `${isFirefox ? 'moz' : 'chrome'}-extension://${id}/`];
    const addresses = listFiles().flatMap((file) => origins.map((start) => start + file));
    expect(addresses.length).toBeGreaterThan(40);
    expect(await page.evaluate(loadInPage, addresses)).toEqual([]);
    await openReader(session, page);
    expect(await page.evaluate(loadInPage, addresses)).toEqual([]);
  });
});

test('a page can not read the library or the settings', async ({ session, onTestFinished }) => {
  const page = await open(session);
  onTestFinished(() => page.close());
  await session.pressShortcut(page, 'K');
  await poll(async () => (await readLibrary(session)).entries.length).toBe(1);
  const found = await page.evaluate(async () => {
    const apis = globalThis as unknown as Record<'chrome' | 'browser', Record<string, unknown> | undefined>;
    const root = await navigator.storage.getDirectory();
    const files: string[] = [];
    for await (const name of root.keys()) files.push(name);
    return {
      databases: await indexedDB.databases(),
      apis: [apis.browser, apis.chrome?.storage, apis.chrome?.runtime, apis.chrome?.tabs].filter(Boolean),
      stores: [localStorage.length, sessionStorage.length, document.cookie],
      caches: await caches.keys(),
      files,
    };
  });
  expect(found).toEqual({ databases: [], apis: [], stores: [0, 0, ''], caches: [], files: [] });
});

test('a page can not open the reader, save, or speak in our name', async ({ session, onTestFinished }) => {
  const page = await open(session);
  onTestFinished(() => page.close());
  await untilPrepared(session, page);
  const { id } = await identify(session);
  const [tabs, before] = [await session.readAddresses(), await readLibrary(session)];
  await page.evaluate(knock, eventsOf(id));
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  // Whatever was sent to the script that watches the address: it still does.
  await page.evaluate(() => history.pushState(null, '', '/suche'));
  await poll(async () => (await session.badge(page)).text).toBe('');
  await page.evaluate((address) => history.pushState(null, '', address), sample.address);
  await poll(async () => (await session.badge(page)).text).not.toBe('');
  expect(await readHeadline(session, page)).toBeUndefined();
  expect(await session.readAddresses()).toEqual(tabs);
  expect(await readLibrary(session)).toEqual(before);
});

describe('while the reader is open, a page can not', () => {
  async function openWithReader(session: Session, head = ''): Promise<Page> {
    const page = await open(session, { head });
    await untilPrepared(session, page);
    await readSpied(page);
    await openReader(session, page);
    return page;
  }

  /** Lines that stand in the reader and nowhere on the page. */
  async function readSecrets(session: Session, page: Page): Promise<string[]> {
    const text = (await session.inReader(page, (root) => root.querySelector('dialog')?.innerText)) ?? '';
    const lines = text.split('\n').map((line) => line.trim());
    const secrets = lines.filter((line) => /^noch \d+ Min\.$|^\d+ Teile entfernt$| Wörter$/.test(line));
    expect(secrets.length).toBe(3);
    return secrets;
  }

  test('read what is in it', async ({ session, onTestFinished }) => {
    const page = await openWithReader(session);
    onTestFinished(() => page.close());
    expect((await readSpied(page)).noticed).toEqual(['childList of HTML']); // the element it stands in
    const secrets = await readSecrets(session, page);
    const outside = await page.evaluate(readFromOutside);
    expect(secrets.filter((line) => outside.includes(line))).toEqual([]);
  });

  test('see what is clicked in it', async ({ session, onTestFinished }) => {
    const page = await openWithReader(session);
    onTestFinished(() => page.close());
    await page.evaluate(() => {
      const paths: string[] = [];
      Object.assign(globalThis, { paths });
      const note = (event: Event) => {
        const path = event.composedPath();
        const strangers = path.filter((node) => node instanceof Node && !document.contains(node));
        paths.push(...strangers.map((node) => (node as Node).nodeName));
      };
      for (const name of [
        'pointerdown',
        'click',
        'mousemove',
        'focusin',
        'selectionchange',
        'selectstart',
        'copy',
      ])
        addEventListener(name, note, true);
    });
    const place = await session.inReader(page, (root) => {
      const word = root.querySelector('h1')?.getBoundingClientRect();
      return word && { x: word.left + 40, y: word.top + 20 };
    });
    if (!place) throw new Error('The reader has no headline.');
    await page.mouse.click(place.x, place.y, { clickCount: 3 });
    const seen = await page.evaluate(() => {
      const selection = getSelection();
      const nodes = [selection?.anchorNode, selection?.focusNode];
      return {
        paths: (globalThis as unknown as { paths: string[] }).paths,
        strangers: nodes.filter((node) => node && !document.contains(node)).length,
      };
    });
    expect(seen).toEqual({ paths: [], strangers: isFirefox ? 2 : 0 });
  });

  test('restyle it', async ({ session, onTestFinished }) => {
    const page = await openWithReader(session);
    onTestFinished(() => page.close());
    const usual = (await session.inReader(page, readLook)) ?? [];
    await page.evaluate(meddle);
    const now = (await session.inReader(page, readLook)) ?? [];
    expect(now.filter((line) => !usual.includes(line))).toEqual([]);
    await page.mouse.move(640, 300);
    await page.mouse.wheel({ deltaY: 300 });
    await poll(() =>
      session.inReader(page, (root) => root.querySelector('dialog')?.scrollTop),
    ).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await poll(() => readHeadline(session, page)).toBeUndefined();
  });
});

/** Where its parts are and what they look like, a line each. */
function readLook(root: ShadowRoot): string[] {
  const selectors = ['dialog', 'main', 'h1', '.article-lead', '.article-text > p', '.byline', 'button'];
  return selectors.flatMap((selector) => {
    const element = root.querySelector(selector) ?? document.body;
    const { x, y, width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const look = [...style].filter((name) => !name.startsWith('--'));
    return [
      `${selector} at ${[x, y, width, height]}`,
      ...look.map((name) => `${selector} ${name}: ${style.getPropertyValue(name)}`),
    ];
  });
}
