import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { createAxe } from './axe-in-reader.ts';
import { isFirefox } from './launch.ts';
import { clickInReader, openReader, pressInReader, readHeadline, showInReader } from './reader.ts';
import type { Session } from './session.ts';
import { poll, test } from './test.ts';

const papers = ['Hell', 'Sepia', 'Dunkel', 'Kontrast'];

// The same document and the same styles in both browsers: once is enough.
describe.skipIf(isFirefox)('axe finds nothing in the reader', () => {
  test.for(papers)(
    'in any state, on paper "%s"',
    { timeout: 60_000 },
    async (paper, { openFixture, session }) => {
      const page = await openFixture('lists-tables-2022');
      await openReader(session, page);
      const findFaults = await createAxe(page);
      await pressInReader(session, page, 'Schrift und Papier');
      await pressInReader(session, page, paper);
      expect(await findFaults(), 'settings').toEqual([]);
      await page.keyboard.press('Escape');
      expect(await findFaults(), 'article').toEqual([]);
      await pressInReader(session, page, 'Vorlesen');
      expect(await findFaults(), 'read aloud, without a voice').toEqual([]);
      await pressInReader(session, page, 'Vorlesen beenden');
      await openRemovedParts(session, page);
      await pressInReader(session, page, 'Weiteres');
      expect(await findFaults(), 'menu, removed parts').toEqual([]);
    },
  );

  test('with the outline in the menu, a picture large, and the offer to go on', async ({
    openFixture,
    session,
  }) => {
    const page = await openFixture('long-read-2026');
    await page.setViewport({ width: 700, height: 800 });
    await openReader(session, page);
    const findFaults = await createAxe(page);
    await pressInReader(session, page, 'Weiteres');
    expect(await findFaults(), 'outline').toEqual([]);
    await page.keyboard.press('Escape');
    await clickInReader(session, page, '.enlarge');
    expect(await findFaults(), 'picture').toEqual([]);
    await page.keyboard.press('Escape');
    await showInReader(session, page, '.article-text > :nth-last-child(9)');
    const readProgress = (root: ShadowRoot) =>
      Number(root.querySelector<HTMLElement>('.reader-progress')?.style.getPropertyValue('--progress'));
    await poll(() => session.inReader(page, readProgress)).toBeGreaterThan(0.3); // seen and noted
    await session.pressReaderKey(page);
    await poll(() => readHeadline(session, page)).toBeUndefined();
    await openReader(session, page);
    await poll(() => session.inReader(page, (root) => root.querySelector('.resume-offer') !== null)).toBe(
      true,
    );
    expect(await findFaults(), 'offer').toEqual([]);
  });

  test.for(['teaser-2023', 'none-impressum'])('on %s', async (name, { openFixture, session }) => {
    const page = await openFixture(name);
    await openReader(session, page);
    expect(await (await createAxe(page))()).toEqual([]);
  });
});

/** Opens the list and puts the first part back that can be. */
async function openRemovedParts(session: Session, page: Page): Promise<void> {
  await clickInReader(session, page, '.removed-parts summary');
  await clickInReader(session, page, '.removed-button');
  await poll(() => session.inReader(page, (root) => root.querySelector('.removed-row-back') !== null)).toBe(
    true,
  );
}
