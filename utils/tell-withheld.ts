import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { readAutoCleanAt } from './auto-clean.ts';
import { findWithheldHost } from './site-access.ts';
import { tellReader } from './tab.ts';

/**
 * Says in the reader in front, where articles were to open by themselves from now on, that the browser keeps them
 * from that. The popup says it by itself.
 */
export async function tellWithheld(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const host = await findWithheldHost(tab?.url);
  if (tab?.id === undefined || host === undefined || !(await readAutoCleanAt(tab.url))) return;
  await tellReader(tab.id, { sentence: i18n.t('access.withheld', [host]) });
}
