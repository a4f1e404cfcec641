import type { LibraryDatabase } from '../database.ts';
import { pause } from './pause.ts';
import { deleteTerms, writeTerms } from './rows.ts';
import { isCurrent } from './terms.ts';

/** Articles whose words are found anew without a pause: some 50 ms. */
const BATCH = 50;

/**
 * Writes the rows that are missing or were written by other rules, and takes away those of articles that are gone.
 * Meanwhile the older rows are searched.
 *
 * @param isOver asked between two batches
 */
export async function repairRows(database: LibraryDatabase, isOver: () => boolean): Promise<void> {
  const { stale, orphaned } = await database.transaction('r', database.entries, database.terms, () =>
    compare(database),
  );
  for (let at = 0; at < stale.length && !isOver(); at += BATCH) {
    await rewrite(database, stale.slice(at, at + BATCH));
    await pause();
  }
  await database.transaction('rw', database.entries, database.terms, async () => {
    for (const id of orphaned) if (!(await database.entries.get(id))) await deleteTerms(database, id);
  });
}

async function compare(database: LibraryDatabase): Promise<{ stale: string[]; orphaned: string[] }> {
  const ids = await database.entries.toCollection().primaryKeys();
  const keys = await database.terms.toCollection().primaryKeys();
  const entries = new Set(ids);
  const current = new Set(keys.filter(([, state]) => isCurrent(state)).map(([id]) => id));
  return {
    stale: ids.filter((id) => !current.has(id)),
    orphaned: [...new Set(keys.map(([id]) => id).filter((id) => !entries.has(id)))],
  };
}

async function rewrite(database: LibraryDatabase, ids: readonly string[]): Promise<void> {
  const { entries, versions, terms } = database;
  await database.transaction('rw', entries, versions, terms, async () => {
    for (const entry of await entries.bulkGet([...ids])) {
      const version = entry && (await versions.get([entry.id, entry.shown]));
      if (version) await writeTerms(database, version);
    }
  });
}
