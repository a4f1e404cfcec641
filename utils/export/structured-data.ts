import { toDay } from '../format.ts';
import type { ExportSource } from './exporter.ts';

/** What schema.org knows of the article, as the content of a script element that is data: nothing in it ends it. */
export function writeStructuredData({ article, retrievedAt, tags }: ExportSource): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.lead,
    articleSection: article.section,
    author: article.authors.map((name) => ({ '@type': 'Person', name })),
    datePublished: article.publishedAt,
    dateModified: article.modifiedAt,
    publisher: article.siteName ? { '@type': 'Organization', name: article.siteName } : undefined,
    inLanguage: article.lang,
    wordCount: article.wordCount,
    isAccessibleForFree: article.access === 'full',
    keywords: tags.length > 0 ? tags : undefined,
    mainEntityOfPage: article.url,
    image: article.image && !article.image.src.startsWith('data:') ? article.image.src : undefined,
    // Of this copy: schema.org's word for when somebody took the data down.
    sdDatePublished: toDay(retrievedAt),
  };
  return JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
