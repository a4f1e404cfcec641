import type { Article } from '../article/article.ts';
import { findLatest, findShown, isSameContent } from './compare-versions.ts';
import { composeEntry } from './compose-entry.ts';
import type { Entry, PictureUse, Version } from './copy.ts';
import type { LibraryDatabase } from './database.ts';
import { restoreEntries } from './delete-entries.ts';
import type { GatheredPicture } from './gather-pictures.ts';
import { nextNumber, readVersions } from './read-versions.ts';
import { writeTerms } from './search/rows.ts';

/** A copy that is about to be kept. */
export interface FreshCopy {
  article: Article;
  retrievedAt: number;
  pictures: readonly GatheredPicture[];
  /** As `Entry.progress`, for articles that aren't in the library yet. */
  progress: number;
}

/**
 * What a copy was to the library. `new`: the first of its article. `same`: nothing that isn't there already.
 * `changed`: a new version. `fuller`: the full text of what was a teaser. `behind`: a teaser of what is there in full.
 */
export type Change = 'new' | 'same' | 'changed' | 'fuller' | 'behind';

export interface WrittenCopy {
  change: Change;
  version: Version;
  entry: Entry;
  /** Pictures of a version that was there before and lacked them. */
  added: number;
}

/** Keeps a copy: as a whole or, where anything fails, not at all. */
export function writeCopy(library: LibraryDatabase, fresh: FreshCopy): Promise<WrittenCopy> {
  return library.transaction('rw', library.tables, async () => {
    const { article, retrievedAt } = fresh;
    const { id } = article;
    await restoreEntries(library, [id]); // what was deleted a moment ago has its tags and versions back
    const held = await findHeld(library, fresh.pictures);
    const pictures = fresh.pictures.map((picture) => useOf(picture, held));
    const kept = await readVersions(library, id);
    const last = findLatest(kept, article.access);
    const isSame = last !== undefined && isSameContent(last, { article, pictures });
    const version = isSame
      ? complete(last, pictures)
      : { id, number: await nextNumber(library, id), retrievedAt, article, ...withHashes(pictures) };
    await keepPictures(library, fresh.pictures, version);
    await library.versions.put(version);
    const versions = [...kept.filter(({ number }) => number !== version.number), version];
    const entry = await keepEntry(library, versions, isSame ? undefined : fresh);
    const added = isSame ? version.hashes.length - last.hashes.length : 0;
    return { change: isSame ? 'same' : changeOf(kept, article), version, entry, added };
  });
}

/**
 * Gives a version pictures that it lacked. An article that was deleted while they were fetched stays deleted.
 *
 * @returns how many it has got
 */
export function addPictures(
  library: LibraryDatabase,
  { id, number }: Pick<Version, 'id' | 'number'>,
  pictures: readonly GatheredPicture[],
): Promise<number> {
  return library.transaction('rw', library.tables, async () => {
    const kept = await readVersions(library, id);
    const lacking = kept.find((version) => version.number === number);
    if (!lacking || (await library.entries.get(id)) === undefined) return 0;
    const version = complete(
      lacking,
      pictures.map((picture) => useOf(picture, new Set())),
    );
    await keepPictures(library, pictures, version);
    await library.versions.put(version);
    await keepEntry(library, [...kept.filter((one) => one !== lacking), version], undefined);
    return version.hashes.length - lacking.hashes.length;
  });
}

/** Hashes of pictures that lie in the library, of those that are said to. */
async function findHeld(
  library: LibraryDatabase,
  pictures: readonly GatheredPicture[],
): Promise<Set<string>> {
  const hashes = pictures.map(hashOf).filter((hash) => hash !== undefined);
  return new Set(await library.pictures.where('hash').anyOf(hashes).primaryKeys());
}

function hashOf(picture: GatheredPicture): string | undefined {
  if ('picture' in picture) return picture.picture.hash;
  return 'hash' in picture ? picture.hash : undefined;
}

/** A picture that was there a moment ago may have been deleted meanwhile. */
function useOf(picture: GatheredPicture, held: ReadonlySet<string>): PictureUse {
  const hash = hashOf(picture);
  const isThere = hash !== undefined && ('picture' in picture || held.has(hash));
  return isThere ? { src: picture.src, hash } : { src: picture.src };
}

/** A version with the pictures that it lacked and that could be had now. */
function complete(version: Version, pictures: readonly PictureUse[]): Version {
  const fresh = new Map(pictures.map(({ src, hash }) => [src, hash]));
  const completed = version.pictures.map((use) => {
    const hash = use.hash ?? fresh.get(use.src);
    return hash === undefined ? use : { ...use, hash };
  });
  return { ...version, ...withHashes(completed) };
}

function withHashes(pictures: PictureUse[]): Pick<Version, 'pictures' | 'hashes'> {
  const hashes = pictures.map(({ hash }) => hash).filter((hash) => hash !== undefined);
  return { pictures, hashes: [...new Set(hashes)] };
}

/** Keeps those of the fetched pictures that the version shows; one that was damaged is whole again. */
async function keepPictures(
  library: LibraryDatabase,
  gathered: readonly GatheredPicture[],
  { hashes }: Version,
): Promise<void> {
  const fetched = gathered.flatMap((one) => ('picture' in one ? [one.picture] : []));
  await library.pictures.bulkPut(fetched.filter(({ hash }) => hashes.includes(hash)));
}

/** Writes what lists know of the article; `fresh` is what a new version was made from. */
async function keepEntry(
  library: LibraryDatabase,
  versions: readonly Version[],
  fresh: FreshCopy | undefined,
): Promise<Entry> {
  const shown = findShown(versions);
  if (!shown) throw new Error('An article without a version is being saved.');
  const before: Partial<Entry> | undefined = await library.entries.get(shown.id); // may be damaged
  const pictures = await library.pictures.bulkGet(shown.hashes);
  const now = Date.now();
  const entry = composeEntry(
    {
      id: shown.id,
      versions,
      savedAt: before?.savedAt ?? now,
      changedAt: fresh ? now : (before?.changedAt ?? now),
      tags: before?.tags ?? [],
      progress: before?.progress ?? fresh?.progress ?? 0,
    },
    new Map(pictures.flatMap((picture) => (picture ? [[picture.hash, picture.bytes.length] as const] : []))),
  );
  await library.entries.put(entry);
  await writeTerms(library, shown);
  return entry;
}

function changeOf(kept: readonly Version[], { access }: Article): Change {
  const shown = findShown(kept);
  if (!shown) return 'new';
  if (shown.article.access === access) return 'changed';
  return access === 'full' ? 'fuller' : 'behind';
}
