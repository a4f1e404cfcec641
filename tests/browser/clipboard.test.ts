import { expect } from 'vitest';
import type { browser } from 'wxt/browser';
import { readFixture } from './fixtures.ts';
import { press as pressInPage, waitForArticle } from './library.ts';
import { press, readText, settle, toggleMenu, waitUntilSaved } from './popup.ts';
import { openReader, pressInReader, readInReader } from './reader.ts';
import { poll, test } from './test.ts';

const sample = readFixture('sample-2023');
const CITATION = 'Vollmer, Henrike; Lindqvist, Tadeusz: Der leise Hafen';
const MARKDOWN = '---\ntitle:';

/** What the extension's own pages are given as a global. */
declare const chrome: typeof browser;

test('the popup copies Markdown and a citation', async ({ openFixture, session }) => {
  const page = await openFixture(sample);
  for (const [label, start] of [
    ['Markdown kopieren', MARKDOWN],
    ['Zitat kopieren', CITATION],
  ] as const) {
    const popup = await session.openPopup(page);
    await settle(popup);
    await toggleMenu(popup, true);
    await press(popup, label);
    await poll(() => readText(popup, 'body')).toContain('Kopiert');
    await poll(() => session.readClipboard()).toContain(start);
    await popup.close();
  }
});

test('the reader copies the article and a citation of it', async ({ openFixture, session }) => {
  const page = await openFixture(sample);
  await openReader(session, page);
  for (const [label, part] of [
    ['Text kopieren', 'Abgerufen am '],
    ['Zitat kopieren', CITATION],
  ] as const) {
    const readActions = () => readInReader(session, page, '.reader-actions');
    await poll(readActions).not.toContain('Kopiert'); // of what was copied before
    await pressInReader(session, page, 'Weiteres');
    await pressInReader(session, page, label);
    await poll(readActions).toContain('Kopiert');
    await poll(() => session.readClipboard()).toContain(part);
    await page.bringToFront();
    await page.keyboard.press('Escape'); // closes the menu
  }
});

test('the page that writes Markdown, which is too much for a tab, copies it, too', async ({ session }) => {
  const article = { ...sample.article, content: '<p>Nachts liegen die Fähren still.</p>', removed: [] };
  await session.inExtension(
    (value) => chrome.storage.session.set({ 'handed:probe': { value, at: Date.now() } }),
    { format: 'markdown', article, retrievedAt: Date.now() },
  );
  const page = await session.openExtensionPage('export.html#probe');
  await pressInPage(page, 'Markdown kopieren');
  await poll(() => page.evaluate(() => document.body.innerText)).toContain('Kopiert');
  const copied = await session.readClipboard();
  expect(copied).toContain(MARKDOWN);
  expect(copied).toContain('Nachts liegen die Fähren still.');
  await page.close();
});

test('the library copies all of it', async ({ openFixture, session }) => {
  const popup = await session.openPopup(await openFixture(sample));
  await settle(popup);
  await press(popup, 'Sichern');
  await waitUntilSaved(popup);
  await popup.close();
  const library = await session.openExtensionPage(`library.html#/article/${sample.article?.id}`);
  await waitForArticle(library);
  const readActions = () =>
    library.evaluate(() => document.querySelector('.reader-actions')?.textContent ?? '');
  for (const [label, part] of [
    ['Text kopieren', 'Abgerufen am '],
    ['Markdown kopieren', MARKDOWN],
    ['Zitat kopieren', CITATION],
  ] as const) {
    await poll(readActions).not.toContain('Kopiert'); // of what was copied before
    await pressInPage(library, 'Weiteres');
    await pressInPage(library, label);
    await poll(readActions).toContain('Kopiert');
    await poll(() => session.readClipboard()).toContain(part);
    await library.bringToFront();
    await library.keyboard.press('Escape');
  }
  await library.close();
});
