import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { root } from '../setup/run.ts';
import { isFirefox } from './launch.ts';
import { clickInReader, openReader, pressInReader, readInReader, showInReader } from './reader.ts';
import type { Session } from './session.ts';
import { poll, test } from './test.ts';

const folder = join(root, 'tests/output/screenshots');

describe('nothing is cut off, and only the text scrolls', () => {
  test.for([
    { name: '320 pixels', width: 320, height: 568 },
    { name: 'a phone', width: 360, height: 640 },
    { name: '200 %', width: 640, height: 450, deviceScaleFactor: isFirefox ? 1 : 2 },
    { name: 'a phone held sideways', width: 640, height: 360 },
    { name: 'a wide window', width: 1600, height: 900 },
  ])('on $name', async ({ name, ...viewport }, { openFixture, session }) => {
    const page = await openFixture('lists-tables-2022');
    await page.setViewport(viewport);
    await openReader(session, page);
    await expectWhole(session, page, 'article');
    await pressInReader(session, page, 'Schrift und Papier');
    await expectWhole(session, page, 'settings');
    await page.keyboard.press('Escape');
    await pressInReader(session, page, 'Weiteres');
    await expectWhole(session, page, 'menu');
    await page.keyboard.press('Escape');
    await pressInReader(session, page, 'Vorlesen');
    await expectWhole(session, page, 'read aloud');
    await pressInReader(session, page, 'Vorlesen beenden');
    await clickInReader(session, page, '.removed-parts summary');
    await showInReader(session, page, '.removed-parts');
    await expectWhole(session, page, 'removed parts');
  });
});

test('nothing moves where less motion is asked for', async ({ openFixture, session }) => {
  const page = await openFixture('lists-tables-2022');
  // Firefox knows no emulation of it here: its own setting is tried by hand.
  if (isFirefox) return;
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await openReader(session, page);
  await pressInReader(session, page, 'Schrift und Papier');
  expect(
    await session.inReader(page, (root) => ({
      scrolling: getComputedStyle(root.querySelector('dialog') ?? document.body).scrollBehavior,
      moving: document.getAnimations().length,
      slow: [...root.querySelectorAll('*')].filter((one) =>
        getComputedStyle(one)
          .transitionDuration.split(', ')
          .some((time) => time !== '0s'),
      ).length,
    })),
  ).toEqual({ scrolling: 'auto', moving: 0, slow: 0 });
});

// Firefox knows no emulation of it here.
test.skipIf(isFirefox)(
  "in the system's own colours what is chosen and what is current stay told",
  async ({ openFixture, session }) => {
    const page = await openFixture('long-read-2026');
    await page.setViewport({ width: 1600, height: 900 });
    const client = await page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await openReader(session, page);
    await poll(() => readInReader(session, page, '.outline [aria-current]')).toBe('Anfang');
    const isForced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
    expect(isForced).toBe(true);
    await pressInReader(session, page, 'Schrift und Papier');
    const seen = await session.inReader(page, (root) => {
      const draw = (one: Element | null) => {
        const { color, borderColor, outlineColor, fontWeight } = getComputedStyle(one ?? document.body);
        return [color, borderColor, outlineColor, fontWeight].join(' ');
      };
      const tiles = [...root.querySelectorAll('label:has([type=radio])')];
      const isChosen = (tile: Element) => tile.querySelector(':checked') !== null;
      return {
        current: draw(root.querySelector('.outline [aria-current]')),
        other: draw(root.querySelector('.outline button:not([aria-current])')),
        chosen: draw(tiles.find(isChosen)?.querySelector('.tile-name') ?? null),
        rest: draw(tiles.find((tile) => !isChosen(tile))?.querySelector('.tile-name') ?? null),
      };
    });
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${session.name}-reader-forced-colours.png`) });
    expect(seen?.current).not.toBe(seen?.other);
    expect(seen?.chosen).not.toBe(seen?.rest);
  },
);

async function expectWhole(session: Session, page: Page, state: string): Promise<void> {
  await poll(() => session.inReader(page, findOutside)).toEqual([]);
  expect(await session.inReader(page, findOutside), state).toEqual([]);
}

/** What stands out of the window sideways, or out of the panel that it is in; tables scroll in themselves. */
function findOutside(root: ShadowRoot): string[] {
  const dialog = root.querySelector('dialog');
  if (!dialog) return ['no reader'];
  const wide = dialog.scrollWidth > dialog.clientWidth ? [`scrolls to ${dialog.scrollWidth}`] : [];
  const elements = [...dialog.querySelectorAll('*')].filter(
    (one) =>
      one.getClientRects().length > 0 &&
      !one.closest('.scroll-region *, .visually-hidden, svg *, .reader-progress'),
  );
  const outside = elements.filter((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const isPanel = one.matches(':popover-open, .read-aloud');
    return (
      left < 0 ||
      right > (one.closest('.read-aloud') ? innerWidth : dialog.clientWidth + 0.5) ||
      (isPanel && (top < 0 || bottom > innerHeight))
    );
  });
  return [...wide, ...outside.map((one) => `${one.localName}.${one.className}`)];
}
