import { beforeEach, expect, test, vi } from 'vitest';
import { PROSE } from '@/tests/unit/hostile/vectors.ts';
import type { Article } from '@/utils/article/article.ts';
import { boundArticle, bounds } from '@/utils/article/bounds.ts';
import { extract } from '@/utils/article/extract.ts';
import { writeArticleRecord } from '@/utils/library/backup/article-record.ts';
import { limits } from '@/utils/library/backup/format.ts';
import { narrowRecord } from '@/utils/library/backup/narrow-copy.ts';
import { restoreBackup } from '@/utils/library/backup/restore-backup.ts';
import type { LibraryDatabase } from '@/utils/library/database.ts';
import { type SaveOutcome, saveCopy } from '@/utils/library/save-copy.ts';
import { writeArticle } from '../../components/article.ts';
import { backUp, dump, openLibrary, writeVersion, writeWhole } from './library.ts';

vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
});

const save = (library: LibraryDatabase, article: Article): Promise<SaveOutcome> =>
  saveCopy({ article, retrievedAt: 1_700_000_000_000 }, async () => ({
    ok: true,
    library: await library.open().then(() => library),
  }));

/** Saves an article, and expects that a backup brings back all that was kept; gives what was kept. */
async function keep(article: Article): Promise<Article | undefined> {
  const library = openLibrary();
  expect(await save(library, article)).toMatchObject({ ok: true, change: 'new' });
  const other = openLibrary();
  const restoration = await restoreBackup(other, new Blob([await backUp(library)]));
  expect(restoration).toMatchObject({ ok: true, report: { added: 1, refused: [], absent: 0 } });
  expect(await dump(other)).toBe(await dump(library));
  return (await library.versions.toArray())[0]?.article;
}

const words = (length: number): string => `${'Werft '.repeat(length / 6 + 1).slice(0, length - 1)}n`;

test('what an extraction takes from a page of giants is kept, and comes back from a backup', async () => {
  const authors = Array.from(
    { length: 150 },
    (_, index) =>
      `"Fenja Petersen ${'abcdefghij'[index % 10]}${'klmnopqrst'[Math.floor(index / 10) % 10]}${'uv'[Math.floor(index / 100)]}"`,
  );
  const page = new DOMParser().parseFromString(
    `<!doctype html><html lang="de"><head><title>${words(9000)}</title>
    <meta property="og:site_name" content="${words(4000)}"><meta property="article:section" content="${words(4000)}">
    <script type="application/ld+json">{"@type":"NewsArticle","author":[${authors}]}</script></head><body><main><article>
    <h1>${words(9000)}</h1><p class="lead">${words(70_000)}</p>
    <figure><img src="https://example.org/a.jpg?${'b'.repeat(20_000)}" alt="${words(9000)}"><figcaption>${words(20_000)} Foto: Petersen</figcaption></figure>
    <p>${PROSE.repeat(5)}</p><p>${PROSE.repeat(4)}</p>
    <figure><img src="https://example.org/c.jpg?${'d'.repeat(20_000)}" alt="${words(9000)}"></figure>
    <p>${PROSE.repeat(3)}</p></article></main></body></html>`,
    'text/html',
  );
  const extraction = extract(page, 'https://example.org/bericht', { anyway: true });
  if (!extraction.ok) throw new Error(extraction.reason);
  const { article } = extraction;
  expect(article.title.length).toBeGreaterThan(bounds.title);
  expect(article.authors.length).toBeGreaterThan(bounds.authors);
  const kept = await keep(article);
  expect(kept?.title).toMatch(/^Werft .* Werft…$/);
  expect(kept?.authors).toEqual(article.authors.slice(0, bounds.authors));
  expect(kept?.content).toBe(article.content);
});

const image = { src: 'https://example.org/a.jpg', alt: '' };
const lines: [name: string, most: number, write: (line: string) => Partial<Article>][] = [
  ['title', bounds.title, (title) => ({ title })],
  ['section', bounds.section, (section) => ({ section })],
  ['lead', bounds.lead, (lead) => ({ lead })],
  ['author', bounds.author, (author) => ({ authors: [author] })],
  ['alt', bounds.alt, (alt) => ({ image: { ...image, alt } })],
  ['caption', bounds.caption, (caption) => ({ image: { ...image, caption } })],
  ['credit', bounds.credit, (credit) => ({ image: { ...image, credit } })],
  ['siteName', bounds.siteName, (siteName) => ({ siteName })],
];

test.each(lines)(
  'a line of %s is whole at its bound, and cut at a word beyond it',
  async (_, most, write) => {
    const longest = writeWhole(write(words(most)));
    expect(await keep(longest)).toEqual(longest);
    expect(await keep(writeWhole(write(words(most + 1))))).toMatchObject(
      write(expect.stringMatching(/^Werft .* Werft…$/)),
    );
  },
);

test('a text at its bound is no more than a backup takes, in any script', () => {
  const text = 'ㄅ'.repeat(bounds.text);
  const article = writeArticle({ content: text, text });
  expect(boundArticle(article)).toEqual(article);
  const version = writeVersion(1, 1_000, article);
  const copy = { id: article.id, versions: [version], savedAt: 1, changedAt: 1, tags: [], progress: 0 };
  const bytes = new TextEncoder().encode(writeArticleRecord(copy, new Map()));
  expect(bytes.length).toBeLessThan(limits.article);
  expect(narrowRecord(bytes).ok).toBe(true);
});

test.each<[string, Partial<Article>]>([
  ['a text', { content: 'x'.repeat(bounds.text + 1) }],
  ['an address', { url: `https://example.org/${'a'.repeat(bounds.address)}` }],
  ['an identity', { id: `dwn:${'a'.repeat(bounds.identity)}` }],
])('%s beyond its bound is not kept, and the outcome says so', async (_, changes) => {
  const library = openLibrary();
  expect(await save(library, writeArticle(changes))).toEqual({ ok: false, reason: 'tooLarge' });
  expect(await library.entries.count()).toBe(0);
});
