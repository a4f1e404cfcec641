import type { Version } from '../copy.ts';
import type { LibraryDatabase } from '../database.ts';
import { describeTerms } from './terms.ts';

/**
 * Lets the search know a version: the one that is shown of its article from now on. It is one small row, whatever
 * the size of the library. To be called in the transaction that writes the entry, over `terms` as well.
 */
export async function writeTerms(database: LibraryDatabase, version: Version): Promise<void> {
  await deleteTerms(database, version.id);
  await database.terms.add(describeTerms(version));
}

/** Lets the search forget an article. To be called in the transaction that deletes the entry, over `terms` as well. */
export async function deleteTerms(database: LibraryDatabase, id: string): Promise<void> {
  await database.terms.where('id').equals(id).delete();
}
