import Dexie from 'dexie';
import type { Version } from './copy.ts';
import type { LibraryDatabase } from './database.ts';

/** The versions of an article, the first one first. Damaged ones are left out. */
export async function readVersions(library: LibraryDatabase, id: string): Promise<Version[]> {
  return (await rangeOf(library, id).toArray()).filter(isReadable);
}

/** The number that the next version of an article gets; damaged ones keep theirs. */
export async function nextNumber(library: LibraryDatabase, id: string): Promise<number> {
  const keys = await rangeOf(library, id).primaryKeys();
  return 1 + Math.max(0, ...keys.map(([, number]) => number));
}

function rangeOf(library: LibraryDatabase, id: string) {
  return library.versions.where('[id+number]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
}

/** Whether there is an article in it, and the list of its pictures. */
export function isReadable(version: Version | undefined): version is Version {
  const { article, pictures } = (version ?? {}) as Partial<Version>;
  return (
    typeof article?.title === 'string' &&
    typeof article.content === 'string' &&
    typeof article.text === 'string' &&
    Array.isArray(article.authors) &&
    Array.isArray(pictures)
  );
}
