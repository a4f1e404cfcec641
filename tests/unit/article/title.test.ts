import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { openPage } from '@/utils/article/page.ts';
import { findTitle, readTitle } from '@/utils/article/title.ts';

const TITLE = 'Ein Licht für die Mole von Altensiel';

/** The headline of a page whose site calls itself Küstenbote. */
function titleOf(body: string, head = '', address = 'https://hafen.example.org/licht'): string {
  const site = '<meta property="og:site_name" content="Küstenbote">';
  const { document } = new JSDOM(`<head>${site}${head}</head><body>${body}</body>`, { url: address }).window;
  const page = openPage(document, new URL(address));
  return readTitle(page, findTitle(page));
}

const named = (title: string) => `<title>${title}</title>`;

describe('the headline is', () => {
  test.each([
    [
      'of several the one most like what the page calls itself',
      `<h1>Ein Licht für den Hafen</h1><h1>${TITLE}</h1><h1>Die Mole von Altensiel</h1>`,
      named(TITLE),
    ],
    [
      'one that only resembles it',
      `<h1>${TITLE}</h1><h1>Wetter</h1>`,
      named('Mole von Altensiel hat ein Licht'),
    ],
    ['the only one, though the page calls itself otherwise', `<h1>${TITLE}</h1>`, named('Artikel 4711')],
    ['one marked as such', `<div itemprop="headline">${TITLE}</div><h1>Wetter</h1>`, named(TITLE)],
    ['not the site’s name', '<h1>Küstenbote</h1>', named(`${TITLE} – Küstenbote`)],
    ['not one that is hidden', `<h1 hidden>Wetter</h1><h1>${TITLE}</h1>`, named('Artikel 4711')],
    [
      'one of lower rank that is a part of the window’s title',
      `<h1>Hafen</h1><h1>Wetter</h1><h2>${TITLE}</h2>`,
      named(`${TITLE} | Nachrichten aus Altensiel und dem Umland seit 1890 | Küstenbote`),
    ],
    [
      'none of lower rank that only resembles it',
      '<h1>Hafen</h1><h1>Wetter</h1><h2>Die Mole von Altensiel im Winter</h2>',
      named(TITLE),
    ],
    ['without the kicker in its element', `<h1><span>Hafen und Umland</span> ${TITLE}</h1>`, named(TITLE)],
    [
      'where none is shown what the page calls itself, without the site’s name',
      '',
      named(`${TITLE} - Küstenbote`),
    ],
    [
      'what Open Graph says ahead of the window',
      '',
      `${named('Artikel')}<meta property="og:title" content="${TITLE}">`,
    ],
  ])('%s', (_, body, head) => {
    expect(titleOf(body, head)).toBe(TITLE);
  });

  const own = 'https://deutsche-wirtschafts-nachrichten.de/700001/mole';

  test.each([
    ['shorter than what the page calls itself', 'Licht für die Mole', `Hafen: ${TITLE}`],
    ['other punctuation', `${TITLE}!`, TITLE],
    ['other words', 'Nach elf Jahren Dunkelheit: ein Licht auf der Mole, das die Fischer zahlen', TITLE],
    ['more than a few words', 'Die Mole von Altensiel', 'Die Mole'],
    ['on the paper’s own pages with all that is in it', `Hafen und Umland: ${TITLE}`, TITLE, own],
  ])('as it is shown: %s', (_, shown, title, address?: string) => {
    expect(titleOf(`<h1>${shown}</h1>`, named(title), address)).toBe(shown);
  });

  test.each([
    ['a tail that is not the site’s name', '', 'Die Mole – ein Nachruf', 'Die Mole – ein Nachruf'],
    ['not its section', '<h2>Hafen</h2>', `${TITLE} – Hafen – Küstenbote`, `${TITLE} – Hafen`],
    ['not its edition', '<h2>Küstenbote Altensiel</h2>', `${TITLE} – Küstenbote Altensiel`, TITLE],
  ])('as the window says: %s', (_, body, title, headline) => {
    expect(titleOf(body, named(title))).toBe(headline);
  });
});
