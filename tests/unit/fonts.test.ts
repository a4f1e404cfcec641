import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { fontFiles } from '@/utils/fonts.ts';

interface Declared {
  family: string;
  style: string;
  weight: string;
  unicodeRange: string;
  file: string;
}

/** Every @font-face of fonts.css. */
function readDeclared(): Declared[] {
  const css = readFileSync('components/fonts.css', 'utf8');
  return [...css.matchAll(/@font-face \{([^}]+)\}/g)].map(([, rule = '']) => {
    const read = (name: string) => new RegExp(`${name}:\\s*"?([^;"]+)`).exec(rule)?.[1] ?? '';
    return {
      family: read('font-family'),
      style: read('font-style'),
      weight: read('font-weight'),
      unicodeRange: flatten(read('unicode-range')),
      file: basename(/url\("([^"]+)"\)/.exec(rule)?.[1] ?? ''),
    };
  });
}

const flatten = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();

test('the list for other pages and the styles of our own name the same files, drawn alike', () => {
  const listed = Object.values(fontFiles)
    .flat()
    .map(({ url, subset: _, ...rest }) => ({ ...rest, file: basename(url.replace(/\?.*/, '')) }));
  expect(listed).toHaveLength(12);
  const byFile = (one: { file: string }, other: { file: string }) => one.file.localeCompare(other.file);
  expect(readDeclared().sort(byFile)).toEqual(listed.sort(byFile));
});

test.each(Object.entries(fontFiles))('"%s" is upright and italic, Latin and wider', (_, files) => {
  expect(files.map(({ style, url }) => `${style}${url.includes('latin-ext') ? ' ext' : ''}`)).toEqual([
    'normal',
    'normal ext',
    'italic',
    'italic ext',
  ]);
});
