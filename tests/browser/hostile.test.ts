import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { root } from '../setup/run.ts';
import { flatten, readExpectedBlocks, readFixture } from './fixtures.ts';
import { type HostilePage, hostilePages, writeHostilePage } from './hostile-pages.ts';
import { openReader, readHeadline, readPage } from './reader.ts';
import type { Session } from './session.ts';
import { poll, test } from './test.ts';

const sample = readFixture('sample-2023');
const blocks = readExpectedBlocks('sample-2023');
const screenshots = join(root, 'tests/output/screenshots');

/** So high that bar, headline, lead and byline are seen, and not the picture, which strict pages refuse. */
const WINDOW = { width: 1280, height: 480 };

let quiet: Buffer | undefined;

describe('the reader opens whole, looks as ever, and goes', () => {
  test.for<HostilePage>([{ name: 'nothing against it' }, ...hostilePages])(
    'on a page with $name',
    async (hostile, { session, onTestFinished }) => {
      const page = await open(session, hostile);
      onTestFinished(() => page.close());
      const before = await readPage(page);
      await openReader(session, page);

      const text = flatten(
        (await session.inReader(page, (root) => root.querySelector('main')?.innerText)) ?? '',
      );
      expect(blocks.filter((block) => !text.includes(block))).toEqual([]);
      expect(await session.inReader(page, isOnTop)).toBe(true);
      expect(await page.evaluate(findFonts)).toEqual(['Klartext Literata', 'Klartext Source Sans 3']);
      if (!hostile.isBlind) await poll(() => session.inReader(page, hasPicture)).toBe(true);
      await poll(() => looksAsEver(page, hostile.name)).toBe(true);

      await page.keyboard.press('Escape');
      await poll(() => readHeadline(session, page)).toBeUndefined();
      const { focus, ...rest } = before;
      await poll(() => readPage(page)).toMatchObject(hostile.isForgetful ? rest : before);
    },
  );
});

async function open(session: Session, hostile: HostilePage): Promise<Page> {
  session.server.serve(sample.address, writeHostilePage(`${sample.html}`, hostile), hostile.headers);
  const page = await session.openPage(sample.address);
  await page.setViewport(WINDOW);
  // Pictures that arrive later would move what is in view.
  await poll(() => page.evaluate(() => document.readyState)).toBe('complete');
  await page.evaluate(() => {
    scrollTo(0, 500);
    for (const box of [document.body, document.querySelector('#scroller')]) box?.scrollTo(0, 500);
    document.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true });
  });
  return page;
}

/** The same, pixel by pixel, as on the page that does nothing against it. */
async function looksAsEver(page: Page, name: string): Promise<boolean> {
  const picture = Buffer.from(await page.screenshot({ captureBeyondViewport: false }));
  quiet ??= picture;
  const isSame = picture.equals(quiet);
  if (!isSame) {
    mkdirSync(screenshots, { recursive: true });
    writeFileSync(join(screenshots, `hostile ${name}.png`), picture);
    writeFileSync(join(screenshots, 'hostile nothing.png'), quiet);
  }
  return isSame;
}

/** What lies at its middle and its corners is of the reader, and nothing else. */
function isOnTop(root: ShadowRoot): boolean {
  const { innerWidth: width, innerHeight: height } = window;
  const places = [
    [width / 2, height / 2],
    [5, 5],
    [5, height - 5],
    [width - 25, height - 5],
  ] as const;
  return places.every(([x, y]) => {
    const outside = document.elementFromPoint(x, y);
    return outside === root.host && root.elementFromPoint(x, y)?.closest('dialog') !== null;
  });
}

function hasPicture(root: ShadowRoot): boolean {
  return (root.querySelector('img')?.naturalWidth ?? 0) > 0;
}

function findFonts(): string[] {
  const loaded = [...document.fonts].filter(({ status }) => status === 'loaded');
  return [...new Set(loaded.map(({ family }) => family.replaceAll('"', '')))].sort();
}
