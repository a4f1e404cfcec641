import { expect } from 'vitest';
import type { ChromiumSession } from './chromium.ts';
import { cycle, measure } from './cycles.ts';
import { isFirefox } from './launch.ts';
import { readPage } from './reader.ts';
import { poll, test } from './test.ts';

/** What forty readers may leave in a page: less than one of them has. */
const LIMITS = { heap: 500_000, nodes: 50, listeners: 10 };

// Firefox tells nobody what a page holds.
test.skipIf(isFirefox)(
  'forty readers leave nothing',
  { timeout: 120_000 },
  async ({ openFixture, session }) => {
    const chromium = session as ChromiumSession; // as the line above says
    const page = await openFixture('sample-2023');
    await poll(() => page.evaluate(() => document.readyState)).toBe('complete');
    const untouched = await readPage(page);
    await cycle(chromium, page, 10); // what is kept for the next opening is there
    const before = await measure(page);
    await cycle(chromium, page, 40);
    const after = await measure(page);
    expect(after.heap - before.heap).toBeLessThan(LIMITS.heap);
    expect(after.nodes - before.nodes).toBeLessThan(LIMITS.nodes);
    expect(after.listeners - before.listeners).toBeLessThan(LIMITS.listeners);
    expect(await readPage(page)).toEqual(untouched);
  },
);
