import { describe, expect, test } from 'vitest';
import type { Article } from '@/utils/article/article.ts';
import { boundArticle, bounds } from '@/utils/article/bounds.ts';
import { writeArticle } from '../components/article.ts';

const image = { src: 'https://hafen.example.org/mole.jpg', alt: '' };
const lines: [name: string, most: number, write: (line: string) => Partial<Article>][] = [
  ['headline', bounds.title, (title) => ({ title })],
  ['section', bounds.section, (section) => ({ section })],
  ['lead', bounds.lead, (lead) => ({ lead })],
  ['author', bounds.author, (author) => ({ authors: ['Ole Brandt', author] })],
  ['description', bounds.alt, (alt) => ({ image: { ...image, alt } })],
  ['caption', bounds.caption, (caption) => ({ image: { ...image, caption } })],
  ['credit', bounds.credit, (credit) => ({ image: { ...image, credit } })],
  ['site’s name', bounds.siteName, (siteName) => ({ siteName })],
];

/** So many characters of words; those of seven, with their space, end beside all bounds, and at one of them. */
const words = (length: number, word = 'Schiff '): string => word.repeat(length).slice(0, length);

describe.each(lines)('a line that is a %s', (_, most, write) => {
  test('is whole at its bound', () => {
    const article = writeArticle(write(words(most)));
    expect(boundArticle(article)).toEqual(article);
  });

  test('is cut behind a word beyond it', () => {
    const cut = `${words(most).slice(0, words(most).lastIndexOf(' ', most - 1))}…`;
    expect(boundArticle(writeArticle(write(words(most + 1))))).toMatchObject(write(cut));
  });

  test('is cut within a word where that is too long, but not within a character', () => {
    expect(boundArticle(writeArticle(write('x'.repeat(most + 1))))).toMatchObject(
      write(`${'x'.repeat(most - 1)}…`),
    );
    const early = `Ebbe ${'x'.repeat(most)}`;
    expect(boundArticle(writeArticle(write(early)))).toMatchObject(write(`${early.slice(0, most - 1)}…`));
    const pair = `${'x'.repeat(most - 2)}😀😀`;
    expect(boundArticle(writeArticle(write(pair)))).toMatchObject(write(`${'x'.repeat(most - 2)}\ufffd…`));
  });
});

test('nothing comes to an article that lacks it', () => {
  const { section: _, lead: __, image: ___, ...bare } = writeArticle({});
  expect(boundArticle(bare)).toEqual(bare);
  const article = { ...bare, image };
  expect(boundArticle(article)).toEqual(article);
});

test('a lead that is cut counts as it is kept', () => {
  const lead = words(bounds.lead + 500, 'Ebbe ');
  const counted = { wordCount: 4500, characterCount: 22_500 };
  expect(boundArticle(writeArticle({ lead, ...counted, lang: 'de' }))).toMatchObject({
    wordCount: 4500 - 100, // of five characters each, the last with its space
    characterCount: 22_500 - 500,
  });
});

test('there are as many authors as anybody names', () => {
  const authors = Array.from({ length: bounds.authors + 1 }, (_, index) => `Harms ${index}`);
  expect(boundArticle(writeArticle({ authors }))?.authors).toEqual(authors.slice(0, bounds.authors));
});

test('a picture whose address is larger than any picture is left out', () => {
  const at = (length: number) => boundArticle(writeArticle({ image: { src: 'x'.repeat(length), alt: '' } }));
  expect(at(bounds.text)?.image?.src).toHaveLength(bounds.text);
  expect(at(bounds.text + 1)).toMatchObject({ title: writeArticle({}).title });
  expect(at(bounds.text + 1)).not.toHaveProperty('image');
});

describe('half an article is none', () => {
  const address = (length: number) => 'https://hafen.example.org/'.padEnd(length, 'x');

  test.each<[string, number, (length: number) => Partial<Article>]>([
    ['address', bounds.address, (length) => ({ url: address(length) })],
    ['identity that is one', bounds.address, (length) => ({ id: address(length) })],
    ['other identity', bounds.identity, (length) => ({ id: 'dwn:'.padEnd(length, '1') })],
    ['text as HTML', bounds.text, (length) => ({ content: 'x'.repeat(length) })],
    ['text', bounds.text, (length) => ({ text: 'x'.repeat(length) })],
  ])('of a larger %s', (_, most, write) => {
    const article = writeArticle(write(most));
    expect(boundArticle(article)).toEqual(article);
    expect(boundArticle(writeArticle(write(most + 1)))).toBeUndefined();
  });
});
