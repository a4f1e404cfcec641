import { expect, test } from 'vitest';
import type { Block } from '@/utils/article/blocks/blocks.ts';
import { isTooLarge, isTooLong, LONGEST_TEXT } from '@/utils/article/too-large.ts';

const page = document.implementation.createHTMLDocument();

/** An element with so many in it, and characters in them. */
function make(name: string, elements: number, characters = 0): HTMLElement {
  const element = document.createElement(name);
  for (let count = 0; count < elements; count++) element.append(document.createElement('b'));
  element.append('x'.repeat(characters));
  return element;
}

/** A page of nothing but `html`, `head`, `body` and what is given. */
function isPageTooLarge(...parts: Element[]): boolean {
  page.head.replaceChildren();
  page.body.replaceChildren(...parts);
  return isTooLarge(page);
}

test.each([
  ['so much text', make('p', 0, LONGEST_TEXT), false],
  ['more text', make('p', 0, LONGEST_TEXT + 1), true],
  ['a longer script', make('script', 0, LONGEST_TEXT + 1), false],
  ['a longer style', make('style', 0, LONGEST_TEXT + 1), false],
  ['so many elements', make('p', 100_000 - 4), false],
  ['more elements', make('p', 100_000 - 3), true],
])('a page with %s is too large: %s', (_, element, isLarge) => {
  element.setAttribute('type', 'text/plain');
  expect(isPageTooLarge(element)).toBe(isLarge);
});

test.each([
  ['nothing', [], false],
  ['so long a paragraph', [make('p', 0, 2 ** 20)], false],
  ['a longer paragraph', [make('p', 0, 9), make('p', 0, 2 ** 20 + 1)], true],
  ['many long paragraphs', [make('p', 0, 2 ** 20), make('p', 0, 2 ** 20)], false],
  ['so many elements', [make('p', 9_999), make('p', 9_999)], false],
  ['more elements', [make('p', 9_999), make('p', 10_000)], true],
])('a text of %s is too long: %s', (_, elements, isLong) => {
  const blocks = elements.map((element): Block => ({ element, source: element, start: element }));
  expect(isTooLong(blocks)).toBe(isLong);
});
