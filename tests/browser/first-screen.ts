import type { Page } from 'puppeteer-core';
import { openLibrary, reload, waitForList } from './library.ts';
import type { Session } from './session.ts';

// Functions given to `evaluate` run in the page, alone: they can use nothing of this file.

declare global {
  /** Milliseconds from the beginning of the page to its first rows, and the longest task since. */
  var firstScreen: number | undefined;
  var longestTask: number;
}

/** The median counts. */
const RUNS = 7;

/** How long the library takes to show its first rows, and the longest task while it opens, in milliseconds. */
export async function timeFirstScreen(session: Session, count: number) {
  const page = await openLibrary(session, count);
  await page.evaluateOnNewDocument(watchTasks);
  const screens: number[] = [];
  const tasks: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await reload(page);
    await waitForList(page);
    screens.push(await page.evaluate(() => globalThis.firstScreen ?? Number.NaN));
    tasks.push(await readLongestTask(page));
  }
  await page.close();
  return { firstScreen: median(screens), longestTask: median(tasks) };
}

export const readLongestTask = (page: Page): Promise<number> => page.evaluate(() => globalThis.longestTask);

/** Runs before the page's own scripts. */
export function watchTasks(): void {
  globalThis.longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      globalThis.longestTask = Math.max(globalThis.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.entries > li')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (globalThis.firstScreen = performance.now())));
  });
  observer.observe(document, { childList: true, subtree: true });
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
