import { browser } from 'wxt/browser';
import type { Article } from '@/utils/article/article.ts';
import { handOver } from '@/utils/handed-over.ts';

/**
 * Opens the article in a tab that prints itself: a print dialogue closes the popup in some
 * browsers, and the article with it.
 */
export async function openPrintView(article: Article): Promise<void> {
  const key = await handOver(article);
  await browser.tabs.create({ url: browser.runtime.getURL(`/print.html#${key}`) });
}
