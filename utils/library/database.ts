import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Deletion, Entry, Picture, Version } from './copy.ts';
import type { KeptSegment } from './search/index-keeper.ts';
import type { TermsKey, TermsRow } from './search/terms.ts';

/** Of the latest schema below. */
export const SCHEMA_VERSION = 1;

/** The library, in IndexedDB of the extension's own origin. Every schema that was ever released stays here, with its migration. */
export class LibraryDatabase extends Dexie {
  declare readonly entries: EntityTable<Entry, 'id'>;
  declare readonly versions: Table<Version, [id: string, number: number]>;
  declare readonly pictures: EntityTable<Picture, 'hash'>;
  declare readonly deleted: EntityTable<Deletion, 'id'>;
  /** For the search: the words of each entry's shown version, and an index made of them. */
  declare readonly terms: Table<TermsRow, TermsKey>;
  declare readonly segments: EntityTable<KeptSegment, 'key'>;

  constructor(name = 'library') {
    // What is said to be saved is on the disk, not in a cache of the system.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(SCHEMA_VERSION).stores({
      entries: 'id, savedAt, section, missingPictures, *authors, *tags',
      versions: '[id+number], *hashes',
      pictures: 'hash',
      deleted: 'id, deletedAt',
      terms: '[id+state]',
      segments: 'key',
    });
  }
}
