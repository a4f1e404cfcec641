import Dexie from 'dexie';
import type { Article } from '../article/article.ts';
import { sanitize } from '../article/sanitize.ts';
import type { Picture, PictureUse, Version } from './copy.ts';
import type { LibraryDatabase } from './database.ts';

/** A version of a saved article, made safe to be shown. */
export interface Copy {
  number: number;
  /** In milliseconds since 1970. */
  retrievedAt: number;
  article: Article;
  pictures: readonly PictureUse[];
}

/** `gone`: there is none. `damaged`: something that can't be done without is missing. */
export type CopyFailure = 'gone' | 'damaged';

export type CopyReading = { ok: true; copy: Copy } | { ok: false; reason: CopyFailure };

/** A version as lists of versions have it. */
export interface VersionMark {
  number: number;
  /** In milliseconds since 1970. */
  retrievedAt: number;
  wordCount: number;
}

/** Reads a version. Its text is sanitised again: what lies in a database may have come from a backup. */
export async function readShownCopy(
  database: LibraryDatabase,
  id: string,
  number: number,
): Promise<CopyReading> {
  const version = await database.versions.get([id, number]);
  if (version === undefined) return { ok: false, reason: 'gone' };
  if (!isWhole(version)) return { ok: false, reason: 'damaged' };
  const { article, retrievedAt, pictures } = version;
  const safe = { ...article, content: sanitize(article.content) };
  return { ok: true, copy: { number, retrievedAt, article: safe, pictures } };
}

/** All versions of an article, from the first on. */
export async function readVersionMarks(database: LibraryDatabase, id: string): Promise<VersionMark[]> {
  const versions = await database.versions
    .where('[id+number]')
    .between([id, Dexie.minKey], [id, Dexie.maxKey])
    .toArray();
  return versions.filter(isWhole).map(({ number, retrievedAt, article }) => ({
    number,
    retrievedAt,
    wordCount: article.wordCount,
  }));
}

/** A stored picture's bytes, to be shown; `undefined` where they are gone. */
export async function readPicture(database: LibraryDatabase, hash: string): Promise<Blob | undefined> {
  const picture: Picture | undefined = await database.pictures.get(hash);
  // SVG is a document: what it may do in a picture is nothing, but nobody opens it as a page either.
  if (!picture?.bytes || !/^image\/[\w.+-]+$/.test(picture.mediaType)) return undefined;
  return new Blob([picture.bytes], { type: picture.mediaType });
}

function isWhole({ article, pictures, retrievedAt }: Version): boolean {
  const texts = [article?.id, article?.url, article?.title, article?.content, article?.text, article?.lang];
  return (
    texts.every((text) => typeof text === 'string') &&
    URL.canParse(article.url) &&
    Array.isArray(article.authors) &&
    Array.isArray(pictures) &&
    typeof article.readingTime?.max === 'number' &&
    typeof retrievedAt === 'number'
  );
}
