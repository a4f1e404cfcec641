import { describe, expect, test } from 'vitest';
import { namesIn } from '@/utils/article/byline.ts';
import { paragraphs, readProsePage } from './prose-page.ts';

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
    ['Wiebke Harms,Ole Brandt', ['Wiebke Harms', 'Ole Brandt']],
    ['Autor: – Wiebke Harms', ['Wiebke Harms']],
    ['Wiebke Harms https://hafen.example', ['Wiebke Harms https://hafen.example']],
  ])('%s', (line, names) => {
    expect(namesIn(line)).toEqual(names);
  });

  test.each([
    '',
    'von',
    'Autor: 3. Mai 2021',
    'https://example.org/autor',
    'http://example.org/autor',
    '--',
    'anna@example.org',
    'Wer wie sie seit vierzig Jahren am Hafen lebt, der braucht kein Licht und keine Lampen mehr',
    'X',
    '---',
  ])('%s names nobody', (line) => {
    expect(namesIn(line)).toEqual([]);
  });

  test('as many names as fit a line are names', () => {
    const long = 'Annegret Beispielhausen, Bertram Mustermannsen und Carla-Maria Probestein-Langer';
    expect(namesIn(long)).toHaveLength(3);
    expect(namesIn(`${long}n`)).toEqual([]);
    expect(namesIn(`${long}, Dora`)).toEqual([]);
  });
});

describe('who wrote an article', () => {
  const PERSON = '<p><span rel="author">Wiebke Harms</span></p>';
  const stated = (...names: string[]) =>
    `<meta property="og:site_name" content="Altensieler Küstenbote">
     <script type="application/ld+json">${JSON.stringify({ '@type': 'Article', author: names.map((name) => ({ name })) })}</script>`;

  test.each([
    'Altensieler Küstenbote',
    'Küstenbote',
    'Hafen.Example',
    'Team hafen-example',
    'admin',
    'WebAdmin',
  ])('is rather a person on the page than %s, which is the site itself', (office) => {
    expect(readProsePage(PERSON + paragraphs, stated(office)).authors).toEqual(['Wiebke Harms']);
    expect(readProsePage(paragraphs, stated(office)).authors).toEqual([office]);
    expect(readProsePage(paragraphs, stated(office, 'Ole Brandt')).authors).toEqual(['Ole Brandt']);
  });

  test.each([
    'Ole Brandt',
    'Hafen Brandt',
    'Ole Küstenbote-Brandt von der Mole',
    'Super-Admin',
    'Administratius',
  ])('is %s, whom the metadata names, ahead of a person on the page', (name) => {
    expect(readProsePage(PERSON + paragraphs, stated(name)).authors).toEqual([name]);
  });

  test('is whoever an element names for machines', () => {
    const html = '<p><span itemprop="author" content="Wiebke Harms">w. h.</span></p>';
    expect(readProsePage(html + paragraphs).authors).toEqual(['Wiebke Harms']);
  });

  test('is nobody where an element marked as such says no name, and the next one counts', () => {
    const html = '<p><span rel="author">–</span> <span rel="author">Wiebke Harms</span></p>';
    expect(readProsePage(html + paragraphs).authors).toEqual(['Wiebke Harms']);
  });

  test('may sign the text, above or below', () => {
    expect(readProsePage(`<p>Von Wiebke Harms</p>${paragraphs}`).authors).toEqual(['Wiebke Harms']);
    expect(readProsePage(`${paragraphs}<p>Text: Wiebke Harms</p>`).authors).toEqual(['Wiebke Harms']);
  });
});
