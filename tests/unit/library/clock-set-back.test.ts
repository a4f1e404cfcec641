// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isBackupDue } from '@/utils/library/backup/backup-dates.ts';
import { LibraryDatabase } from '@/utils/library/database.ts';
import { deleteEntries, purgeDeletedBefore } from '@/utils/library/delete-entries.ts';
import { readVersions } from '@/utils/library/read-versions.ts';
import { saveCopy } from '@/utils/library/save-copy.ts';
import { prunePlaces } from '@/utils/places.ts';
import { writeArticle } from '../components/article.ts';

const DAY = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 25);

let library: LibraryDatabase;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now });
  fakeBrowser.reset();
  library = new LibraryDatabase(crypto.randomUUID());
});

afterEach(async () => {
  vi.useRealTimers();
  await library.delete();
});

const save = (text: string, id = 'dwn:1') =>
  saveCopy(
    { article: writeArticle({ id, content: `<p>${text}</p>`, text }), retrievedAt: Date.now() },
    async () => ({
      ok: true,
      library: await library.open().then(() => library),
    }),
  );

test('what is saved after it stands for the article, and the entry keeps its day', async () => {
  await save('Die Werften haben volle Bücher.');
  vi.setSystemTime(now - 400 * DAY);
  expect(await save('Die Werften haben leere Bücher.')).toMatchObject({ ok: true, change: 'changed' });
  expect(await library.entries.get('dwn:1')).toMatchObject({ shown: 2, versions: 2, savedAt: now });
  const versions = await readVersions(library, 'dwn:1');
  expect(versions.map(({ number }) => number)).toEqual([1, 2]);
});

test('nothing that was just deleted goes for good', async () => {
  await save('Die Werften haben volle Bücher.');
  await deleteEntries(library, ['dwn:1'], now);
  await purgeDeletedBefore(library, now - 400 * DAY);
  expect(await library.deleted.count()).toBe(1);
});

test('nobody is reminded of a backup of what was saved in days to come', () => {
  expect(isBackupDue({ isSilenced: false }, now, now - 400 * DAY)).toBe(false);
});

test('places of days to come are places', async () => {
  const place = { block: 3, start: 'Die Werften', progress: 0.5, keptAt: now };
  await fakeBrowser.storage.local.set({ 'place:dwn:1': place });
  vi.setSystemTime(now - 400 * DAY);
  await prunePlaces();
  expect(await fakeBrowser.storage.local.get('place:dwn:1')).toEqual({ 'place:dwn:1': place });
});
