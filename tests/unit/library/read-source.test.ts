import { expect, test } from 'vitest';
import { LibraryDatabase } from '@/utils/library/database.ts';
import { readSource } from '@/utils/library/read-source.ts';
import { writeArticle } from '../components/article.ts';

test('a saved article is read with its shown version and the pictures that are there', async () => {
  const database = new LibraryDatabase('read-source');
  const article = writeArticle();
  const picture = { hash: 'a', mediaType: 'image/png', bytes: new Uint8Array([1]), width: 1, height: 1 };
  await database.pictures.put(picture);
  await database.entries.put({
    ...article,
    shown: 2,
    versions: 3,
    savedAt: 1,
    changedAt: 3,
    tags: ['Häfen'],
    progress: 0,
    pictures: 1,
    missingPictures: 1,
    bytes: 1,
  });
  for (const number of [1, 2, 3])
    await database.versions.put({
      id: article.id,
      number,
      retrievedAt: number,
      article: { ...article, title: `Fassung ${number}` },
      pictures: [{ src: 'https://a', hash: 'a' }, { src: 'https://b' }, { src: 'https://c', hash: 'lost' }],
      hashes: ['a', 'lost'],
    });
  const source = await readSource(article.id, database);
  expect(source).toMatchObject({ article: { title: 'Fassung 2' }, retrievedAt: 2, tags: ['Häfen'] });
  expect([...(source?.pictures ?? [])].map(([src, { hash }]) => [src, hash])).toEqual([['https://a', 'a']]);
  expect(await readSource('deleted', database)).toBeUndefined();
});
