// What two thousand readers leave in a page: by the browser's own statistics, after garbage was collected.
import { launchChromium } from '../browser/chromium.ts';
import { cycle, measure } from '../browser/cycles.ts';
import { readFixture } from '../browser/fixtures.ts';

const CYCLES = 2000;
const STEPS = 5;
/** From the first step to the last; one open reader alone has more of each. */
const LIMITS = { heap: 1_000_000, nodes: 50, listeners: 10 };

/** Opens and closes the reader, and prints what the page holds in between; whether our limits hold. */
export async function benchCycles(): Promise<boolean> {
  const { address, html } = readFixture('sample-2023');
  const session = await launchChromium();
  try {
    session.server.serve(address, html);
    const page = await session.openPage(address);
    await cycle(session, page, 10); // what is kept for the next opening is there
    const first = await measure(page);
    console.log('readers   heap kB   nodes   listeners');
    print(0, first);
    let last = first;
    for (let step = 1; step <= STEPS; step++) {
      await cycle(session, page, CYCLES / STEPS);
      last = await measure(page);
      print((step * CYCLES) / STEPS, last);
    }
    const names = ['heap', 'nodes', 'listeners'] as const;
    const grown = names.filter((name) => last[name] - first[name] > LIMITS[name]);
    if (grown.length > 0) console.error(`left behind: ${grown.join(', ')}`);
    return grown.length === 0;
  } finally {
    await session.close();
  }
}

function print(readers: number, { heap, nodes, listeners }: Awaited<ReturnType<typeof measure>>): void {
  const columns = [String(readers).padStart(7), (heap / 1000).toFixed(0).padStart(9)];
  console.log([...columns, String(nodes).padStart(7), String(listeners).padStart(11)].join(' '));
}
