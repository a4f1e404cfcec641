import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { runAction } from '@/utils/actions.ts';
import { watchAutoClean } from '@/utils/auto-clean.ts';
import { followPage, isWanted, keepChoice, type SendingPage } from '@/utils/auto-open.ts';
import { writeCitation } from '@/utils/export/citation.ts';
import { openExportPage } from '@/utils/export/export-request.ts';
import { writeClipboard } from '@/utils/export/write-clipboard.ts';
import { toDay } from '@/utils/format.ts';
import { followProgress } from '@/utils/library/follow-progress.ts';
import { createMenus } from '@/utils/menus.ts';
import { onMessage } from '@/utils/messages.ts';
import { forgetOriginals } from '@/utils/originals.ts';
import { prunePlaces } from '@/utils/places.ts';
import { readFonts, readStyles } from '@/utils/reader-assets.ts';
import { writeRemovalReport } from '@/utils/removal-report.ts';
import { completeCopies, isSaved, saveArticle } from '@/utils/save-article.ts';
import { watchSettings } from '@/utils/settings.ts';
import { bringScript, openReader, prepareReader } from '@/utils/tab.ts';
import { tellWithheld } from '@/utils/tell-withheld.ts';
import { paintBadge, showJudgement } from '@/utils/toolbar.ts';
import { arrangeVeils } from '@/utils/veils.ts';

export default defineBackground(() => {
  void paintBadge();
  browser.runtime.onInstalled.addListener(createMenus);
  browser.runtime.onInstalled.addListener(arrangeVeils); // an update of the extension takes them away
  browser.runtime.onStartup.addListener(prunePlaces);
  browser.tabs.onRemoved.addListener(forgetOriginals);
  watchAutoClean(arrangeVeils);
  watchAutoClean(tellWithheld);
  watchSettings(arrangeVeils); // they have the colour of the paper
  followProgress();
  browser.permissions.onAdded.addListener(completeCopies);
  browser.commands.onCommand.addListener(runAction);
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => runAction(menuItemId, tab));

  onMessage('judged', async ({ data, sender }) => {
    // The toolbar belongs to the page itself, not to frames inside it; so does the reader.
    if (sender.frameId !== 0) return;
    await showJudgement(pageOf(sender).tabId, data);
    // The page isn't kept waiting for an answer: an update in the meantime would make an error of it there.
    if (data.hasMoved) void followPage(pageOf(sender), data.isArticle);
    else if (data.isArticle) void prepareReader(pageOf(sender).tabId);
  });
  onMessage('isWanted', ({ data, sender }) => isWanted(pageOf(sender), data));
  onMessage('chosen', ({ data, sender }) => keepChoice(pageOf(sender), data));
  onMessage('openReaderIn', ({ data: { tabId, ...options } }) => openReader(tabId, options));
  onMessage('bringScript', ({ data, sender }) => bringScript(pageOf(sender).tabId, data));
  onMessage('saveCopy', ({ data }) => saveArticle(data));
  onMessage('isSaved', ({ data }) => isSaved(data));
  onMessage('writeReport', ({ data, sender }) => {
    const { version } = browser.runtime.getManifest();
    const { userAgent } = navigator;
    return writeRemovalReport(data, { version, userAgent, url: pageOf(sender).url });
  });
  onMessage('openExportPage', ({ data, sender }) => openExportPage(data, sender.tab?.id));
  onMessage('writeClipboard', ({ data }) => writeClipboard(data, toDay(Date.now())));
  onMessage('writeCitation', ({ data }) => writeCitation(data, toDay(Date.now())));
  onMessage('getStyles', readStyles);
  onMessage('getFonts', ({ data }) => readFonts(data));
});

/** The page that a message came from; scripts in pages send no message without it. */
function pageOf({ tab, url }: Browser.runtime.MessageSender): SendingPage {
  if (tab?.id === undefined || url === undefined) throw new Error('This message comes from no page.');
  return { tabId: tab.id, url };
}
