import type { Version } from '../copy.ts';
import type { Copy } from '../merge.ts';
import type { PictureRecord } from './format.ts';

const inUtc = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** What is written of a picture beside its bytes. */
export type PictureSize = Pick<PictureRecord, 'width' | 'height'>;

/**
 * All that is known of a saved article, as the JSON of its file: dates in ISO 8601, for people.
 *
 * @param sizes of the pictures that are in the backup, by their hash; others are written as missing
 */
export function writeArticleRecord(copy: Copy, sizes: ReadonlyMap<string, PictureSize>): string {
  const record = {
    id: copy.id,
    savedAt: inUtc(copy.savedAt),
    changedAt: inUtc(copy.changedAt),
    tags: copy.tags,
    progress: copy.progress,
    versions: copy.versions.map((version) => writeVersion(version, sizes)),
  };
  return `${JSON.stringify(record, undefined, 1)}\n`;
}

function writeVersion(version: Version, sizes: ReadonlyMap<string, PictureSize>) {
  const pictures = version.pictures.map(({ src, hash }): PictureRecord => {
    const size = hash === undefined ? undefined : sizes.get(hash);
    return hash === undefined || !size ? { src } : { src, hash, ...size };
  });
  const { number, retrievedAt, article } = version;
  return { number, retrievedAt: inUtc(retrievedAt), article, pictures };
}
