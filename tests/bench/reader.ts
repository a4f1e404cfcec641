// The time until the reader is there, in real Chromium, beside Readability's on the same page in the same run.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import { type ChromiumSession, launchChromium } from '../browser/chromium.ts';
import { press, settle } from '../browser/popup.ts';
import { waitFor } from '../browser/session.ts';
import { root } from '../setup/run.ts';
import { bundleExtractors, readPage, timeReadability } from './extract.ts';
import { median } from './median.ts';

const RUNS = 20;
/** The painted reader may take at most so many times what Readability takes to parse the page. */
const LIMIT = 3;
/** So long a reader looks at a page at least before pressing anything. */
const GLANCE_MS = 1000;
const PAGES = [
  '../shared/corpus/dwn/706332-industriestrompreis.html',
  'tests/fixtures/dwn/sample-2023/source.html',
  'tests/fixtures/dwn/long-read-2026/source.html',
];

interface Times {
  /** Readability's first run on the page. */
  readability: number;
  /** From the press of the key to the painted reader. */
  pressed: number;
  /** From `DOMContentLoaded` to the painted reader, where articles open by themselves. */
  arrived: number;
}

/** Times fresh pages and prints the medians; whether our limit holds. */
export async function benchReader(): Promise<boolean> {
  const bundle = await bundleExtractors();
  const session = await launchChromium();
  let isSlow = false;
  try {
    console.log(`median of ${RUNS} fresh pages, ms`);
    console.log('Readability   key to reader    DOM to reader, by itself');
    for (const path of PAGES.filter((one) => existsSync(join(root, one)))) {
      const { readability, pressed, arrived } = await timePage(session, path, bundle);
      const columns = [pressed, arrived].map((time) => {
        isSlow ||= time / readability > LIMIT;
        return `${time.toFixed(1).padStart(9)} (${(time / readability).toFixed(2)} ×)`;
      });
      console.log(`${readability.toFixed(1).padStart(11)} ${columns.join(' ')}   ${path}`);
    }
  } finally {
    await session.close();
  }
  if (isSlow) console.error(`slower than ${LIMIT} times Readability`);
  return !isSlow;
}

async function timePage(session: ChromiumSession, path: string, bundle: string): Promise<Times> {
  const { html, address } = readPage(join(root, path));
  session.server.serve(address, html);
  const presses: { readability: number; pressed: number }[] = [];
  for (let run = 0; run < RUNS; run++) presses.push(await timePress(session, address, bundle));
  await switchAutoClean(session, address);
  const arrivals: number[] = [];
  for (let run = 0; run < RUNS; run++) arrivals.push(await timeArrival(session, address));
  await switchAutoClean(session, address);
  return {
    readability: median(presses.map((time) => time.readability)),
    pressed: median(presses.map((time) => time.pressed)),
    arrived: median(arrivals),
  };
}

/** A page as a reader comes to it, a second after it was loaded. */
async function timePress(session: ChromiumSession, address: string, bundle: string) {
  const page = await openWatched(session);
  await page.goto(address, { waitUntil: 'load' });
  await new Promise((resolve) => setTimeout(resolve, GLANCE_MS));
  const readability = await timeReadability(page, bundle);
  const start = await session.timeReaderKey(page);
  const pressed = (await readPaintedAt(page)) - start;
  await page.close();
  return { readability, pressed };
}

async function timeArrival(session: ChromiumSession, address: string): Promise<number> {
  const page = await openWatched(session);
  await page.goto(address, { waitUntil: 'load' });
  const paintedAt = await readPaintedAt(page);
  const parsedAt = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return performance.timeOrigin + (navigation?.domContentLoadedEventStart ?? Number.NaN);
  });
  await page.close();
  return paintedAt - parsedAt;
}

/** A tab that notes when the first frame with the reader in it was painted, in milliseconds since 1970. */
async function openWatched(session: ChromiumSession): Promise<Page> {
  const page = await session.browser.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.evaluateOnNewDocument(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () =>
      Object.assign(globalThis, { paintedAt: performance.timeOrigin + performance.now() });
    new MutationObserver((_, observer) => {
      if (document.documentElement?.lastElementChild?.localName !== 'div') return;
      observer.disconnect();
      requestAnimationFrame(() => port2.postMessage('painted')); // a task after the frame
    }).observe(document, { childList: true, subtree: true });
  });
  return page;
}

function readPaintedAt(page: Page): Promise<number> {
  return waitFor('the reader', () =>
    page.evaluate(() => (globalThis as unknown as { paintedAt?: number }).paintedAt),
  );
}

/** Presses the switch in the popup, and waits until the browser has understood. */
async function switchAutoClean(session: ChromiumSession, address: string): Promise<void> {
  const page = await session.openPage(address);
  const popup = await session.openPopup(page);
  await settle(popup);
  const countVeils = () =>
    popup.evaluate(async (view) => {
      const { scripting } = (view as unknown as { chrome: typeof extensionApi }).chrome;
      return (await scripting.getRegisteredContentScripts()).length;
    });
  const before = await countVeils();
  await press(popup, 'Artikel hier immer so öffnen');
  await waitFor('the switch', async () => (await countVeils()) !== before || undefined);
  await popup.close();
  await page.close();
}
