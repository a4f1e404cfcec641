import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { extract } from '@/utils/article/extract.ts';
import type { ExtractOptions } from '@/utils/article/extract-with.ts';

const SITE = 'https://kuestenbote.example.org';

/** What a press of the button comes to: `article`, or the reason why there is none. */
function judge(address: string, body: string, head = '', options?: ExtractOptions): string {
  const { document } = new JSDOM(`<html lang="de"><head>${head}</head><body>${body}</body></html>`, {
    url: SITE + address,
  }).window;
  const extraction = extract(document, SITE + address, options);
  return extraction.ok ? 'article' : extraction.reason;
}

const HEADLINES = [
  [
    'Deich wird breiter',
    'Elf Höfe geben Land ab und bekommen dafür anderswo neues, sagt der Verband in Norderhafen.',
  ],
  [
    'Fähre fällt aus',
    'Wegen Niedrigwassers bleibt die Frühfähre bis Donnerstag im Hafen, Ersatz gibt es nur für Pendler.',
  ],
  [
    'Rat streitet über Kurtaxe',
    'Drei Fraktionen wollen sie senken, zwei wollen sie abschaffen, und der Kämmerer will sie verdoppeln.',
  ],
  [
    'Watt wandert nach Norden',
    'Forscher vermessen jeden Sommer dieselben Priele, und jeden Sommer liegen sie an anderer Stelle.',
  ],
  [
    'Möwen lernen Fahrplan',
    'Ein Biologe hat zwei Jahre lang Pommesbuden gezählt und dabei eine erstaunliche Regel gefunden.',
  ],
  [
    'Schule bleibt offen',
    'Das Land zahlt die vierte Lehrerin nun doch, vorerst für zwei Jahre und mit einer Bedingung.',
  ],
] as const;

const teasers = (tag: string) =>
  HEADLINES.map(
    ([title, text], index) =>
      `<${tag}><h3><a href="/nachrichten/${index}">${title}</a></h3><p>${text}</p></${tag}>`,
  ).join('');

const PROSE = [
  'Der Deich bei Norderhafen ist seit drei Wintern eine Baustelle, und wer dort spazieren geht, sieht mehr Bagger als Möwen.',
  'Gebaut wird breiter statt höher, weil eine flache Böschung der Welle die Kraft nimmt, bevor sie oben ankommt.',
  'Das kostet Land, und Land gehört jemandem. Elf Höfe geben zusammen vierzig Hektar ab und bekommen dafür anderswo neues.',
  'Im Herbst soll der erste Abschnitt fertig sein. Dann wird wieder gemäht statt gebaggert, und die Schafe kehren zurück.',
  'Ob es reicht, weiß niemand. Der Verband rechnet mit einem halben Meter mehr Wasser, die Leute am Tresen mit dem Gegenteil.',
];
const paragraphs = PROSE.map((text) => `<p>${text}</p>`).join('');

describe('no article is', () => {
  const front = `<main><h1>Küstenbote</h1>${teasers('article')}</main><footer>Impressum</footer>`;

  test('a front page', () => {
    expect(judge('/', front, '<title>Küstenbote</title><meta property="og:type" content="website">')).toBe(
      'notArticle',
    );
  });

  test('a front page whose teasers are mere boxes between pictures', () => {
    const boxes = HEADLINES.map(
      ([title, text]) =>
        `<div><img src="/p.jpg" alt=""><div><a href="/a">${title}</a></div><div>${text}</div></div>`,
    );
    expect(judge('/index.html', `<div>${boxes.join('<hr>')}</div>`)).toBe('notArticle');
  });

  test('a section, though its address looks like any other', () => {
    expect(judge('/inselpolitik', `<main><h1>Inselpolitik</h1>${teasers('div')}</main>`)).toBe('notArticle');
  });

  test('a list of cut texts', () => {
    const list = HEADLINES.map(([title, text]) => `<h2>${title}</h2><p>${text.slice(0, -1)} …</p>`).join('');
    expect(judge('/nachrichten-2', `<main><h1>Nachrichten</h1>${list}</main>`)).toBe('notArticle');
  });

  test('a page of search results', () => {
    const results = HEADLINES.map(([title, text]) => `<li><a href="/a">${title}</a><p>${text}</p></li>`);
    expect(judge('/?s=deich', `<h1>Suche</h1><p>6 Treffer für „deich“</p><ol>${results.join('')}</ol>`)).toBe(
      'notArticle',
    );
  });

  test('a list by tag with a short introduction', () => {
    const body = `<h1>Deiche</h1><p>${PROSE[0]}</p>${teasers('div')}`;
    expect(judge('/tag/deiche', body, '<meta property="og:type" content="article">')).toBe('notArticle');
  });

  test('a login', () => {
    const form = '<form><input name="user"><input type="password" name="pass"><button>Los</button></form>';
    expect(
      judge('/mein-konto', `<h1>Willkommen zurück</h1><p>${PROSE[0]}</p>${form}<p>Passwort vergessen?</p>`),
    ).toBe('notArticle');
  });

  test('a shelf of a shop', () => {
    const goods = ['Gummistiefel', 'Südwester', 'Friesennerz', 'Ostfriesentee', 'Kluntje'].map(
      (name, index) =>
        `<div class="product"><a href="/ware/${index}"><img src="/${index}.jpg" alt=""><h3>${name}</h3></a><span>39,90 €</span><p>Lieferbar in zwei Tagen</p></div>`,
    );
    expect(judge('/regenzeug', `<h1>Regenzeug</h1>${goods.join('')}`)).toBe('notArticle');
  });
});

describe('an article is', () => {
  test('a text at the root of a blog', () => {
    const body = `<h1>Küstenblog</h1><article><h2><a href="/2024/03/deiche">Breiter statt höher</a></h2>${paragraphs}</article>`;
    expect(judge('/', body)).toBe('article');
  });

  test('a note of two sentences', () => {
    expect(
      judge('/notizen/faehre', `<h1>Fähre fällt aus</h1><p>${HEADLINES[1][1]} Der Rest fährt.</p>`),
    ).toBe('article');
  });

  test('a note that says that it is one, with many teasers around it', () => {
    const head = '<meta property="og:type" content="article">';
    expect(judge('/faehre', `<h1>Fähre fällt aus</h1><p>${HEADLINES[1][1]}</p>${teasers('div')}`, head)).toBe(
      'article',
    );
  });

  test('a long text on a page with a login', () => {
    const login = '<form><input name="user"><input type="password"></form>';
    expect(judge('/deiche', `${login}<h1>Breiter statt höher</h1>${paragraphs}`)).toBe('article');
  });

  test('what the reader says is one', () => {
    expect(judge('/', `<h1>Küstenbote</h1>${teasers('article')}`, '', { anyway: true })).toBe('article');
  });
});

/** A paragraph of so many characters. */
const piece = (length: number) =>
  `<p>${PROSE.join(' ')
    .slice(0, length - 1)
    .trim()
    .padEnd(length - 1, 'n')}.</p>`;
const link = '<h3><a href="/a">Deich wird breiter</a></h3>';
const title = '<h1>Breiter statt höher</h1>';

describe('what tells an article from a list', () => {
  const between = (count: number, length: number) => Array(count).fill(piece(length)).join(link);
  const login = '<input type="password">';

  test.each([
    ['a short text at the address of a list', '/suche/', title + piece(499), 'notArticle'],
    ['a long one there', '/suche/', title + piece(500), 'article'],
    ['a list further on', '/nachrichten/seite/2', title + piece(499), 'notArticle'],
    ['a cart', '/warenkorb', title + piece(499), 'notArticle'],
    ['a search', '/nachrichten?q=deich', title + piece(499), 'notArticle'],
    ['no search', '/nachrichten?seq=deich', title + piece(499), 'article'],
    ['an author', '/autor/harms', title + piece(499), 'notArticle'],
    ['a text by an author', '/autor/harms/breiter-statt-hoeher', title + piece(499), 'article'],
    ['pieces between links', '/a', title + between(4, 350), 'notArticle'],
    ['pieces between fewer links', '/a', title + link + piece(350) + link + piece(1000), 'article'],
    ['long pieces between links', '/a', title + between(4, 700), 'article'],
    ['pieces of which one is a third of all', '/a', title + between(3, 350) + link, 'article'],
    ['a note among links', '/a', title + link.repeat(3) + piece(299), 'notArticle'],
    ['a text among links', '/a', title + link.repeat(3) + piece(300), 'article'],
    ['a note among few links', '/a', title + link.repeat(2) + piece(299), 'article'],
    ['a note without a headline', '/a', piece(299), 'notArticle'],
    ['a text without a headline', '/a', piece(300), 'article'],
    ['a note with a login', '/a', title + login + piece(299), 'notArticle'],
    ['a text with a login', '/a', title + login + piece(300), 'article'],
    ['labels among links', '/a', title + link.repeat(3) + piece(79).repeat(9), 'notArticle'],
    ['short paragraphs among links', '/a', title + link.repeat(3) + piece(80).repeat(9), 'article'],
    [
      'captions among links',
      '/a',
      `${title}${link.repeat(3)}<figure><img src="/a.jpg">${piece(400).replaceAll('p>', 'figcaption>')}</figure>${piece(99)}`,
      'notArticle',
    ],
    [
      'results of a search',
      '/a',
      `${title}<ul>${`<li><a href="/a">Deich</a> ${PROSE[0]}</li>`.repeat(4)}</ul>`,
      'notArticle',
    ],
    [
      'results in paragraphs',
      '/a',
      `${title}<ul>${`<li><p><a href="/a">Deich</a> ${PROSE[0]}</p></li>`.repeat(4)}</ul>`,
      'notArticle',
    ],
    [
      'a list with links in it',
      '/a',
      `${title}<ul>${`<li>${PROSE[0]} <a href="/a">Deich</a></li>`.repeat(4)}</ul>`,
      'article',
    ],
    [
      'paragraphs that begin with links',
      '/a',
      title + `<p><a href="/a">Deich</a> ${PROSE[0]}</p>`.repeat(4),
      'article',
    ],
    ['lines that break off', '/a', title + `<p>${PROSE[0]} ...</p>`.repeat(4), 'notArticle'],
    ['lines with dots within', '/a', title + `<p>Ach … ${PROSE[0]}</p>`.repeat(4), 'article'],
    ['a place that is taken', '/a', `${title}<div>${teasers('div')}</div>`, 'notArticle'],
  ])('%s: %s', (_, address, body, verdict) => {
    expect(judge(address, `<main>${body}</main>`)).toBe(verdict);
  });

  const jsonLd = (headline: string) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}"}</script>`;
  const list = title + teasers('div') + piece(200);

  test.each([
    ['its own headline', jsonLd('Breiter statt höher: der Deich'), '', 'article', 'article'],
    ['another headline', jsonLd('Kurtaxe steigt vorerst nicht'), '', 'notArticle', 'notArticle'],
    [
      'when it was published',
      '<meta property="article:published_time" content="2024-03-05">',
      '',
      'article',
      'article',
    ],
    ['what it is', '<meta property="og:type" content="article">', '', 'article', 'notArticle'],
    ['that it is a film', '<meta property="og:type" content="video.other">', '', 'article', 'notArticle'],
    ['that it is a shop', '<meta property="og:type" content="product">', '', 'notArticle', 'notArticle'],
    ['where its text is', '', '<div itemprop="articleBody"></div>', 'article', 'notArticle'],
    ['where its date is', '', '<span itemprop="x datePublished"></span>', 'article', 'notArticle'],
  ])('a page that says %s', (_, head, body, anywhere, atIndex) => {
    expect(judge('/a', `<main>${list}</main>${body}`, head)).toBe(anywhere);
    expect(judge('/suche', `<main>${list}</main>${body}`, head)).toBe(atIndex);
  });
});
