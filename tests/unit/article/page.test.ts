import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { openPage, type Page } from '@/utils/article/page.ts';
import { paragraphs } from './prose-page.ts';

const ADDRESS = 'https://www.hafen.example.org/licht';
const OWN = 'https://deutsche-wirtschafts-nachrichten.de/704821/ein-licht-fuer-die-mole';

const open = (html: string, url = ADDRESS): Page =>
  openPage(new JSDOM(html, { url }).window.document, new URL(url));

/** The first element of a page's body that matches. */
function find(page: Page, selector: string): Element {
  const element = page.document.body.querySelector(selector);
  if (!element) throw new Error(`Nothing matches ${selector}.`);
  return element;
}

const jsonLd = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', ...fields })}</script>`;

test('of meta elements the names count in lower case, of several the first that says something', () => {
  const { meta } = open(
    `<meta name=" Author " content=" Wiebke\n Harms "><meta property="og:title" content=" "><meta property="OG:Title" content="Licht">
     <meta property="og:title" content="Mole"><meta itemprop="date" content="gestern"><meta http-equiv="content-language" content="de">
     <meta content="nichts"><meta name="leer">`,
  );
  expect([...meta]).toEqual([
    ['author', 'Wiebke Harms'],
    ['og:title', 'Licht'],
    ['date', 'gestern'],
    ['content-language', 'de'],
  ]);
});

describe('the language', () => {
  test.each([
    ['its root', '<html lang="de-AT"><meta name="og:locale" content="en_US">', 'de-AT'],
    ['its root, with spaces', '<html lang=" de ">', 'de'],
    ['a header', '<html lang=""><meta http-equiv="Content-Language" content="fr">', 'fr'],
    ['Open Graph', '<meta property="og:locale" content="de_CH">', 'de-CH'],
    ['JSON-LD', jsonLd({ inLanguage: 'nl' }), 'nl'],
    ['nobody', '', ''],
    ['a name that is none', '<html lang="deutsch">', ''],
    ['more than a program takes', '<html lang="zh-Hant-TW-x-hafen">', 'zh-Hant-TW'],
    ['a region by number', '<html lang="es-419">', 'es-419'],
  ])('as %s says', (_, html, lang) => {
    expect(open(html).lang).toBe(lang);
  });

  test('is the paper’s where the page says none', () => {
    expect(open('', OWN).lang).toBe('de-DE');
    expect(open('<html lang="en">', OWN).lang).toBe('en');
  });
});

test.each([
  ['<html lang="de">', ADDRESS, 'Europe/Berlin'],
  ['<html lang="en">', ADDRESS, 'UTC'],
  ['<html lang="nl-de">', ADDRESS, 'UTC'],
  ['<html lang="en">', OWN, 'Europe/Berlin'],
])('times on %s at %s are those of %s', (html, address, timeZone) => {
  expect(open(html, address).timeZone).toBe(timeZone);
});

test('a site is called as it calls itself, else as its host', () => {
  const names = [
    '<meta property="og:site_name" content="Küstenbote">',
    '<meta name="application-name" content="Küsten-App">',
    jsonLd({ publisher: { name: 'Hafenverlag' } }),
  ];
  const read = (from: number, address = ADDRESS) => open(names.slice(from).join(''), address).siteName;
  expect([0, 1, 2, 3].map((from) => read(from))).toEqual([
    'Küstenbote',
    'Küsten-App',
    'Hafenverlag',
    'hafen.example.org',
  ]);
  expect(read(0, OWN)).toBe('Deutsche Wirtschafts Nachrichten');
});

test.each([
  ['', ADDRESS],
  ['<base href="/b/">', 'https://www.hafen.example.org/b/'],
  ['<base href="https://cdn.example.org">', 'https://cdn.example.org/'],
  ['<base href="https://">', ADDRESS],
  ['<base><base href="/b/">', 'https://www.hafen.example.org/b/'],
])('with %j addresses start from %s', (head, base) => {
  expect(open(`<head>${head}</head>`).base).toBe(base);
});

describe('what is hidden', () => {
  test.each([
    '<p hidden>',
    '<p style="display:none">',
    '<p style="color: red; DISPLAY : NONE">',
    '<p style="visibility: hidden">',
    '<p class="away">',
    '<div class="away"><p>',
  ])('%s is', (html) => {
    const page = open(`<style>.away { display: none }</style>${html}Ebbe`);
    expect(page.isHidden(find(page, html.startsWith('<div') ? 'div' : 'p'))).toBe(true);
  });

  test.each([
    '<p>',
    '<p style="display: block">',
    '<p style="--x-display: none">',
    '<p style="x: display: none">',
  ])('%s is not', (html) => {
    const page = open(`${html}Ebbe`);
    expect(page.isHidden(find(page, 'p'))).toBe(false);
  });

  test('says nothing on a page that hides all of itself', () => {
    const page = open('<style>body, .away { display: none }</style><p class="away">Ebbe</p>');
    expect(page.isHidden(find(page, 'p'))).toBe(false);
  });

  test('is not asked of elements that are in no page', () => {
    const page = open('<style>.away { display: none }</style><p>Ebbe</p>');
    const made = page.make('p');
    made.className = 'away';
    expect(page.isHidden(made)).toBe(false);
  });
});

describe('what is none of an article', () => {
  test('is told once, by kind', () => {
    const page = open('<nav>Start</nav><nav>Ende</nav><div class="share">Teilen</div><p>Ebbe</p>', ADDRESS);
    const skipped = [...page.document.body.children].filter((element) => page.isSkipped(element));
    for (const element of skipped) expect(page.isSkipped(element)).toBe(true);
    expect(skipped.map(({ localName }) => localName)).toEqual(['nav', 'nav', 'div']);
    expect(page.removed.list()).toEqual([
      { kind: 'navigation', count: 2, snippet: 'Start' },
      { kind: 'social', count: 1, snippet: 'Teilen' },
    ]);
  });

  test('and says nothing is not told', () => {
    const page = open(
      '<p hidden> </p><script>1</script><template>2</template><select></select><p hidden>Ebbe</p>',
    );
    for (const element of page.document.body.children) expect(page.isSkipped(element)).toBe(true);
    expect(page.removed.list()).toEqual([{ kind: 'hidden', count: 1, snippet: '' }]);
  });

  test('is not what is known, nor what is around what is kept', () => {
    const page = open(
      '<div class="share"><p id="a">Ebbe</p></div><p id="b">Flut</p><div class="share"></div>',
    );
    page.keep(find(page, '#a'));
    page.leaveOut(find(page, '#b'));
    expect(page.holdsKept(find(page, '.share'))).toBe(true);
    expect(page.holdsKept(find(page, '#b'))).toBe(false);
    expect([...page.document.body.children].map((element) => page.isSkipped(element))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

test('an element weighs what it holds of the page’s prose', () => {
  const page = open(`<div>${paragraphs}</div><p>Ebbe</p>`);
  expect(page.shareOf(find(page, 'div'))).toBe(0);
  page.weigh(
    new Map([
      [page.document.body, 200],
      [find(page, 'div'), 50],
    ]),
  );
  expect(page.shareOf(find(page, 'div'))).toBe(0.25);
  expect(page.shareOf(find(page, 'p'))).toBe(0);
});

test('what is made is of a document that runs nothing', () => {
  const page = open('<p>Ebbe</p>');
  const made = page.make('p', ['Ebbe', page.make('b', ['Flut'])]);
  expect(made.outerHTML).toBe('<p>Ebbe<b>Flut</b></p>');
  expect(made.ownerDocument).toBe(page.out);
  expect(page.out.defaultView).toBeNull();
  expect(page.document.body.innerHTML).toBe('<p>Ebbe</p>');
});
