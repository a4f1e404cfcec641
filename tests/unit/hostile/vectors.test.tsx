import { beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { Article as ArticleView } from '@/components/Article.tsx';
import { Marked } from '@/components/library/Marked.tsx';
import type { Article } from '@/utils/article/article.ts';
import { net } from '@/utils/article/net.ts';
import { readPage } from '@/utils/article/read.ts';
import { sanitize } from '@/utils/article/sanitize.ts';
import { writeCitation } from '@/utils/export/citation.ts';
import type { ExportSource } from '@/utils/export/exporter.ts';
import { writeFileName } from '@/utils/export/file-name.ts';
import { writeHtml } from '@/utils/export/html.ts';
import { makeChapter } from '@/utils/export/make-chapter.ts';
import { writeMarkdown } from '@/utils/export/markdown.ts';
import { writeNavigation, writeNcx, writePage } from '@/utils/export/navigation.ts';
import { writePackageDocument } from '@/utils/export/package-document.ts';
import { writeText } from '@/utils/export/text.ts';
import { writeClipboard } from '@/utils/export/write-clipboard.ts';
import { keepXml } from '@/utils/export/xml.ts';
import { writeArticlePage } from '@/utils/library/backup/article-page.ts';
import { diffVersions } from '@/utils/library/diff-versions.ts';
import { hangPictures } from '@/utils/library/hang-pictures.ts';
import { findMarks } from '@/utils/library/search/marks.ts';
import { parseQuery } from '@/utils/library/search/query.ts';
import { cutSnippet } from '@/utils/library/search/snippet.ts';
import { show } from '../components/show.ts';
import { writeSource } from '../export/source.ts';
import { findHarm, findHarmInHtml, findHarmInMarkdown } from './harmless.ts';
import { escapeText, PROSE, VECTORS, writeHostileMarkup, writeHostileWords } from './vectors.ts';

vi.setConfig({ testTimeout: 30_000 });

const ADDRESSES = {
  'another site': 'https://example.org/bericht',
  'the paper': 'https://deutsche-wirtschafts-nachrichten.de/706332/werften',
};

beforeEach(() => {
  const font = new Uint8Array([1, 2, 3]); // what fonts look like is for browsers to say
  const quiet = () => undefined;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = quiet;
      unobserve = quiet;
      disconnect = quiet;
    },
  ); // jsdom has none
  vi.stubGlobal('fetch', async () => ({ bytes: async () => font }));
});

/** The article of a page into which an attacker wrote, and what can be put back into it. */
function read(html: string, address: string) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const before = page.documentElement.outerHTML;
  const { extraction, parts } = readPage(net, page, address, { anyway: true });
  const restored = parts.map((part) => part.restore() ?? '').join('\n');
  expect(page.documentElement.outerHTML).toBe(before);
  if (!extraction.ok) throw new Error(extraction.reason);
  return { article: extraction.article, restored };
}

/** An article every word of which is the attacker's: what any page, or a backup of anybody's, could make of it. */
function forge(text: string, content: string): Article {
  return {
    id: 'dwn:1',
    url: 'https://example.org/a"><script>trip()</script>',
    title: text,
    section: text,
    lead: text,
    authors: [text, `${text} und ${text}`],
    image: { src: 'https://example.org/a.jpg?"onerror=trip()', alt: text, caption: text, credit: text },
    content: sanitize(`<p>${PROSE}</p>${content}`),
    text,
    lang: text,
    siteName: text,
    wordCount: 20,
    characterCount: 100,
    readingTime: { min: 1, max: 1 },
    access: 'teaser',
    removed: [],
  };
}

async function findHarmInFile(source: ExportSource): Promise<string[]> {
  const html = await writeHtml(source);
  const file = new DOMParser().parseFromString(html.replace(/(<style>)[^<]*/, '$1'), 'text/html');
  const [script, ...scripts] = file.scripts;
  expect(keepXml(JSON.parse(script?.text ?? '').headline)).toBe(keepXml(source.article.title));
  expect([scripts.length, script?.type]).toEqual([0, 'application/ld+json']);
  expect([...file.querySelectorAll('style')].length).toBe(1);
  const equivalents = [...file.querySelectorAll('[http-equiv]')].map((meta) =>
    meta.getAttribute('http-equiv'),
  );
  expect(equivalents).toEqual(['Content-Security-Policy']);
  for (const link of file.querySelectorAll('link')) {
    expect(link.rel).toBe('canonical');
    expect(link.getAttribute('href')).toMatch(/^https?:\/\//);
  }
  return findHarm(file, { also: ['script', 'style', 'meta', 'link'], pictures: /^data:image\// });
}

function parseXml(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

/** What an EPUB of it would hold: chapter, contents and package. */
function findHarmInBook(source: ExportSource): string[] {
  const { article, tags } = source;
  const pictures = new Map(
    [...source.pictures.values()].map((picture) => [picture.hash, { ...picture, path: 'pictures/1.png' }]),
  );
  const chapter = makeChapter(source, { id: 'article', pictures });
  const book = {
    identifier: article.id,
    title: article.title,
    authors: article.authors,
    publisher: article.siteName,
    lang: article.lang,
    modifiedAt: source.retrievedAt,
    sources: [article.url],
    subjects: [...tags],
    front: [],
    parts: [{ chapters: [chapter] }],
    pictures: [...pictures.values()],
    description: article.lead ?? '',
  };
  const metadata = parseXml(writePackageDocument(book));
  expect(metadata.getElementsByTagName('dc:title').length).toBe(1);
  expect(metadata.getElementsByTagName('itemref').length).toBe(1);
  parseXml(writeNcx(book));
  parseXml(writeNavigation(book));
  const page = parseXml(writePage(chapter.title, chapter.lang, chapter.body, chapter.kind));
  expect(page.querySelectorAll('link').length).toBe(1);
  for (const link of page.querySelectorAll('link')) link.remove();
  page.body?.removeAttribute('epub:type');
  page.documentElement.removeAttribute('xmlns:epub');
  return findHarm(page, { pictures: /^pictures\/1\.png$/ });
}

function findHarmInNotes(source: ExportSource): string[] {
  const [, front = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(writeMarkdown(source)) ?? [];
  const { title, url, lead } = source.article;
  expect(parse(front)).toMatchObject({ title, url, ...(lead && { description: lead }) });
  const known =
    'title authors section description published updated site url retrieved lang words access tags';
  expect(Object.keys(parse(front)).filter((name) => !known.split(' ').includes(name))).toEqual([]);
  return findHarmInMarkdown(body);
}

/** The list's and the comparison's words, and the article as reader and library show it. */
async function findHarmInViews(article: Article): Promise<string[]> {
  const query = parseQuery('Werften trip script ');
  const { text, marks } = cutSnippet(
    article.text,
    findMarks(article.text, query, 'german', () => false),
  );
  const listed = show(<Marked text={text} ranges={marks} />);
  expect(listed.textContent).toBe(text);
  const harm = findHarm(listed);
  const parts = Object.values(diffVersions({ ...article, text: PROSE }, article)).flat();
  for (const part of parts) expect(Object.keys(part)).toEqual(['kind', 'text']);
  const hung = await hangPictures(article, [], async () => undefined, 'Bild');
  for (const shown of [article, hung.article]) {
    const view = show(<ArticleView article={shown} />);
    harm.push(...findHarm(view, { also: ['button', 'svg', 'path'] }).filter((line) => !isOurs(line)));
  }
  return harm;
}

/** What the reader itself puts into an article to look and listen by. */
const isOurs = (line: string): boolean =>
  /^attribute (?:tabindex|role|aria-\w+|type|decoding|loading)=/.test(line);

function findHarmInNames(article: Article): string[] {
  const name = writeFileName(article.title, article.publishedAt);
  const citation = writeCitation(article, '2026-11-25');
  return [
    ...(/[/\\:*?"<>|\p{C}]|^\.|[. ]$|^$/u.test(name) ? [`file name ${name}`] : []),
    ...(new TextEncoder().encode(name).length > 120 ? [`long file name ${name}`] : []),
    ...(citation.includes(article.url) ? [] : [`citation ${citation}`]),
  ];
}

/** Writes an article in every form there is, and reads each as its own readers would. */
async function findAllHarm(article: Article): Promise<Record<string, string[]>> {
  const source = writeSource(article);
  const version = {
    id: article.id,
    number: 1,
    retrievedAt: source.retrievedAt,
    article,
    pictures: [],
    hashes: [],
  };
  const backup = writeArticlePage(version, () => undefined);
  const { html, text } = writeClipboard(article, '2026-11-25');
  expect(text).toContain(article.title);
  expect(writeText(source)).toContain(article.title);
  expect(new DOMParser().parseFromString(backup, 'text/html').querySelectorAll('style').length).toBe(1);
  return {
    content: findHarmInHtml(article.content),
    sanitised: sanitize(article.content) === article.content ? [] : [article.content],
    addresses: [article.url, article.image?.src ?? 'https:'].filter(
      (url) => !/^(?:https?:|data:image\/)/.test(url),
    ),
    file: await findHarmInFile(source),
    book: findHarmInBook(source),
    notes: findHarmInNotes(source),
    clipboard: findHarmInHtml(html),
    backup: findHarmInHtml(backup, { also: ['meta', 'style'], pictures: /^data:image\// }),
    views: await findHarmInViews(article),
    names: findHarmInNames(article),
  };
}

const NONE = {
  content: [],
  sanitised: [],
  addresses: [],
  file: [],
  book: [],
  notes: [],
  clipboard: [],
  backup: [],
  views: [],
  names: [],
};

describe.each(Object.entries(VECTORS))('%s', (_, vectors) => {
  const address = ADDRESSES['another site'];

  test.each(vectors)('as markup run nowhere: %j', (vector) => {
    const { article, restored } = read(writeHostileMarkup(vector), address);
    expect(findHarmInHtml(restored)).toEqual([]);
    expect(findHarmInHtml(article.content)).toEqual([]);
    expect(article.content).toContain('Werften');
    expect(sanitize(article.content)).toBe(article.content);
  });

  test.each(Object.entries(ADDRESSES))('as words stay words, on %s', async (_site, at) => {
    const { article, restored } = read(writeHostileWords(vectors.join(' ')), at);
    expect(findHarmInHtml(restored)).toEqual([]);
    expect(await findAllHarm(article)).toEqual(NONE);
  });

  test('stay words in an article that is nothing else', async () => {
    const lines = vectors
      .map(escapeText)
      .map((text) => `<p>${text}</p><p>H<sub>${text}</sub> <code>${text}</code></p>`);
    const content = [...lines, ...vectors.map(sanitize)].join('');
    expect(await findAllHarm(forge(vectors.join(' '), content))).toEqual(NONE);
  });
});

describe('the checks see', () => {
  test.each([
    '<p onclick="trip()">a</p>',
    '<a href="javascript:trip()">a</a>',
    '<svg></svg>',
    '<img src="blob:https://example.org/1">',
    '<p style="color:red">a</p>',
    '<math><mtext></mtext></math>',
  ])('%s', (html) => {
    expect(findHarmInHtml(html)).not.toEqual([]);
  });

  test.each([
    '<b>a</b>',
    '[a](javascript:x)',
    '![a](data:image/png;base64,x)',
    '[a]: https://a.example',
    '<script>',
  ])('%s in Markdown', (markdown) => {
    expect(findHarmInMarkdown(markdown)).not.toEqual([]);
  });

  test('what an attacker writes arrives where it is looked for', () => {
    const vector = '<img src=x onerror=trip()>';
    const { article, restored } = read(writeHostileWords(vector), ADDRESSES['another site']);
    for (const words of [article.title, article.siteName]) expect(words).toContain(vector);
    expect(article.text.split(vector).length).toBeGreaterThan(8);
    expect(restored).toContain('Mehr dazu: &lt;img');
  });
});
