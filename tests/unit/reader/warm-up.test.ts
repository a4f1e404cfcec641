import { expect, test, vi } from 'vitest';
import { warmUp } from '@/entrypoints/reader/warm-up.tsx';

test('runs through the whole view without leaving anything in the page', () => {
  // jsdom has none.
  vi.stubGlobal(
    'ResizeObserver',
    class implements Pick<ResizeObserver, 'observe' | 'disconnect'> {
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
  const create = vi.spyOn(document, 'createElementNS');
  const before = document.documentElement.outerHTML;
  warmUp();
  const drawn = create.mock.calls.map(([, name]) => name);
  // Headline, author, date and outline of the article that is read first: their formats take longest.
  expect(drawn).toEqual(expect.arrayContaining(['h1', 'strong', 'time', 'main']));
  expect(document.documentElement.outerHTML).toBe(before);
});
