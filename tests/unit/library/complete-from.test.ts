// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { completeFrom } from '@/utils/library/complete-from.ts';
import { LibraryDatabase } from '@/utils/library/database.ts';
import { deleteEntries, restoreEntries } from '@/utils/library/delete-entries.ts';
import { saveCopy } from '@/utils/library/save-copy.ts';
import { writeArticle } from '../components/article.ts';
import { crane, ferry, serve, sha256 } from './pictures.ts';

const own = 'https://zeitung.example/kran.jpg';
const elsewhere = 'https://bilder.example/faehre.jpg';
const content = `<p>Die Werften haben volle Bücher.</p><figure><img src="${elsewhere}" alt=""></figure>`;

let library: LibraryDatabase;

beforeEach(async () => {
  onAdded.mockClear();
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  library = new LibraryDatabase(crypto.randomUUID());
  vi.stubGlobal('fetch', serve({ [own]: crane, [elsewhere]: 'offline' }));
  const article = writeArticle({ image: { src: own, alt: '' }, content });
  const open = async () => ({ ok: true as const, library: await library.open().then(() => library) });
  expect(await saveCopy({ article, retrievedAt: 1 }, open)).toMatchObject({ missing: [elsewhere] });
});

afterEach(() => library.delete());

const onAdded = vi.fn();
const complete = (host = 'bilder.example') => completeFrom(library, new Set([`*://${host}/*`]), onAdded);
const readPictures = async () => (await library.versions.get(['dwn:1', 1]))?.pictures;

test('a copy gets the pictures that it lacked, and nothing else is fetched', async () => {
  const fetching = serve({ [elsewhere]: ferry });
  vi.stubGlobal('fetch', fetching);
  await complete();
  expect(fetching).toHaveBeenCalledTimes(1);
  expect(onAdded.mock.calls).toEqual([['dwn:1', 1]]);
  expect(await readPictures()).toEqual([
    { src: own, hash: sha256(crane) },
    { src: elsewhere, hash: sha256(ferry) },
  ]);
  expect(await library.entries.get('dwn:1')).toMatchObject({ pictures: 2, missingPictures: 0, versions: 1 });
  expect((await library.pictures.get(sha256(ferry)))?.bytes).toEqual(ferry);
});

test('a copy whose missing pictures are of other hosts is left alone', async () => {
  const fetching = serve({ [elsewhere]: ferry });
  vi.stubGlobal('fetch', fetching);
  await complete('zeitung.example');
  expect(fetching).not.toHaveBeenCalled();
});

test('pictures that can not be had even now stay links', async () => {
  await complete();
  expect(onAdded.mock.calls).toEqual([['dwn:1', 0]]);
  expect(await readPictures()).toEqual([{ src: own, hash: sha256(crane) }, { src: elsewhere }]);
  expect(await library.entries.get('dwn:1')).toMatchObject({ pictures: 1, missingPictures: 1 });
});

test('what is deleted while its pictures are fetched stays deleted, and can be put back', async () => {
  vi.stubGlobal('fetch', async () => {
    await deleteEntries(library, ['dwn:1'], Date.now());
    return new Response(ferry);
  });
  await complete();
  expect(await library.entries.count()).toBe(0);
  expect(await library.pictures.get(sha256(ferry))).toBeUndefined();
  expect(await restoreEntries(library, ['dwn:1'])).toBe(1);
});

test('what is gone for good while its pictures are fetched stays gone', async () => {
  vi.stubGlobal('fetch', async () => {
    await Promise.all(library.tables.map((table) => table.clear()));
    return new Response(ferry);
  });
  await complete();
  const counts = await Promise.all(library.tables.map((table) => table.count()));
  expect(counts.filter((count) => count > 0)).toEqual([]);
});
