import { describe, expect, test } from 'vitest';
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
