// Whether large articles open without holding up the tab, in real Chromium.

import { type ChromiumSession, launchChromium } from '../browser/chromium.ts';
import { readFixture } from '../browser/fixtures.ts';
import { waitForReader } from '../browser/reader.ts';
import { median } from './median.ts';

/** No task may be longer, in milliseconds: what is pressed meanwhile seems to do nothing. */
const LIMIT = 200;
const RUNS = 5;

const sentence =
  'Der Hafen verhandelt seit dem Frühjahr mit drei Reedereien über den Landstrom und die Kosten des Umspannwerks. ';
const paragraph = `<p class="artclass">${sentence.repeat(6)}</p>`; // a hundred words
const picture = (index: number) =>
  `<figure><img src="/dwn/pics/${index}.jpg" width="640" height="360" alt="Bild ${index}"><figcaption>Bild ${index}</figcaption></figure>`;

const bodies = {
  '20,000 words': paragraph.repeat(200),
  '400 pictures': Array.from({ length: 400 }, (_, index) => paragraph + picture(index)).join(''),
};

/** Prints the longest task that each takes to open; whether our limit holds. */
export async function benchLarge(): Promise<boolean> {
  const session = await launchChromium();
  let isSlow = false;
  try {
    console.log(`longest task while a large article opens, median of ${RUNS} fresh pages, ms`);
    for (const [name, body] of Object.entries(bodies)) {
      const { address, html } = readFixture('sample-2023');
      const page = html.toString().replace(/<p class="artclass">/, `${body}<p class="artclass">`);
      session.server.serve(address, page);
      const tasks: number[] = [];
      for (let run = 0; run < RUNS; run++) tasks.push(await timeLongestTask(session, address));
      const longest = median(tasks);
      isSlow ||= longest > LIMIT;
      console.log(`${longest.toFixed(0).padStart(7)}  ${name}`);
    }
  } finally {
    await session.close();
  }
  if (isSlow) console.error(`a task took more than ${LIMIT} ms`);
  return !isSlow;
}

async function timeLongestTask(session: ChromiumSession, address: string): Promise<number> {
  const tab = await session.openPage(address);
  await tab.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1000)); // the page's own loading is not ours
    const seen: number[] = [];
    const observer = new PerformanceObserver((list) =>
      seen.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    Object.assign(globalThis, { longTasks: seen, observer }); // or it would be swept up
  });
  await session.timeReaderKey(tab);
  await waitForReader(session, tab);
  const longest = await tab.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return Math.max(0, ...(globalThis as unknown as { longTasks: number[] }).longTasks);
  });
  await tab.close();
  return longest;
}
