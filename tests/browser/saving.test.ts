import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import { root } from '../setup/run.ts';
import { type Fixture, readFixture } from './fixtures.ts';
import { isFirefox } from './launch.ts';
import { press, readText, settle } from './popup.ts';
import { openReader, pressInReader, readInReader } from './reader.ts';
import { type Session, shortcuts } from './session.ts';
import { emptyLibrary, findDamage, hashOfPicture, readLibrary, readPicture } from './stored-library.ts';
import { poll, test } from './test.ts';

const sample = readFixture('sample-2023');
const hasLibraryPage = existsSync(join(root, `.output/${isFirefox ? 'firefox' : 'chrome'}-mv3/library.html`));
const saved = /^Gesichert: 2 Bilder, \d+ kB\.$/;

beforeEach<{ session: Session }>(({ session }) => emptyLibrary(session));

afterEach<{ session: Session }>(async ({ session }) => {
  expect(findDamage(await readLibrary(session))).toEqual([]);
});

/** Saves from the popup and gives what it says. */
async function saveFromPopup(session: Session, page: Page, name = 'Sichern'): Promise<string> {
  const popup = await session.openPopup(page);
  await settle(popup);
  await poll(() => readText(popup, '.save-button')).toBe(name);
  await press(popup, name);
  await poll(() => readText(popup, '.save-report p')).toMatch(/[.]$/);
  const said = await readText(popup, '.save-report p');
  await popup.close();
  return said;
}

/** What the notice over the page says; empty where there is none. */
async function readNotice(session: Session, page: Page): Promise<string> {
  return (await session.inNotice(page, (root) => root.querySelector('p')?.textContent ?? undefined)) ?? '';
}

/** 5120 × 2560 pixels, as PNG. */
async function drawHugePicture(session: Session): Promise<Buffer> {
  const base64 = await session.inExtension(async () => {
    const canvas = new OffscreenCanvas(5120, 2560);
    canvas.getContext('2d')?.fillRect(100, 100, 900, 900);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return bytes.toBase64();
  });
  return Buffer.from(base64, 'base64');
}

/** A fixture's page, changed. */
function change(fixture: Fixture, from: string, to: string): Fixture {
  const html = fixture.html.toString();
  if (!html.includes(from)) throw new Error(`${fixture.name} does not have "${from}".`);
  return { ...fixture, html: Buffer.from(html.replaceAll(from, to)) };
}

describe('an article is saved', () => {
  test('from the popup, with its pictures, byte for byte', async ({ openFixture, session }) => {
    const page = await openFixture(sample);
    expect(await saveFromPopup(session, page)).toMatch(saved);
    const { entries, versions, pictures } = await readLibrary(session);
    expect(entries).toMatchObject([
      { id: 'dwn:712345', title: sample.article?.title, versions: 1, pictures: 2 },
    ]);
    expect(versions).toMatchObject([{ id: 'dwn:712345', number: 1, article: sample.article }]);
    expect(pictures.map(({ found }) => found).sort()).toEqual(
      [hashOfPicture('hafenkran-am-abend'), hashOfPicture('faehre-am-kai')].sort(),
    );
    expect(versions[0]?.pictures.map(({ hash }) => hash)).toEqual([
      hashOfPicture('hafenkran-am-abend'),
      hashOfPicture('faehre-am-kai'),
    ]);
    expect(await saveFromPopup(session, page, 'Gesichert')).toBe('Schon gesichert.');
  });

  test('from the reader, whose bookmark tells it', async ({ openFixture, session }) => {
    const page = await openFixture(sample);
    await openReader(session, page);
    await pressInReader(session, page, 'Sichern');
    await poll(() => readInReader(session, page, '.reader-told')).toMatch(saved);
    await poll(() => readInReader(session, page, '.is-saved')).toBe('');
    expect((await readLibrary(session)).pictures).toHaveLength(2);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await openReader(session, page);
    await pressInReader(session, page, 'Gesichert'); // known from the start
    await poll(() => readInReader(session, page, '.reader-told')).toBe('Schon gesichert.');
  });

  test('with its key, and the page says so', async ({ openFixture, session }) => {
    const page = await openFixture(sample);
    await session.pressShortcut(page, 'K');
    await poll(() => readNotice(session, page)).toMatch(saved);
    expect((await readLibrary(session)).entries).toHaveLength(1);
  });

  test('from the context menu; where the reader is open, it says so', async ({ openFixture, session }) => {
    const page = await openFixture(sample);
    await openReader(session, page);
    await session.chooseFromMenu(page, 'save-article');
    await poll(() => readInReader(session, page, '.reader-told')).toMatch(saved);
    expect(await session.inReader(page, (root) => root.querySelectorAll('.is-saved').length)).toBe(1);
    expect((await readLibrary(session)).entries).toHaveLength(1);
  });

  test('with all others that are open', async ({ openFixture, session }) => {
    await openFixture('teaser-2023');
    await openFixture('none-home');
    await openFixture('article-2023');
    const page = await openFixture(sample);
    await saveFromPopup(session, page);
    await session.chooseFromMenu(page, 'save-open-articles');
    await poll(() => readNotice(session, page)).toBe(
      '1 Artikel gesichert, 1 schon gesichert, 1 nur als Anriss.',
    );
    const { entries } = await readLibrary(session);
    expect(entries.map(({ access }) => access).sort()).toEqual(['full', 'full', 'teaser']);
  });

  test('its keys are assigned', async ({ session }) => {
    const assigned = await session.inExtension(async () => {
      const api = globalThis as unknown as { chrome: typeof extensionApi }; // in Firefox too
      return api.chrome.commands.getAll();
    });
    for (const [letter, name] of Object.entries(shortcuts))
      expect(assigned).toContainEqual(
        expect.objectContaining({
          name,
          shortcut: expect.stringMatching(`^Alt\\+(Shift|Umschalttaste)\\+${letter}$`),
        }),
      );
  });
});

describe('one article is one entry', () => {
  test('from all of its addresses', async ({ openFixture, session }) => {
    const { url = '' } = sample.article ?? {};
    const addresses = [
      sample.address,
      url.replace('https:', 'http:'),
      `${url.replace('https://', 'https://www.')}?utm_source=brief#kommentare`,
      'https://deutsche-wirtschafts-nachrichten.de/712345',
    ];
    for (const [index, address] of addresses.entries()) {
      const page = await openFixture({ ...sample, address });
      expect(await saveFromPopup(session, page, index ? 'Gesichert' : 'Sichern')).toMatch(
        index ? /^Schon gesichert\.$/ : saved,
      );
    }
    expect((await readLibrary(session)).versions).toHaveLength(1);
  });

  test('changed since, it has a second version, and the first one stays', async ({
    openFixture,
    session,
  }) => {
    await saveFromPopup(session, await openFixture(sample));
    const longer = change(sample, 'und zwölf Minuten später hört man', 'und zehn Minuten später hört man');
    expect(await saveFromPopup(session, await openFixture(longer), 'Gesichert')).toMatch(
      /^Seit dem Sichern geändert\. Die neue Fassung ist gesichert, die alte bleibt: 2 Bilder, \d+ kB\.$/,
    );
    const { entries, versions, pictures } = await readLibrary(session);
    expect(entries).toMatchObject([{ versions: 2, shown: 2 }]);
    expect(versions.map(({ article }) => /zwölf|zehn/.exec(article.text)?.[0])).toEqual(['zwölf', 'zehn']);
    expect(pictures).toHaveLength(2);
  });

  test('another advert is no change', async ({ openFixture, session }) => {
    await saveFromPopup(session, await openFixture(sample));
    const other = change(
      sample,
      'Norddeutsche Reeder bestellen wieder',
      'Süddeutsche Reeder bestellen nicht',
    );
    expect(await saveFromPopup(session, await openFixture(other), 'Gesichert')).toBe('Schon gesichert.');
  });
});

describe('a teaser', () => {
  const teaser = readFixture('teaser-2023');
  const isFree = '"isAccessibleForFree": true';
  const full = change(change(teaser, '"isAccessibleForFree": false', isFree), 'hardpay', '');

  test('is replaced by the full copy', async ({ openFixture, session }) => {
    expect(await saveFromPopup(session, await openFixture(teaser))).toMatch(
      /^Nur der Anriss ist gesichert: 1 Bild, \d+ kB\.$/,
    );
    expect(await saveFromPopup(session, await openFixture(full), 'Gesichert')).toMatch(
      /^Jetzt mit dem ganzen Text gesichert/,
    );
    expect((await readLibrary(session)).entries).toMatchObject([{ access: 'full', shown: 2, versions: 2 }]);
  });

  test('never replaces it', async ({ openFixture, session }) => {
    await saveFromPopup(session, await openFixture(full));
    expect(await saveFromPopup(session, await openFixture(teaser), 'Gesichert')).toBe(
      'Hier steht nur der Anriss. Die vollständige Kopie bleibt.',
    );
    expect((await readLibrary(session)).entries).toMatchObject([{ access: 'full', shown: 1, versions: 2 }]);
  });
});

describe('pictures that lie elsewhere', () => {
  const own = 'https://deutsche-wirtschafts-nachrichten.de/dwn/pics/cache_kt/faehre-am-kai.jpg';
  const elsewhere = change(sample, own, own.replace('deutsche-wirtschafts-nachrichten.de', 'bilder.example'));

  test('stay links without a permission, are counted, and are had with it', async ({
    openFixture,
    session,
  }) => {
    const popup = await session.openPopup(await openFixture(elsewhere));
    await settle(popup);
    await press(popup, 'Sichern');
    await poll(() => readText(popup, '.save-report p')).toMatch(
      /^Gesichert: 1 Bild, \d+ kB\. 1 Bild bleibt ein Verweis: Für bilder\.example fehlt die Erlaubnis\.$/,
    );
    expect((await readLibrary(session)).entries).toMatchObject([{ pictures: 1, missingPictures: 1 }]);
    // Without a window Chromium can't be asked.
    if (isFirefox) {
      await press(popup, 'Bilder holen');
      await poll(() => readText(popup, '.save-report p')).toBe('Schon gesichert. 1 Bild ist dazugekommen.');
      expect((await readLibrary(session)).entries).toMatchObject([{ pictures: 2, missingPictures: 0 }]);
    }
    await popup.close();
  });

  test('come without a permission where their host lets everybody', async ({ openFixture, session }) => {
    const { pathname } = new URL(own);
    session.server.serve(`https://bilder.example/frei${pathname}`, readPicture('faehre-am-kai'), {
      'access-control-allow-origin': '*',
      'content-type': 'image/jpeg',
    });
    const free = change(elsewhere, 'https://bilder.example/dwn', 'https://bilder.example/frei/dwn');
    expect(await saveFromPopup(session, await openFixture(free))).toMatch(saved);
  });

  test('that nobody has stay links, and come with the next saving', async ({ openFixture, session }) => {
    session.server.serve(own, (_request, response) => response.writeHead(503).end());
    expect(await saveFromPopup(session, await openFixture(sample))).toMatch(
      /^Gesichert: 1 Bild, \d+ kB\. 1 Bild ließ sich nicht holen und bleibt ein Verweis\.$/,
    );
    session.server.serve(own, readPicture('faehre-am-kai'), { 'content-type': 'image/jpeg' });
    expect(await saveFromPopup(session, await openFixture(sample), 'Gesichert')).toBe(
      'Schon gesichert. 1 Bild ist dazugekommen.',
    );
  });

  test('that are huge are made smaller, in their own format', async ({ openFixture, session }) => {
    const huge = 'https://deutsche-wirtschafts-nachrichten.de/dwn/riesig.png';
    session.server.serve(huge, await drawHugePicture(session), { 'content-type': 'image/png' });
    await saveFromPopup(session, await openFixture(change(sample, own, huge)));
    const { pictures } = await readLibrary(session);
    expect(pictures.find(({ mediaType }) => mediaType === 'image/png')).toMatchObject({
      width: 2560,
      height: 1280,
    });
  });
});

test('what is saved stays whole when the network has gone', async ({ openFixture, session }) => {
  const page = await openFixture(sample);
  await saveFromPopup(session, page);
  const before = await readLibrary(session);
  for (const { article, pictures } of before.versions)
    for (const address of [article.url, ...pictures.map(({ src }) => src)])
      session.server.serve(address, (request) => request.destroy());
  await session.stopBackground();
  expect(await saveFromPopup(session, page, 'Gesichert')).toBe('Schon gesichert.');
  expect(await readLibrary(session)).toEqual(before);
});

test('the place in the reader is the progress in the library', async ({ openFixture, session }) => {
  const page = await openFixture('long-read-2026');
  await openReader(session, page);
  await pressInReader(session, page, 'Sichern');
  await poll(() => readInReader(session, page, '.reader-told')).toMatch(/^Gesichert/);
  await session.inReader(page, (root) =>
    root.querySelector('dialog')?.scrollTo({ top: 3000, behavior: 'instant' }),
  );
  await poll(async () => (await readLibrary(session)).entries[0]?.progress).toBeGreaterThan(0.1);
});

// Only a build that has the library's page can open it.
test.skipIf(!hasLibraryPage)('the library opens once', async ({ openFixture, session }) => {
  const page = await openFixture(sample);
  await session.pressShortcut(page, 'O');
  const isOpen = (address: string) => address.endsWith('/library.html');
  await poll(async () => (await session.readAddresses()).filter(isOpen).length).toBe(1);
  await session.chooseFromMenu(page, 'open-library');
  await new Promise((resolve) => setTimeout(resolve, 500)); // so long another one would take
  expect((await session.readAddresses()).filter(isOpen)).toHaveLength(1);
});
