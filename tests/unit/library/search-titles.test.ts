import { expect, test } from 'vitest';
import { listEntry } from '@/utils/library/listed-entry.ts';
import { searchTitles } from '@/utils/library/search-titles.ts';
import { writeEntry } from './entries.ts';

const entries = [
  listEntry(writeEntry({ id: 'a', title: 'Der Strompreis steigt', lead: 'Und der Strompreis fällt.' })),
  listEntry(writeEntry({ id: 'b', title: 'Werften', lead: 'Es geht um Strom.' })),
];
const engine = searchTitles({
  entries,
  find: (id) => entries.find((entry) => entry.id === id),
  watch: () => () => undefined,
});

test('all words must be found, in headline or lead', async () => {
  expect(await engine.search('STROMPREIS der')).toEqual(['a']);
  expect(await engine.search('strom')).toEqual(['a', 'b']);
});

test('what was found is marked, and what is gone left out', async () => {
  expect(await engine.describe(['b', 'c'], 'strom')).toEqual([
    { id: 'b', title: [], snippet: { text: 'Es geht um Strom.', marks: [[11, 16]] } },
  ]);
});

test('texts are marked in order, no mark within another', async () => {
  expect(await engine.findRanges('Strompreis und Strom', 'strom strompreis')).toEqual([
    [0, 5],
    [15, 20],
  ]);
});

test('an aborted search gives nothing', async () => {
  await expect(engine.search('strom', AbortSignal.abort())).rejects.toThrow();
});
