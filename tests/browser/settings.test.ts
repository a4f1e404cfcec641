import { describe, expect } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import { launchChromium } from './chromium.ts';
import { readFixture } from './fixtures.ts';
import { isFirefox } from './launch.ts';
import { waitForList } from './library.ts';
import { press, readFocus, settle, toggleMenu } from './popup.ts';
import { findOutside, readLoadedFonts, readReader, readText } from './read-drawing.ts';
import type { Popup } from './session.ts';
import { poll, test } from './test.ts';

// What an extension's page sees.
declare const chrome: typeof extensionApi;

const sample = readFixture('sample-2023');
// Functions given to `evaluate` run in the popup, alone: they can use nothing of this file.

describe('what is chosen in the menu', () => {
  test('is drawn at once, kept for the next time, and taken back', async ({ openFixture, session }) => {
    const page = await openFixture(sample);
    const first = await session.openPopup(page);
    await settle(first);
    const usual = await readText(first);
    expect(usual).toMatchObject({ face: 'Literata', size: 17, align: 'start' });
    await choose(first, 'Sans', 'Größer', 'Größer', 'Weiter', 'Blocksatz');
    await poll(() => readText(first)).toEqual({
      face: 'Source Sans 3',
      size: 18.7, // 17 × 22 / 20
      leading: 1.65,
      headline: 29.7,
      align: 'justify',
      hyphens: 'auto',
    });
    const chosen = await readText(first);
    await first.close();

    const second = await session.openPopup(page);
    await settle(second);
    await poll(() => readText(second)).toEqual(chosen);
    await choose(second, 'Zurücksetzen');
    await poll(() => readText(second)).toEqual(usual);
    await second.close();
  });

  test('ends at the limits, with the focus where it was', async ({ openFixture, session }) => {
    const popup = await session.openPopup(await openFixture(sample));
    await settle(popup);
    await choose(popup, ...Array<string>(10).fill('Größer'));
    await poll(() => readText(popup)).toMatchObject({ size: 23.8 }); // 17 × 28 / 20
    expect(await popup.evaluate((view) => view.document.activeElement?.ariaLabel)).toBe('Größer');
    expect(await popup.evaluate((view) => view.document.querySelector('output')?.textContent)).toBe(
      '140\u00a0%',
    );
    await press(popup, 'Zurücksetzen');
    await poll(() => readText(popup)).toMatchObject({ size: 17 });
    await popup.close();
  });

  test('is drawn in every other view at once', async ({ openFixture, session }) => {
    const library = await session.openExtensionPage('library.html');
    await waitForList(library);
    const readView = () => library.evaluate(readRoot);
    const popup = await session.openPopup(await openFixture(sample));
    await settle(popup);
    await choose(popup, 'Leserlich', 'Sepia', 'Kleiner');
    await poll(readView).toEqual({
      face: 'legible',
      theme: 'sepia',
      size: '19px',
    });
    await press(popup, 'Zurücksetzen');
    await poll(readView).toEqual({
      face: 'serif',
      theme: 'system',
      size: '20px',
    });
    await popup.close();
    await library.close();
  });
});

test('the reader in the page follows the popup above it', async ({ openFixture, session }) => {
  const page = await openFixture(sample);
  await session.pressReaderKey(page);
  await poll(() => session.inReader(page, readReader)).toMatchObject({ face: 'Literata', size: '20px' });
  const popup = await session.openPopup(page);
  await settle(popup);
  await choose(popup, 'Leserlich', 'Sepia', 'Größer', 'Größer', 'Weiter', 'Blocksatz');
  await popup.close(); // where another one is asked for the reader, the popup would close in between
  await poll(() => session.inReader(page, readReader)).toEqual({
    face: 'Atkinson Hyperlegible Next',
    size: '22px',
    leading: '37.4px', // 22 × 1.7
    headline: '47.3px', // 22 × 2.15
    align: 'justify',
    paper: 'rgb(244, 236, 216)',
  });
  const next = await session.openPopup(page);
  await settle(next);
  await choose(next, 'Zurücksetzen');
  await next.close();
  await poll(() => session.inReader(page, readReader)).toMatchObject({ face: 'Literata', size: '20px' });
});

test('a choice that the browser refuses to keep holds in the popup, which says so', async ({
  openFixture,
  session,
}) => {
  const popup = await session.openPopup(await openFixture(sample));
  await settle(popup);
  await popup.evaluate((view) => {
    const api = view as unknown as Record<'browser' | 'chrome', typeof extensionApi>;
    Object.defineProperty((api.browser ?? api.chrome).storage.local, 'set', {
      value: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')),
    });
  });
  await choose(popup, 'Sepia');
  const readState = () =>
    popup.evaluate(({ document }) => [
      document.documentElement.dataset.theme,
      document.querySelector('.save-report p')?.textContent,
    ]);
  await poll(readState).toEqual(['sepia', 'Die Wahl gilt nur hier: Der Browser konnte sie nicht speichern.']);
  await popup.close();
});

test('everything in the menu is reached with the keyboard, and works', async ({ openFixture, session }) => {
  const popup = await session.openPopup(await openFixture(sample));
  await settle(popup);
  await toggleMenu(popup, true);
  const names = [await readFocus(popup)];
  while (names.at(-1) !== 'Zurücksetzen' && names.length < 12) {
    await popup.pressKey('Tab');
    await poll(() => readFocus(popup)).not.toBe(names.at(-1));
    names.push(await readFocus(popup));
    if (names.at(-1) === 'Größer') await popup.pressKey('Enter');
  }
  expect(names).toEqual([
    'System',
    'Serif',
    'Kleiner',
    'Größer',
    'Enger',
    'Weiter',
    'Blocksatz',
    'Zurücksetzen',
  ]);
  await poll(() => readText(popup)).toMatchObject({ size: 17.85 }); // 17 × 21 / 20
  await popup.pressKey('Enter');
  await poll(() => readText(popup)).toMatchObject({ size: 17 });
  await poll(() => readFocus(popup)).toBe('Zurücksetzen');
  await popup.close();
});

test('fonts are loaded where something is drawn in them, not before', async ({ openFixture, session }) => {
  const popup = await session.openPopup(await openFixture(sample));
  await settle(popup);
  const before = await readLoadedFonts(popup);
  expect(before.filter((font) => font.startsWith('Atkinson'))).toEqual([]);
  expect(before).toContain('Literata normal');
  await choose(popup, 'Leserlich');
  await poll(() => readLoadedFonts(popup)).toContain('Atkinson Hyperlegible Next normal');
  await press(popup, 'Zurücksetzen');
  await popup.close();
});

// Puppeteer opens no extension page as a tab in Firefox.
test.skipIf(isFirefox)('two tabs show the same, and 320 pixels are enough', async () => {
  const session = await launchChromium();
  const address = `chrome-extension://${session.extension.id}/popup.html?tab=`;
  const article = await session.openPage(serveSample(session));
  const id = await session.openPage(`${address}987654321`).then((page) =>
    page.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find((tab) => tab.url === url)?.id;
    }, article.url()),
  );
  const [one, other] = [await session.openPage(`${address}${id}`), await session.openPage(`${address}${id}`)];
  await other.setViewport({ width: 320, height: 568 });
  await other.locator('::-p-aria(Weiteres)').click();
  expect(await other.$eval('[popover]', findOutside)).toEqual([]);
  await other.locator('::-p-text(Kontrast)').click();
  const readTheme = () => one.evaluate(() => document.documentElement.dataset.theme);
  await poll(readTheme).toBe('contrast');
  await session.close();
});

function serveSample({ server }: Awaited<ReturnType<typeof launchChromium>>): string {
  server.serve(sample.address, sample.html);
  return sample.address;
}

/** Opens the menu if need be, and presses one name after the other. */
async function choose(popup: Popup, ...names: string[]): Promise<void> {
  const isOpen = await popup.evaluate((view) => view.document.querySelector(':popover-open') !== null);
  if (!isOpen) await toggleMenu(popup, true);
  for (const name of names) await press(popup, name);
}

function readRoot() {
  const { dataset, style } = document.documentElement;
  return { face: dataset.face, theme: dataset.theme, size: style.getPropertyValue('--size') };
}
