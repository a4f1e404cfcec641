import type { Page } from 'puppeteer-core';
import { describe, expect, onTestFinished } from 'vitest';
import { openLibrary, press, readCount, readFocus, readTitles, reload, waitForList } from './library.ts';
import type { Session } from './session.ts';
import { poll, test } from './test.ts';

// Functions given to `evaluate` run in the page, alone: they can use nothing of this file.

const first = 'Werften an der Ostsee: Volle Bücher, leere Kassen';
const second = 'Der Industriestrompreis kommt, aber nur für die Großen';

async function open(session: Session, count = 20): Promise<Page> {
  const page = await openLibrary(session, count);
  onTestFinished(() => page.close());
  await waitForList(page);
  return page;
}

async function openSecondTab(session: Session): Promise<Page> {
  const page = await session.openExtensionPage('library.html');
  onTestFinished(() => page.close());
  await waitForList(page);
  return page;
}

async function pressTogether(
  page: Page,
  held: 'Control' | 'Shift',
  key: 'a' | 'z' | 'ArrowDown',
): Promise<void> {
  await page.keyboard.down(held);
  await page.keyboard.press(key);
  await page.keyboard.up(held);
}

const readSelected = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('.entries input:checked').length);

/** How many there are of everything in the database. */
function countAll(page: Page) {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('library');
      opening.onsuccess = () => resolve(opening.result);
    });
    const names = ['entries', 'versions', 'pictures', 'deleted'];
    const transaction = database.transaction(names);
    const counts = await Promise.all(
      names.map(
        (name) =>
          new Promise<number>((resolve) => {
            const counting = transaction.objectStore(name).count();
            counting.onsuccess = () => resolve(counting.result);
          }),
      ),
    );
    database.close();
    return counts;
  });
}

describe('selecting', () => {
  test('with the keyboard: one, a stretch, all, none', async ({ session }) => {
    const page = await open(session);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await poll(() => readSelected(page)).toBe(1);
    await pressTogether(page, 'Shift', 'ArrowDown');
    await pressTogether(page, 'Shift', 'ArrowDown');
    await poll(() => readSelected(page)).toBe(3);
    await pressTogether(page, 'Control', 'a');
    const readBar = () => page.evaluate(() => document.querySelector('.floating-bar p')?.textContent);
    await poll(readBar).toBe('20 ausgewählt');
    await page.keyboard.press('Escape');
    await poll(() => readSelected(page)).toBe(0);
  });

  test('with the mouse: boxes, Ctrl, Shift', async ({ session }) => {
    const page = await open(session);
    await press(page, `Auswählen: ${first}`);
    await poll(() => readSelected(page)).toBe(1);
    await page.keyboard.down('Shift');
    await press(page, `Auswählen: Der Warenkorb, in dem niemand wohnt`);
    await page.keyboard.up('Shift');
    await poll(() => readSelected(page)).toBe(3);
    await page.keyboard.down('Control');
    await press(page, second);
    await page.keyboard.up('Control');
    await poll(() => readSelected(page)).toBe(2);
    expect(await page.evaluate(() => location.hash)).toBe('');
  });
});

describe('what is selected', () => {
  test('is marked as read, and as unread', async ({ session }) => {
    const page = await open(session);
    const readMeta = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.entries .entry-meta')]
          .slice(0, 2)
          .map(({ textContent }) => /ungelesen|\d+\s% gelesen|gelesen/.exec(textContent ?? '')?.[0]),
      );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await pressTogether(page, 'Shift', 'ArrowDown');
    await press(page, 'Gelesen');
    await poll(readMeta).toEqual(['gelesen', 'gelesen']);
    await page.keyboard.press('m');
    await poll(readMeta).toEqual(['ungelesen', 'ungelesen']);
  });

  test('gets tags and loses them; those there are, are suggested', async ({ session }) => {
    const page = await open(session);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('t');
    await poll(() => readFocus(page)).toBe('Neues Schlagwort');
    const suggested = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLOptionElement>('datalist option')].map(({ value }) => value),
    );
    expect(suggested).toEqual(['Energie', 'Häfen', 'Mittelstand', 'Wochenende']);
    await page.keyboard.type('Ostsee');
    await page.keyboard.press('Enter');
    const readTags = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.tag-editor li')].map((tag) => tag.textContent?.trim()),
      );
    await poll(readTags).toEqual(['Ostsee']);
    await press(page, 'Entfernen: Ostsee');
    await poll(readTags).toEqual([]);
    await page.keyboard.press('Escape');
    await poll(() => readFocus(page)).toBe(first);
  });
});

describe('deleting', () => {
  test('can be undone to the last picture; the focus goes to the next article', async ({ session }) => {
    const page = await open(session);
    const before = await countAll(page);
    await page.keyboard.press('ArrowDown');
    await poll(() => readFocus(page)).toBe(first);
    await page.keyboard.press('Delete');
    await poll(() => readFocus(page)).toBe(second);
    await poll(() => readCount(page)).toBe('19 Artikel');
    await pressTogether(page, 'Control', 'z');
    await poll(() => readCount(page)).toBe('20 Artikel');
    expect((await readTitles(page))[0]).toBe(first);
    expect(await countAll(page)).toEqual(before);
  });

  test('is final only once the offer is gone, and takes versions and pictures with it then', async ({
    session,
  }) => {
    const page = await open(session);
    await pressTogether(page, 'Control', 'a');
    await page.keyboard.press('Delete');
    const readNotice = () => page.evaluate(() => document.querySelector('.list-notice h2')?.textContent);
    await poll(readNotice).toBe('Noch ist nichts gesichert.');
    const [entries, versions, pictures, deleted] = await countAll(page);
    expect({ entries, versions, deleted }).toEqual({ entries: 0, versions: 21, deleted: 20 });
    expect(pictures).toBe(6);
    await press(page, 'Endgültig löschen');
    await poll(() => countAll(page)).toEqual([0, 0, 0, 0]);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('library');
  });

  test('survives that the page is closed in between: nothing is half deleted', async ({ session }) => {
    const page = await open(session);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await poll(() => readCount(page)).toBe('19 Artikel');
    await reload(page);
    await waitForList(page);
    expect(await readCount(page)).toBe('19 Artikel');
    expect(await countAll(page)).toEqual([19, 21, 6, 1]);
  });
});

describe('another tab', () => {
  test('is followed, and the place in the list stays', async ({ session }) => {
    const other = await open(session, 100);
    const page = await openSecondTab(session);
    await page.evaluate(() => document.querySelector('.library')?.scrollTo({ top: 4000 }));
    const readPlace = () =>
      page.evaluate(async () => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        const rows = [...document.querySelectorAll<HTMLElement>('.entries > li')];
        const row = rows.find((one) => one.getBoundingClientRect().bottom > 0);
        return { id: row?.dataset.id, top: Math.round(row?.getBoundingClientRect().top ?? 0) };
      });
    const before = await readPlace();
    await other.bringToFront();
    await other.keyboard.press('ArrowDown');
    await other.keyboard.press('Delete');
    await poll(() => readCount(other)).toBe('99 Artikel');
    await page.bringToFront();
    await poll(() => readCount(page)).toBe('99 Artikel');
    expect(await readPlace()).toEqual(before);
    await other.bringToFront();
    await pressTogether(other, 'Control', 'z');
    await page.bringToFront();
    await poll(() => readCount(page)).toBe('100 Artikel');
    expect(await readPlace()).toEqual(before);
  });

  test('adds to what is seen at the beginning', async ({ session }) => {
    const other = await open(session);
    await other.keyboard.press('ArrowDown');
    await other.keyboard.press('Delete');
    await poll(() => readCount(other)).toBe('19 Artikel');
    const page = await openSecondTab(session);
    expect((await readTitles(page))[0]).toBe(second);
    await other.bringToFront();
    await pressTogether(other, 'Control', 'z');
    await page.bringToFront();
    await poll(async () => (await readTitles(page))[0]).toBe(first);
  });
});
