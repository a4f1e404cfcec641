import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { extract } from '@/utils/article/extract.ts';
import { paragraphs, readProsePage } from './prose-page.ts';

const meta = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('');
const jsonLd = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;

const [DAY, NEXT, OTHER] = ['2023-02-02', '2023-02-03', '2020-01-01'];

describe('when an article was published', () => {
  test.each([
    ['says its JSON-LD ahead of its head', jsonLd({ datePublished: DAY }) + meta({ date: OTHER }), ''],
    ['says its head ahead of the page', meta({ date: DAY }), `<time datetime="${OTHER}"></time>`],
    ['says the page ahead of its lines', '', `<p>1. Januar 2020</p><time datetime="${DAY}"></time>`],
    [
      'say its lines ahead of what JSON-LD says of the page',
      jsonLd({ '@type': 'WebPage', datePublished: OTHER }),
      '<p>2.2.2023</p>',
    ],
    ['says JSON-LD of the page', jsonLd({ '@type': 'WebPage', datePublished: DAY }), ''],
    ['not what cannot be read', jsonLd({ datePublished: 'gestern' }) + meta({ date: DAY }), ''],
  ])('%s', (_, head, html) => {
    expect(readProsePage(html + paragraphs, head).publishedAt).toBe(DAY);
  });

  test('may stand far from the text', () => {
    const outside = `</article></main><p><time datetime="${DAY}"></time></p><main><article>`;
    expect(readProsePage(paragraphs + outside).publishedAt).toBe(DAY);
  });
});

describe('when it was changed', () => {
  const modified = (head: string, html = '') => readProsePage(html + paragraphs, head).modifiedAt;
  const published = meta({ date: DAY });

  test.each([
    [
      'says its JSON-LD ahead of its head',
      jsonLd({ dateModified: NEXT }) + meta({ datemodified: '2024-01-01' }),
    ],
    ['says its head', meta({ 'article:modified_time': NEXT })],
    ['says its head in another way', meta({ dateModified: NEXT })],
    ['says its head to other services', meta({ 'og:updated_time': NEXT })],
  ])('%s', (_, head) => {
    expect(modified(head + published)).toBe(NEXT);
  });

  test.each([
    '2.2.2023 | Aktualisiert: 3.2.2023',
    '2.2.2023 Zuletzt aktualisiert 3.2.2023',
    '2.2.2023, Updated: 3.2.2023',
  ])('says the line %s', (line) => {
    expect(readProsePage(`<p>${line}</p><p>Von Wiebke Harms</p>${paragraphs}`)).toMatchObject({
      publishedAt: DAY,
      modifiedAt: NEXT,
    });
  });

  test('is not said where it is not later', () => {
    expect(modified(published + meta({ datemodified: DAY }))).toBeUndefined();
    expect(modified(published + meta({ datemodified: OTHER }))).toBeUndefined();
    expect(modified(meta({ datemodified: NEXT }))).toBeUndefined();
  });

  test.each([
    ['2023-02-02T10:00:59+01:00', undefined],
    ['2023-02-02T10:01:00+01:00', '2023-02-02T10:01:00+01:00'],
    ['2023-02-02', undefined],
    ['2023-02-03', NEXT],
  ])('counts from a minute on: %s', (time, expected) => {
    expect(modified(meta({ date: '2023-02-02T10:00:00+01:00', datemodified: time }))).toBe(expected);
  });

  test.each([
    ['2023-02-02T10:00:00+01:00', undefined],
    ['2023-02-03T10:00:00+01:00', '2023-02-03T10:00:00+01:00'],
  ])('counts from the next day on where only the day of publication is known: %s', (time, expected) => {
    expect(modified(meta({ date: DAY, datemodified: time }))).toBe(expected);
  });
});

describe('who wrote it', () => {
  test.each([
    ['author'],
    ['article:author'],
    ['article:author_name'],
    ['dc.creator'],
    ['sailthru.author'],
    ['byl'],
  ])('says the head as %s', (name) => {
    expect(readProsePage(paragraphs, meta({ [name]: 'Wiebke Harms' })).authors).toEqual(['Wiebke Harms']);
  });

  test.each(['authority', 'coauthor', 'smartbanner:author', 'author_id'])('does not say %s', (name) => {
    expect(readProsePage(paragraphs, meta({ [name]: 'Wiebke Harms' })).authors).toEqual([]);
  });

  test('says JSON-LD ahead of the head, where it names anybody, and each once', () => {
    const head = meta({ author: 'Ole Brandt' });
    const twice = ['Wiebke Harms', 'Von Wiebke Harms'];
    expect(readProsePage(paragraphs, head + jsonLd({ author: twice })).authors).toEqual(['Wiebke Harms']);
    expect(readProsePage(paragraphs, head + jsonLd({ author: '–' })).authors).toEqual(['Ole Brandt']);
  });

  test.each([
    ['persons, where it names any', ['Deutsche Wirtschafts Nachrichten', 'Wiebke Harms'], ['Wiebke Harms']],
    [
      'the paper, where it names nobody else',
      ['Deutsche Wirtschafts Nachrichten'],
      ['Deutsche Wirtschafts Nachrichten'],
    ],
  ])('says JSON-LD of a known site: %s', (_, author, expected) => {
    const address = 'https://deutsche-wirtschafts-nachrichten.de/704821/ein-licht-fuer-die-mole';
    const html = `<head>${jsonLd({ author })}</head><body class="page_article">
      <div id="article" data-ct="article" data-id="704821"><div class="article-title"><h1>Licht</h1></div>
      <div class="art-content">${paragraphs}</div></div></body>`;
    const extraction = extract(new JSDOM(html, { url: address }).window.document, address);
    expect(extraction).toMatchObject({ ok: true, article: { authors: expected } });
  });

  test.each([
    ['is marked in its label', 1500, ['Wiebke Harms']],
    ['is nobody that a longer text is marked with', 1501, []],
  ])('%s', (_, length, expected) => {
    const label = `<p class="author">${'Wiebke Harms'.padEnd(length)}</p>`;
    expect(readProsePage(paragraphs + label).authors).toEqual(expected);
  });

  test('is the first that the head really names', () => {
    const head = meta({ 'article:author': 'https://example.org/harms', author: 'Wiebke Harms' });
    expect(readProsePage(paragraphs, head).authors).toEqual(['Wiebke Harms']);
  });
});

test('the section is JSON-LD’s, else the head’s', () => {
  const head = meta({ 'article:section': 'Küste' });
  expect(readProsePage(paragraphs, head).section).toBe('Küste');
  expect(readProsePage(paragraphs, head + jsonLd({ articleSection: 'Hafen' })).section).toBe('Hafen');
  expect(readProsePage(paragraphs).section).toBeUndefined();
});
