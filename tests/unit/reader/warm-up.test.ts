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
  const before = document.documentElement.outerHTML;
  expect(warmUp).not.toThrow();
  expect(document.documentElement.outerHTML).toBe(before);
});
