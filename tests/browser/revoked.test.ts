import type { Page, Target } from 'puppeteer-core';
import { afterEach, expect, vi } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import { isClean, readSwitch, staysOriginal, switchAutoClean, waitUntilClean } from './auto-clean.ts';
import type { ChromiumSession } from './chromium.ts';
import { readFixture } from './fixtures.ts';
import { isFirefox } from './launch.ts';
import { press, readText, settle } from './popup.ts';
import { openReader, pressInReader, readHeadline, readInReader } from './reader.ts';
import type { Popup, Session } from './session.ts';
import { emptyLibrary, findDamage, readLibrary } from './stored-library.ts';
import { poll, test } from './test.ts';

vi.setConfig({ testTimeout: 60_000 });

const sample = readFixture('sample-2023');
const title = sample.article?.title ?? '';
const host = 'deutsche-wirtschafts-nachrichten.de';
const WITHHELD = `Ohne Zugriff auf ${host} fehlen die Minuten, und von selbst öffnet sich kein Artikel.`;
const SENTENCE = 'Artikel hier immer so öffnen';

afterEach<{ session: Session }>(async ({ session }) => {
  await session.setSiteAccess(true);
});

/**
 * The first press has Chromium run what it has kept out of the page, and opens nothing where there was something; the
 * second one opens the popup.
 */
async function openPopup(session: Session, page: Page): Promise<Popup> {
  if (session.name === 'chromium') {
    await page.bringToFront();
    await page.triggerExtensionAction((session as ChromiumSession).extension);
    const isPopup = (target: Target) => target.url().endsWith('/popup.html');
    const early = await session.browser.waitForTarget(isPopup, { timeout: 2000 }).catch(() => undefined);
    await (await early?.asPage())?.close();
  }
  return session.openPopup(page);
}

/** The button lets Klartext into the page; without a window Chromium's keys are no real ones, which do so, too. */
async function readByButton(session: Session, page: Page): Promise<void> {
  const popup = await openPopup(session, page);
  await settle(popup);
  await popup.close();
  await openReader(session, page);
}

test('without its site Klartext reads on a press, and says what it lacks', async ({
  openFixture,
  session,
}) => {
  await session.setSiteAccess(false);
  const page = await openFixture(sample);
  const popup = await openPopup(session, page);
  await settle(popup);
  expect(await readText(popup, 'article h1')).toBe(title);
  expect(await readText(popup, '.site-access p')).toBe(WITHHELD);
  await popup.close();
  await openReader(session, page);
  expect(await readHeadline(session, page)).toBe(title);
  await page.keyboard.press('Escape');
  await poll(() => isClean(page)).toBe(false);
});

test('an article is saved without it, and pictures that can not be had come later', async ({
  openFixture,
  session,
}) => {
  await emptyLibrary(session);
  await session.setSiteAccess(false);
  const popup = await openPopup(session, await openFixture(sample));
  await settle(popup);
  await press(popup, 'Sichern');
  await poll(() => readText(popup, '.save-report p')).toMatch(
    // In Chromium the press of the button is enough for pictures of the page's own host.
    isFirefox
      ? `2 Bilder bleiben Verweise: Für ${host} fehlt die Erlaubnis.`
      : /^Gesichert: 2 Bilder, \d+ kB\.$/,
  );
  await popup.close();
  await session.setSiteAccess(true);
  // The background hears of the permission, and completes what it lacks.
  await poll(async () => (await readLibrary(session)).entries).toMatchObject([
    { pictures: 2, missingPictures: 0 },
  ]);
  expect(findDamage(await readLibrary(session))).toEqual([]);
});

test('articles that open by themselves stay pages without it, and open again with it', async ({
  openFixture,
  session,
}) => {
  await switchAutoClean(session, true);
  const page = await openFixture(sample);
  await waitUntilClean(page);
  await session.setSiteAccess(false);
  expect(await isClean(page)).toBe(true); // what is open stays open
  await page.reload();
  expect(await staysOriginal(page)).toBe(true);
  // Chromium answers a press of the button here by itself: it offers to load the page anew. Firefox opens the popup,
  // and says yes in these tests when it is asked.
  if (isFirefox) {
    const popup = await openPopup(session, page);
    await settle(popup);
    expect(await readSwitch(popup)).toBe(true); // the choice isn't lost
    expect(await readText(popup, '.site-access p')).toBe(WITHHELD);
    await press(popup, 'Zugriff erlauben');
    await poll(() => readText(popup, '.site-access p')).toBe('');
    await popup.close();
  } else await session.setSiteAccess(true);
  await page.reload();
  await waitUntilClean(page);
  await switchAutoClean(session, false);
});

test('the switch in the reader says it, too', async ({ openFixture, session }) => {
  await session.setSiteAccess(false);
  const page = await openFixture(sample);
  await readByButton(session, page);
  await pressInReader(session, page, 'Schrift und Papier');
  await pressInReader(session, page, SENTENCE);
  await poll(() => readInReader(session, page, '.reader-told')).toBe(WITHHELD);
  await pressInReader(session, page, SENTENCE);
});

test('other tabs are closed to “save all”, which says so', async ({ openFixture, session }) => {
  await emptyLibrary(session);
  await openFixture('article-2023');
  await session.setSiteAccess(false);
  const page = await openFixture(sample);
  await readByButton(session, page);
  await session.chooseFromMenu(page, 'save-open-articles');
  await poll(() => readInReader(session, page, '.reader-told')).toMatch(
    new RegExp(`Andere Tabs bleiben verschlossen: Für ${host} fehlt die Erlaubnis\\.$`),
  );
});

// Without a window Chromium can't be asked for a host.
test.skipIf(!isFirefox)(
  'pictures stay when the permission for their host is taken back',
  async ({ openFixture, session }) => {
    await emptyLibrary(session);
    const own = `https://${host}/dwn/pics/cache_kt/faehre-am-kai.jpg`;
    const html = sample.html.toString().replaceAll(own, own.replace(host, 'bilder.example'));
    const elsewhere = { ...sample, html: Buffer.from(html) };
    const popup = await openPopup(session, await openFixture(elsewhere));
    await settle(popup);
    await press(popup, 'Sichern');
    await poll(() => readText(popup, '.save-report p')).toMatch(/Für bilder\.example fehlt die Erlaubnis/);
    await press(popup, 'Bilder holen');
    await poll(() => readText(popup, '.save-report p')).toBe('Schon gesichert. 1 Bild ist dazugekommen.');
    const before = await readLibrary(session);
    const isGone = await session.inExtension(() =>
      (globalThis as unknown as { chrome: typeof extensionApi }).chrome.permissions.remove({
        origins: ['*://bilder.example/*'],
      }),
    );
    expect(isGone).toBe(true);
    await press(popup, 'Gesichert');
    await poll(() => readText(popup, '.save-report p')).toBe('Schon gesichert.');
    await popup.close();
    expect((await readLibrary(session)).pictures).toEqual(before.pictures);
    expect(findDamage(await readLibrary(session))).toEqual([]);
  },
);
