import { expect, test } from 'vitest';
import { readFixtures } from '@/tests/fixtures/fixtures.ts';
import { writeText } from '@/utils/export/text.ts';
import { writeArticle } from '../components/article.ts';
import { readSource, writeSource } from './source.ts';

const articles = readFixtures().filter(({ expected }) => expected.article !== null);

test.each(articles)('the text of $name has every word', ({ name, content }) => {
  const source = readSource(name);
  const text = writeText(source);
  const squeeze = (words: string): string => words.normalize('NFKC').replaceAll(/\s+/g, '');
  const page = document.createElement('div');
  page.innerHTML = content;
  for (const block of page.querySelectorAll('p, h2, h3, h4, dt, td, th, pre, figcaption, caption'))
    for (const line of block.textContent.split('\n')) expect(squeeze(text)).toContain(squeeze(line));
  const { title, lead = '', section = '', authors, url, image } = source.article;
  for (const part of [title, lead, section, ...authors, url, image?.caption ?? '', image?.credit ?? ''])
    expect(squeeze(text)).toContain(squeeze(part));
  if (lead) expect(text.split(lead).length, 'the lead stands there once').toBe(2);
  expect(text.includes('Nur Anriss')).toBe(source.article.access === 'teaser');
  expect(text).not.toMatch(/<\w|\n{3}/);
});

test('the facts stand first, and every block in its own form', () => {
  const article = writeArticle({
    section: 'Wirtschaft',
    lead: 'Volle Bücher.',
    siteName: 'Beispiel',
    url: 'https://example.org/1',
    image: { src: 'https://example.org/a.jpg', alt: 'Kran', caption: 'Am Abend.', credit: 'Ole' },
    content:
      '<p>Eins<br>zwei, CO<sub>2</sub> und 3<sup>te</sup>.</p><h2>Mitte</h2>' +
      '<ul><li>a<ol start="3"><li>b</li></ol></li><li>c</li></ul>' +
      '<blockquote><p>Zitat</p><p>Wer</p></blockquote><hr><pre>x  y\n z</pre>' +
      '<table><tbody><tr><td>Lohn</td><td>19,2</td></tr><tr><td>Energie</td><td>5</td></tr></tbody></table>',
  });
  expect(writeText(writeSource(article))).toBe(`Werften an der Ostsee
=====================

Wirtschaft · 5–7 Min.
Von Fenja Petersen
31. Oktober 2023, 14:08
Quelle: Beispiel
https://example.org/1
Abgerufen am 25. November 2026

Volle Bücher.

[Bild: Kran]

Am Abend. Foto: Ole

Eins
zwei, CO₂ und 3te.

Mitte
-----

- a
  3. b
- c

> Zitat
>
> Wer

* * *

x  y
 z

Lohn     19,2
Energie  5
`);
});
