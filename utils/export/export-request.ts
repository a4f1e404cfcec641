import { browser } from 'wxt/browser';
import type { Article } from '../article/article.ts';
import type { Format } from './exporter.ts';

/** What the export page shall write: the article that a page shows now, or articles of the library. */
export type ExportRequest =
  | { format: Format; article: Article; retrievedAt: number }
  | { format: Format; ids: string[] };

/**
 * Opens the page that writes files, which takes longer than a popup may live and needs more than a page's script may
 * weigh. The request waits in the session storage, which is kept in memory.
 */
export async function openExportPage(request: ExportRequest, openerTabId?: number): Promise<void> {
  const key = crypto.randomUUID();
  await browser.storage.session.set({ [key]: request });
  const url = browser.runtime.getURL(`/export.html#${key}`);
  await browser.tabs.create({ url, ...(openerTabId !== undefined && { openerTabId }) });
}

/** The request that was left under this key, for this one time. */
export async function takeExportRequest(key: string): Promise<ExportRequest | undefined> {
  if (!key) return undefined;
  // Only the extension's own pages can write there, so what lies under the key is a request.
  const found = await browser.storage.session.get<Record<string, ExportRequest>>(key);
  await browser.storage.session.remove(key);
  return found[key];
}
