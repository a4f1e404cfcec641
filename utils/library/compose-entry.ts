import { findShown } from './compare-versions.ts';
import type { Entry } from './copy.ts';
import type { Copy } from './merge.ts';

/**
 * What lists know of a saved article.
 *
 * @param sizes bytes of the shown version's pictures, by their hash
 */
export function composeEntry(copy: Copy, sizes: ReadonlyMap<string, number>): Entry {
  const shown = findShown(copy.versions);
  if (!shown) throw new Error('A copy without versions is none.');
  const { article, pictures, hashes } = shown;
  const text = new TextEncoder().encode(JSON.stringify(article)).length;
  const [thumbnail] = hashes; // the main picture stands before those in the text
  return {
    id: copy.id,
    url: article.url,
    title: article.title,
    ...(article.section !== undefined && { section: article.section }),
    ...(article.lead !== undefined && { lead: article.lead }),
    authors: article.authors,
    ...(article.publishedAt !== undefined && { publishedAt: article.publishedAt }),
    siteName: article.siteName,
    lang: article.lang,
    wordCount: article.wordCount,
    readingTime: article.readingTime,
    access: article.access,
    shown: shown.number,
    versions: copy.versions.length,
    savedAt: copy.savedAt,
    changedAt: copy.changedAt,
    tags: copy.tags,
    progress: copy.progress,
    pictures: pictures.filter(({ hash }) => hash !== undefined).length,
    missingPictures: pictures.filter(({ hash }) => hash === undefined).length,
    bytes: hashes.reduce((sum, hash) => sum + (sizes.get(hash) ?? 0), text),
    ...(thumbnail !== undefined && { thumbnail }),
  };
}
