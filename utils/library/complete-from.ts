import type { PictureUse, Version } from './copy.ts';
import type { LibraryDatabase } from './database.ts';
import { gatherPictures } from './gather-pictures.ts';
import { originOf } from './host-permission.ts';
import { isReadable } from './read-versions.ts';
import { addPictures } from './write-copy.ts';

/**
 * Fetches what the shown versions lack of pictures, where some of them are of these hosts.
 *
 * @param origins match patterns, as `originOf` makes them
 * @param onAdded called for each article with how many pictures it has got
 */
export async function completeFrom(
  library: LibraryDatabase,
  origins: ReadonlySet<string>,
  onAdded: (id: string, count: number) => void,
): Promise<void> {
  const entries = await library.entries.where('missingPictures').above(0).toArray();
  const versions = await library.versions.bulkGet(entries.map(({ id, shown }) => [id, shown]));
  const isOfThem = ({ src }: PictureUse) => origins.has(originOf(new URL(src)));
  for (const version of versions.filter(isReadable)) {
    const lacking = findLacking(version);
    if (!lacking.some(isOfThem)) continue;
    const addresses = lacking.map(({ src }) => src);
    onAdded(version.id, await addPictures(library, version, await gatherPictures(addresses, new Map())));
  }
}

const findLacking = ({ pictures }: Version): PictureUse[] =>
  pictures.filter(({ hash }) => hash === undefined);
