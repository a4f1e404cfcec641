// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readAutoCleanAt } from '@/utils/auto-clean.ts';
import { readBackupDates } from '@/utils/library/backup/backup-dates.ts';
import { LibraryDatabase, SCHEMA_VERSION } from '@/utils/library/database.ts';
import { readCopy } from '@/utils/library/read-copy.ts';
import { saveCopy } from '@/utils/library/save-copy.ts';
import { readPlace } from '@/utils/places.ts';
import { defaultSettings, readSettings } from '@/utils/settings.ts';
import { readSpeechSettings } from '@/utils/speech-settings.ts';
import { type Dump, dumpDatabase, restoreDatabase } from '../../fixtures/library/dump.ts';
import { writeArticle } from '../components/article.ts';
import { serve } from './pictures.ts';

const folder = 'tests/fixtures/library';
const dumps = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = <Kept>(path: string): Kept => JSON.parse(readFileSync(path, 'utf8'));
const library = new LibraryDatabase('schemas');

afterEach(() => library.delete({ disableAutoOpen: false }));

/** How the stores are made, without what is in them. */
const shapeOf = ({ version, stores }: Dump) => ({
  version,
  stores: Object.entries(stores).map(([name, { keyPath, indexes }]) => ({ name, keyPath, indexes })),
});

describe('databases of every schema', () => {
  test('are kept: a schema that changes needs a new number, a migration and a dump of its own', async () => {
    const latest = `${folder}/schema-${SCHEMA_VERSION}.json`;
    expect(existsSync(latest), `${latest} is missing`).toBe(true);
    await library.open();
    library.close({ disableAutoOpen: false });
    expect(shapeOf(await dumpDatabase('schemas'))).toEqual(shapeOf(read<Dump>(latest)));
  });

  test.each(dumps)('%s opens with all that is in it, and takes a further version', async (name) => {
    const dump = read<Dump>(`${folder}/${name}`);
    await restoreDatabase('schemas', dump);
    await library.open();
    const versions = await library.versions.toArray();
    expect(versions).toHaveLength(dump.stores.versions?.records.length ?? 0);
    expect(await library.entries.count()).toBe(dump.stores.entries?.records.length);
    for (const { id, number } of versions)
      expect(await readCopy(library, id, number)).toMatchObject({ ok: true, lost: [] });
    vi.stubGlobal('fetch', serve({}));
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
    const [entry] = await library.entries.toArray();
    const article = writeArticle({ id: entry?.id ?? '', content: '<p>Ein Nachtrag.</p>' });
    const saved = await saveCopy({ article, retrievedAt: 1_800_000_000_000 }, async () => ({
      ok: true,
      library,
    }));
    expect(saved).toMatchObject({ ok: true, change: 'changed' });
    expect(await library.versions.count()).toBe(versions.length + 1);
  });
});

describe('settings of every shape', () => {
  const kept = 'tests/fixtures/settings';

  test.each(readdirSync(kept))('%s are read as they were chosen', async (name) => {
    await fakeBrowser.storage.local.set(read<Record<string, unknown>>(`${kept}/${name}`));
    const settings = await readSettings();
    expect(Object.keys(settings)).toEqual(Object.keys(defaultSettings));
    for (const [key, value] of Object.entries(settings))
      expect(value, key).not.toBe(defaultSettings[key as keyof typeof defaultSettings]);
    expect(await readSpeechSettings()).toEqual({ rate: 1.3, voice: 'urn:moz-tts:Anna' });
    expect(await readAutoCleanAt('https://deutsche-wirtschafts-nachrichten.de/712345/a')).toBe(true);
    expect(await readPlace('dwn:712345')).toMatchObject({ block: 4, progress: 0.42 });
    expect(await readBackupDates()).toMatchObject({ lastAt: 1_790_000_000_000, isSilenced: true });
  });

  // Whatever a damaged profile, another program or a later Klartext has written under our keys.
  test.each([null, 0, -1, 'x'.repeat(1_000_000), [], {}, true, { theme: 'dark' }])(
    'with %j under every key, the defaults hold',
    async (odd) => {
      const [name = ''] = readdirSync(kept);
      const keys = Object.keys(read<Record<string, unknown>>(`${kept}/${name}`));
      await fakeBrowser.storage.local.clear();
      await fakeBrowser.storage.local.set(Object.fromEntries(keys.map((key) => [key, odd])));
      const { theme, face, size, leading, measure } = await readSettings();
      expect([theme, face]).toEqual([defaultSettings.theme, defaultSettings.face]);
      expect(size).toBeGreaterThanOrEqual(16);
      expect(leading).toBeGreaterThanOrEqual(1.3);
      expect(measure).toBeGreaterThanOrEqual(24);
      expect((await readSpeechSettings()).rate).toBe(1);
      expect(await readPlace('dwn:712345')).toBeUndefined();
      await expect(readBackupDates()).resolves.toBeDefined();
    },
  );
});
