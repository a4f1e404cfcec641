import Dexie from 'dexie';
import type { LibraryDatabase } from './database.ts';
import { deleteTerms, writeTerms } from './search/rows.ts';

const CHUNK = 400;

/** What was deleted this long ago, in milliseconds, is not put back any more: no offer to do so stands that long. */
export const PURGE_AFTER_MS = 10 * 60 * 1000;

/**
 * Takes entries out of the library. Their versions and pictures stay until they are purged, so that they can be put
 * back whole; whatever ends in between ends in one state or the other.
 *
 * @param deletedAt now, in milliseconds since 1970
 */
export async function deleteEntries(
  database: LibraryDatabase,
  ids: readonly string[],
  deletedAt: number,
): Promise<void> {
  const { entries, deleted, terms } = database;
  await database.transaction('rw', entries, deleted, terms, async () => {
    for (let start = 0; start < ids.length; start += CHUNK) {
      const chunk = ids.slice(start, start + CHUNK);
      const found = await entries.bulkGet(chunk);
      await deleted.bulkPut(found.flatMap((entry) => (entry ? { id: entry.id, deletedAt, entry } : [])));
      await entries.bulkDelete(chunk);
      for (const id of chunk) await deleteTerms(database, id);
    }
  });
}

/**
 * Puts deleted entries back as they were, where they are not purged yet. Also within another transaction, which then
 * must include all tables but the pictures: whoever saves an article again finds its versions with it.
 *
 * @returns how many were put back
 */
export async function restoreEntries(database: LibraryDatabase, ids: readonly string[]): Promise<number> {
  const { entries, versions, deleted, terms } = database;
  return database.transaction('rw', entries, versions, deleted, terms, async () => {
    let restored = 0;
    for (let start = 0; start < ids.length; start += CHUNK) {
      const chunk = ids.slice(start, start + CHUNK);
      const found = (await deleted.bulkGet(chunk)).flatMap((deletion) => deletion?.entry ?? []);
      const present = await entries.bulkGet(found.map(({ id }) => id));
      await entries.bulkPut(found.filter((_, index) => present[index] === undefined));
      await deleted.bulkDelete(chunk);
      for (const version of await versions.bulkGet(found.map(({ id, shown }) => [id, shown])))
        if (version) await writeTerms(database, version);
      restored += found.length;
    }
    return restored;
  });
}

/** Makes deletions final: versions go, and the pictures that no other version shows. */
export async function purgeEntries(database: LibraryDatabase, ids: readonly string[]): Promise<void> {
  for (const id of ids) await purge(database, id);
}

/** Makes final what was deleted before a moment, in milliseconds since 1970. */
export async function purgeDeletedBefore(database: LibraryDatabase, moment: number): Promise<void> {
  await purgeEntries(database, await database.deleted.where('deletedAt').below(moment).primaryKeys());
}

async function purge(database: LibraryDatabase, id: string): Promise<void> {
  const { entries, versions, pictures, deleted } = database;
  await database.transaction('rw', entries, versions, pictures, deleted, async () => {
    if ((await deleted.get(id)) === undefined) return; // put back, or purged in another tab
    await deleted.delete(id);
    if ((await entries.get(id)) !== undefined) return; // saved again: its versions are wanted
    const own = versions.where('[id+number]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
    const hashes = new Set((await own.toArray()).flatMap((version) => version.hashes));
    await own.delete();
    for (const hash of hashes)
      if ((await versions.where('hashes').equals(hash).count()) === 0) await pictures.delete(hash);
  });
}
