import { describe, expect, test, vi } from 'vitest';
import type { Article } from '@/utils/article/article.ts';
import type { Version } from '@/utils/library/copy.ts';
import { hangPictures } from '@/utils/library/hang-pictures.ts';
import { readPicture, readShownCopy, readVersionMarks } from '@/utils/library/read-shown-copy.ts';
import { writeArticle } from '../components/article.ts';
import { createLibrary, writePicture, writeVersion } from './entries.ts';

describe('a copy', () => {
  test('is sanitised again before it is shown', async () => {
    const library = createLibrary();
    const content = '<p onclick="x()">Text<script>y()</script><img src="x" onerror="z()"></p>';
    await library.versions.add({ ...writeVersion('dwn:1'), article: writeArticle({ content }) });
    const reading = await readShownCopy(library, 'dwn:1', 1);
    expect(reading.ok && reading.copy.article.content).toBe('<p>Text<img></p>');
  });

  test('that is not there, or damaged, is said to be so', async () => {
    const library = createLibrary();
    const damaged: unknown = {
      id: 'dwn:1',
      number: 1,
      retrievedAt: 1,
      pictures: [],
      article: { id: 'dwn:1' },
    };
    await library.versions.add(damaged as Version);
    await library.versions.add(writeVersion('dwn:1', 2));
    expect(await readShownCopy(library, 'dwn:1', 3)).toEqual({ ok: false, reason: 'gone' });
    expect(await readShownCopy(library, 'dwn:1', 1)).toEqual({ ok: false, reason: 'damaged' });
    expect((await readVersionMarks(library, 'dwn:1')).map(({ number }) => number)).toEqual([2]);
  });

  test("a picture comes as its bytes, and never as a page's kind", async () => {
    const library = createLibrary();
    await library.pictures.bulkAdd([writePicture('a'), { ...writePicture('b'), mediaType: 'text/html' }]);
    expect((await readPicture(library, 'a'))?.type).toBe('image/png');
    expect(await readPicture(library, 'b')).toBeUndefined();
    expect(await readPicture(library, 'c')).toBeUndefined();
  });
});

describe('pictures', () => {
  const src = (name: string) => `https://example.org/${name}.png`;
  const hang = (article: Partial<Article>, stored: readonly string[]) => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: vi.fn() }));
    const uses = ['a', 'b'].map((name) => ({ src: src(name), hash: name }));
    const read = async (hash: string) => (stored.includes(hash) ? new Blob() : undefined);
    return hangPictures(writeArticle(article), uses, read, 'Bild nicht gesichert');
  };
  const content = `<figure><img src="${src('a')}" alt="Ein Dock"></figure><p><img src="${src('b')}" alt=""></p>`;

  test('come from the library', async () => {
    const { article } = await hang({ content, image: { src: src('a'), alt: '' } }, ['a', 'b']);
    expect(article.image?.src).toBe('blob:x');
    expect(article.content).not.toContain('https:');
    expect(article.content).toContain('<img src="blob:x" alt="Ein Dock">');
  });

  test('that are missing are links, and nothing is fetched', async () => {
    const { article } = await hang(
      { content, image: { src: src('c'), alt: 'Kran', caption: 'Der Kran' } },
      [],
    );
    expect(article.image).toBeUndefined();
    expect(article.content).not.toContain('<img');
    const links = [...new DOMParser().parseFromString(article.content, 'text/html').links];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Kran', src('c')],
      ['Ein Dock', src('a')],
      ['Bild nicht gesichert', src('b')],
    ]);
  });

  test('give their memory back', async () => {
    const { takeDown } = await hang({ content }, ['a', 'b']);
    takeDown();
    expect(URL.revokeObjectURL).toHaveBeenCalledTimes(2);
  });
});
