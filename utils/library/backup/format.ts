/** What a backup calls itself, in its manifest. */
export const FORMAT = 'klartext-library';

/** Raised when older releases would misunderstand what is written; they refuse what is newer than they are. */
export const FORMAT_VERSION = 1;

export const MANIFEST = 'manifest.json';
/** As `sha256sum` writes and checks it: a hash and a path a line. */
export const CHECKSUMS = 'SHA256SUMS';

/** A saved article's file with everything that is known of it. */
export const ARTICLE_FILE = /^articles\/[^/\\]{1,120}\.json$/;
/** A picture's file, named after the SHA-256 of its bytes. */
export const PICTURE_FILE = /^pictures\/([0-9a-f]{64})\.[a-z]{3,4}$/;

const MEGABYTE = 2 ** 20;

/** What is written at most, and what is read at most, of whatever somebody else may have written. */
export const limits = {
  /** Ten thousand articles with twenty-five files each, and room. */
  entries: 300_000,
  /** The zip's own directory, which is read as a whole. */
  directory: 96 * MEGABYTE,
  manifest: MEGABYTE / 16,
  checksums: 64 * MEGABYTE,
  /** An article with all its versions: one at its bounds (`bounds.ts`) in any script, or three in a Latin one. */
  article: 64 * MEGABYTE,
  picture: 32 * MEGABYTE,
  /** The pictures of one article together: they are in memory at the same time. */
  articlePictures: 256 * MEGABYTE,
  /** Smaller files may shrink as far as they can; larger ones are stored as they are, and no larger one has to unpack. */
  freelyPacked: MEGABYTE,
  /** How many times its packed size a larger file may have. DEFLATE can do a thousand, text comes to ten. */
  ratio: 100,
  /** The same for all that is unpacked, against the size of the backup, beyond the first megabytes. */
  totalRatio: 200,
  totalFree: 64 * MEGABYTE,
  /** Of the file itself. */
  backup: 64 * 1024 * MEGABYTE,
} as const;

/** A picture of a version, in an article's file. */
export interface PictureRecord {
  src: string;
  hash?: string;
  width?: number;
  height?: number;
}

/** How much a backup holds. */
export interface BackupCounts {
  articles: number;
  versions: number;
  pictures: number;
}

export interface Manifest extends BackupCounts {
  format: typeof FORMAT;
  version: number;
  /** ISO 8601, in UTC. */
  createdAt: string;
  checksums: typeof CHECKSUMS;
}
