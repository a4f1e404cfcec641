import { describe, expect } from 'vitest';
import { flatten, readExpectedBlocks, readFixture } from './fixtures.ts';
import { chooseTheme, press, readText, settle, toggleMenu } from './popup.ts';
import { poll, test } from './test.ts';

const sample = readFixture('sample-2023');
const blocks = readExpectedBlocks('sample-2023');
const article = sample.article ?? {};

/** Stands on the page, around the article, and must not come along. */
const noise = [
  'Anmelden',
  'Aktuelle Themen',
  'Lesezeit',
  'Mehr zum Thema',
  'Benachrichtigung über neue Artikel',
  'Anzeige',
  'Norddeutsche Reeder bestellen wieder',
  'Schlepper unter Strom',
  'Sensoren im Stall',
  'Impressum',
];

test('the noise that is looked for is on the page', () => {
  for (const words of noise) expect(sample.html.toString()).toContain(words);
});

describe('the popup on an article', () => {
  test('shows all of the article and nothing else', async ({ openFixture, session }) => {
    const popup = await session.openPopup(await openFixture(sample));
    await settle(popup);
    const text = await readText(popup, 'article');
    const parts = [article.section, article.lead, ...(article.authors ?? [])];
    for (const part of [...parts, article.image?.caption, article.image?.credit])
      expect(text).toContain(part);
    expect(await readText(popup, 'h1')).toBe(article.title);
    expect(text).toMatch(/\d Min\./);
    expect(text).toContain('2. November 2023');
    let position = 0;
    for (const block of blocks) {
      expect(text.slice(position)).toContain(block);
      position = text.indexOf(block, position);
    }
    for (const words of noise) expect(text).not.toContain(words);
    const lang = await popup.evaluate((view) => view.document.querySelector('article')?.lang);
    expect(lang).toBe(article.lang);
    await popup.close();
  });

  test('loads the pictures', async ({ openFixture, session }) => {
    const popup = await session.openPopup(await openFixture(sample));
    await settle(popup);
    const widths = await popup.evaluate((view) =>
      [...view.document.querySelectorAll('article img')].map(
        (image) => (image as HTMLImageElement).naturalWidth,
      ),
    );
    expect(widths).toEqual([1200, 1200]);
    await popup.close();
  });

  test('copies the clean text', async ({ openFixture, session }) => {
    const popup = await session.openPopup(await openFixture(sample));
    await toggleMenu(popup, true);
    await press(popup, 'Text kopieren');
    await poll(() => readText(popup, 'body')).toContain('Kopiert');
    const copy = flatten(await session.readClipboard());
    expect(copy).toContain(article.title);
    expect(copy).toContain(article.lead);
    for (const block of readExpectedBlocks('sample-2023', 'p, li, h2')) expect(copy).toContain(block);
    for (const words of noise) expect(copy).not.toContain(words);
    expect(copy).not.toMatch(/<\w+>/);
    await popup.close();
  });

  test('opens links of the text in a new tab', async ({ openFixture, session }) => {
    const page = await openFixture(sample);
    const popup = await session.openPopup(page);
    await settle(popup);
    await press(popup, 'Hafenkonzept des Landes');
    await poll(() => session.readAddresses()).toContainEqual(expect.stringContaining('/698120/'));
    expect(page.url()).toBe(sample.address);
    await popup.close();
  });

  test('is drawn on the paper that was chosen, also the next time', async ({ openFixture, session }) => {
    const page = await openFixture(sample);
    const first = await session.openPopup(page);
    await settle(first);
    const paper = await readPaper(first);
    await chooseTheme(first, 'Sepia');
    await poll(() => readPaper(first)).not.toBe(paper);
    const sepia = await readPaper(first);
    await first.close();

    const second = await session.openPopup(page);
    await settle(second);
    expect(await readPaper(second)).toBe(sepia);
    await chooseTheme(second, 'System');
    await poll(() => readPaper(second)).toBe(paper);
    await second.close();
  });

  test('leaves the page as it is', async ({ openFixture, session }) => {
    const page = await openFixture(sample);
    const before = await page.content();
    const popup = await session.openPopup(page);
    await settle(popup);
    expect(await readText(popup, 'h1')).toBe(article.title);
    expect(await page.content()).toBe(before);
    await popup.close();
  });
});

function readPaper(popup: Parameters<typeof settle>[0]): Promise<string> {
  return popup.evaluate((view) => view.getComputedStyle(view.document.body).backgroundColor);
}
