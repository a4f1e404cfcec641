import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readFixtures } from '@/tests/fixtures/fixtures.ts';
import { checkEpub, hasEpubcheck } from '@/tests/setup/find-epubcheck.ts';
import type { Article } from '@/utils/article/article.ts';
import { writeEdition } from '@/utils/export/edition.ts';
import { epubExporter } from '@/utils/export/epub.ts';
import { writeArticle } from '../components/article.ts';
import { HOSTILE, readSource, writePicture, writeSource } from './source.ts';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'klartext-epub-'));
const saturday = Date.parse('2026-11-21T12:00:00Z');
const articles = readFixtures().filter(({ expected }) => expected.article !== null);

const hostile: Partial<Article> = {
  id: HOSTILE,
  title: HOSTILE,
  lead: HOSTILE,
  section: HOSTILE,
  siteName: HOSTILE,
  authors: [HOSTILE, HOSTILE],
  url: 'https://example.org/"><script>alert(1)</script>',
  image: { src: 'https://example.org/a.jpg', alt: HOSTILE, caption: HOSTILE, credit: HOSTILE },
  content:
    '<ul>x<p>y</p></ul><li>z</li><dl><dd>d</dd></dl><a href="https://example.org/|[x] %">l</a>' +
    '<table><caption>c</caption><tbody><tr><td colspan="0">a &amp; b</td></tr></tbody></table><h2>]]&gt;</h2>' +
    '<h2></h2><p>\u0001\u000b</p><ol start="x"><li>1</li></ol><strong><p>p</p></strong>' +
    '<p><img src="https://example.org/b.jpg" width="100%"></p><p><img src="https://example.org/c.webp"></p>',
};

// jsdom draws nothing; what is drawn is looked at in real browsers.
beforeEach(() => vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null));

async function unpack(epub: Blob): Promise<Map<string, string>> {
  const entries = await new ZipReader(new BlobReader(epub)).getEntries();
  const files = new Map<string, string>();
  for (const entry of entries)
    if (!entry.directory) files.set(entry.filename, await entry.getData(new TextWriter()));
  return files;
}

async function check(name: string, epub: Blob): Promise<string[]> {
  const file = join(folder, `${name}.epub`);
  writeFileSync(file, new Uint8Array(await epub.arrayBuffer()));
  return checkEpub(file);
}

const parse = (xml: string | undefined): Document =>
  new DOMParser().parseFromString(xml ?? '', 'application/xml');

describe.runIf(hasEpubcheck())('epubcheck finds nothing', () => {
  test('in a book of which every word is hostile', async () => {
    expect(await check('hostile', await epubExporter.convert(writeSource(writeArticle(hostile))))).toEqual(
      [],
    );
  });

  test('in an edition of every page shape, and of hostile ones', async () => {
    const enemies = ['one', 'two'].map((id) => writeSource(writeArticle({ ...hostile, id })));
    const sources = [...articles.map(({ name }) => readSource(name)), ...enemies];
    expect(await check('edition', await writeEdition(sources, saturday))).toEqual([]);
  });

  test('but it does find what is wrong', async () => {
    expect(await check('broken', new Blob(['PK']))).not.toEqual([]);
  });
});

describe('the book', () => {
  test('says in its first bytes what it is', async () => {
    const epub = await epubExporter.convert(readSource('sample-2023'));
    const start = new Uint8Array(await epub.slice(0, 58).arrayBuffer());
    expect(new TextDecoder().decode(start.slice(30))).toBe('mimetypeapplication/epub+zip');
    expect([start[8], start[9], start[28], start[29]]).toEqual([0, 0, 0, 0]); // stored, no further fields
  });

  test('has the facts, and the same name every time', async () => {
    const source = readSource('sample-2023');
    const first = parse((await unpack(await epubExporter.convert(source))).get('book/package.opf'));
    const second = parse(
      (await unpack(await epubExporter.convert({ ...source, tags: [] }))).get('book/package.opf'),
    );
    const read = (document: Document, name: string): string[] =>
      [...document.getElementsByTagName(name)].map(({ textContent }) => textContent ?? '');
    const { article } = source;
    expect(read(first, 'dc:title')).toEqual([article.title]);
    expect(read(first, 'dc:creator')).toEqual(article.authors);
    expect(read(first, 'dc:publisher')).toEqual([article.siteName]);
    expect(read(first, 'dc:source')).toEqual([article.url]);
    expect(read(first, 'dc:date')).toEqual([article.publishedAt]);
    expect(read(first, 'dc:language')).toEqual([article.lang]);
    expect(read(first, 'dc:identifier')[0]).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab]/);
    expect(read(second, 'dc:identifier')).toEqual(read(first, 'dc:identifier'));
  });

  test('holds the whole text, its pictures, and links where pictures are missing', async () => {
    const source = readSource('sample-2023');
    const [first = ''] = source.pictures.keys();
    const pictures = new Map([...source.pictures].filter(([src]) => src !== first));
    const files = await unpack(await epubExporter.convert({ ...source, pictures }));
    const chapter = parse(files.get('book/article.xhtml'));
    expect(chapter.querySelector('parsererror')).toBeNull();
    const squeeze = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, '');
    const page = document.createElement('div');
    page.innerHTML = source.article.content;
    for (const block of page.querySelectorAll('p, h2, h3, li, figcaption'))
      expect(squeeze(chapter.documentElement.textContent)).toContain(squeeze(block.textContent));
    for (const picture of chapter.querySelectorAll('img'))
      expect(files.has(`book/${picture.getAttribute('src')}`)).toBe(true);
    expect(chapter.querySelector('.article-picture a')?.getAttribute('href')).toBe(first);
  });

  test('lists the headings in both tables of contents', async () => {
    const files = await unpack(await epubExporter.convert(readSource('sample-2023')));
    for (const name of ['book/nav.xhtml', 'book/toc.ncx'])
      expect(files.get(name)).toContain('article-heading-1');
  });

  test('says of a teaser that it is one', async () => {
    const files = await unpack(await epubExporter.convert(readSource('teaser-2023')));
    expect(files.get('book/article.xhtml')).toContain('Nur Anriss');
  });
});

describe('the edition', () => {
  const write = (id: string, changes: Partial<Article>) =>
    writeSource(
      writeArticle({
        id,
        title: `Titel ${id}`,
        readingTime: { min: 2, max: 3 },
        content: '<h2>Mitte</h2><p>x</p>',
        ...changes,
      }),
    );
  const shared = { image: { src: 'https://example.org/a.jpg', alt: '' } };

  test('leads from the contents to every article and back, by section, with minutes and their sum', async () => {
    const sources = [
      write('a', { section: 'Politik', access: 'teaser' }),
      write('b', { authors: ['Ole Öhlers', 'dpa'] }),
      write('c', { section: 'Wirtschaft' }),
      write('d', { section: 'Politik' }),
    ];
    const files = await unpack(await writeEdition(sources, saturday));
    const contents = parse(files.get('book/contents.xhtml'));
    expect([...contents.querySelectorAll('h1, h2')].map(({ textContent }) => textContent)).toEqual([
      'Wochenende 47/2026',
      'Politik',
      'Wirtschaft',
      'Weiteres',
    ]);
    expect(contents.querySelector('.contents-facts')?.textContent).toBe(
      '21. November 2026 · 4 Artikel · 8–12 Min.',
    );
    const entries = [...contents.querySelectorAll('.contents-entry')];
    expect(entries.map(({ textContent }) => textContent)).toEqual([
      'Titel a2–3 Min. · Fenja Petersen · nur Anriss',
      'Titel d2–3 Min. · Fenja Petersen',
      'Titel c2–3 Min. · Fenja Petersen',
      'Titel b2–3 Min. · Ole Öhlers und dpa',
    ]);
    for (const entry of entries) {
      const path = entry.querySelector('a')?.getAttribute('href');
      const chapter = parse(files.get(`book/${path}`));
      expect(chapter.querySelector('.way-back a')?.getAttribute('href')).toBe(`contents.xhtml#${entry.id}`);
    }
  });

  test('has no id twice, and a picture that several articles show once', async () => {
    const sources = [write('a', shared), write('b', shared), write('c', shared)];
    const files = await unpack(await writeEdition(sources, saturday));
    const pages = [...files].filter(([name]) => name.endsWith('.xhtml')).map(([, text]) => parse(text));
    const ids = pages.flatMap((page) => [...page.querySelectorAll('[id]')].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...files.keys()].filter((name) => name.startsWith('book/pictures/'))).toHaveLength(1);
  });

  test('leaves out pictures that are too many, and links to them', async () => {
    const bytes = new Uint8Array(9_000_000);
    const large = (hash: string) => ({ ...writePicture(hash), bytes });
    const src = (hash: string): string => `https://example.org/${hash}.png`;
    const sources = ['x', 'y', 'z'].map((hash) => ({
      ...write(hash, { image: { src: src(hash), alt: '' } }),
      pictures: new Map([[src(hash), large(hash)]]),
    }));
    const edition = await writeEdition(sources, saturday);
    expect(edition.size).toBeLessThan(20_000_000);
    const files = await unpack(edition);
    expect(files.get('book/article-3.xhtml')).toContain(`href="${src('z')}"`);
  });
});
