import type { Entry, Version } from '@/utils/library/copy.ts';

/** A saved version of an article that says nothing but this. */
export function makeVersion(
  id: string,
  title: string,
  text: string,
  more: Partial<Version['article']> = {},
): Version {
  const article: Version['article'] = {
    id,
    url: `https://example.org/${id}`,
    title,
    text,
    content: `<p>${text}</p>`,
    authors: [],
    lang: 'de',
    siteName: 'Beispiel',
    wordCount: 1,
    characterCount: 1,
    readingTime: { min: 1, max: 1 },
    access: 'full',
    removed: [],
    publishedAt: '2024-01-01',
    ...more,
  };
  return { id, number: 1, retrievedAt: 1, article, pictures: [], hashes: [] };
}

/** What lists know of it. */
export function makeEntry({ id, number, article, retrievedAt }: Version): Entry {
  const { url, title, authors, siteName, lang, wordCount, readingTime, access } = article;
  return {
    ...{ id, url, title, authors, siteName, lang, wordCount, readingTime, access },
    ...{ shown: number, versions: number, savedAt: retrievedAt, changedAt: retrievedAt },
    ...{ tags: [], progress: 0, pictures: 0, missingPictures: 0, bytes: 0 },
  };
}
