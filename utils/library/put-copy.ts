import type { Table } from 'dexie';
import { findShown } from './compare-versions.ts';
import { composeEntry } from './compose-entry.ts';
import type { Picture } from './copy.ts';
import type { LibraryDatabase } from './database.ts';
import type { Copy } from './merge.ts';
import { writeTerms } from './search/rows.ts';

/** What a transaction has to take in that reads and writes whole copies. */
export const copyTables = ({ entries, versions, pictures, deleted, terms }: LibraryDatabase): Table[] => [
  entries,
  versions,
  pictures,
  deleted,
  terms,
];

/** The copy that the library holds, without its pictures' bytes; `undefined` where there is none. */
export async function readCopy(database: LibraryDatabase, id: string): Promise<Copy | undefined> {
  const entry = await database.entries.get(id);
  const versions = await readVersions(database, id);
  if (!entry || versions.length === 0) return undefined; // an entry alone is damaged, and is written anew
  const { savedAt, changedAt, tags, progress } = entry;
  return { id, versions, savedAt, changedAt, tags, progress };
}

const readVersions = (database: LibraryDatabase, id: string) =>
  database.versions.where('[id+number]').between([id, 0], [id, Number.POSITIVE_INFINITY]).toArray();

/**
 * Writes an entry with all its versions, and pictures that are new. The one place where a whole copy is written: what
 * else is kept of an article, as for the search, belongs here. Within a transaction over `copyTables`.
 */
export async function putCopy(
  database: LibraryDatabase,
  copy: Copy,
  pictures: readonly Picture[],
): Promise<void> {
  await database.pictures.bulkPut([...pictures]);
  await database.versions.bulkPut([...copy.versions]);
  const sizes = new Map(pictures.map(({ hash, bytes }) => [hash, bytes.length]));
  const shown = findShown(copy.versions);
  for (const hash of shown?.hashes ?? []) {
    const held = sizes.has(hash) ? undefined : await database.pictures.get(hash);
    if (held) sizes.set(hash, held.bytes.length);
  }
  await database.entries.put(composeEntry(copy, sizes));
  if (shown) await writeTerms(database, shown);
}
