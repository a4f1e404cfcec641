import { browser } from 'wxt/browser';
import type { Told } from './messages.ts';
import { showNotice, tellReader } from './tab.ts';

/**
 * Says something in a tab: in the reader, where it is open, else in a notice over the page. On pages that let no
 * extension in, the toolbar button bears it.
 */
export async function tellInTab(tabId: number, told: Told): Promise<void> {
  if ((await tellReader(tabId, told)) || (await showNotice(tabId, told.sentence))) return;
  await browser.action.setTitle({ tabId, title: told.sentence });
  await browser.action.setBadgeText({ tabId, text: '✓' });
}
