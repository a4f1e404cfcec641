import { expect, test } from 'vitest';
import { addTag, markRead, noteProgress, removeTag } from '@/utils/library/change-entries.ts';
import type { Entry } from '@/utils/library/copy.ts';
import { createLibrary, writeEntry } from './entries.ts';

async function fill(changes: Partial<Entry> = {}) {
  const library = createLibrary();
  await library.entries.bulkAdd([writeEntry(changes), writeEntry({ ...changes, id: 'dwn:2' })]);
  return library;
}

test('a tag is given once, whatever its spelling, and without needless spaces', async () => {
  const library = await fill({ tags: ['Hafen'] });
  await addTag(library, ['dwn:1', 'dwn:2'], '  Große   Häfen ');
  await addTag(library, ['dwn:1'], 'hafen');
  await addTag(library, ['dwn:1'], '   ');
  expect((await library.entries.get('dwn:1'))?.tags).toEqual(['Hafen', 'Große Häfen']);
  expect((await library.entries.get('dwn:2'))?.tags).toEqual(['Hafen', 'Große Häfen']);
});

test('a tag is taken away, the others stay', async () => {
  const library = await fill({ tags: ['Hafen', 'Werft'] });
  await removeTag(library, ['dwn:1'], 'hafen');
  expect((await library.entries.get('dwn:1'))?.tags).toEqual(['Werft']);
  expect((await library.entries.get('dwn:2'))?.tags).toEqual(['Hafen', 'Werft']);
});

test('articles are marked as read and unread', async () => {
  const library = await fill({ progress: 0.3 });
  await markRead(library, ['dwn:1'], true);
  await markRead(library, ['dwn:2'], false);
  expect((await library.entries.toArray()).map(({ progress }) => progress)).toEqual([1, 0]);
});

test('progress only grows, and never beyond the end', async () => {
  const library = await fill({ progress: 0.3 });
  await noteProgress(library, 'dwn:1', 0.2);
  expect((await library.entries.get('dwn:1'))?.progress).toBe(0.3);
  await noteProgress(library, 'dwn:1', 1.2);
  expect((await library.entries.get('dwn:1'))?.progress).toBe(1);
});

test('what is not saved gets no entry by being read', async () => {
  const library = await fill();
  await noteProgress(library, 'dwn:3', 0.2);
  expect(await library.entries.count()).toBe(2);
});
