import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createMenus } from '@/utils/menus.ts';
import { onMessage } from '@/utils/messages.ts';
import { prunePlaces } from '@/utils/places.ts';
import { readFonts, readStyles } from '@/utils/reader-assets.ts';
import { bringNet, openReader, toggleReader } from '@/utils/tab.ts';
import { paintBadge, showJudgement } from '@/utils/toolbar.ts';

export default defineBackground(() => {
  void paintBadge();
  browser.runtime.onInstalled.addListener(createMenus);
  browser.runtime.onStartup.addListener(prunePlaces);
  browser.commands.onCommand.addListener((_command, tab) => toggleReader(tab));
  browser.contextMenus.onClicked.addListener((_menu, tab) => toggleReader(tab));

  onMessage('judged', async ({ data, sender }) => {
    const tabId = sender.tab?.id;
    // The toolbar belongs to the page itself, not to frames inside it.
    if (tabId !== undefined && sender.frameId === 0) await showJudgement(tabId, data);
  });
  onMessage('openReaderIn', ({ data: { tabId, ...options } }) => openReader(tabId, options));
  onMessage('bringNet', ({ sender }) => bringNet(sender.tab?.id));
  onMessage('getStyles', readStyles);
  onMessage('getFonts', ({ data }) => readFonts(data));
});
