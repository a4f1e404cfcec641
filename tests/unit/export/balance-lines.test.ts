import { expect, test } from 'vitest';
import { balanceLines } from '@/utils/export/balance-lines.ts';

const measure = (line: string): number => line.length;

test.each([
  ['Werften an der Ostsee', 40, ['Werften an der Ostsee']],
  ['Der leise Hafen am Rande der Stadt', 30, ['Der leise Hafen am', 'Rande der Stadt']],
  [
    'Donaudampfschifffahrtsgesellschaft löst sich auf',
    20,
    ['Donaudampfschifffahrtsgesellschaft', 'löst sich auf'],
  ],
  ['', 20, []],
])('%j within %i becomes %j', (text, width, lines) => {
  expect(balanceLines(text, width, measure)).toEqual(lines);
});
