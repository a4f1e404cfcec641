import { browser } from 'wxt/browser';
import type { Article } from '@/utils/article/article.ts';

/**
 * Opens the article in a tab that prints itself: a print dialogue closes the popup in some
 * browsers, and the article with it. It waits in the session storage, which is kept in memory.
 */
export async function openPrintView(article: Article): Promise<void> {
  const key = crypto.randomUUID();
  await browser.storage.session.set({ [key]: article });
  await browser.tabs.create({ url: browser.runtime.getURL(`/print.html#${key}`) });
}
