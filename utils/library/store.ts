import { addTag, markRead, noteProgress, removeTag } from './change-entries.ts';
import type { LibraryDatabase } from './database.ts';
import { deleteEntries, purgeEntries, restoreEntries } from './delete-entries.ts';
import { type ListedEntry, listEntry } from './listed-entry.ts';
import {
  type CopyReading,
  readPicture,
  readShownCopy,
  readVersionMarks,
  type VersionMark,
} from './read-shown-copy.ts';

/** What a view may do with the library; which database that is, it need not know. */
export interface LibraryStore {
  addTag(ids: readonly string[], tag: string): Promise<void>;
  removeTag(ids: readonly string[], tag: string): Promise<void>;
  markRead(ids: readonly string[], isRead: boolean): Promise<void>;
  noteProgress(id: string, progress: number): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Gives the number of those that could be put back. */
  restore(ids: readonly string[]): Promise<number>;
  purge(ids: readonly string[]): Promise<void>;
  readEntry(id: string): Promise<ListedEntry | undefined>;
  readCopy(id: string, number: number): Promise<CopyReading>;
  readVersions(id: string): Promise<VersionMark[]>;
  readPicture(hash: string): Promise<Blob | undefined>;
}

/** @param forgetPlaces what is marked as unread is begun anew */
export function createStore(
  database: LibraryDatabase,
  forgetPlaces: (ids: readonly string[]) => Promise<void>,
): LibraryStore {
  return {
    addTag: (ids, tag) => addTag(database, ids, tag),
    removeTag: (ids, tag) => removeTag(database, ids, tag),
    async markRead(ids, isRead) {
      await markRead(database, ids, isRead);
      if (!isRead) await forgetPlaces(ids);
    },
    noteProgress: (id, progress) => noteProgress(database, id, progress),
    remove: (ids) => deleteEntries(database, ids, Date.now()),
    restore: (ids) => restoreEntries(database, ids),
    purge: (ids) => purgeEntries(database, ids),
    async readEntry(id) {
      const entry = await database.entries.get(id);
      return entry && listEntry(entry);
    },
    readCopy: (id, number) => readShownCopy(database, id, number),
    readVersions: (id) => readVersionMarks(database, id),
    readPicture: (hash) => readPicture(database, hash),
  };
}
