import Dexie from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(async () => {
  vi.resetModules(); // each context opens it once
  await Dexie.delete('library');
  vi.spyOn(console, 'info').mockReturnValue();
});

/** As a context that has only just begun. */
const open = async () => (await import('@/utils/library/open-library.ts')).openLibrary();

test('a library opens, once for all', async () => {
  const first = await open();
  expect(first.ok && first.library.isOpen()).toBe(true);
  expect(await open()).toEqual(first);
  if (first.ok) first.library.close();
});

test('what a newer version wrote stays closed, and as it is', async () => {
  const newer = new Dexie('library');
  newer.version(2).stores({ entries: 'id', articles: 'id' });
  await newer.open();
  await newer.table('articles').add({ id: 'x' });
  newer.close();
  expect(await open()).toEqual({ ok: false, reason: 'newer' });
  await newer.open();
  expect(newer.verno).toBe(2);
  expect([...newer.backendDB().objectStoreNames]).toEqual(['articles', 'entries']);
  expect(await newer.table('articles').count()).toBe(1);
  newer.close();
});

test('where the browser refuses, that is said', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  expect(await open()).toEqual({ ok: false, reason: 'refused' });
});
