import type { Article } from '@/utils/article/article.ts';

/** An article of our own words, changed where a test needs it. */
export function writeArticle(changes: Partial<Article> = {}): Article {
  return {
    id: 'dwn:1',
    url: 'https://deutsche-wirtschafts-nachrichten.de/1/werften',
    title: 'Werften an der Ostsee',
    authors: ['Fenja Petersen'],
    publishedAt: '2023-10-31T14:08:10+01:00',
    content: '<p>Die Werften haben <em>volle</em> Bücher.</p>',
    text: 'Die Werften haben volle Bücher.',
    lang: 'de',
    siteName: 'DWN',
    wordCount: 1269,
    characterCount: 8000,
    readingTime: { min: 5, max: 7 },
    access: 'full',
    removed: [],
    ...changes,
  };
}
