import { describe, expect, test } from 'vitest';
import type { Entry } from '@/utils/library/copy.ts';
import { listEntry } from '@/utils/library/listed-entry.ts';
import { type Filter, selectEntries } from '@/utils/library/select-entries.ts';
import { type Order, sortEntries } from '@/utils/library/sort-entries.ts';
import { writeEntry } from './entries.ts';

const list = (id: string, changes: Partial<Entry>) => listEntry(writeEntry({ id, ...changes }));

const long = { min: 20, max: 40 };
const shelf = [
  list('a', { section: 'Politik', progress: 0, readingTime: long, publishedAt: '2024-01-02' }),
  list('b', { section: 'Politik', progress: 0.6, readingTime: long, tags: ['Hafen'] }),
  list('c', { section: 'Finanzen', progress: 1, authors: ['A. Erdoğan', 'B. Dvořák'] }),
  list('d', { section: 'Finanzen', progress: 0.01, tags: ['Hafen', 'Zoll'] }),
];

describe('the filter', () => {
  test.each<[Filter, string]>([
    [{}, 'abcd'],
    [{ state: 'unread' }, 'ad'],
    [{ state: 'started' }, 'b'],
    [{ state: 'short' }, 'bd'], // what remains of b takes 16 minutes
    [{ section: 'Politik' }, 'ab'],
    [{ section: 'Politik', state: 'short' }, 'b'],
    [{ year: '2024' }, 'a'],
    [{ author: 'B. Dvořák' }, 'c'],
    [{ tag: 'Hafen', section: 'Finanzen' }, 'd'],
    [{ tag: 'Werft' }, ''],
  ])('%j lets "%s" through', (filter, ids) => {
    const { selected } = selectEntries(shelf, filter);
    expect(selected.map(({ id }) => id).join('')).toBe(ids);
  });

  test('counts what each other choice would give', () => {
    const { counts } = selectEntries(shelf, { section: 'Politik', state: 'started' });
    expect(counts.state).toEqual({ unread: 1, started: 1, short: 1 });
    expect(counts.facets.section).toEqual(new Map([['Politik', 1]]));
    expect(counts.facets.tag).toEqual(new Map([['Hafen', 1]]));
    expect(counts.facets.year).toEqual(new Map([['2023', 1]]));
    const all = selectEntries(shelf, {}).counts;
    expect(all.facets.author.get('Fenja Petersen')).toBe(3);
    expect(all.state).toEqual({ unread: 2, started: 1, short: 2 });
  });
});

describe('the order', () => {
  const shuffled = [
    list('new', { savedAt: 3, publishedAt: '2020-05-01', title: 'Zoll', wordCount: 900 }),
    list('old', { savedAt: 1, publishedAt: '2024-05-01T23:00:00-05:00', title: '„Ärger im Hafen“' }),
    list('mid', {
      savedAt: 2,
      publishedAt: '2024-05-02T01:00:00+02:00',
      title: 'Aufträge',
      readingTime: long,
    }),
  ];
  test.each<[Order, string]>([
    ['saved', 'new mid old'],
    ['newest', 'old mid new'], // by the moment, not by the clock on the wall
    ['oldest', 'new mid old'],
    ['shortest', 'new old mid'],
    ['title', 'old mid new'],
  ])('%s', (order, ids) => {
    expect(
      sortEntries(shuffled, order)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(ids);
  });

  test('without a date of publication, that of saving counts', () => {
    const { publishedAt: _, ...undated } = writeEntry({ savedAt: Date.UTC(2025, 5, 1) });
    expect(listEntry(undated)).toMatchObject({ date: Date.UTC(2025, 5, 1), year: '2025', isDamaged: false });
  });
});
