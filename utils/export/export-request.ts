import { browser } from 'wxt/browser';
import type { Article } from '../article/article.ts';
import { handOver } from '../handed-over.ts';
import type { Format } from './exporter.ts';

/** What the export page shall write: the article that a page shows now, or articles of the library. */
export type ExportRequest =
  | { format: Format; article: Article; retrievedAt: number }
  | { format: Format; ids: string[] };

/**
 * Opens the page that writes files, which takes longer than a popup may live and needs more than a page's script may
 * weigh.
 */
export async function openExportPage(request: ExportRequest, openerTabId?: number): Promise<void> {
  const url = browser.runtime.getURL(`/export.html#${await handOver(request)}`);
  await browser.tabs.create({ url, ...(openerTabId !== undefined && { openerTabId }) });
}
