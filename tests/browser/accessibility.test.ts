import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { root } from '../setup/run.ts';
import { launchChromium } from './chromium.ts';
import { readFixture } from './fixtures.ts';
import { chooseTheme, settle, toggleMenu } from './popup.ts';
import { isFirefox } from './test.ts';

const axeSource = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

// The same document and the same styles in both browsers: once is enough.
describe.skipIf(isFirefox)('axe finds nothing', () => {
  test.for(['Hell', 'Sepia', 'Dunkel'])('in any state of the popup, on paper "%s"', async (paper) => {
    const session = await launchChromium();
    for (const name of ['sample-2023', 'teaser-2023', 'lists-tables-2022', 'none-impressum']) {
      const { address, html } = readFixture(name);
      session.server.serve(address, html);
    }
    const open = async (name: string) => {
      const popup = await session.openPopup(await session.openPage(readFixture(name).address));
      await settle(popup);
      return popup;
    };

    const sample = await open('sample-2023');
    await chooseTheme(sample, paper);
    expect(await findFaults(sample.page)).toEqual([]);
    await toggleMenu(sample, true);
    expect(await findFaults(sample.page)).toEqual([]);
    await sample.close();
    for (const name of ['teaser-2023', 'lists-tables-2022', 'none-impressum']) {
      const popup = await open(name);
      expect(await findFaults(popup.page), name).toEqual([]);
      await popup.close();
    }
    const unreadable = await session.openPopup(await session.openPage('chrome://version'));
    await settle(unreadable);
    expect(await findFaults(unreadable.page), 'unreadable').toEqual([]);
    await session.close();
  });
});

/** Each rule that is broken, with the places. */
async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = (await page.evaluate('axe.run()')) as axe.AxeResults; // axe's own type
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
