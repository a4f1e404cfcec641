import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { formatMinutes } from './format.ts';
import type { Judgement } from './messages.ts';

/** A badge shows four characters at most; longer ranges give their upper end. */
const WIDEST_BADGE = 4;

/** Shows in the toolbar what a tab holds: the minutes of an article, else nothing. */
export async function showJudgement(tabId: number, judgement: Judgement): Promise<void> {
  const minutes = judgement.isArticle ? formatMinutes(judgement.readingTime) : '';
  const badge =
    minutes.length <= WIDEST_BADGE || !judgement.isArticle ? minutes : `${judgement.readingTime.max}`;
  const title = minutes ? i18n.t('toolbar.reading', [minutes]) : i18n.t('toolbar.quiet');
  await browser.action.setTitle({ tabId, title });
  await browser.action.setBadgeText({ tabId, text: badge });
}

/** The badge's colours, once: our accent, which holds on light and dark toolbars. */
export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#8c1d18' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}
