import type { ExportSource } from '../export/exporter.ts';
import type { Picture } from './copy.ts';
import type { LibraryDatabase } from './database.ts';

/**
 * A saved article as files are made from it: its shown version, and the pictures that lie in the library.
 * `undefined` where it was deleted.
 */
export async function readSource(id: string, database: LibraryDatabase): Promise<ExportSource | undefined> {
  return database.transaction('r', database.entries, database.versions, database.pictures, async () => {
    const entry = await database.entries.get(id);
    const version = entry && (await database.versions.get([id, entry.shown]));
    if (!version) return undefined;
    const hashes = [...new Set(version.pictures.flatMap(({ hash }) => hash ?? []))];
    const found = await database.pictures.bulkGet(hashes);
    const byHash = new Map(found.flatMap((picture) => (picture ? [[picture.hash, picture] as const] : [])));
    const pictures = new Map<string, Picture>();
    for (const { src, hash } of version.pictures) {
      const picture = hash === undefined ? undefined : byHash.get(hash);
      if (picture) pictures.set(src, picture);
    }
    return { article: version.article, retrievedAt: version.retrievedAt, tags: entry.tags, pictures };
  });
}
