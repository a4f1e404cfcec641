import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { picturesInNoscript } from '@/utils/article/blocks/figure.ts';
import { htmlOf } from './read-blocks.ts';

const picture = '<img src="https://hafen.example.org/licht.jpg" alt="">';
const figure = (caption: string): string => `<figure>${picture}<figcaption>${caption}</figcaption></figure>`;

describe('a caption', () => {
  test.each([
    [
      'in one line keeps its marks and links',
      `<figure>${picture}<figcaption>Das <b>Licht</b> der <a href="/mole">Mole</a></figcaption></figure>`,
      figure(
        'Das <strong>Licht</strong> der <a href="https://hafen.example.org/mole" rel="noopener noreferrer">Mole</a>',
      ),
    ],
    [
      'in parts is one line',
      `<figure>${picture}<figcaption><div>Das <b>Licht</b></div><div>Foto: Harms</div></figcaption></figure>`,
      figure('Das Licht Foto: Harms'),
    ],
    [
      'has nothing hidden in its line',
      `<figure>${picture}<figcaption>Das Licht<span hidden>geheim</span></figcaption></figure>`,
      figure('Das Licht'),
    ],
    [
      'nor in its parts',
      `<figure>${picture}<figcaption><div>Das Licht</div><div hidden>geheim</div></figcaption></figure>`,
      figure('Das Licht'),
    ],
    [
      'that is hidden is none',
      `<figure>${picture}<figcaption hidden>geheim</figcaption></figure>`,
      `<figure>${picture}</figure>`,
    ],
    [
      'that is hidden is none, in parts either',
      `<figure>${picture}<figcaption style="display:none"><div>geheim</div></figcaption></figure>`,
      `<figure>${picture}</figure>`,
    ],
    [
      'is the text in a box with a picture, but for what is hidden in it',
      `<div>${picture}<p>Das Licht</p><p hidden>geheim</p></div>`,
      figure('Das Licht'),
    ],
  ])('%s', (_, html, expected) => {
    expect(htmlOf(html)).toBe(expected);
  });
});

describe('a picture', () => {
  test('comes once, with its description and its size', () => {
    const image = '<img src="/licht.jpg" alt=" Das  Licht " width="640" height="480px">';
    expect(htmlOf(`${image}<p>Eins.</p>${image}`)).toBe(
      '<figure><img src="https://hafen.example.org/licht.jpg" alt="Das Licht" width="640"></figure>\n<p>Eins.</p>',
    );
  });

  test('that waits to be seen is read from what is there for those without scripts', () => {
    const waiting = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">';
    const html = `<figure>${waiting}<noscript>&lt;img src="/licht.jpg" alt="" onerror="x()"></noscript><figcaption>Licht</figcaption></figure>`;
    expect(htmlOf(html)).toBe(figure('Licht'));
  });

  test('of several in a figure has the caption where it is the last', () => {
    const html = `<figure><img src="/kran.jpg" alt="">${picture}<figcaption>Kran und Licht</figcaption></figure>`;
    expect(htmlOf(html)).toBe(
      `<figure><img src="https://hafen.example.org/kran.jpg" alt=""></figure>\n${figure('Kran und Licht')}`,
    );
  });
});

describe('the pictures for those without scripts', () => {
  /** As they are found where scripts run, and their `noscript` is text. */
  function find(source: string): Element[] {
    const { document } = new JSDOM('<noscript></noscript>', { runScripts: 'dangerously' }).window;
    const noscript = document.createElement('noscript');
    noscript.textContent = source;
    return picturesInNoscript(noscript);
  }

  test('come without what would run in the page', () => {
    const attributes = ' ONERROR="x()"\tonload = "y()" data-on="1" alt="on air"';
    const [image, another] = find(`<p>Licht</p><img src="/licht.jpg"${attributes}>`);
    expect(another).toBeUndefined();
    expect(image?.getAttributeNames()).toEqual(['src', 'data-off', 'data-on', 'alt']);
    expect(image?.getAttribute('alt')).toBe('on air');
    expect(image?.ownerDocument.defaultView).toBeNull();
  });

  test('are none where nothing is one', () => {
    expect(find('Bitte Skripte erlauben: <b>img</b>')).toEqual([]);
    expect(find('')).toEqual([]);
  });
});

describe('a figure with more than pictures is read as what is in it', () => {
  const portrait = '<img src="/harms.jpg" alt="">';
  const shown = '<figure><img src="https://hafen.example.org/harms.jpg" alt=""></figure>';
  const film = '<iframe src="https://www.youtube.com/embed/AbC-d_3" title="Das Licht"></iframe>';
  const watch =
    '<p><a href="https://www.youtube.com/watch?v=AbC-d_3" rel="noopener noreferrer">Video: Das Licht</a></p>';

  test.each([
    [
      'a quote with a portrait',
      `${portrait}<blockquote>Licht!</blockquote><figcaption>Harms</figcaption>`,
      `${shown}\n<blockquote><p>Licht!</p></blockquote>\n<p>Harms</p>`,
    ],
    [
      'a table with a picture',
      `<table><tr><th>Ebbe</th><th>Flut</th></tr></table>${portrait}`,
      `<table><tbody><tr><th>Ebbe</th><th>Flut</th></tr></tbody></table>\n${shown}`,
    ],
    ['fixed width', `${portrait}<pre>a  b</pre>`, `${shown}\n<pre>a  b</pre>`],
    ['a film with its twin for those without scripts', `${film}<noscript>${film}</noscript>`, watch],
    [
      'a film below its picture',
      `${portrait}${film}<figcaption>An</figcaption>`,
      `${shown}\n${watch}\n<p>An</p>`,
    ],
    [
      'a file to see with a picture',
      `<video src="/l.mp4">${portrait}</video><noscript></noscript>`,
      '<p><a href="https://hafen.example.org/l.mp4" rel="noopener noreferrer">Video: hafen.example.org</a></p>',
    ],
    [
      'a file to hear',
      `<audio src="/l.mp3"></audio><noscript></noscript>`,
      '<p><a href="https://hafen.example.org/l.mp3" rel="noopener noreferrer">Audio: hafen.example.org</a></p>',
    ],
  ])('%s', (_, html, expected) => {
    expect(htmlOf(`<figure>${html}</figure>`)).toBe(expected);
  });
});

test('an icon for those without scripts is no picture of a figure, and its caption has none', () => {
  const html =
    '<figure><noscript><img src="/i.svg" width="24"></noscript><figcaption>Licht</figcaption></figure>';
  expect(htmlOf(html)).toBe('');
});

test('a box whose text is longer than a caption is none', () => {
  const box = (length: number) => `<div>${picture}<p>${'x'.repeat(length)}</p></div>`;
  expect(htmlOf(box(400))).toBe(figure('x'.repeat(400)));
  expect(htmlOf(box(401))).toBe(`<figure>${picture}</figure>\n<p>${'x'.repeat(401)}</p>`);
});

const long = 'Das Licht der Mole ist bis zur Sandbank zu sehen. '.repeat(9).trim();

test.each([
  ['two pictures', `<div>${picture}<img src="/kran.jpg" alt=""><p>Licht</p></div>`, '<p>Licht</p>'],
  ['a heading', `<div>${picture}<h3>Licht</h3><p>Kran</p></div>`, '<h2>Licht</h2>\n<p>Kran</p>'],
  ['a list', `<div>${picture}<ul><li>Licht</li></ul></div>`, '<ul><li>Licht</li></ul>'],
  ['a long text', `<div>${picture}<p>${long}</p></div>`, `<p>${long}</p>`],
  ['an icon', '<div><img src="/i.svg" width="24"><p>Licht</p></div>', '<p>Licht</p>'],
  [
    'a counter',
    '<div><p>Licht</p><p>Kran</p><img src="/zaehler.png?1" height="1"></div>',
    '<p>Licht</p>\n<p>Kran</p>',
  ],
])('a box with %s is no figure: its text stays text', (_, html, text) => {
  expect(htmlOf(html).replaceAll(/<figure>.*?<\/figure>\n?/g, '')).toBe(text);
});

test('a figure without a picture is what is in it', () => {
  const html = '<figure><blockquote>Licht!</blockquote><figcaption>Der alte Wärter</figcaption></figure>';
  expect(htmlOf(html)).toBe('<blockquote><p>Licht!</p></blockquote>\n<p>Der alte Wärter</p>');
});
