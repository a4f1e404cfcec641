import type { Page } from 'puppeteer-core';
import type { ChromiumSession } from './chromium.ts';
import { waitFor } from './session.ts';

/** What a page holds after the garbage was collected. */
export interface Holdings {
  /** In bytes. */
  heap: number;
  nodes: number;
  listeners: number;
}

/** Opens the reader, reads a little and closes it, so many times. */
export async function cycle(session: ChromiumSession, page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await toggle(session, page, 1);
    await page.mouse.wheel({ deltaY: 400 });
    await toggle(session, page, 0);
  }
}

async function toggle(session: ChromiumSession, page: Page, readers: number): Promise<void> {
  await session.pressReaderKey(page);
  await waitFor(`${readers} readers`, () =>
    page.evaluate(
      (wanted) => document.querySelectorAll('html > div').length === wanted || undefined,
      readers,
    ),
  );
}

/** Asks the browser's own statistics, once nothing that could be collected is left. */
export async function measure(page: Page): Promise<Holdings> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  await client.send('HeapProfiler.enable');
  // What was freed by one round frees more with the next.
  for (let round = 0; round < 3; round++) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  await client.detach();
  const find = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heap: find('JSHeapUsedSize'), nodes: find('Nodes'), listeners: find('JSEventListeners') };
}
