import { afterAll, beforeAll, expect, test } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import { readFixture } from './fixtures.ts';
import { launch } from './launch.ts';
import type { Session } from './session.ts';
import { findDamage, readLibrary } from './stored-library.ts';
import { poll } from './test.ts';

// What a tab of the extension sees, in both browsers.
declare const chrome: typeof extensionApi;

const sample = readFixture('sample-2023');
let session: Session;

beforeAll(async () => {
  session = await launch({ privateWindows: true });
});

afterAll(() => session?.close());

interface Tab {
  path: string;
  incognito: boolean;
  text: string;
}

/** The extension's own tabs, whichever window they are in, with what they show. */
function readOwnTabs(): Promise<Tab[]> {
  return session.inExtension(async () => {
    const tabs = await chrome.tabs.query({ url: chrome.runtime.getURL('/*' as '/popup.html') });
    const views = chrome.extension.getViews({ type: 'tab' }) as unknown as (typeof globalThis)[];
    return tabs
      .map(({ url = '', incognito }) => {
        const { pathname } = new URL(url);
        const view = views.find((one) => one.location.pathname === pathname);
        return { path: pathname, incognito, text: view?.document.body?.innerText ?? '' };
      })
      .filter(({ path }) => path.endsWith('.html'));
  });
}

test('an article is saved in the one library, which opens in an ordinary window', async () => {
  session.server.serve(sample.address, sample.html);
  await session.inExtension(async (url) => {
    await chrome.windows.create({ url, incognito: true, focused: true });
  }, sample.address);
  await poll(() =>
    session.inExtension(async () => {
      const tabs = await chrome.tabs.query({ active: true, status: 'complete' });
      return tabs.some(({ incognito, url }) => incognito && url?.startsWith('https://'));
    }),
  ).toBe(true);

  await session.chooseFromMenu(undefined, 'save-article');
  await poll(async () => (await readLibrary(session)).entries.map(({ title }) => title)).toEqual([
    sample.article?.title,
  ]);
  expect(findDamage(await readLibrary(session))).toEqual([]);

  await session.chooseFromMenu(undefined, 'open-library');
  await poll(readOwnTabs).toMatchObject([
    { path: '/library.html', incognito: false, text: expect.stringContaining(sample.article?.title ?? '?') },
  ]);
});
