import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { type JsonLd, readJsonLd } from '@/utils/article/json-ld.ts';

const TYPE = 'application/ld+json';
const script = (source: string, type = TYPE) => `<script type="${type}">${source}</script>`;
const readFrom = (html: string) => readJsonLd(new JSDOM(html).window.document);
const read = (...nodes: unknown[]) => readFrom(nodes.map((node) => script(JSON.stringify(node))).join(''));
const article = (fields: object) => read({ '@type': 'NewsArticle', ...fields });

const harms = { '@type': 'Person', name: 'Wiebke Harms' };

describe('what is said of an article', () => {
  test.each<[string, object, Partial<JsonLd>]>([
    ['a headline', { headline: 'Ein Licht', name: 'Licht' }, { headline: 'Ein Licht' }],
    ['a name in its place', { name: 'Ein  Licht\n' }, { headline: 'Ein Licht' }],
    ['the first of several', { headline: ['', 'Ein Licht', 'Kein Licht'] }, { headline: 'Ein Licht' }],
    ['no headline of numbers', { headline: 7 }, { headline: undefined }],
    ['nothing of null', { headline: null, author: null, image: null }, { headline: undefined, authors: [] }],
    ['a description', { description: 'Die Mole' }, { description: 'Die Mole' }],
    ['a section', { articleSection: ['Hafen', 'Küste'] }, { section: 'Hafen' }],
    ['an author by name', { author: 'Wiebke Harms' }, { authors: ['Wiebke Harms'] }],
    ['an author', { author: harms }, { authors: ['Wiebke Harms'] }],
    [
      'several authors',
      { author: [harms, 'Ole Brandt', {}, { name: '' }, 3] },
      { authors: ['Wiebke Harms', 'Ole Brandt'] },
    ],
    ['when', { datePublished: '2023-02-02' }, { published: '2023-02-02', pagePublished: undefined }],
    ['when it was changed', { dateModified: '2023-02-03' }, { modified: '2023-02-03' }],
    ['where', { url: '/licht' }, { url: '/licht' }],
    ['of which page', { url: '/licht', mainEntityOfPage: '/mole' }, { url: '/mole' }],
    ['of which page, by its id', { mainEntityOfPage: { '@id': '/mole' } }, { url: '/mole' }],
    ['of which page, by its address', { mainEntityOfPage: { '@id': '#', url: '/mole' } }, { url: '/mole' }],
    ['of which page, as the first', { mainEntityOfPage: [{ '@id': '/mole' }] }, { url: '/mole' }],
    ['whose picture', { image: { author: harms } }, { imageCredit: 'Wiebke Harms' }],
    ['whose picture, as a credit', { image: [{ creditText: 'Hafenamt' }] }, { imageCredit: 'Hafenamt' }],
    ['nobody’s picture', { image: '/mole.jpg' }, { imageCredit: undefined }],
    ['by whom it is published', { publisher: { name: 'Küstenbote' } }, { publisher: 'Küstenbote' }],
    ['the language', { inLanguage: 'de' }, { lang: 'de' }],
    ['how many words', { wordCount: '812' }, { wordCount: 812 }],
    ['no number of words', { wordCount: 'viele' }, { wordCount: undefined }],
  ])('%s', (_, fields, expected) => {
    expect(article(fields)).toMatchObject(expected);
  });

  test.each([false, 'False', 'false', 'http://schema.org/False'])('it is not free: %s', (free) => {
    expect(article({ isAccessibleForFree: free })?.isWithheld).toBe(true);
  });

  test.each([true, 'True', undefined, 'Falsett', 'nofalse'])('it is free: %s', (free) => {
    expect(article({ isAccessibleForFree: free })?.isWithheld).toBe(false);
  });

  test('which parts are not', () => {
    const parts = [
      { isAccessibleForFree: false, cssSelector: ['.abo', '.plus'] },
      { isAccessibleForFree: true, cssSelector: '.frei' },
      { isAccessibleForFree: false },
      'Teil',
    ];
    expect(article({ hasPart: parts })?.restrictedParts).toEqual(['.abo', '.plus']);
    expect(article({ hasPart: parts[0] })?.restrictedParts).toEqual(['.abo', '.plus']);
    expect(article({})?.restrictedParts).toEqual([]);
  });
});

describe('the article is found', () => {
  const named = { '@type': 'NewsArticle', headline: 'Ein Licht' };

  test.each([
    ['in a graph', { '@graph': [harms, named] }],
    ['in a list', [harms, named]],
    ['as what a page is about', { '@type': 'WebPage', mainEntity: named }],
    ['in graphs in each other', { '@graph': [{ '@graph': { mainEntity: named } }] }],
    ['of several types', { ...named, '@type': ['Thing', 'OpinionNewsArticle'] }],
    ['as a posting', { ...named, '@type': 'BlogPosting' }],
    ['as a report', { ...named, '@type': 'Report' }],
    ['as a review', { ...named, '@type': 'Review' }],
    ['as a recipe', { ...named, '@type': 'Recipe' }],
  ])('%s', (_, node) => {
    expect(read(node)?.headline).toBe('Ein Licht');
  });

  test('as the one with the most to say', () => {
    const teaser = { '@type': 'Article', headline: 'Teaser' };
    expect(read(teaser, { ...named, description: 'Die Mole' }, teaser)?.headline).toBe('Ein Licht');
  });

  test('in any script of that kind', () => {
    const source = JSON.stringify(named);
    expect(readFrom(script(source, 'Application/LD+JSON'))?.headline).toBe('Ein Licht');
    expect(readFrom(script(source, 'application/json'))).toBeUndefined();
  });

  test.each([
    ['in comment marks', (json: string) => `<!-- ${json} -->`],
    ['with a semicolon', (json: string) => `${json};`],
    ['with line breaks in strings', (json: string) => json.replace('Ein', 'Ein\n')],
    ['in a list with comment marks', (json: string) => `/* */ [${json}] // ]`.replace('// ]', '')],
  ])('%s', (_, write) => {
    expect(readFrom(script(write(JSON.stringify(named))))?.headline).toBe('Ein Licht');
  });

  test.each(['', '{', 'nichts', '}{', '"Ein Licht"', '{"@type":"NewsArticle",}', 'null'])(
    'not in %j, and the next script counts',
    (source) => {
      expect(readFrom(script(source))).toBeUndefined();
      expect(readFrom(script(source) + script(JSON.stringify(named)))?.headline).toBe('Ein Licht');
    },
  );

  test('not further down than anybody writes', () => {
    let node: object = named;
    for (let depth = 0; depth < 5; depth++) node = { mainEntity: node };
    expect(read(node)).toBeUndefined();
    expect(read((node as { mainEntity: object }).mainEntity)?.headline).toBe('Ein Licht');
  });

  test('not where scripts are longer than any article’s', () => {
    expect(readFrom(script(JSON.stringify({ ...named, text: 'x'.repeat(1_000_000) })))).toBeUndefined();
  });
});

test('an author in a node of their own is found by its id', () => {
  const author = [{ '@id': '#harms' }, { '@id': '#brandt' }, { '@id': '#nobody' }];
  const nodes = [
    { '@type': 'NewsArticle', author },
    { '@id': '#harms' },
    { ...harms, '@id': '#harms' },
    { '@id': '#brandt', name: 'Ole Brandt' },
  ];
  expect(read({ '@graph': nodes })?.authors).toEqual(['Wiebke Harms', 'Ole Brandt']);
});

test('of a page that is no article only who made it and when is taken', () => {
  const page = { '@type': 'WebPage', name: 'Küstenbote', author: harms, dateModified: '2023-02-03' };
  expect(read(harms, { ...page, datePublished: '2023-02-02' })).toMatchObject({
    headline: undefined,
    authors: ['Wiebke Harms'],
    published: undefined,
    pagePublished: '2023-02-02',
    modified: '2023-02-03',
    isWithheld: false,
    restrictedParts: [],
  });
  expect(read({ '@type': 'VideoObject', uploadDate: '2023-02-02' })?.pagePublished).toBe('2023-02-02');
  expect(read(page)).toBeUndefined();
  expect(read()).toBeUndefined();
});
