import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isFirefox, launch } from './launch.ts';
import type { SearchLab } from './search-lab/search-lab.ts';
import { buildSearchLab, searchLabPage } from './search-lab.ts';
import { type Session, waitFor } from './session.ts';
import { poll } from './test.ts';

// The worker in the built extension, under its own rules for scripts, with a page that does nothing but search.
declare const lab: SearchLab;

let session: Session;
let page: Page;

beforeAll(async () => {
  session = await launch({ extension: await buildSearchLab(isFirefox ? 'firefox' : 'chromium') });
  page = await openLab();
});

afterAll(() => session?.close());

async function openLab(): Promise<Page> {
  const opened = await session.openExtensionPage(searchLabPage);
  await waitFor('the page', () => opened.evaluate(() => (typeof lab === 'object' ? true : undefined)));
  await opened.evaluate(() => lab.opened);
  return opened;
}

/** Saves an article that says this. */
function save(on: Page, id: string, title: string, text: string): Promise<unknown> {
  return on.evaluate(
    (changes) => {
      const { entry, version } = lab.makeArticle(1, []);
      const article = { ...version.article, ...changes, lead: 'Kurz.' };
      return lab.save({
        entry: { ...entry, id: changes.id, title: changes.title },
        version: { ...version, id: changes.id, article },
      });
    },
    { id, title, text },
  );
}

const search = (query: string) => page.evaluate((typed) => lab.engine.search(typed), query);

test('finds and marks what was saved, and what another tab saves', async () => {
  await save(page, 'one', 'Strompreise für die Industrie', 'Die Zölle steigen um 1,5 Prozent.');
  await poll(() => search('industrie-strompreis')).toEqual([]);
  await poll(() => search('strompreis')).toEqual(['one']);
  const other = await openLab();
  await save(other, 'two', 'Der Hafen', 'Ein Industriestrompreis, sagt der Verband.');
  await page.bringToFront();
  await poll(() => search('Strompreise')).toEqual(['one', 'two']);
  expect(await search('"die zoelle steigen"')).toEqual(['one']);
  const [hit] = await page.evaluate(() => lab.engine.describe(['one'], 'zoelle'));
  expect(hit?.snippet.marks.map(([start, end]) => hit.snippet.text.slice(start, end))).toEqual(['Zölle']);
  expect(await page.evaluate(() => lab.engine.findRanges('Der Strompreis', 'strompreise'))).toEqual([
    [4, 14],
  ]);
});

test('gives up what nobody waits for any more', async () => {
  const reason = await page.evaluate(async () => {
    const abort = new AbortController();
    const answer = lab.engine.search('strompreis', abort.signal);
    abort.abort(new Error('typed on'));
    return answer.catch((error: unknown) => String(error));
  });
  expect(reason).toBe('Error: typed on');
});
