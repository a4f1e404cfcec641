import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { readFixture } from './fixtures.ts';
import { isFirefox } from './launch.ts';
import { openReader, pressInReader, readHeadline, readInReader, readPage } from './reader.ts';
import type { Session } from './session.ts';
import { poll, test } from './test.ts';

const sample = readFixture('sample-2023');
const GONE = 'Klartext wurde erneuert oder entfernt. Wird die Seite neu geladen, geht hier wieder alles.';
const RENEWED = 'Klartext wurde erneuert, der Artikel neu geöffnet.';

/** What the page's console says of errors. */
function listen(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

/** How many readers lie over a page. */
const countReaders = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('html > div').length);

/** Opens the reader on a page that is at rest, and gives what the page was like before. */
async function open(session: Session, page: Page) {
  await poll(() => page.evaluate(() => document.readyState)).toBe('complete');
  const before = await readPage(page);
  await openReader(session, page);
  await poll(() => readInReader(session, page, '.removed-parts')).toMatch(/entfernt/); // complete
  return before;
}

// In Firefox nothing of an extension lives on in pages: see below.
describe.skipIf(isFirefox)('an update while the reader is open leaves it', () => {
  test.for([
    ['a move of the mouse', (page: Page) => page.mouse.move(300, 500)],
    ['a key', (page: Page) => page.keyboard.press('ArrowDown')],
    ['the wheel', (page: Page) => page.mouse.wheel({ deltaY: 300 })],
    ['another size of the window', (page: Page) => page.setViewport({ width: 900, height: 700 })],
  ] as const)(
    'to be read and closed, and says so at %s, without an error',
    async ([, stir], { openFixture, session }) => {
      const page = await openFixture(sample);
      const errors = listen(page);
      const before = await open(session, page);
      await session.updateExtension();
      await stir(page);
      await poll(() => readInReader(session, page, '.reader-told')).toBe(GONE);
      expect(await readHeadline(session, page)).toBe(sample.article?.title);
      await pressInReader(session, page, 'Original');
      await poll(() => countReaders(page)).toBe(0);
      expect(await readPage(page)).toEqual(before);
      expect(errors).toEqual([]);
    },
  );

  test.for(['Sichern', 'Vorlesen', 'Schrift und Papier', 'Weiteres'])(
    'with nothing but the sentence behind “%s”, and Esc closes it',
    async (name, { openFixture, session }) => {
      const page = await openFixture(sample);
      const errors = listen(page);
      const before = await open(session, page);
      await session.updateExtension();
      await pressInReader(session, page, name);
      await poll(() => readInReader(session, page, '.reader-told')).toBe(GONE);
      await page.keyboard.press('PageDown');
      expect(await readInReader(session, page, '.article-text')).toMatch(/Möwen/);
      await poll(async () => {
        await page.keyboard.press('Escape'); // the panel closes first, where one is open
        return countReaders(page);
      }).toBe(0);
      await page.evaluate(() => scrollTo(0, 0));
      expect(await readPage(page)).toEqual(before);
      expect(errors).toEqual([]);
    },
  );
});

describe('after an update', () => {
  test.skipIf(isFirefox)(
    'the key opens the new reader in the place of the old',
    async ({ openFixture, session }) => {
      const page = await openFixture(sample);
      const errors = listen(page);
      const before = await open(session, page);
      await session.updateExtension();
      await openReader(session, page);
      await poll(() => readInReader(session, page, '.removed-parts')).toMatch(/entfernt/);
      expect(await countReaders(page)).toBe(1);
      expect(await readInReader(session, page, '.reader-told')).toBe('');
      await pressInReader(session, page, 'Original');
      await poll(() => countReaders(page)).toBe(0);
      expect(await readPage(page)).toEqual(before);
      expect(errors).toEqual([]);
    },
  );

  // What Firefox ends it ends at once: the new Klartext finds the dead view, and opens a living one.
  test.runIf(isFirefox)('the reader is opened anew and says so', async ({ openFixture, session }) => {
    const page = await openFixture(sample);
    const before = await open(session, page);
    await session.updateExtension();
    await poll(() => readInReader(session, page, '.reader-told')).toBe(RENEWED);
    expect(await countReaders(page)).toBe(1);
    await pressInReader(session, page, 'Original');
    await poll(() => countReaders(page)).toBe(0);
    expect(await readPage(page)).toEqual(before);
  });

  test('a page without a reader gets one of the new Klartext', async ({ openFixture, session }) => {
    const page = await openFixture(sample);
    const errors = listen(page);
    await poll(async () => (await session.badge(page)).text).toMatch(/\d/);
    await session.updateExtension();
    await openReader(session, page);
    expect(await countReaders(page)).toBe(1);
    expect(errors).toEqual([]);
  });
});
