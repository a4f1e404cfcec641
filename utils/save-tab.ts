import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { articleIdAt } from './address-id.ts';
import type { SaveOutcome } from './library/save-copy.ts';
import { type SaveReport, saveArticle } from './save-article.ts';
import { findWithheldHosts } from './site-access.ts';
import { siteOf } from './sites/index.ts';
import { readTab } from './tab.ts';
import { tellInTab } from './tell-in-tab.ts';

type Tab = Browser.tabs.Tab;

/** What saving made of an open tab. */
const kinds = ['saved', 'changed', 'same', 'teaser', 'failed', 'asleep'] as const;
type Kind = (typeof kinds)[number];

/** Saves a tab's article, and says there what came of it. Where there is none, the popup says why. */
export async function saveTab(tab: Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  const report = await saveFrom(tab.id);
  if (report) await tellInTab(tab.id, report);
  else await browser.action.openPopup();
}

/** Saves the articles of all tabs of a window, and says in the given one what came of them. */
export async function saveOpenTabs(tab: Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  const counts = new Map<Kind, number>();
  let failure: string | undefined;
  const tabs = await browser.tabs.query({ windowId: tab.windowId });
  for (const other of tabs) {
    if (!mayBeArticle(other)) continue;
    const report = other.discarded ? 'asleep' : await saveFrom(other.id);
    if (report === undefined) continue;
    const kind = report === 'asleep' ? report : kindOf(report.outcome);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (kind === 'failed' && report !== 'asleep') failure ??= report.sentence;
  }
  const parts = [describeCounts(counts), failure, await describeWithheld(tabs)];
  await tellInTab(tab.id, { sentence: parts.filter(Boolean).join(' ') });
}

/** Whether tabs that aren't to be seen may have articles of a site that the browser keeps Klartext out of. */
async function describeWithheld(tabs: readonly Tab[]): Promise<string | undefined> {
  if (tabs.every(({ url }) => url !== undefined)) return undefined;
  const hosts = await findWithheldHosts();
  return hosts.length > 0 ? i18n.t('openTabs.withheld', [hosts.join(', ')]) : undefined;
}

/** Other sites' addresses are visible only where they may be read; whether they are articles, only their pages tell. */
function mayBeArticle({ url }: Tab): boolean {
  if (url === undefined || !/^https?:/.test(url)) return false;
  return siteOf(new URL(url)) === undefined || articleIdAt(url) !== undefined;
}

/** `undefined` where the tab has no article. */
async function saveFrom(tabId = browser.tabs.TAB_ID_NONE): Promise<SaveReport | undefined> {
  const reading = await readTab(tabId, { anyway: false });
  if (!reading.ok) return undefined;
  return saveArticle({ article: reading.article, retrievedAt: Date.now() });
}

function kindOf(outcome: SaveOutcome): Kind {
  if (!outcome.ok) return 'failed';
  if (outcome.change === 'same') return 'same';
  if (outcome.access === 'teaser') return 'teaser';
  return outcome.change === 'changed' ? 'changed' : 'saved';
}

function describeCounts(counts: ReadonlyMap<Kind, number>): string {
  const parts = kinds.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count > 0 ? [i18n.t(`openTabs.${kind}`, count)] : [];
  });
  return parts.length > 0 ? `${parts.join(', ')}.` : i18n.t('openTabs.none');
}
