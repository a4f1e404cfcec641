import { expect, test } from 'vitest';
import { fontFiles } from '@/utils/fonts.ts';

test.each(Object.entries(fontFiles))('"%s" is upright and italic, Latin and wider', (_, files) => {
  expect(files.map(({ style, url }) => `${style}${url.includes('latin-ext') ? ' ext' : ''}`)).toEqual([
    'normal',
    'normal ext',
    'italic',
    'italic ext',
  ]);
});
