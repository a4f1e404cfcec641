import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { estimateCharacters } from '@/utils/article/estimate.ts';

const SIXTY = 'Ebbe und Flut und wieder Ebbe und noch einmal Flut am Deich.';

const estimate = (html: string): number => estimateCharacters(new JSDOM(html).window.document);

test.each<[what: string, html: string, characters: number]>([
  ['a paragraph', `<p>${SIXTY}</p>`, 60],
  ['without the white space around it', `<p>\n  ${SIXTY}\n</p>`, 60],
  ['items of a list', `<ul><li>${SIXTY}</li><li>${SIXTY}</li></ul>`, 120],
  ['a quote', `<blockquote>${SIXTY}</blockquote>`, 60],
  ['a quote of paragraphs, once', `<blockquote><p>${SIXTY}</p><p>${SIXTY}</p></blockquote>`, 120],
  ['an item with a paragraph, once', `<ul><li><p>${SIXTY}</p></li></ul>`, 60],
  ['an inner list', `<ul><li>${SIXTY}<ul><li>${SIXTY}</li></ul></li></ul>`, 60],
  ['what has dots within', `<p>Ebbe … ${SIXTY}</p>`, 67],
  ['no label', `<p>${SIXTY.slice(1)}</p>`, 0],
  ['no teaser', `<p>${SIXTY}…</p><p>${SIXTY}...</p>`, 0],
  ['no boxes', `<div>${SIXTY}</div>`, 0],
  ['nothing', '', 0],
  ['nothing of menus', `<nav><div><p>${SIXTY}</p></div></nav>`, 0],
  ['nothing of feet', `<footer><div><p>${SIXTY}</p></div></footer>`, 0],
  ['nothing of boxes at the side', `<aside><div><p>${SIXTY}</p></div></aside>`, 0],
  ['nothing of forms', `<form><div><p>${SIXTY}</p></div></form>`, 0],
  ['nothing of dialogues', `<dialog><div><p>${SIXTY}</p></div></dialog>`, 0],
])('%s', (_, html, characters) => {
  expect(SIXTY).toHaveLength(60);
  expect(estimate(html)).toBe(characters);
});
