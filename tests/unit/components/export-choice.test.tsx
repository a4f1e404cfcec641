import { expect, test, vi } from 'vitest';
import { ExportChoice } from '@/components/ExportChoice.tsx';
import { show } from './show.ts';

const labels = ['HTML', 'EPUB', 'Markdown', 'Markdown mit Bildern', 'Text'];

test.each([
  [false, labels],
  [true, ['Wochenendausgabe', ...labels]],
])('many articles (%j) can be kept as %j', (isMany, expected) => {
  const page = show(<ExportChoice isMany={isMany} onExport={vi.fn()} />);
  expect([...page.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(expected);
  expect(page.querySelector('legend')?.textContent).toBe('Als Datei');
});

test('the format that is pressed is asked for', () => {
  const onExport = vi.fn();
  show(<ExportChoice isMany onExport={onExport} />)
    .querySelector('button')
    ?.click();
  expect(onExport).toHaveBeenCalledExactlyOnceWith('edition');
});
