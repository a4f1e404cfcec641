import { describe, expect, test } from 'vitest';
import { namesIn } from '@/utils/article/byline.ts';

describe('the names of a line', () => {
  test.each([
    ['Anna Beispiel', ['Anna Beispiel']],
    ['Von Anna Beispiel und Bert Muster | 3. Mai 2021', ['Anna Beispiel', 'Bert Muster']],
    ['By Anna Beispiel, Bert Muster & Carla Probe', ['Anna Beispiel', 'Bert Muster', 'Carla Probe']],
    ['Written by Anna Beispiel and Bert Muster', ['Anna Beispiel', 'Bert Muster']],
    ['Text: Anna Beispiel; Redaktion: Bert Muster', ['Anna Beispiel', 'Bert Muster']],
    ['Autorin: Anna Beispiel · Bert Muster', ['Anna Beispiel', 'Bert Muster']],
    ['Anna Beispiel, Montag, 3. Mai 2021', ['Anna Beispiel']],
    ['Anna Beispiel am 03.05.2021, 14:08 Uhr', ['Anna Beispiel']],
    ['Anna Beispiel, May 3, 2021', ['Anna Beispiel']],
    ['Harms7', ['Harms7']],
    ['Anna Beispiel »', ['Anna Beispiel']],
    ['Roland Andersen', ['Roland Andersen']],
    ['Edmund Vonderau', ['Edmund Vonderau']],
  ])('%s', (line, names) => {
    expect(namesIn(line)).toEqual(names);
  });

  test.each([
    '',
    'von',
    'Autor: 3. Mai 2021',
    'https://example.org/autor',
    'anna@example.org',
    'Wer wie sie seit vierzig Jahren am Hafen lebt, der braucht kein Licht und keine Lampen mehr',
    'X',
    '---',
  ])('%s names nobody', (line) => {
    expect(namesIn(line)).toEqual([]);
  });

  test('as many names as fit a line are names', () => {
    const long = 'Annegret Beispielhausen, Bertram Mustermannsen und Carla-Maria Probestein-Lange';
    expect(namesIn(long)).toHaveLength(3);
    expect(namesIn(`${long}, Dora`)).toEqual([]);
  });
});
