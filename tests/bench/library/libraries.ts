import type { Page } from 'puppeteer-core';
import { type ChromiumSession, launchChromium } from '../../browser/chromium.ts';
import type { SearchLab } from '../../browser/search-lab/search-lab.ts';
import { searchLabPage } from '../../browser/search-lab.ts';
import { waitFor } from '../../browser/session.ts';
import { seedLibrary } from '../seed-library.ts';

declare const lab: SearchLab;

/** A browser with a library of so many articles, and the page that searches it. */
export interface BenchedLibrary {
  count: number;
  session: ChromiumSession;
  page: Page;
  /** Until the index stands when none is kept, and from then on, in milliseconds. */
  built: number;
  opened: number;
}

/** @param extension folder of the built extension with the page that searches */
export async function openLibrary(extension: string, count: number): Promise<BenchedLibrary> {
  const session = await launchChromium({ extension });
  const seeds = await session.openExtensionPage('icons/16.png');
  const start = performance.now();
  await seedLibrary(seeds, count);
  console.log(`${count} articles written in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  await seeds.close();
  const first = await openLab(session);
  await first.page.close();
  const second = await openLab(session);
  return { count, session, page: second.page, built: first.took, opened: second.took };
}

async function openLab(session: ChromiumSession): Promise<{ page: Page; took: number }> {
  const page = await session.openExtensionPage(searchLabPage);
  await waitFor('the page', () => page.evaluate(() => (typeof lab === 'object' ? true : undefined)));
  return { page, took: await page.evaluate(() => lab.opened) };
}

/** One letter that was typed, in milliseconds. See the page's own `Timing`. */
export type Timing = SearchLab['timings'][number];

/** Types a query letter by letter, each as soon as the one before is answered; gives what each took. */
export async function typeQuery({ page }: BenchedLibrary, query: string): Promise<Timing[]> {
  await page.bringToFront();
  await emptyField(page);
  for (let length = 1; length <= query.length; length++) {
    await page.keyboard.type(query.charAt(length - 1));
    await page.waitForFunction((wanted) => lab.timings.length === wanted, { polling: 5 }, length);
  }
  return page.evaluate(() => lab.timings.splice(0));
}

/** Types as fast as a good typist; gives the longest task that held up the page, or 0 where none is worth mention. */
export async function typeFast({ page }: BenchedLibrary, queries: readonly string[]): Promise<number> {
  await page.bringToFront();
  await page.evaluate(() => lab.longTasks.splice(0));
  for (const query of queries) {
    await emptyField(page);
    await page.keyboard.type(query, { delay: 60 });
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  await page.evaluate(() => lab.timings.splice(0));
  return page.evaluate(() => Math.max(0, ...lab.longTasks));
}

function emptyField(page: Page): Promise<void> {
  return page.evaluate(() => {
    const field = document.querySelector('input');
    if (field) field.value = '';
    field?.focus();
  });
}

/** What a save takes with and without the row for the search, in milliseconds, one pair an article. */
export function timeSaves({ page, count }: BenchedLibrary, saves: number) {
  return page.evaluate(
    async (first, last) => {
      const times: Awaited<ReturnType<typeof lab.save>>[] = [];
      for (let index = first; index < last; index++) times.push(await lab.save(lab.makeArticle(index, [])));
      return times;
    },
    1_000_000 + count,
    1_000_000 + count + saves,
  );
}

/** What worker and page hold in memory, after what is garbage was collected, in MB. */
export async function readMemory({ page }: BenchedLibrary): Promise<{ worker: number; page: number }> {
  const [worker] = page.workers();
  if (!worker) throw new Error('The search has no worker.');
  const clients = { worker: worker.client, page: await page.createCDPSession() };
  const read = async (client: typeof worker.client) => {
    await client.send('HeapProfiler.collectGarbage');
    // `backingStorageSize`, what typed arrays hold, is newer than these types.
    const heap = (await client.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      backingStorageSize?: number;
    };
    return (heap.usedSize + (heap.backingStorageSize ?? 0)) / 1e6;
  };
  return { worker: await read(clients.worker), page: await read(clients.page) };
}
