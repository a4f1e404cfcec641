import type { Access, Article } from '../article/article.ts';
import { boundArticle } from '../article/bounds.ts';
import type { LibraryDatabase } from './database.ts';
import { gatherPictures } from './gather-pictures.ts';
import { listPictures } from './list-pictures.ts';
import { openLibrary, withLibrary } from './open-library.ts';
import { readCopy } from './read-copy.ts';
import { readVersions } from './read-versions.ts';
import type { StorageFailure } from './storage-failure.ts';
import { type Change, writeCopy } from './write-copy.ts';

/** An article to be saved. */
export interface SaveRequest {
  article: Article;
  /** When its page was read, in milliseconds since 1970. */
  retrievedAt: number;
  /** Share of the text that was read already, 0 to 1. */
  progress?: number;
}

/**
 * What has become of an article that was to be saved. `unconfirmed`: read back, it was not what was written.
 * `tooLarge`: beyond what may be kept of an article, see `bounds.ts`; a backup would refuse it.
 */
export type SaveOutcome =
  | {
      ok: true;
      change: Change;
      access: Access;
      /** Pictures of the copy that lie in the library. */
      pictures: number;
      /** Addresses of those that couldn't be had and stay links. */
      missing: string[];
      /** Pictures that an earlier saving had missed. */
      added: number;
      /** Text and pictures, in bytes. */
      bytes: number;
    }
  | { ok: false; reason: StorageFailure | 'unconfirmed' | 'tooLarge' };

/**
 * Saves an article with its pictures, and says so only when the copy has been read back whole.
 *
 * @param open opens the library
 */
export async function saveCopy(request: SaveRequest, open = openLibrary): Promise<SaveOutcome> {
  const done = await withLibrary((library) => saveIn(library, request), open);
  return done.ok ? done.result : done;
}

async function saveIn(library: LibraryDatabase, request: SaveRequest): Promise<SaveOutcome> {
  const { retrievedAt, progress = 0 } = request;
  const article = boundArticle(request.article);
  if (!article) return { ok: false, reason: 'tooLarge' };
  const known = await findKnown(library, article.id);
  const pictures = await gatherPictures(listPictures(article), known);
  const { change, version, entry, added } = await writeCopy(library, {
    article,
    retrievedAt,
    pictures,
    progress,
  });
  const copy = await readCopy(library, version.id, version.number);
  const isWhole = copy.ok && copy.lost.length === 0 && isEqual(copy.version, version);
  if (!isWhole) return { ok: false, reason: 'unconfirmed' };
  const missing = version.pictures.filter(({ hash }) => hash === undefined).map(({ src }) => src);
  return {
    ok: true,
    change,
    access: article.access,
    pictures: version.pictures.length - missing.length,
    missing,
    added,
    bytes: entry.bytes,
  };
}

/** Hashes of the pictures that earlier versions have, by address; whole ones only, so that others are fetched anew. */
async function findKnown(library: LibraryDatabase, id: string): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const { number } of await readVersions(library, id)) {
    const copy = await readCopy(library, id, number);
    if (!copy.ok) continue;
    for (const [src, { hash }] of copy.pictures) known.set(src, hash);
  }
  return known;
}

/** Both are plain JSON, and the database keeps the order of keys. */
function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
