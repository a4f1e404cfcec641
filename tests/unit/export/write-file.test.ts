import { BlobReader, ZipReader } from '@zip.js/zip.js';
import { beforeEach, expect, test, vi } from 'vitest';
import { writeFile } from '@/utils/export/write-file.ts';
import { writeArticle } from '../components/article.ts';
import { writeSource } from './source.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const image = { src: 'https://example.org/a.jpg', alt: '' };
const one = writeSource(writeArticle({ image }));
const same = writeSource(writeArticle({ id: 'dwn:2', title: 'WERFTEN an der Ostsee', image }));

// jsdom draws nothing.
beforeEach(() => vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null));

async function list(blob: Blob): Promise<string[]> {
  return (await new ZipReader(new BlobReader(blob)).getEntries()).map(({ filename }) => filename);
}

test('one article is one file of its format', async () => {
  const { name, blob } = await writeFile([one], 'text', { now });
  expect(name).toBe('2023-10-31 Werften an der Ostsee.txt');
  expect(blob.type).toBe('text/plain');
});

test('one with its pictures beside it is an archive', async () => {
  const { name, blob } = await writeFile([one], 'markdownPictures', { now });
  expect(name).toBe('2023-10-31 Werften an der Ostsee.zip');
  expect(await list(blob)).toEqual(['2023-10-31 Werften an der Ostsee.md', 'Bilder/hash0.png']);
});

test('several are one archive, their names told apart, their pictures shared', async () => {
  const onProgress = vi.fn();
  const { name, blob } = await writeFile([one, same], 'markdownPictures', { now, onProgress });
  expect(name).toBe('2026-11-21 Artikel.zip');
  expect(await list(blob)).toEqual([
    '2023-10-31 Werften an der Ostsee.md',
    'Bilder/hash0.png',
    '2023-10-31 WERFTEN an der Ostsee (2).md',
  ]);
  expect(onProgress.mock.calls).toEqual([[1], [2]]);
});

test('an edition is one book, however many articles there are', async () => {
  for (const sources of [[one], [one, same]]) {
    const { name, blob } = await writeFile(sources, 'edition', { now });
    expect(name).toBe('Wochenende 47-2026.epub');
    expect(blob.type).toBe('application/epub+zip');
  }
});

test('nothing is no file', async () => {
  await expect(writeFile([], 'html', { now })).rejects.toThrow();
});
