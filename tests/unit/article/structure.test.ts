import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { openPage } from '@/utils/article/page.ts';
import { findBody } from '@/utils/article/structure.ts';
import { paragraphs } from './prose-page.ts';

const url = 'https://hafen.example.org/licht';

/** The `id` of the element that holds the text; the name of one without. */
function bodyOf(html: string): string | undefined {
  const { document } = new JSDOM(`<body>${html}</body>`, { url }).window;
  const body = findBody(openPage(document, new URL(url)));
  return body?.id || body?.localName;
}

/** A paragraph of so many characters. */
const piece = (length: number, tail = '.') =>
  `${'Ebbe und Flut '.repeat(20).slice(0, length - tail.length)}${tail}`;
const line = (html: string) => `<p>${html}</p>`;
const link = (text: string) => `<a href="/a">${text}</a>`;

describe('the text stands in the narrowest element with most of the prose', () => {
  test.each([
    ['beside little else', `<div id="all"><div id="text">${paragraphs}</div><p>${piece(60)}</p></div>`],
    ['beside short lines', `<div id="text">${paragraphs}</div>${line('Ebbe und Flut').repeat(40)}`],
    [
      'beside a quarter of other prose',
      `<div id="text">${line(piece(99)).repeat(3)}</div>${line(piece(99))}`,
    ],
    [
      'unlike other elements with more than that',
      `<div id="text"><div>${line(piece(99)).repeat(2)}</div><div>${line(piece(99))}</div></div>`,
    ],
    ['which is no paragraph', `<div id="text">${line(piece(200))}</div>`],
    ['nor a list', `<div id="text"><ul><li>${piece(99)}</li><li>${piece(99)}</li></ul></div>`],
    ['nor a part of a line', `<div id="text"><span>${piece(200)}</span></div>`],
    ['in mere boxes', `<div id="text"><div>${piece(99)}</div><div>${piece(99)}</div></div>`],
    [
      'where lines have parts that mean something',
      `<div id="text">${line(`<b>${piece(40)}</b> <em>${piece(40)}</em>`).repeat(3)}</div>${line(piece(70))}`,
    ],
    [
      'where a line is a third a link',
      `<div id="text">${line(`${piece(80)} ${link(piece(40))}`).repeat(3)}</div>${line(piece(99))}`,
    ],
    [
      'where a line has dots within',
      `<div id="text">${line(`${piece(40)} … ${piece(40)}`).repeat(3)}${line(`${piece(40, '…')}<b>${piece(40)}</b>`).repeat(3)}</div>${line(piece(99))}`,
    ],
  ])('%s', (_, html) => {
    expect(bodyOf(html)).toBe('text');
  });

  const more = 12;

  test.each([
    ['links', line(link(piece(99))).repeat(more)],
    ['links with something strong in them', line(link(`<b>${piece(99)}</b>`)).repeat(more)],
    ['lines that are half links', line(`${piece(80)} ${link(piece(80))}`).repeat(more)],
    ['lines that break off', line(piece(99, '…')).repeat(more)],
    ['lines that break off with dots', line(piece(99, '...')).repeat(more)],
    ['scripts', `<script>${piece(99).repeat(more)}</script>`],
    ['styles', `<style>/* ${piece(99).repeat(more)} */</style>`],
    ['white space', line(`Ebbe${' '.repeat(200)}`).repeat(more)],
    ['white space alone', line(' '.repeat(200)).repeat(more)],
    ['labels', line(piece(50)).repeat(more)],
    ['what is hidden', `<div hidden>${paragraphs}</div>`],
    ['comments', `<div id="comments">${paragraphs}</div>`],
  ])('whatever there is of %s', (_, others) => {
    expect(bodyOf(`<div>${others}</div><div id="text">${paragraphs}</div>`)).toBe('text');
  });

  test('and where none holds most of it, in what holds them', () => {
    expect(bodyOf(`<div>${paragraphs}</div><div>${paragraphs}</div>`)).toBe('body');
  });

  test.each(['', '<p>Ebbe</p>', `<nav>${paragraphs}</nav><p>Ebbe</p>`.replaceAll('p>', 'a>')])(
    'nowhere, where there is none: %#',
    (html) => {
      expect(bodyOf(html)).toBeUndefined();
    },
  );
});
