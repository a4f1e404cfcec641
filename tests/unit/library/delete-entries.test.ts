import { describe, expect, test } from 'vitest';
import type { LibraryDatabase } from '@/utils/library/database.ts';
import {
  deleteEntries,
  purgeDeletedBefore,
  purgeEntries,
  restoreEntries,
} from '@/utils/library/delete-entries.ts';
import { createLibrary, writeEntry, writePicture, writeVersion } from './entries.ts';

const entry = writeEntry({ tags: ['Hafen'], progress: 0.4, versions: 2 });

/** Two articles that share a picture; each has one of its own besides. */
async function fill(): Promise<LibraryDatabase> {
  const library = createLibrary();
  await library.entries.bulkAdd([entry, writeEntry({ id: 'dwn:2' })]);
  await library.versions.bulkAdd([
    writeVersion('dwn:1', 1, ['own', 'shared']),
    writeVersion('dwn:1', 2, ['shared']),
    writeVersion('dwn:2', 1, ['shared', 'other']),
  ]);
  await library.pictures.bulkAdd(['own', 'shared', 'other'].map(writePicture));
  return library;
}

async function dump(library: LibraryDatabase) {
  const { entries, versions, pictures } = library;
  return [await entries.toArray(), await versions.toArray(), await pictures.toArray()];
}

const hashesIn = async ({ pictures }: LibraryDatabase) => pictures.toCollection().primaryKeys();

describe('what is deleted', () => {
  test('is out of the library, but nothing of it is lost', async () => {
    const library = await fill();
    await deleteEntries(library, ['dwn:1', 'dwn:unknown'], 1000);
    expect(await library.entries.toCollection().primaryKeys()).toEqual(['dwn:2']);
    expect(await library.versions.count()).toBe(3);
    expect(await library.pictures.count()).toBe(3);
  });

  test('is put back to the last field', async () => {
    const library = await fill();
    const before = await dump(library);
    await deleteEntries(library, ['dwn:1', 'dwn:2'], 1000);
    expect(await restoreEntries(library, ['dwn:1', 'dwn:2'])).toBe(2);
    expect(await dump(library)).toEqual(before);
    expect(await library.deleted.count()).toBe(0);
  });

  test('is put back in great numbers, too', async () => {
    const library = createLibrary();
    const ids = Array.from({ length: 1000 }, (_, index) => `dwn:${index}`);
    await library.entries.bulkAdd(ids.map((id) => writeEntry({ id })));
    await deleteEntries(library, ids, 1000);
    expect(await library.entries.count()).toBe(0);
    expect(await restoreEntries(library, ids)).toBe(1000);
    expect(await library.entries.count()).toBe(1000);
  });

  test('is put back by whoever saves it again, within that transaction', async () => {
    const library = await fill();
    await deleteEntries(library, ['dwn:1'], 1000);
    const { entries } = library;
    const found = await library.transaction('rw', library.tables, async () => {
      await restoreEntries(library, ['dwn:1']);
      return entries.get('dwn:1');
    });
    expect(found).toEqual(entry);
  });

  test('stays as it is now where it was saved anew in the meantime', async () => {
    const library = await fill();
    await deleteEntries(library, ['dwn:1'], 1000);
    await library.entries.add(writeEntry({ title: 'Neu' }));
    await restoreEntries(library, ['dwn:1']);
    expect(await library.entries.get('dwn:1')).toMatchObject({ title: 'Neu' });
  });
});

describe('a purge', () => {
  test('takes versions, and the pictures that nobody else shows', async () => {
    const library = await fill();
    await deleteEntries(library, ['dwn:1'], 1000);
    await purgeEntries(library, ['dwn:1']);
    expect(await library.versions.toCollection().primaryKeys()).toEqual([['dwn:2', 1]]);
    expect(await hashesIn(library)).toEqual(['other', 'shared']);
    expect(await restoreEntries(library, ['dwn:1'])).toBe(0);
    await deleteEntries(library, ['dwn:2'], 2000);
    await purgeEntries(library, ['dwn:2']);
    expect(await hashesIn(library)).toEqual([]);
  });

  test('keeps the pictures of what is deleted, but may still be put back', async () => {
    const library = await fill();
    await deleteEntries(library, ['dwn:1', 'dwn:2'], 1000);
    await purgeEntries(library, ['dwn:1']);
    expect(await hashesIn(library)).toEqual(['other', 'shared']);
  });

  test('takes nothing of what is in the library: put back, or saved again', async () => {
    const library = await fill();
    await deleteEntries(library, ['dwn:1', 'dwn:2'], 1000);
    await restoreEntries(library, ['dwn:1']);
    await library.entries.add(writeEntry({ id: 'dwn:2' }));
    await purgeEntries(library, ['dwn:1', 'dwn:2']);
    expect(await library.versions.count()).toBe(3);
    expect(await library.pictures.count()).toBe(3);
    expect(await library.deleted.count()).toBe(0);
  });

  test('takes what was deleted long ago, not what was deleted just now', async () => {
    const library = await fill();
    await deleteEntries(library, ['dwn:1'], 1000);
    await deleteEntries(library, ['dwn:2'], 2000);
    await purgeDeletedBefore(library, 2000);
    expect(await library.deleted.toCollection().primaryKeys()).toEqual(['dwn:2']);
  });
});
