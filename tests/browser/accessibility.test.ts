import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { root } from '../setup/run.ts';
import { type ChromiumSession, launchChromium } from './chromium.ts';
import { readFixture } from './fixtures.ts';
import { isFirefox } from './launch.ts';
import { chooseTheme, press, readText, settle, toggleMenu } from './popup.ts';
import { waitFor } from './session.ts';

const axeSource = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** WCAG's level AAA for text, which axe leaves out unless it is asked for. */
const sevenToOne: axe.RunOptions = { rules: { 'color-contrast-enhanced': { enabled: true } } };

// The same document and the same styles in both browsers: once is enough.
describe.skipIf(isFirefox)('axe finds nothing', () => {
  test.for(['Hell', 'Sepia', 'Dunkel', 'Kontrast'])(
    'in any state of the popup, on paper "%s"',
    async (paper) => {
      const session = await launch();
      const sample = await open(session, readFixture('sample-2023').address);
      await chooseTheme(sample, paper);
      expect(await findFaults(sample.page)).toEqual([]);
      await toggleMenu(sample, true);
      expect(await findFaults(sample.page), 'menu').toEqual([]);
      await toggleMenu(sample, false);
      await press(sample, 'Sichern');
      await waitFor(
        'what came of saving',
        async () => (await readText(sample, '.save-report p')) || undefined,
      );
      expect(await findFaults(sample.page), 'saved').toEqual([]);
      await sample.close();
      for (const name of ['teaser-2023', 'lists-tables-2022', 'none-impressum']) {
        const popup = await open(session, readFixture(name).address);
        expect(await findFaults(popup.page), name).toEqual([]);
        await popup.close();
      }

      const empty = await open(session, 'https://example.org/leer');
      expect(await readText(empty, 'h1')).toBe('Auf dieser Seite wurde kein Text gefunden.');
      expect(await findFaults(empty.page), 'nothing found').toEqual([]);
      await empty.close();
      const unreadable = await open(session, 'chrome://version');
      expect(await findFaults(unreadable.page), 'unreadable').toEqual([]);
      await unreadable.close();
      const popupAddress = `chrome-extension://${session.extension.id}/popup.html`;
      const broken = await session.openPage(`${popupAddress}?tab=987654321`); // a tab that is long closed
      await broken.waitForSelector('section h1');
      expect(await findFaults(broken), 'broken').toEqual([]);
    },
  );

  test.for(['light', 'dark'])('by the stricter measure on the paper of high contrast, %s', async (scheme) => {
    const session = await launch();
    const sample = await open(session, readFixture('sample-2023').address);
    await sample.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await chooseTheme(sample, 'Kontrast');
    expect(await findFaults(sample.page, sevenToOne)).toEqual([]);
    await toggleMenu(sample, true);
    expect(await findFaults(sample.page, sevenToOne), 'menu').toEqual([]);
  });

  test('in the print view, on the screen and on paper', async () => {
    const session = await launch();
    const popup = await open(session, readFixture('lists-tables-2022').address);
    await toggleMenu(popup, true);
    await press(popup, 'Drucken');
    const view = await session.findPrintView();
    expect(await findFaults(view), 'screen').toEqual([]);
    await view.emulateMediaType('print');
    expect(await findFaults(view), 'paper').toEqual([]);
  });

  test('in the print view that is gone', async () => {
    const session = await launch();
    const view = await session.openPage(`chrome-extension://${session.extension.id}/print.html`);
    await view.waitForSelector('section h1');
    expect(await findFaults(view)).toEqual([]);
  });
});

/** A browser with all pages that are asked for here, closed after the test. */
async function launch(): Promise<ChromiumSession> {
  const session = await launchChromium();
  onTestFinished(() => session.close());
  for (const name of ['sample-2023', 'teaser-2023', 'lists-tables-2022', 'none-impressum']) {
    const { address, html } = readFixture(name);
    session.server.serve(address, html);
  }
  session.server.serve('https://example.org/leer', '<!doctype html><title>Leer</title><body></body>');
  return session;
}

async function open(session: ChromiumSession, address: string) {
  const popup = await session.openPopup(await session.openPage(address));
  await settle(popup);
  return popup;
}

/** Each rule that is broken, with the places; while something moves, its colours are not its own. */
async function findFaults(page: Page, options: axe.RunOptions = {}): Promise<string[]> {
  await waitFor('the page to rest', async () => {
    const isMoving = await page.evaluate(() => document.getAnimations().length > 0);
    return !isMoving || undefined;
  });
  await page.evaluate(axeSource);
  const results = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as axe.AxeResults; // axe's own type
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
