import { expect, test } from 'vitest';
import { estimateReadingTime } from '@/utils/article/reading-time.ts';

test.each([
  [6000, 'de', { min: 6, max: 8 }], // the example that comes with the table
  [6000, 'de-DE', { min: 6, max: 8 }],
  [6000, 'EN', { min: 6, max: 7 }],
  [6000, 'zh', { min: 22, max: 27 }],
  [6000, 'eo', { min: 6, max: 7 }], // not measured: as English
  [0, 'de', { min: 1, max: 1 }],
])('%i characters in %s', (characters, lang, time) => {
  expect(estimateReadingTime(characters, lang)).toEqual(time);
});
