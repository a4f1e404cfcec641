import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '@/utils/article/article.ts';
import { extract } from '@/utils/article/extract.ts';

const ADDRESS = 'https://blog.example.org/2024/03/05/deiche?utm_source=feed';

const PROSE = [
  'Der Deich bei Norderhafen ist seit drei Wintern eine Baustelle, und wer dort spazieren geht, sieht mehr Bagger als Möwen.',
  'Gebaut wird breiter statt höher, weil eine flache Böschung der Welle die Kraft nimmt, bevor sie oben ankommt.',
  'Das kostet Land, und Land gehört jemandem. Elf Höfe geben zusammen vierzig Hektar ab und bekommen dafür anderswo neues.',
  'Im Herbst soll der erste Abschnitt fertig sein. Dann wird wieder gemäht statt gebaggert, und die Schafe kehren zurück.',
];
const paragraphs = PROSE.map((text) => `<p>${text}</p>`).join('');

function read(body: string, head = '', address = ADDRESS): Article {
  const { document } = new JSDOM(`<html lang="de"><head>${head}</head><body>${body}</body></html>`, {
    url: address,
  }).window;
  const before = document.documentElement.outerHTML;
  const extraction = extract(document, address);
  expect(document.documentElement.outerHTML, 'the page must not be changed').toBe(before);
  if (!extraction.ok) throw new Error(`no article: ${extraction.reason}`);
  return extraction.article;
}

const texts = ({ text }: Article): string[] => text.split('\n\n');

describe('a blog', () => {
  let article: Article;

  beforeAll(() => {
    article = read(
      `<header class="site-header"><nav><a href="/">Start</a><a href="/ueber">Über</a></nav></header>
     <main><article class="post tag-newsletter category-social">
       <h1>Breiter statt höher</h1>
       <p class="meta">Von <a rel="author" href="/autor/3">Wiebke Harms</a> am <time datetime="2024-03-05T08:30:00Z">5. März 2024</time></p>
       <div class="entry-content">${paragraphs}<div class="share-buttons"><a href="https://example.com/share">Teilen</a></div></div>
     </article>
     <section class="related-posts"><h2>Ähnliche Beiträge</h2><ul><li><a href="/a">Warum Sand wandert</a></li><li><a href="/b">Wattwandern im März</a></li></ul></section>
     <section id="comments"><h2>2 Kommentare</h2><p>${PROSE[0]} Das sehe ich ganz anders, denn bei uns wurde nie gebaut, und es ging auch immer gut.</p></section></main>
     <footer>Impressum</footer>`,
      '<title>Breiter statt höher – Küstenblog</title><meta property="og:site_name" content="Küstenblog"><link rel="canonical" href="/2024/03/05/deiche">',
    );
  });

  test('gives its text and nothing else', () => {
    expect(texts(article)).toEqual(PROSE);
  });

  test('gives its metadata from what it marks', () => {
    expect(article).toMatchObject({
      id: 'https://blog.example.org/2024/03/05/deiche',
      url: 'https://blog.example.org/2024/03/05/deiche',
      title: 'Breiter statt höher',
      authors: ['Wiebke Harms'],
      publishedAt: '2024-03-05T09:30:00+01:00',
      siteName: 'Küstenblog',
      access: 'full',
    });
  });
});

test('text in mere boxes is found by its weight, and what follows it is cut off', () => {
  const boxes = PROSE.map((text) => `<div class="x${text.length}">${text}</div>`).join('');
  const article =
    read(`<div><div>Menü</div></div><div class="a"><div class="b"><h1>Breiter statt höher</h1>${boxes}
    <h3>Das könnte Sie auch interessieren</h3><div><a href="/a">Warum der Sand von einer Insel zur nächsten wandert</a></div></div></div>`);
  expect(texts(article)).toEqual(PROSE);
});

test('names lie: what holds most of the prose is the text, however it is called', () => {
  const article = read(`<h1>Breiter statt höher</h1><div class="newsletter sidebar">${paragraphs}</div>`);
  expect(texts(article)).toEqual(PROSE);
});

test('where structure finds too little, Readability is the net', () => {
  const lines = PROSE.flatMap((text) => text.match(/.{1,50}(?: |$)/g) ?? []);
  const article = read(
    `<h1>Verse</h1><div class="content">${lines.map((line) => `<p>${line}</p>`).join('')}</div>`,
  );
  expect(article.text.replace(/\s+/g, ' ')).toContain('Elf Höfe geben zusammen vierzig Hektar ab');
});

test('nothing hidden comes out', () => {
  const article = read(
    `<h1>Breiter statt höher</h1><article>${paragraphs}<p hidden>Geheim eins.</p><p style="display: none">Geheim zwei.</p><p class="h">Geheim drei.</p></article>`,
    '<style>.h { display: none }</style>',
  );
  expect(article.text).not.toContain('Geheim');
});

describe('a text that is not free', () => {
  const jsonLd = (extra: string) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Deiche","isAccessibleForFree":"False"${extra}}</script>`;
  const part = ',"hasPart":{"isAccessibleForFree":false,"cssSelector":".abo"}';

  test('is a teaser where the rest is not there', () => {
    expect(read(`<h1>Deiche</h1><article>${paragraphs}</article>`, jsonLd('')).access).toBe('teaser');
    expect(read(`<h1>Deiche</h1><article>${paragraphs}</article>`, jsonLd(part)).access).toBe('teaser');
  });

  test('is full where the part for subscribers is shown', () => {
    expect(
      read(
        `<h1>Deiche</h1><article>${paragraphs}<div class="abo">${paragraphs}</div></article>`,
        jsonLd(part),
      ).access,
    ).toBe('full');
  });

  test('is a teaser where that part is hidden, or short of the words it promises', () => {
    const hidden = `<h1>Deiche</h1><article>${paragraphs}<div class="abo" hidden>${paragraphs}</div></article>`;
    expect(read(hidden, jsonLd(part)).access).toBe('teaser');
    expect(read(`<h1>Deiche</h1><article>${paragraphs}</article>`, jsonLd(',"wordCount":900')).access).toBe(
      'teaser',
    );
  });

  test('a selector that is none is no proof', () => {
    const broken = ',"hasPart":{"isAccessibleForFree":false,"cssSelector":"..abo("}';
    expect(read(`<h1>Deiche</h1><article>${paragraphs}</article>`, jsonLd(broken)).access).toBe('teaser');
  });
});

test('a page without text is empty, not an error', () => {
  for (const body of ['', '<p></p>', '<nav><a href="/a">Start</a></nav>', '<img src="a.jpg">']) {
    const { document } = new JSDOM(body, { url: ADDRESS }).window;
    expect(extract(document, ADDRESS)).toEqual({ ok: false, reason: 'empty' });
  }
  expect(extract(new JSDOM('').window.document, 'no address')).toEqual({ ok: false, reason: 'notArticle' });
});

test('a known site’s page that is no article is read when asked to', () => {
  const address = 'https://deutsche-wirtschafts-nachrichten.de/impressum';
  const { document } = new JSDOM(`<h1>Impressum</h1><div>${paragraphs}</div>`, { url: address }).window;
  expect(extract(document, address)).toEqual({ ok: false, reason: 'notArticle' });
  expect(extract(document, address, { anyway: true })).toMatchObject({
    ok: true,
    article: { title: 'Impressum' },
  });
});

test('a lead that is set as a heading stays, a line that only leads elsewhere goes', () => {
  const lead = 'Warum man am Deich bei Norderhafen neuerdings in die Breite denkt statt in die Höhe';
  const [first = '', ...others] = PROSE;
  const rest = others.map((text) => `<p>${text}</p>`).join('');
  const article = read(
    `<article><h1>Breiter statt höher</h1><h2>${lead}</h2><figure><img src="/d.jpg" alt=""></figure>
     <p>${first}</p><p><a href="/2024/01/02/sand">Warum der Sand von Insel zu Insel wandert</a></p>${rest}</article>`,
  );
  expect(texts(article)).toEqual([lead, ...PROSE]);
});

test('dates and names are read where no element is marked as one', () => {
  const body = `<article><h1>Breiter statt höher</h1><div>(5. März, 2024) <a href="/author/harms7">Harms7</a></div>${paragraphs}</article>`;
  expect(read(body, '', 'https://blog.example.org/deiche')).toMatchObject({
    publishedAt: '2024-03-05',
    authors: ['Harms7'],
  });
});

describe('what a page says of itself is not believed blindly', () => {
  test('an address that runs is none, though it has a host', () => {
    const canonical = '<link rel="canonical" href="javascript://blog.example.org/%0Aalert(1)">';
    const { url, id } = read(`<main><h1>Deiche</h1>${paragraphs}</main>`, canonical);
    expect([url, id]).toEqual(Array(2).fill('https://blog.example.org/2024/03/05/deiche'));
  });

  test.each([
    ['de_DE', 'de-DE'],
    ['de-Latn-DE-1996', 'de-Latn-DE'],
    ['"><b>', 'en'],
    ['deutsch', 'en'],
  ])('a language %j becomes %j, which every program takes', (stated, lang) => {
    const { document } = new JSDOM(`<html><body><main><h1>Deiche</h1>${paragraphs}</main></body></html>`)
      .window;
    document.documentElement.lang = stated;
    expect(extract(document, ADDRESS)).toMatchObject({ article: { lang } });
  });
});
