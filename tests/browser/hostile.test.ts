import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { root } from '../setup/run.ts';
import { flatten, readExpectedBlocks, readFixture } from './fixtures.ts';
import { type HostilePage, hostilePages, jealousPage, writeHostilePage } from './hostile-pages.ts';
import { isFirefox } from './launch.ts';
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

describe('not for a moment does a dialogue of the page lie above the reader', () => {
  test.for([
    { where: 'the document', isApart: false },
    { where: 'a closed shadow root', isApart: true },
  ])('one in $where', async ({ isApart }, { openFixture, session }) => {
    const page = await openFixture('sample-2023');
    await openReader(session, page);
    expect(await page.evaluate(countMomentsBeneath, isApart)).toBe(0);
  });
});

describe('the page does not hear that the focus leaves and comes back', () => {
  test.for([
    { name: 'nothing against it' },
    ...hostilePages.filter(({ name }) => name === 'a modal dialogue that is open'),
  ])('on a page with $name', async (hostile, { session, onTestFinished }) => {
    const page = await open(session, hostile);
    onTestFinished(() => page.close());
    await page.evaluate(noteFocus);
    await openReader(session, page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await poll(() => readHeadline(session, page)).toBeUndefined();
    expect(await page.evaluate('heard')).toEqual([]);
  });
});

// In Firefox the two go on in turns: 80 a second (153, November 2026). The page's own timers are on time meanwhile.
test('a page whose dialogue comes back whenever its window hears of the focus freezes nothing', async ({
  session,
  onTestFinished,
}) => {
  const page = await open(session, jealousPage);
  onTestFinished(() => page.close());
  await openReader(session, page);
  const start = Date.now();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3000)));
  expect(Date.now() - start).toBeLessThan(5000);
  if (!isFirefox) await poll(() => session.inReader(page, isOnTop)).toBe(true);
  await poll(async () => {
    await page.keyboard.press('Escape'); // the page's dialogue may be the one that hears it
    return readHeadline(session, page);
  }).toBeUndefined();
});

/** Has the page note, from now on, every focus event that it hears. */
function noteFocus(): void {
  const heard: string[] = [];
  for (const name of ['focus', 'blur', 'focusin', 'focusout'])
    document.addEventListener(
      name,
      ({ target }) => heard.push(`${name} ${(target as Element).localName}`),
      true,
    );
  Object.assign(window, { heard });
}

/** How often, of 100 times that the page opens a dialogue, it sees the reader beneath when it has done so. */
async function countMomentsBeneath(isApart: boolean): Promise<number> {
  const reader = document.documentElement.lastElementChild;
  const around = document.body.appendChild(document.createElement('div'));
  const modal = document.createElement('dialog');
  (isApart ? around.attachShadow({ mode: 'closed' }) : around).append(modal);
  modal.style.cssText = 'width: 100vw; height: 100vh';
  modal.innerHTML = '<button>Ja</button>';
  let moments = 0;
  for (let time = 0; time < 100; time++) {
    modal.close();
    modal.showModal();
    await null;
    const hit = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    if (hit !== reader) moments++;
  }
  return moments;
}

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
