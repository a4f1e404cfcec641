// The time until the reader is there, in real Chromium, beside Readability's on the same page in the same run.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type ChromiumSession, launchChromium } from '../browser/chromium.ts';
import { root } from '../setup/run.ts';
import { bundleExtractors, readPage, timeReadability } from './extract.ts';

const RUNS = 20;
/** From the click to the painted reader: at most so many times what Readability takes to parse the page. */
const LIMIT = 3;
/** So long a reader looks at a page at least before pressing anything. */
const GLANCE_MS = 1000;
const PAGES = [
  '../shared/corpus/dwn/706332-industriestrompreis.html',
  'tests/fixtures/dwn/sample-2023/source.html',
  'tests/fixtures/dwn/long-read-2026/source.html',
];

/** Times both on fresh pages and prints their medians; whether our limit holds. */
export async function benchReader(): Promise<boolean> {
  const bundle = await bundleExtractors();
  const session = await launchChromium();
  let isSlow = false;
  try {
    console.log(
      `from the click to the painted reader, and Readability.parse(), median of ${RUNS} fresh pages, ms`,
    );
    for (const path of PAGES.filter((one) => existsSync(join(root, one)))) {
      const { html, address } = readPage(join(root, path));
      session.server.serve(address, html);
      const times: { reader: number; readability: number }[] = [];
      for (let run = 0; run < RUNS; run++) times.push(await timeOnce(session, address, bundle));
      const reader = median(times.map((time) => time.reader));
      const readability = median(times.map((time) => time.readability));
      const ratio = reader / readability;
      isSlow ||= ratio > LIMIT;
      console.log(
        `${reader.toFixed(1).padStart(7)} ${readability.toFixed(1).padStart(7)}  ratio ${ratio.toFixed(2)}  ${path}`,
      );
    }
  } finally {
    await session.close();
  }
  if (isSlow) console.error(`slower than ${LIMIT} times Readability`);
  return !isSlow;
}

/** A page as a reader comes to it, a second after it was loaded. */
async function timeOnce(session: ChromiumSession, address: string, bundle: string) {
  const page = await session.openPage(address);
  await new Promise((resolve) => setTimeout(resolve, GLANCE_MS));
  const readability = await timeReadability(page, bundle);
  const painted = whenPainted(page);
  const start = await session.timeReaderKey(page);
  const reader = (await painted) - start;
  await page.close();
  return { reader, readability };
}

/** Resolves to the time, in milliseconds since 1970, at which the first frame with the reader in it was painted. */
function whenPainted(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        new MutationObserver((_, observer) => {
          observer.disconnect();
          requestAnimationFrame(() => port2.postMessage('painted')); // a task after the frame
        }).observe(document.documentElement, { childList: true });
      }),
  );
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
