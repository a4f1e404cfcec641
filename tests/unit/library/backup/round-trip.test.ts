import { describe, expect, test } from 'vitest';
import { restoreBackup } from '@/utils/library/backup/restore-backup.ts';
import type { RestoreReport } from '@/utils/library/backup/restore-report.ts';
import { writeBackup } from '@/utils/library/backup/write-backup.ts';
import type { LibraryDatabase } from '@/utils/library/database.ts';
import { backUp, drawPicture, dump, fill, openLibrary, save, writeVersion, writeWhole } from './library.ts';

async function restore(database: LibraryDatabase, backup: Uint8Array<ArrayBuffer>): Promise<RestoreReport> {
  const restoration = await restoreBackup(database, new Blob([backup]));
  if (!restoration.ok) throw new Error(restoration.reason);
  const { createdAt, ...report } = restoration.report;
  expect(createdAt).toBeGreaterThan(Date.now() - 60_000);
  return report;
}

const nothing: RestoreReport = {
  added: 0,
  completed: 0,
  unchanged: 0,
  refused: [],
  absent: 0,
  lostPictures: 0,
  isUnchecked: false,
};

test('an emptied library gets back every byte', async () => {
  const database = openLibrary();
  await fill(database);
  const backup = await backUp(database);
  const emptied = openLibrary();
  expect(await restore(emptied, backup)).toEqual({ ...nothing, added: 3 });
  expect(await dump(emptied)).toBe(await dump(database));
});

test('a second time changes nothing, nor does a backup in the library that it is of', async () => {
  const database = openLibrary();
  await fill(database);
  const before = await dump(database);
  const backup = await backUp(database);
  expect(await restore(database, backup)).toEqual({ ...nothing, unchanged: 3 });
  expect(await dump(database)).toBe(before);
  const other = openLibrary();
  await restore(other, backup);
  expect(await restore(other, backup)).toEqual({ ...nothing, unchanged: 3 });
  expect(await dump(other)).toBe(before);
});

test('what repeats itself without end is no bomb where we have written it', async () => {
  const database = openLibrary();
  const content = `<p>${'Strom '.repeat(120_000)}</p>`;
  await save(database, [writeVersion(1, 1_000, writeWhole({ content }))]);
  const emptied = openLibrary();
  expect(await restore(emptied, await backUp(database))).toEqual({ ...nothing, added: 1 });
  expect(await dump(emptied)).toBe(await dump(database));
}, 30_000);

test('an empty library makes a backup, too', async () => {
  const database = openLibrary();
  expect(await restore(openLibrary(), await backUp(database))).toEqual(nothing);
});

describe('into a filled library', () => {
  const full = writeWhole({ content: '<p>Der ganze Text mit vielen Worten.</p>' });
  const teaser = writeWhole({ content: '<p>Der Anriss.</p>', access: 'teaser' });

  test('a teaser comes as a version and never stands before a full text', async () => {
    const poor = openLibrary();
    await save(poor, [writeVersion(1, 9_000, teaser)], [], { tags: ['neu'], progress: 0.1 });
    const database = openLibrary();
    await save(database, [writeVersion(1, 5_000, full)], [], { tags: ['alt'], progress: 0.6 });
    expect(await restore(database, await backUp(poor))).toEqual({ ...nothing, completed: 1 });
    expect(await database.entries.get(full.id)).toMatchObject({
      access: 'full',
      shown: 1,
      versions: 2,
      tags: ['alt', 'neu'],
      progress: 0.6,
      savedAt: 5_000,
      changedAt: 9_000,
    });
  });

  test('a full text takes the place of a teaser, which stays a version', async () => {
    const rich = openLibrary();
    await save(rich, [writeVersion(1, 1_000, full)]);
    const database = openLibrary();
    await save(database, [writeVersion(1, 9_000, teaser)]);
    await restore(database, await backUp(rich));
    expect(await database.entries.get(full.id)).toMatchObject({ access: 'full', shown: 1, versions: 2 });
  });

  test('pictures that were missing arrive, with their bytes', async () => {
    const picture = await drawPicture(7);
    const src = 'https://example.org/a.gif';
    const rich = openLibrary();
    await save(rich, [writeVersion(1, 1_000, full, [{ src, hash: picture.hash }])], [picture]);
    const database = openLibrary();
    await save(database, [writeVersion(1, 1_000, full, [{ src }])]);
    expect(await restore(database, await backUp(rich))).toEqual({ ...nothing, completed: 1 });
    expect(await dump(database)).toBe(await dump(rich));
  });

  test('bytes that the library has lost come back', async () => {
    const database = openLibrary();
    await fill(database);
    const whole = await dump(database);
    const backup = await backUp(database);
    await database.pictures.clear();
    expect(await restore(database, backup)).toMatchObject({ completed: 2, unchanged: 1 });
    expect(await dump(database)).toBe(whole);
  });

  test('pictures of other articles are shared, not written twice', async () => {
    const database = openLibrary();
    await fill(database);
    await database.entries.delete('dwn:1');
    await database.versions.where('[id+number]').between(['dwn:1', 0], ['dwn:1', 99]).delete();
    const other = openLibrary();
    await fill(other);
    await restore(database, await backUp(other));
    expect(await dump(database)).toBe(await dump(other));
  });
});

test('cancelled amid restoring, every article is there whole or not at all, and the rest comes later', async () => {
  const database = openLibrary();
  for (let index = 0; index < 10; index++) {
    const picture = await drawPicture(index);
    const article = writeWhole({ id: `dwn:${index}` });
    await save(
      database,
      [writeVersion(1, 1_000, article, [{ src: article.url, hash: picture.hash }])],
      [picture],
    );
  }
  const backup = await backUp(database);
  const other = openLibrary();
  const cancel = new AbortController();
  const restoration = await restoreBackup(other, new Blob([backup]), {
    signal: cancel.signal,
    onProgress: (done) => done === 4 && cancel.abort(),
  });
  expect(restoration).toMatchObject({ ok: true, report: { ...nothing, added: 4, stopped: 'cancelled' } });
  expect([await other.entries.count(), await other.versions.count(), await other.pictures.count()]).toEqual([
    4, 4, 4,
  ]);
  expect(await restore(other, backup)).toEqual({ ...nothing, added: 6, unchanged: 4 });
  expect(await dump(other)).toBe(await dump(database));
});

test('cancelled or failing amid writing, the output is aborted and never closed', async () => {
  const database = openLibrary();
  await fill(database);
  for (const isCancelled of [true, false]) {
    const cancel = new AbortController();
    const heard: string[] = [];
    const output = new WritableStream<Uint8Array>({
      write: () => {
        if (!isCancelled) throw new Error('The disk went away.');
      },
      abort: () => {
        heard.push('abort');
      },
      close: () => {
        heard.push('close');
      },
    });
    const writing = writeBackup(database, output, {
      signal: cancel.signal,
      onProgress: (done) => isCancelled && done === 1 && cancel.abort(),
    });
    await expect(writing).rejects.toThrow(isCancelled ? /abort/ : /disk went away/);
    expect(heard).toEqual(isCancelled ? ['abort'] : []); // a stream that failed by itself is not aborted any more
  }
});
