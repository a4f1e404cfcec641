import { beforeEach, describe, expect, test } from 'vitest';
import { type PlacedPart, placeParts } from '@/components/place-parts.ts';

let text: HTMLElement;

beforeEach(() => {
  text = document.createElement('div');
  text.innerHTML =
    '<p>a</p>\n<div class="scroll-region"><table><tbody><tr><td>b</td></tr></tbody></table></div>\n<p>c</p>';
});

const part = (index: number, before: number): PlacedPart => ({
  index,
  before,
  html: `<p>${index}</p>`,
  label: `Teil ${index}`,
});

/** Blocks by their letters, parts by their numbers. */
const order = (): string => [...text.children].map(({ textContent }) => textContent).join(' ');

describe('each part stands in its place', () => {
  test.each<[string, PlacedPart[]]>([
    ['a b c', []],
    ['0 a b c', [part(0, 0)]],
    ['a 1 b 2 c', [part(1, 1), part(2, 2)]],
    ['a b c 5 6', [part(6, 3), part(5, 3)]],
    ['a 1 2 3 b c', [part(2, 1), part(3, 1), part(1, 1)]],
    ['a b c 7', [part(7, 99)]],
  ])('%s', (expected, parts) => {
    expect(placeParts(text, parts)).toHaveLength(parts.length);
    expect(order()).toBe(expected);
    placeParts(text, []);
    expect(order()).toBe('a b c');
  });

  test('in whatever order they come and go', () => {
    const all = [part(1, 1), part(2, 1), part(3, 1), part(10, 3), part(11, 3)];
    for (const shown of [[1, 10], [1, 2, 10, 11], [3, 11], [1, 2, 3, 10, 11], [2]]) {
      placeParts(
        text,
        all.filter(({ index }) => shown.includes(index)),
      );
      const [middle, end] = [shown.filter((n) => n < 10), shown.filter((n) => n >= 10)];
      expect(order()).toBe(['a', ...middle, 'b', 'c', ...end].join(' '));
    }
  });
});

test('what is in already stays the same element, and only new ones are handed out', () => {
  const [first] = placeParts(text, [part(1, 1)]);
  const added = placeParts(text, [part(0, 1), part(1, 1)]);
  expect(added.map(({ textContent }) => textContent)).toEqual(['0']);
  expect(text.children[2]).toBe(first);
});

test('a part is a section with a name', () => {
  const [section] = placeParts(text, [part(4, 0)]);
  expect(section?.outerHTML).toBe(
    '<section class="put-back" role="group" aria-label="Teil 4" data-part="4"><p>4</p></section>',
  );
});
