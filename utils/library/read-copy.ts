import type { Picture, Version } from './copy.ts';
import type { LibraryDatabase } from './database.ts';
import { hashOf } from './fetch-picture.ts';
import { isReadable } from './read-versions.ts';

/** `missing`: there is no such version. `damaged`: it lies there, but not as an article. */
export type CopyReading =
  | {
      ok: true;
      version: Version;
      /** By the address in the article. */
      pictures: ReadonlyMap<string, Picture>;
      /** Addresses of pictures that were saved and aren't whole any more. */
      lost: string[];
    }
  | { ok: false; reason: 'missing' | 'damaged' };

/** Reads a copy and checks that it is whole, down to the bytes of its pictures. */
export async function readCopy(library: LibraryDatabase, id: string, number: number): Promise<CopyReading> {
  const version = await library.versions.get([id, number]);
  if (version === undefined) return { ok: false, reason: 'missing' };
  if (!isReadable(version)) return { ok: false, reason: 'damaged' };
  const saved = version.pictures.flatMap(({ src, hash }) => (hash === undefined ? [] : [{ src, hash }]));
  const found = await library.pictures.bulkGet(saved.map(({ hash }) => hash));
  const pictures = new Map<string, Picture>();
  const lost: string[] = [];
  for (const [index, { src, hash }] of saved.entries()) {
    const picture = found[index];
    if (picture?.bytes instanceof Uint8Array && (await hashOf(picture.bytes)) === hash)
      pictures.set(src, picture);
    else lost.push(src);
  }
  return { ok: true, version, pictures, lost };
}
