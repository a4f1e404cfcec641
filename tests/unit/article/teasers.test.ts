import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { openPage } from '@/utils/article/page.ts';
import { leadsElsewhereOnSite, teaserKind } from '@/utils/article/teasers.ts';
import { linesOf, PROSE, readProsePage } from './prose-page.ts';

const [first = '', ...others] = PROSE;
const rest = others.map((text) => `<p>${text}</p>`).join('');

/** The content of a page with a box in the midst of its text. */
const contentWith = (box: string): string => readProsePage(`<p>${first}</p>${box}${rest}`).content;

/** Whether the text is the same as if the box weren't there. */
function expectGone(box: string): void {
  expect(linesOf(readProsePage(`<p>${first}</p>${box}${rest}`))).toEqual(PROSE);
}

const TITLES = [
  'Warum die Werft um zehn schließt',
  'Heringe, so weit das Auge reicht',
  'Ein Siel wird hundert Jahre alt',
];
const card = (title: string, host = '') =>
  `<div><h3><a href="${host}/artikel/${title.length}">${title}</a></h3><span>Mehr</span></div>`;
const grid = (titles: readonly string[], host = '') =>
  `<div>${titles.map((title) => card(title, host)).join('')}</div>`;

describe('a grid of teasers', () => {
  test('goes from three on', () => {
    expectGone(grid(TITLES));
    expect(
      contentWith(`<div><p>Dazu zwei Hinweise der Stadt:</p>${grid(TITLES.slice(0, 2))}</div>`),
    ).toContain('Dazu zwei Hinweise');
  });

  test('stays where its cards lead to other sites', () => {
    expect(contentWith(grid(TITLES, 'https://amt.example.net'))).toContain(TITLES[0]);
  });

  test('is none where most neighbours are text', () => {
    const own = Array.from(
      { length: 4 },
      (_, index) => `<p>Punkt ${index + 1}: Die Mole bleibt offen.</p>`,
    ).join('');
    expect(contentWith(`<div>${TITLES.map((title) => card(title)).join('')}${own}</div>`)).toContain(
      'Punkt 4',
    );
  });

  test('is none where paragraphs or rows hold the links', () => {
    const rows = TITLES.map(
      (title) =>
        `<tr><td>${title}</td><td><a href="/zahlen/${title.length}">Zahlen dazu im Bericht</a></td></tr>`,
    );
    expect(contentWith(`<table>${rows.join('')}</table>`)).toContain(TITLES[0]);
  });
});

describe('a form', () => {
  test('goes where it is a box, and stays where it is wrapped around the text', () => {
    expectGone('<form><p>Adresse eintragen, Licht bekommen</p><button>Los</button></form>');
    const long = `<form>${`<p>${others.join(' ')}</p>`.repeat(3)}</form>`;
    expect(contentWith(long)).toContain('Wasserkocher');
  });
});

describe('an aside', () => {
  const aside = (text: string) => `<aside><p>${text}</p></aside>`;

  test('goes where a good part of it is links, and stays where it tells', () => {
    expectGone(aside('Zum Nachlesen: <a href="https://amt.example.net/plan">der Plan des Amtes</a>'));
    expect(contentWith(aside('Das Siel ist das Tor, durch das ein Priel ins Meer fließt.'))).toContain(
      'Priel',
    );
  });
});

describe('a list of links', () => {
  const list = (...items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const link = (href: string, text: string) => `<a href="${href}">${text}</a>`;

  test('goes where it leads to other articles or within the page', () => {
    expectGone(list(link('/a', 'Die Werft'), link('/b', 'Das Siel')));
    expectGone(list(link('#werft', 'Die Werft'), link('#siel', 'Das Siel')));
  });

  test('stays where it leads to other sites, or says more than its links', () => {
    const away = list(
      link('https://amt.example.net/a', 'Der Plan'),
      link('https://amt.example.net/b', 'Die Karte'),
    );
    expect(contentWith(away)).toContain('Die Karte');
    const told = list(
      `${link('/a', 'Die Werft')} schließt um zehn, obwohl sie Aufträge hat`,
      `${link('/b', 'Das Siel')} öffnet bei Ebbe und schließt bei Flut`,
    );
    expect(contentWith(told)).toContain('öffnet bei Ebbe');
  });

  test('stays where it leads to this page once more', () => {
    const here = list(link('/licht', 'Die Mole'), link('/licht#karte', 'Die Karte'));
    expect(contentWith(here)).toContain('Die Karte');
  });
});

const url = 'https://hafen.example.org/licht?seite=1';

/** Reads a piece of HTML at that address: the page, and the first element of its body. */
function open(html: string) {
  const { document } = new JSDOM(`<body>${html}</body>`, { url }).window;
  const page = openPage(document, new URL(url));
  const element = document.body.firstElementChild;
  if (!element) throw new Error('There is no element.');
  return { page, element };
}

function kindOf(html: string) {
  const { page, element } = open(html);
  return teaserKind(element, page);
}

const words = (length: number) =>
  'Ebbe und Flut '
    .repeat(200)
    .slice(0, length - 1)
    .concat('.');
const to = (length: number, href = '/a') => `<a href="${href}">${words(length)}</a>`;
const times = (count: number, html: string) => html.repeat(count);

test('rows are no cards, whatever is in them', () => {
  const row = `<tr><td><img>${to(15)}${words(99)}</td></tr>`;
  const { page, element } = open(`<table>${times(3, row)}</table>`);
  expect([element, ...element.children].map((one) => teaserKind(one, page))).toEqual([undefined, undefined]);
});

describe('what a box is by what it is made of', () => {
  test.each([
    ['a form', `<form>${words(799)}</form>`, 'form'],
    ['a form around a text', `<form>${words(800)}</form>`, undefined],
    ['a form with much white space', `<form>Ebbe${' '.repeat(5000)}Flut</form>`, 'form'],
    ['a form with more of it than any', `<form>Ebbe${' '.repeat(7000)}Flut</form>`, undefined],
    ['an aside a quarter of which is links', `<aside>${words(75)}${to(25)}</aside>`, undefined],
    ['an aside more of which is', `<aside>${words(74)}${to(26)}</aside>`, 'related'],
    ['cards', `<div>${times(3, `<div><h3>${to(15)}</h3></div>`)}</div>`, 'teasers'],
    ['two cards', `<div>${times(2, `<div><h3>${to(15)}</h3>${words(99)}</div>`)}</div>`, undefined],
    [
      'two cards and something else',
      `<div>${times(2, `<div><h3>${to(15)}</h3>${words(99)}</div>`)}<div>${words(99)}</div></div>`,
      undefined,
    ],
    [
      'as many cards as other lines',
      `<div>${times(3, `<div><h3>${to(15)}</h3>${words(99)}</div>`)}${times(3, `<div>${words(99)}</div>`)}</div>`,
      'teasers',
    ],
    [
      'fewer cards than other lines',
      `<div>${times(3, `<div><h3>${to(15)}</h3>${words(99)}</div>`)}${times(4, `<div>${words(99)}</div>`)}</div>`,
      undefined,
    ],
    [
      'cards that say little',
      `<div>${times(3, `<div><h4>${to(14)}</h4></div>`)}${words(40)}</div>`,
      undefined,
    ],
    ['large cards', `<div>${times(3, `<div><time>1</time>${to(15)}${words(434)}</div>`)}</div>`, 'teasers'],
    ['larger ones', `<div>${times(3, `<div><time>1</time>${to(15)}${words(435)}</div>`)}</div>`, undefined],
    ['cards with pictures', `<div>${times(3, `<div><img>${to(15)}${words(99)}</div>`)}</div>`, 'teasers'],
    ['cards of links', `<div>${times(3, `<div>${to(71)}${words(29)}</div>`)}</div>`, 'teasers'],
    ['cards of less of them', `<div>${times(3, `<div>${to(70)}${words(30)}</div>`)}</div>`, undefined],
    [
      'cards with one link elsewhere',
      `<div>${times(3, `<div><h3>${to(15)}</h3>${to(99, 'https://amt.example.net/')}</div>`)}</div>`,
      'teasers',
    ],
    [
      'cards to other sites',
      `<div>${times(3, `<div><h3>${to(15, 'https://amt.example.net/')}</h3></div>`)}</div>`,
      undefined,
    ],
    ['paragraphs with pictures', `<div>${times(3, `<p><img>${to(15)}${words(99)}</p>`)}</div>`, undefined],
    ['links that are cards', `<section>${times(3, to(15))}</section>`, 'teasers'],
    ['a link', `<p>${to(40)}</p>`, undefined],
    ['a list of links', `<p>${times(2, to(40))}</p>`, 'related'],
    ['a list of four fifths of links', `<p>${times(2, to(40))}${words(20)}</p>`, 'related'],
    ['a list of less', `<p>${times(2, to(40))}${words(21)}</p>`, undefined],
    ['links in marks', `<em>${times(2, to(40))}</em>`, undefined],
    ['a long list', `<ul><li>${to(800)}</li><li>${to(800)}</li></ul>`, 'related'],
    ['a longer one', `<ul><li>${to(800)}</li><li>${to(801)}</li></ul>`, undefined],
    ['a list within the page', `<ol><li>${to(40, '#a')}</li><li>${to(40, '#b')}</li></ol>`, 'navigation'],
    ['a list mostly within the page', `<ol><li>${to(40, '#a')}</li><li>${to(40)}</li></ol>`, undefined],
    [
      'a list three fifths of which lead on',
      `<ul>${times(3, `<li>${to(14)}</li>`)}${times(2, `<li>${to(14, 'https://amt.example.net/')}</li>`)}</ul>`,
      'related',
    ],
    [
      'a list half of which lead on',
      `<ul>${times(2, `<li>${to(14)}</li><li>${to(14, 'https://amt.example.net/')}</li>`)}</ul>`,
      undefined,
    ],
    ['anchors', '<p><a name="a">Ebbe und Flut</a><a name="b">Ebbe und Flut</a></p>', undefined],
    ['a paragraph', `<p>${words(300)}</p>`, undefined],
  ])('%s', (_, html, kind) => {
    expect(kindOf(html)).toBe(kind);
  });
});

test('a link within the page leads nowhere else, wherever readers came from', () => {
  const from = 'https://hafen.example.org/licht?utm_source=brief';
  const { document } = new JSDOM('<a href="#karte">Karte</a><a href="/licht">Mole</a>', { url: from }).window;
  const page = openPage(document, new URL(from));
  const links = [...document.querySelectorAll('a')];
  expect(links.map((link) => leadsElsewhereOnSite(link, page))).toEqual([false, false]);
});

test.each([
  ['/mole', true],
  ['https://www.hafen.example.org/mole', true],
  ['/licht?seite=2', true],
  ['/licht?seite=1', false],
  ['/licht', true],
  ['#karte', false],
  ['/licht?seite=1#karte', false],
  ['https://amt.example.net/mole', false],
  ['mailto:hafen@example.org', false],
  ['https://', false],
])('a link to %s leads elsewhere on the site: %s', (href, leads) => {
  const { page, element } = open(`<a href="${href}">Mole</a>`);
  expect(leadsElsewhereOnSite(element, page)).toBe(leads);
});
