import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { detect } from '@/utils/article/detect.ts';

const HOST = 'https://deutsche-wirtschafts-nachrichten.de';
const CANONICAL = `${HOST}/712345/landstrom-fuer-alle`;

interface Signs {
  canonical?: string;
  type?: string;
  jsonLd?: string;
  body?: string;
}

/** A page that says of itself what it is told to. */
function page({ canonical, type, jsonLd, body = '<body>' }: Signs): Document {
  const head = [
    canonical && `<link rel="canonical" href="${canonical}">`,
    type && `<meta property="og:type" content="${type}">`,
    jsonLd && `<script type="application/ld+json">{"@type": "${jsonLd}", "headline": "Landstrom"}</script>`,
  ];
  return new JSDOM(`<html lang="de"><head>${head.filter(Boolean).join('')}</head>${body}<h1>Landstrom</h1>`)
    .window.document;
}

const article: Signs = { canonical: CANONICAL, type: 'article', jsonLd: 'NewsArticle' };

/** Every shape of address, beside what it is: nothing else on the site is an article. */
const ARTICLES: readonly (readonly [address: string, id: string])[] = [
  [`${HOST}/712345/landstrom-fuer-alle`, 'dwn:712345'],
  [`${HOST}/712345`, 'dwn:712345'],
  [`${HOST}/712345/`, 'dwn:712345'],
  [`${HOST}/712345/Landstrom-Fuer-Alle`, 'dwn:712345'],
  ['http://deutsche-wirtschafts-nachrichten.de/712345/landstrom-fuer-alle', 'dwn:712345'],
  ['https://www.deutsche-wirtschafts-nachrichten.de/712345/landstrom-fuer-alle', 'dwn:712345'],
  [`${HOST}/712345/landstrom-fuer-alle?src=live`, 'dwn:712345'],
  [`${HOST}/712345/landstrom-fuer-alle?src=rec-newsboxes&f_tid=abc#kommentare`, 'dwn:712345'],
  [`${HOST}/712345?utm_source=mail&utm_campaign=woche`, 'dwn:712345'],
];

const OTHERS = [
  '/',
  '/politik',
  '/weltwirtschaft/',
  '/rubrika/27243/Unternehmen',
  '/tag/35075/Energie-Krise',
  '/tag/200145?src=top',
  '/author?id=30111',
  '/search?search=strom',
  '/login',
  '/profile',
  '/subscribe',
  '/meindwn',
  '/newsletter-anmeldung/',
  '/kontakt',
  '/impressum',
  '/datenschutz',
  '/feed',
  '/2016',
  '/2016/09',
  '/2016/09/24/',
  '/712345/slug/kommentare',
  '/dwn/pics/cache_43/431755174.jpg',
];

describe('addresses', () => {
  test.each(ARTICLES)('%s is the article', (address, id) => {
    expect(detect(page(article), address)).toMatchObject({ isArticle: true, id, url: CANONICAL });
  });

  test.each([
    '/2016/09/24/der-grosse-irrtum',
    '/2016/09/24/der-grosse-irrtum/',
    '/2016/09/24/Der-Grosse-Irrtum/?src=live',
  ])('%s is one article', (path) => {
    const signs = { ...article, canonical: `${HOST}/2016/09/24/der-grosse-irrtum/` };
    expect(detect(page(signs), HOST + path)).toMatchObject({
      isArticle: true,
      id: 'dwn:/2016/09/24/der-grosse-irrtum',
      url: `${HOST}/2016/09/24/der-grosse-irrtum`,
    });
  });

  test.each(OTHERS)('%s is none, whatever the page says', (path) => {
    expect(detect(page({ type: 'article', jsonLd: 'NewsArticle' }), HOST + path).isArticle).toBe(false);
  });

  test.each([
    'https://deutsche-wirtschafts-nachrichten.de.example.org/712345/x',
    'https://express.deutsche-wirtschafts-nachrichten.de/712345/x',
    'https://wwwxdeutsche-wirtschafts-nachrichten.de/712345/x',
    'https://example.org/712345/x',
    'ftp://deutsche-wirtschafts-nachrichten.de/712345/x',
    'file:///712345/x',
    'not an address',
  ])('%s is another site', (address) => {
    expect(detect(page(article), address).isArticle).toBe(false);
  });
});

describe('evidence', () => {
  const address = CANONICAL;

  test('an address alone is not enough', () => {
    expect(detect(page({}), address).isArticle).toBe(false);
  });

  test('one sign alone is not enough', () => {
    expect(detect(page({ type: 'article' }), address).isArticle).toBe(false);
    expect(detect(page({ canonical: CANONICAL }), address).isArticle).toBe(false);
  });

  test('two are, whichever they are', () => {
    for (const one of ['canonical', 'type', 'jsonLd'] as const)
      expect(detect(page({ ...article, [one]: '' }), address).isArticle, `without ${one}`).toBe(true);
  });

  test('a page that calls itself something else is none', () => {
    expect(detect(page({ ...article, type: 'website' }), address).isArticle).toBe(false);
  });

  test('a page whose canonical address is another is none', () => {
    expect(detect(page({ ...article, canonical: `${HOST}/` }), address).isArticle).toBe(false);
    expect(detect(page({ ...article, canonical: `${HOST}/700001/etwas-anderes` }), address).isArticle).toBe(
      false,
    );
  });

  test('after the history API changed the address, the number in the page counts', () => {
    const stale = { ...article, canonical: `${HOST}/700001/vorher` };
    const body = '<body class="page_article"><div id="article" data-id="712345" data-ct="article"></div>';
    expect(detect(page({ ...stale, body }), address)).toMatchObject({ isArticle: true, id: 'dwn:712345' });
  });

  test('without metadata the site’s own marks are enough', () => {
    const body = '<body class="tng page_article"><div id="article" data-id="712345" data-ct="article"></div>';
    const found = detect(page({ body }), `${HOST}/712345?src=live`);
    expect(found).toMatchObject({ isArticle: true, id: 'dwn:712345', url: `${HOST}/712345` });
    const marks = '<body class="page_article"><div id="article" data-ct="article"></div>';
    expect(detect(page({ body: marks }), `${HOST}/2016/09/24/Irrtum/?src=live`)).toMatchObject({
      id: 'dwn:/2016/09/24/irrtum',
      url: `${HOST}/2016/09/24/irrtum`,
    });
  });

  test('its number says that a page is named, and is no sign of an article', () => {
    const numbered = '<body><div id="article" data-id="712345"></div>';
    expect(detect(page({ type: 'article', body: numbered }), address).isArticle).toBe(false);
    const marks = '<body class="page_article"><div id="article" data-ct="article"></div>';
    expect(detect(page({ body: marks }), address).isArticle).toBe(true);
  });

  test.each(['Article', 'NewsArticle', 'ReportageNewsArticle', 'BlogPosting', '["NewsArticle", "Report"]'])(
    'JSON-LD of the type %s is a sign, whatever else stands in the page',
    (type) => {
      const scripts = ['"BreadcrumbList"', type.startsWith('[') ? type : `"${type}"`].map(
        (name) => `<script type="application/ld+json">{"@type": ${name}}</script>`,
      );
      const body = `<body>${scripts.join('')}`;
      expect(detect(page({ type: 'article', body }), address).isArticle).toBe(true);
    },
  );

  test.each(['BreadcrumbList', 'ArticleList', 'WebPage'])('JSON-LD of the type %s is none', (jsonLd) => {
    expect(detect(page({ type: 'article', jsonLd }), address).isArticle).toBe(false);
  });

  test('JSON-LD is read with spaces and without', () => {
    for (const json of [
      '{"@type":"NewsArticle"}',
      '{"@type":["NewsArticle"]}',
      '{"@type": [ "NewsArticle" ]}',
    ])
      expect(
        detect(
          page({ type: 'article', body: `<body><script type="application/ld+json">${json}</script>` }),
          address,
        ).isArticle,
        json,
      ).toBe(true);
  });

  test('a page that carries the number of another is none', () => {
    const body = '<body class="page_article"><div id="article" data-id="700001" data-ct="article"></div>';
    expect(detect(page({ body }), address).isArticle).toBe(false);
  });

  test('a number that no address has is none', () => {
    const body = '<body><div id="article" data-id="12"></div>';
    expect(detect(page({ ...article, body }), address).isArticle).toBe(true);
  });

  test('a type with spaces around it is that type', () => {
    expect(detect(page({ ...article, type: ' article ' }), address).isArticle).toBe(true);
  });

  test('a type that is left out says nothing', () => {
    const { type: _, ...untyped } = article;
    const body = '<body><meta property="og:type">';
    expect(detect(page({ ...untyped, body }), address).isArticle).toBe(true);
  });

  test('an old dated address that leads to a numbered article takes its number', () => {
    expect(detect(page(article), `${HOST}/2018/03/01/landstrom`)).toMatchObject({
      id: 'dwn:712345',
      url: CANONICAL,
    });
  });
});
