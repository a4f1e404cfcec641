import type { Access, Article, ReadingTime } from '../article/article.ts';

/** What lists know of a saved article, whatever the number of its versions. Written together with them. */
export interface Entry {
  /** `Article.id`: the same for all addresses of the article. */
  id: string;
  /** These are the shown version's: the latest of the fullest ones, for a teaser never replaces a full text. */
  url: string;
  title: string;
  section?: string;
  lead?: string;
  authors: string[];
  publishedAt?: string;
  siteName: string;
  lang: string;
  wordCount: number;
  readingTime: ReadingTime;
  access: Access;
  /** Number of the shown version. */
  shown: number;
  /** How many versions there are. */
  versions: number;
  /** When the first and the last version was saved, in milliseconds since 1970. */
  savedAt: number;
  changedAt: number;
  tags: string[];
  /** Share of the text that was read, 0 to 1, from the place that the reader remembers; 0 is unread. */
  progress: number;
  /**
   * Pictures of the shown version that lie in the library, and those that couldn't be had; the size of its text and
   * pictures together, in bytes.
   */
  pictures: number;
  missingPictures: number;
  bytes: number;
  /** Hash of the picture that stands for the article in lists. */
  thumbnail?: string;
}

/**
 * One state of an article, as it was retrieved. Never changed once it is there, but that pictures which couldn't be
 * had are added.
 */
export interface Version {
  id: string;
  /** From 1. */
  number: number;
  /** In milliseconds since 1970. */
  retrievedAt: number;
  article: Article;
  /** Every picture of the article, in its order, by the address in `article`. */
  pictures: PictureUse[];
  /** The hashes in `pictures`, each once: what the database finds a picture's users by. */
  hashes: string[];
}

/** An entry that was taken out of the library, and can be put back until it is purged. Its versions are still there. */
export interface Deletion {
  id: string;
  /** In milliseconds since 1970. */
  deletedAt: number;
  entry: Entry;
}

/** A picture of a version: the hash of its bytes, or none where it couldn't be had and stays a link. */
export interface PictureUse {
  src: string;
  hash?: string;
}

/** A picture's bytes, once for all articles that show it. */
export interface Picture {
  /** SHA-256 of the bytes, hexadecimal. */
  hash: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** In pixels. */
  width: number;
  height: number;
}
