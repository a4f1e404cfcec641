import { beforeEach, expect, test } from 'vitest';
import { type Block, readBlocks } from '@/utils/article/blocks/blocks.ts';
import { openPage, type Page } from '@/utils/article/page.ts';
import { countBefore, findAnchors, numberNodes } from '@/utils/article/place.ts';

let page: Page;

beforeEach(() => {
  document.body.innerHTML =
    '<main><p>a <b>b</b></p><i id="x"></i><ul><li>c</li></ul><p>a <b>d</b></p><i id="y"></i></main>';
  page = openPage(document, new URL('https://example.org/'));
});

function placesOf(text: readonly Block[]): number[] {
  const order = numberNodes(document);
  const anchors = findAnchors({ ...page, text }, order);
  const parts = [...document.querySelectorAll('main > i')];
  return parts.map((element) => countBefore(anchors, order.get(element) ?? 0));
}

test('a part stands before the first block that begins behind it', () => {
  expect(placesOf(readBlocks(document.body, page))).toEqual([1, 3]);
});

// Readability reads a copy of the page and changes it: `div` to `p`, and whole branches away.
test('blocks of a copy are found again by their first words, the second of two alike behind the first', () => {
  const copy = document.cloneNode(true) as Document;
  const scope = copy.createElement('div');
  scope.append(...copy.querySelectorAll('p, ul'));
  expect(placesOf(readBlocks(scope, page))).toEqual([1, 3]);
});

test('a block whose words are nowhere on the page counts with the one before it', () => {
  const copy = document.cloneNode(true) as Document;
  for (const item of copy.querySelectorAll('li')) item.textContent = 'z';
  expect(placesOf(readBlocks(copy.body, page))).toEqual([2, 3]);
});
