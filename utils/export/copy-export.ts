import type { Article } from '../article/article.ts';
import { copyArticle, copyText } from '../copy-article.ts';
import { toDay } from '../format.ts';
import { writeCitation } from './citation.ts';
import { writeClipboard } from './write-clipboard.ts';

/** Copies the article with its formatting, and plain; tells whether it lies on the clipboard. */
export function copyWhole(article: Article): Promise<boolean> {
  return copyArticle(writeClipboard(article, toDay(Date.now())));
}

/** Copies the article as Markdown, its pictures as links; tells whether it lies on the clipboard. */
export async function copyMarkdown(article: Article): Promise<boolean> {
  const { writeMarkdown } = await import('./markdown.ts'); // large, and few ask for it
  return copyText(writeMarkdown({ article, retrievedAt: Date.now(), tags: [], pictures: new Map() }));
}

/** Copies what is needed to cite the article as it is read today; tells whether it lies on the clipboard. */
export function copyCitation(article: Article): Promise<boolean> {
  return copyText(writeCitation(article, toDay(Date.now())));
}
