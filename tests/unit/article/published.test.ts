import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { openPage } from '@/utils/article/page.ts';
import { dateInAddress } from '@/utils/article/published.ts';
import { paragraphs, readProsePage } from './prose-page.ts';

const meta = (name: string, day: string) => `<meta name="${name}" content="${day}">`;
const dated = (line: string, head = '') => readProsePage(`${line}${paragraphs}`, head).publishedAt;

describe('of the dates in a page’s head', () => {
  test.each([
    'article:published_time',
    'datePublished',
    'date',
    'DC.date',
    'dcterms.issued',
    'sailthru.date',
    'parsely-pub-date',
    'publish-date',
    'publication_date',
    'uploadDate',
  ])('%s is when it was published', (name) => {
    expect(dated('', meta(name, '2023-02-02'))).toBe('2023-02-02');
  });

  test.each(['article:modified_time', 'og:updated_time', 'article:expiration_time', 'runtime'])(
    '%s is not',
    (name) => {
      expect(dated('<p>2. Februar 2023</p>', meta(name, '2024-05-05'))).toBe('2023-02-02');
    },
  );

  test('the common one counts, wherever it stands', () => {
    const head = meta('date', '2024-05-05') + meta('article:published_time', '2023-02-02');
    expect(dated('', head)).toBe('2023-02-02');
  });

  test('one that is no date is passed over', () => {
    expect(dated('', meta('article:published_time', 'gestern') + meta('date', '2023-02-02'))).toBe(
      '2023-02-02',
    );
  });
});

describe('of the dates on a page', () => {
  test.each([
    ['that for machines', '<time datetime="2023-02-02">vor drei Tagen</time>', '2023-02-02'],
    ['that of old feeds', '<abbr class="published" title="2023-02-02">Donnerstag</abbr>', '2023-02-02'],
    [
      'that of marked-up contents',
      '<span itemprop="datePublished" content="2023-02-02">gestern</span>',
      '2023-02-02',
    ],
    [
      'one within a line',
      '<span class="datum">Erschienen in der Ausgabe vom 2. Februar 2023</span>',
      '2023-02-02',
    ],
    [
      'none of the box of another element than text',
      `<span class="datum">${'x'.repeat(80)} 2.2.2023 ${'x'.repeat(80)}</span>`,
      undefined,
    ],
    ['one in words', '<span class="datum">Donnerstag, 2. Februar 2023</span>', '2023-02-02'],
    ['one with an hour', '<time>2.2.2023, 7:05 Uhr</time>', '2023-02-02T07:05:00+01:00'],
    [
      'none of a comment',
      '<div id="comments"><time datetime="2023-02-02">2.2.</time> Danke!</div>',
      undefined,
    ],
    ['none that is hidden', '<time hidden>2.2.2023</time>', undefined],
    [
      'none of a box that only bears the name',
      `<div class="update-box"><p>${'Die Mole bleibt offen. '.repeat(8)}2.2.2023</p></div>`,
      undefined,
    ],
    [
      'the one called publication ahead of others',
      '<time datetime="2024-05-05">5.5.</time><time class="publish" datetime="2023-02-02">2.2.</time>',
      '2023-02-02',
    ],
  ])('%s', (_, line, date) => {
    expect(dated(line)).toBe(date);
  });
});

test.each([
  ['one that a line begins with', '<p>2. Februar 2023 – Altensiel</p>', '2023-02-02'],
  ['one behind a label', '<p>Geschrieben: 2.2.2023</p>', '2023-02-02'],
  ['one behind "vom"', '<p>Ein Bericht</p><p>Stand vom 2.2.2023</p>', '2023-02-02'],
  ['one behind the day of the week', '<p>Donnerstag, 2. Februar 2023</p>', '2023-02-02'],
  ['one in English', '<p>February 2, 2023</p>', '2023-02-02'],
  ['one in short English', '<p>Feb. 2, 2023</p>', '2023-02-02'],
  ['one without a dot', '<p>Feb 2, 2023</p>', '2023-02-02'],
  ['none behind another word', '<p>unter 2. Februar 2023</p>', undefined],
  [
    'none far behind a number',
    '<p>3 Kutter liefen auf Sand, bevor sie es merkten: 2. Februar 2023</p>',
    undefined,
  ],
  ['none of a script', '<div><script>"2023-02-02"</script></div>', undefined],
  ['none within a sentence', '<p>Gesperrt ist sie seit dem 2.2.2023.</p>', undefined],
  ['none of a comment', '<div id="comments"><p>2.2.2023: Danke!</p></div>', undefined],
  ['none that is hidden', '<p hidden>2.2.2023</p>', undefined],
])('of the dates in a text: %s', (_, line, date) => {
  expect(readProsePage(paragraphs + line).publishedAt).toBe(date);
});

describe('of the dates in an address', () => {
  const dateOf = (path: string) => {
    const url = `https://hafen.example.org${path}`;
    return dateInAddress(openPage(new JSDOM('', { url }).window.document, new URL(url)));
  };

  test.each([
    ['/2021/05/31/mole', '2021-05-31'],
    ['/hafen/2021/05/31', '2021-05-31'],
    ['/mole-2021-05-31', '2021-05-31'],
    ['/mole_2021_05_31.html', '2021-05-31'],
    ['/2021-05-31-mole', '2021-05-31'],
    ['/1999/12/31_mole', '1999-12-31'],
  ])('that of %s', (path, date) => {
    expect(dateOf(path)).toBe(date);
  });

  test.each([
    '/mole',
    '/12021/05/31',
    '/2021/5/31',
    '/2021/05/3/',
    '/2021/05/311',
    '/2021/05/31a',
    '/20x1/05/31',
    '/202x/05/31',
    '/19x9/05/31',
    '/199x/05/31',
    '/1899/05/31',
    '/2021/xx/31',
    '/2021/05/xx',
    '/2021.05/31',
    '/2021/05.31',
    '/2021/13/31',
    '/x2021/05/31',
  ])('none of %s', (path) => {
    expect(dateOf(path)).toBeUndefined();
  });
});
