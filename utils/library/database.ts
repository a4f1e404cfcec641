import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Deletion, Entry, Picture, Version } from './copy.ts';

/** Of the latest schema below. */
export const SCHEMA_VERSION = 1;

/** The library, in IndexedDB of the extension's own origin. Every schema that was ever released stays here, with its migration. */
export class LibraryDatabase extends Dexie {
  declare readonly entries: EntityTable<Entry, 'id'>;
  declare readonly versions: Table<Version, [id: string, number: number]>;
  declare readonly pictures: EntityTable<Picture, 'hash'>;
  declare readonly deleted: EntityTable<Deletion, 'id'>;

  constructor(name = 'library') {
    super(name);
    this.version(SCHEMA_VERSION).stores({
      entries: 'id, savedAt, section, *authors, *tags',
      versions: '[id+number], *hashes',
      pictures: 'hash',
      deleted: 'id, deletedAt',
    });
  }
}
