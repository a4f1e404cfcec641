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
