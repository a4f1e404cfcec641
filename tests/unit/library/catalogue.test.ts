import { afterEach, expect, test, vi } from 'vitest';
import { Catalogue } from '@/utils/library/catalogue.ts';
import { addTag } from '@/utils/library/change-entries.ts';
import type { Entry } from '@/utils/library/copy.ts';
import { LibraryDatabase } from '@/utils/library/database.ts';
import { deleteEntries, restoreEntries } from '@/utils/library/delete-entries.ts';
import { createLibrary, writeEntry } from './entries.ts';

const open: Catalogue[] = [];
afterEach(() => {
  for (const catalogue of open.splice(0)) catalogue.close();
});

async function fill(count: number) {
  const library = createLibrary();
  const entries = Array.from({ length: count }, (_, index) =>
    writeEntry({ id: `dwn:${index}`, title: `Artikel ${index}`, savedAt: index }),
  );
  await library.entries.bulkAdd(entries);
  const onChange = vi.fn();
  const catalogue = new Catalogue(library);
  catalogue.watch(onChange);
  open.push(catalogue);
  return { library, catalogue, onChange };
}

const idsOf = (catalogue: Catalogue) => catalogue.entries.map(({ id }) => id);

test('the latest come first, all others after', async () => {
  const { catalogue, onChange } = await fill(1000);
  await catalogue.readLatest(3);
  expect(idsOf(catalogue)).toEqual(['dwn:999', 'dwn:998', 'dwn:997']);
  expect(catalogue.isComplete).toBe(false);
  await catalogue.readRest();
  expect(catalogue.isComplete).toBe(true);
  expect(new Set(idsOf(catalogue)).size).toBe(1000);
  expect(onChange).toHaveBeenCalledTimes(2);
});

test('it follows what others do to the library: one more, another tag, one less, and back', async () => {
  const { library, catalogue } = await fill(3);
  await catalogue.readLatest(10);
  await catalogue.readRest();
  const other = new LibraryDatabase(library.name); // as another tab has it
  await other.entries.add(writeEntry({ id: 'dwn:new' }));
  await vi.waitFor(() => expect(idsOf(catalogue)).toContain('dwn:new'));
  await addTag(other, ['dwn:1'], 'Hafen');
  await vi.waitFor(() => expect(catalogue.find('dwn:1')?.tags).toEqual(['Hafen']));
  await deleteEntries(other, ['dwn:1'], 0);
  await vi.waitFor(() => expect(idsOf(catalogue)).not.toContain('dwn:1'));
  await restoreEntries(other, ['dwn:1']);
  await vi.waitFor(() => expect(catalogue.find('dwn:1')?.tags).toEqual(['Hafen']));
  await other.entries.clear();
  await vi.waitFor(() => expect(idsOf(catalogue)).toEqual([]));
});

test('a damaged entry is listed as one, with the others whole', async () => {
  const { library, catalogue } = await fill(2);
  const damaged: unknown = { id: 'dwn:1', title: 7, tags: null, readingTime: 'lang', savedAt: 1 };
  await library.entries.put(damaged as Entry);
  await catalogue.readLatest(10);
  expect(catalogue.find('dwn:1')).toMatchObject({
    isDamaged: true,
    title: '',
    tags: [],
    readingTime: { min: 1, max: 1 },
  });
  expect(catalogue.find('dwn:0')).toMatchObject({ isDamaged: false, title: 'Artikel 0', year: '2023' });
});
