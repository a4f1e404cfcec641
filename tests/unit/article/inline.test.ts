import { expect, test } from 'vitest';
import { htmlOf } from './read-blocks.ts';

test.each([
  [
    '<b>a</b> <strong>b</strong> <i>c</i> <em>d</em>',
    '<strong>a</strong> <strong>b</strong> <em>c</em> <em>d</em>',
  ],
  ['<cite>a</cite> <dfn>b</dfn> <var>c</var>', '<em>a</em> <em>b</em> <em>c</em>'],
  [
    '<kbd>a</kbd> <samp>b</samp> <tt>c</tt> <code>d</code>',
    '<code>a</code> <code>b</code> <code>c</code> <code>d</code>',
  ],
  ['<strike>a</strike> <s>b</s> <del>c</del> <ins>d</ins>', '<s>a</s> <s>b</s> <del>c</del> <ins>d</ins>'],
  [
    'H<sub>2</sub>O, m<sup>2</sup>, <mark>a</mark>, <q>b</q>',
    'H<sub>2</sub>O, m<sup>2</sup>, <mark>a</mark>, <q>b</q>',
  ],
  [
    '<span style="font-weight: bold">a</span> <span style="font-weight:600;color:red">b</span>',
    '<strong>a</strong> <strong>b</strong>',
  ],
  ['<span style="color:red;font-style: italic">a</span>', '<em>a</em>'],
  ['<span style="font-weight:400">a</span> <span style="font-style:normal">b</span>', 'a b'],
  ['<u>a</u> <small>b</small> <abbr title="x">c</abbr> <font style="font-weight:bold">d</font>', 'a b c d'],
  ['<ruby>光<rp>(</rp><rt>Licht</rt><rp>)</rp></ruby>', '光(Licht)'],
])('marks that mean something stay, all else loses its tags: %s', (html, expected) => {
  expect(htmlOf(`<p>${html}</p>`)).toBe(`<p>${expected}</p>`);
});

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  [' /mole ', 'https://hafen.example.org/mole'],
  ['//example.org/', 'https://example.org/'],
  ['http://example.org/', 'http://example.org/'],
  ['#quelle', 'https://hafen.example.org/licht#quelle'],
  ['mailto:hafen@example.org', 'mailto:hafen@example.org'],
])('a link to "%s" leads to %s', (href, address) => {
  expect(htmlOf(`<p>Die <a href="${href}" onclick="x()" target="_blank">Mole</a></p>`)).toBe(
    `<p>Die <a href="${address}" rel="noopener noreferrer">Mole</a></p>`,
  );
});

test.each([
  '',
  '#',
  'javascript:x()',
  ' javascript:x()',
  'data:text/html,x',
  'ftp://example.org/',
  'xhttps://example.org/',
  'https2://example.org/',
  'mailtos:hafen@example.org',
  'https://',
  'tel:112',
])('a link to "%s" is words', (href) => {
  expect(htmlOf(`<p>Die <a href="${href}"><b>Mole</b></a></p>`)).toBe('<p>Die <strong>Mole</strong></p>');
});

test.each([
  ['at the ends', ' \n Licht \t', 'Licht'],
  ['in the midst', 'Das\n\t  Licht', 'Das Licht'],
  ['around marks', 'Das <b> Licht </b> der Mole', 'Das <strong>Licht </strong>der Mole'],
  ['at the ends of marks at the ends', '<b> Licht <i> an </i></b>', '<strong>Licht <em>an</em></strong>'],
  ['around a break', 'Das <br> Licht', 'Das<br>Licht'],
  [
    'around a break after a mark',
    '<b>Das </b><br><b> Licht</b>',
    '<strong>Das </strong><br><strong>Licht</strong>',
  ],
  ['with breaks at the ends', '<br>Licht<br> <b><br></b>', 'Licht'],
  ['in empty marks', 'Das <b></b><a href="/x"></a>Licht', 'Das Licht'],
  ['around nothing', 'Das <span>\u200b</span> Licht', 'Das Licht'],
  ['without width', 'Leucht\u200btu\ufeffrm', 'Leuchtturm'],
  ['that holds words together', '9&nbsp;m', '9&nbsp;m'],
])('white space is as on the screen: %s', (_, html, expected) => {
  expect(htmlOf(`<p>${html}</p>`)).toBe(`<p>${expected}</p>`);
});

test.each([
  ['hidden', '<span hidden>geheim</span>'],
  ['not the text’s', '<span class="anzeige">Kauf!</span>'],
  ['what runs', '<script>x()</script><style>p {}</style>'],
  ['a drawing', '<svg><text>Licht</text></svg>'],
  ['for machines', '<meta itemprop="ort" content="Mole"><link itemprop="url" href="/mole">'],
  ['a note of the page’s makers', '<!-- Licht -->'],
])('of a line is left out what is %s', (_, html) => {
  expect(htmlOf(`<p>Das ${html}<b>Licht${html}</b>.</p>`)).toBe('<p>Das <strong>Licht</strong>.</p>');
});

test('a link with an icon stays in its line', () => {
  expect(htmlOf('<p>Das <a href="/amt">Amt<svg><path d="M0 0"/></svg></a> baut.</p>')).toBe(
    '<p>Das <a href="https://hafen.example.org/amt" rel="noopener noreferrer">Amt</a> baut.</p>',
  );
});
