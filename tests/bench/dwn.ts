// The speed of extraction, in real Chromium, beside Readability's on the same page and in the same run.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../browser/chromium.ts';
import { root } from '../setup/run.ts';
import { bundleExtractors, readPage, timeExtraction } from './extract.ts';

const RUNS = 101;
/** At most this share of Readability's time, on the real page with all its adverts. */
const LIMIT = 0.5;
const REAL_PAGE = '../shared/corpus/dwn/706332-industriestrompreis.html';

/** Times both on pages of the DWN and prints them; whether our limit holds. */
export async function benchDwn(): Promise<boolean> {
  const pages = [
    REAL_PAGE,
    'tests/fixtures/dwn/sample-2023/source.html',
    'tests/fixtures/dwn/long-read-2026/source.html',
  ].filter((path) => existsSync(join(root, path)));

  const bundle = await bundleExtractors();
  const session = await launchChromium();
  let isSlow = false;
  try {
    console.log(`extract (sanitising included) and Readability.parse(), median of ${RUNS} runs each, ms`);
    for (const path of pages) {
      const { html, address } = readPage(join(root, path));
      session.server.serve(address, html);
      const page = await session.openPage(address);
      const { ours, readability } = await timeExtraction(page, bundle, RUNS);
      const ratio = ours / readability;
      isSlow ||= path === REAL_PAGE && ratio > LIMIT;
      console.log(
        `${ours.toFixed(2).padStart(7)} ${readability.toFixed(2).padStart(7)}  ratio ${ratio.toFixed(2)}  ${path}`,
      );
      await page.close();
    }
  } finally {
    await session.close();
  }
  if (isSlow) console.error(`slower than ${LIMIT} of Readability`);
  return !isSlow;
}
