import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Entry, Picture, Version } from './copy.ts';

/** The library, in IndexedDB of the extension's own origin. Every schema that was ever released stays here, with its migration. */
export class LibraryDatabase extends Dexie {
  declare readonly entries: EntityTable<Entry, 'id'>;
  declare readonly versions: Table<Version, [id: string, number: number]>;
  declare readonly pictures: EntityTable<Picture, 'hash'>;

  constructor(name = 'library') {
    // What is said to be saved is on the disk, not in a cache of the system.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      entries: 'id, savedAt, section, missingPictures, *authors, *tags',
      versions: '[id+number], *hashes',
      pictures: 'hash',
    });
  }
}
