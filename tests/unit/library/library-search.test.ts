// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Version } from '@/utils/library/copy.ts';
import { LibraryDatabase } from '@/utils/library/database.ts';
import { LibrarySearch } from '@/utils/library/search/library-search.ts';
import { deleteTerms, writeTerms } from '@/utils/library/search/rows.ts';
import { describeTerms, isCurrent, nameState } from '@/utils/library/search/terms.ts';
import { makeEntry, makeVersion } from './version.ts';

let database: LibraryDatabase;
let open: LibrarySearch[] = [];

beforeEach(() => {
  database = new LibraryDatabase();
});

afterEach(async () => {
  for (const search of open) search.close();
  open = [];
  await database.delete();
});

function openSearch(onChange: () => void = vi.fn()): LibrarySearch {
  const search = new LibrarySearch(onChange);
  open.push(search);
  return search;
}

function save(...versions: Version[]): Promise<void> {
  const { entries, versions: table, terms } = database;
  return database.transaction('rw', entries, table, terms, async () => {
    for (const version of versions) {
      await table.put(version);
      await entries.put(makeEntry(version));
      await writeTerms(database, version);
    }
  });
}

/** Many at once, as if they had been saved one by one. */
async function fill(versions: Version[]): Promise<void> {
  await database.versions.bulkAdd(versions);
  await database.entries.bulkAdd(versions.map(makeEntry));
  await database.terms.bulkAdd(versions.map((version) => describeTerms(version)));
}

function remove(id: string): Promise<void> {
  return database.transaction('rw', database.entries, database.terms, async () => {
    await database.entries.delete(id);
    await deleteTerms(database, id);
  });
}

const find = (search: LibrarySearch, query: string) => search.search(query, () => false);
const one = makeVersion('1', 'Strompreise steigen', 'Die Regierung senkt die Preise für Strom.');
const two = makeVersion('2', 'Der Hafen', 'Die Preise senkt die Regierung nicht.', { lead: 'Neue Zölle' });

describe('the search', () => {
  test('finds what was saved before and what is saved, changed and deleted later', async () => {
    await save(one);
    const onChange = vi.fn();
    const search = openSearch(onChange);
    expect(await find(search, 'strompreis')).toEqual(['1']);

    await save(two);
    await expect.poll(() => find(search, 'hafen')).toEqual(['2']);
    expect(onChange).toHaveBeenCalled();

    await save({ ...makeVersion('1', 'Die Werft', 'Anders.'), number: 2, retrievedAt: 2 });
    await expect.poll(() => find(search, 'werft')).toEqual(['1']);
    expect(await find(search, 'strompreis')).toEqual([]);
    expect(await database.terms.count()).toBe(2);

    await remove('2');
    await expect.poll(() => find(search, 'hafen')).toEqual([]);
  });

  test('finds quotations word by word', async () => {
    await save(one, two);
    const search = openSearch();
    expect(await find(search, 'preise senkt')).toHaveLength(2);
    expect(await find(search, '"senkt die Preise"')).toEqual(['1']);
    expect(await find(search, '„die preise senkt“ zölle')).toEqual(['2']);
    expect(await find(search, '"die Regierung" "die Preise"')).toHaveLength(2);
    expect(await find(search, '"strompreise steigen die"')).toEqual([]);
    expect(await search.search('"senkt die Preise"', () => true)).toEqual([]);
  });

  test('describes hits with marks in the original title and text', async () => {
    await save(one, two);
    const search = openSearch();
    const [first, second, ...others] = await search.describe(['2', 'gone', '1'], 'preis zoelle');
    expect(others).toEqual([]);
    expect(second).toMatchObject({ id: '1', title: [[5, 11]] });
    expect(first?.id).toBe('2');
    const { text, marks } = first?.snippet ?? { text: '', marks: [] };
    expect(text).toBe('Neue Zölle  Die Preise senkt die Regierung nicht.');
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['Zölle', 'Preise']);
    expect(await search.findRanges('Company law', 'companies', 'en')).toEqual([[0, 7]]);
  });

  test('tells parts of compounds by the words of the library', async () => {
    await save(makeVersion('1', 'Erdgas', 'Das Erdgas.'), makeVersion('2', 'Vergas', 'Nichts.'));
    const search = openSearch();
    expect(await find(search, 'gas ')).toEqual([]);
    await save(makeVersion('3', 'Erde', 'Die Erde.'));
    await expect.poll(() => find(search, 'gas ')).toEqual(['1']);
  });
});

describe('a large library', () => {
  const many = Array.from({ length: 1200 }, (_, index) => ({
    ...makeVersion(String(index), `Nummer ${index}`, index % 2 ? 'Ungerade' : 'Gerade'),
    retrievedAt: index,
  }));

  test('is merged into one segment, which is kept, and followed from there', async () => {
    await fill(many);
    expect(await find(openSearch(), 'ungerade')).toHaveLength(600);
    const kept = await database.segments.get('merged');
    expect(kept?.articles.ids).toHaveLength(1200);

    await remove('7');
    await save({ ...makeVersion('9', 'Nummer 9', 'Neu'), number: 2, retrievedAt: 5000 });
    const later = openSearch();
    expect(await find(later, 'ungerade')).toHaveLength(598);
    expect(await find(later, 'neu ')).toEqual(['9']);
    expect(await find(later, '7 ')).toEqual([]);
    expect(await database.segments.get('merged')).toEqual(kept);
  });

  test('is searched on a full disk, which keeps no index', async () => {
    await fill(many);
    const info = vi.spyOn(console, 'info').mockImplementation(() => undefined);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    expect(await find(openSearch(), 'ungerade')).toHaveLength(600);
    expect(full).toHaveBeenCalled();
    expect(info).toHaveBeenCalledOnce();
  });

  test('that was mostly deleted shrinks', async () => {
    await fill(many);
    const search = openSearch();
    expect(await find(search, 'ungerade')).toHaveLength(600);
    const gone = many.slice(0, 700);
    await database.entries.bulkDelete(gone.map(({ id }) => id));
    await database.terms.bulkDelete(gone.map((version) => [version.id, describeTerms(version).state]));
    await expect.poll(() => find(search, 'ungerade')).toHaveLength(250);
    await expect.poll(async () => (await database.segments.get('merged'))?.articles.ids.length).toBe(500);
  });

  test('of another format of the segment is merged anew', async () => {
    await fill(many);
    const kept = { format: 0, key: 'merged' as const, vocabulary: '\nunsinn' };
    const nothing = new Uint8Array();
    const articles = { ids: [], states: [], dates: new Float64Array() };
    await database.segments.put({
      ...kept,
      postings: nothing,
      ends: new Uint32Array(),
      articles,
    });
    expect(await find(openSearch(), 'ungerade')).toHaveLength(600);
  });
});

describe('rows', () => {
  test('that are missing or orphaned are put right', async () => {
    await save(one, two);
    await database.terms.clear();
    await database.terms.add(describeTerms(makeVersion('3', 'Verwaist', 'Weg.')));
    const search = openSearch();
    await expect.poll(() => find(search, 'strompreis')).toEqual(['1']);
    await expect.poll(() => find(search, 'verwaist')).toEqual([]);
    expect(await database.terms.count()).toBe(2);
  });

  test('by older rules are found until they are written anew', async () => {
    await save(one, two);
    await database.terms.clear();
    await database.terms.bulkAdd(
      [one, two].map((version) => ({ ...describeTerms(version), state: nameState(1, 0) })),
    );
    const search = openSearch();
    expect(await find(search, 'strompreis')).toEqual(['1']);
    await expect
      .poll(async () => (await database.terms.toArray()).every(({ state }) => isCurrent(state)))
      .toBe(true);
    await expect.poll(() => find(search, 'strompreis')).toEqual(['1']);
  });
});
