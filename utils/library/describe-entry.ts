import type { Entry, Picture, Version } from './copy.ts';

interface Described {
  /** The version that stands for the article. */
  shown: Version;
  /** Its pictures that lie in the library. */
  pictures: readonly Picture[];
  /** How many versions there are. */
  versions: number;
}

/** What is the article's own and not a version's: it outlives every change. */
export type Kept = Pick<Entry, 'savedAt' | 'changedAt' | 'tags' | 'progress'>;

/** What lists know of an article, from the version that is shown. */
export function describeEntry({ shown, pictures, versions }: Described, kept: Kept): Entry {
  const { id, url, title, section, lead, authors, publishedAt, siteName } = shown.article;
  const { lang, wordCount, readingTime, access } = shown.article;
  const thumbnail = shown.pictures.find(({ hash }) => hash !== undefined)?.hash;
  return {
    id,
    url,
    title,
    ...(section !== undefined && { section }),
    ...(lead !== undefined && { lead }),
    authors,
    ...(publishedAt !== undefined && { publishedAt }),
    siteName,
    lang,
    wordCount,
    readingTime,
    access,
    shown: shown.number,
    versions,
    ...kept,
    pictures: shown.pictures.filter(({ hash }) => hash !== undefined).length,
    missingPictures: shown.pictures.filter(({ hash }) => hash === undefined).length,
    bytes: pictures.reduce((sum, { bytes }) => sum + bytes.length, sizeOf(shown)),
    ...(thumbnail !== undefined && { thumbnail }), // the main picture stands before those in the text
  };
}

function sizeOf({ article }: Version): number {
  return new TextEncoder().encode(JSON.stringify(article)).length;
}
