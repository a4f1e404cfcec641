import type { Picture, PictureUse, Version } from '../copy.ts';
import type { LibraryDatabase } from '../database.ts';
import { hashesOf, withPictures } from '../merge.ts';
import type { ArchiveReader } from './archive-reader.ts';
import type { ArticleRecord } from './backup-schema.ts';
import { checksum } from './checksum.ts';
import { limits } from './format.ts';
import { recognisePicture } from './picture-kind.ts';

/** What a record's pictures have come to. */
export interface LoadedPictures {
  /** Those that the library doesn't have yet. */
  fresh: Picture[];
  /** Hashes that are named and can't be had. */
  lost: Set<string>;
}

/** Brings the pictures of an article from the archive, each judged by its bytes and not by its name. */
export async function loadPictures(
  database: LibraryDatabase,
  archive: ArchiveReader,
  { versions }: ArticleRecord,
  signal: AbortSignal | undefined,
): Promise<LoadedPictures> {
  const uses = new Map(versions.flatMap(({ pictures }) => pictures.map((use) => [use.hash, use])));
  const named = [...uses.keys()].filter((hash) => hash !== undefined);
  const held = new Set(await database.pictures.where('hash').anyOf(named).primaryKeys());
  const loaded: LoadedPictures = { fresh: [], lost: new Set() };
  let room: number = limits.articlePictures;
  for (const hash of named) {
    if (held.has(hash)) continue;
    const bytes = await readPicture(archive, hash, Math.min(room, limits.picture), signal);
    const mediaType = bytes && recognisePicture(bytes);
    if (!bytes || !mediaType) {
      loaded.lost.add(hash);
      continue;
    }
    room -= bytes.length;
    const { width = 0, height = 0 } = uses.get(hash) ?? {};
    loaded.fresh.push({ hash, mediaType, bytes, width, height });
  }
  return loaded;
}

async function readPicture(
  archive: ArchiveReader,
  hash: string,
  most: number,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = archive.pictures.get(hash);
  const read = file && (await archive.read(file, most, signal));
  return read?.ok && (await checksum(read.bytes)) === hash ? read.bytes : undefined;
}

/** The versions without pictures that can't be had: those stay links, which a better backup may complete. */
export function dropPictures(versions: readonly Version[], lost: ReadonlySet<string>): readonly Version[] {
  if (![...hashesOf(versions)].some((hash) => lost.has(hash))) return versions;
  const drop = ({ src, hash }: PictureUse): PictureUse =>
    hash === undefined || lost.has(hash) ? { src } : { src, hash };
  return versions.map((version) => withPictures(version, version.pictures.map(drop)));
}
