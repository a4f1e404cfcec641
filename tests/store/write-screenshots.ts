import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { parse } from 'yaml';
import { type ChromiumSession, launchChromium } from '../browser/chromium.ts';
import { readFixture } from '../browser/fixtures.ts';
import { openLibrary, press, readCount, reload, rest, waitForList } from '../browser/library.ts';
import { rest as restPopup, settle } from '../browser/popup.ts';
import { openReader, pressInReader } from '../browser/reader.ts';
import { waitFor } from '../browser/session.ts';
import { root } from '../setup/run.ts';
import { furnishLibrary } from './furnish-library.ts';
import { framePopup } from './popup-frame.ts';
import { type Language, readStoreTexts, type Screenshot, screenshots } from './store-texts.ts';

// Functions given to `evaluate` run in the page, alone: they can use nothing of this file.

/** Both stores show pictures of this size. */
const size = { width: 1280, height: 800 };
const pictureNames = [
  'hafenkran-am-abend',
  'stromverbrauch-diagramm',
  'windraeder-im-morgenlicht',
  'faehre-am-kai',
];

/** The names by which controls are found. */
interface Words {
  reader: { settings: string };
  theme: { dark: string };
  actions: { further: string };
  library: { search: string };
}

type Draw = (page: Page, name: Screenshot) => Promise<void>;

/** Draws all pictures for the stores from the built extension, in a browser of this language; gives their folder. */
export async function writeScreenshots(language: Language): Promise<string> {
  const folder = join(root, 'tests/output/store', language);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const draw: Draw = async (page, name) => {
    await page.screenshot({ path: join(folder, `${screenshots.indexOf(name) + 1}-${name}.png`) });
  };
  const words: Words = parse(readFileSync(join(root, `utils/i18n/${language}.yml`), 'utf8'));
  const session = await launchChromium({ language });
  try {
    await drawPopup(session, language, draw);
    await drawLibrary(session, words, draw);
    await drawReader(session, words, draw); // last: it leaves everything dark
  } finally {
    await session.close();
  }
  return folder;
}

async function drawPopup(session: ChromiumSession, language: Language, draw: Draw): Promise<void> {
  const page = await openFixture(session, 'sample-2023');
  const popup = await session.openPopup(page);
  await settle(popup);
  await restPopup(popup);
  const picture = await popup.page.screenshot({ encoding: 'base64' });
  await popup.close();
  const { name, summary } = readStoreTexts(language);
  await page.goto('about:blank');
  await page.setContent(framePopup({ language, name, summary, picture }));
  await rest(page);
  await draw(page, 'popup');
  await page.close();
}

async function drawLibrary(session: ChromiumSession, words: Words, draw: Draw): Promise<void> {
  const page = await openLibrary(session, 20);
  await page.setViewport(size);
  const pictures = pictureNames.map((name) =>
    readFileSync(join(root, `tests/fixtures/pictures/${name}.jpg`), 'base64'),
  );
  await page.evaluate('globalThis.__name ??= (named) => named'); // as some compilers write functions
  await page.evaluate(furnishLibrary, pictures);
  await reload(page);
  await waitForList(page);
  await rest(page);
  await draw(page, 'library');
  await press(page, words.actions.further);
  await page.mouse.move(0, 0);
  await rest(page);
  await draw(page, 'weekend-edition');
  await page.keyboard.press('Escape');
  const all = await readCount(page);
  await press(page, words.library.search);
  await page.keyboard.type('strompreis');
  await waitFor('the hits', async () => ((await readCount(page)) !== all ? true : undefined));
  await rest(page);
  await draw(page, 'search');
  await page.close();
}

async function drawReader(session: ChromiumSession, words: Words, draw: Draw): Promise<void> {
  const page = await openFixture(session, 'long-read-2026');
  await openReader(session, page);
  await page.mouse.move(0, 400);
  await restReader(session, page);
  await draw(page, 'reader-light');
  await pressInReader(session, page, words.reader.settings);
  await pressInReader(session, page, words.theme.dark);
  await waitFor('the dark paper', () =>
    session.inReader(page, (shadow) => shadow.querySelector('[data-theme=dark]') !== null || undefined),
  );
  await restReader(session, page);
  await draw(page, 'reader-dark');
  await page.close();
}

async function openFixture(session: ChromiumSession, name: string): Promise<Page> {
  const { address, html } = readFixture(name);
  session.server.serve(address, html);
  const page = await session.openPage(address);
  await page.setViewport(size);
  return page;
}

/** The same in the reader: of the page beneath, not all pictures ever come. */
async function restReader(session: ChromiumSession, page: Page): Promise<void> {
  await waitFor('the pictures in the reader', () =>
    session.inReader(page, (shadow) => {
      const shown = [...shadow.querySelectorAll('img')].filter(
        (image) => image.getBoundingClientRect().top < innerHeight,
      );
      const moving = shadow.getAnimations().some(({ playState }) => playState === 'running');
      return (!moving && shown.every(({ complete }) => complete)) || undefined;
    }),
  );
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}
