import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Extraction } from './article/article.ts';
import { type FurtherScript, type ReadOptions, sendMessage, type Told } from './messages.ts';

/** `unreadable`: the browser lets no extension into this page (its own pages, stores, PDF). */
export type TabReading = Extraction | { ok: false; reason: 'unreadable' };

/**
 * Puts the reader into a tab, where it isn't yet, and asks it for the article.
 * Needs the host permission or `activeTab`.
 */
export async function readTab(tabId: number, options: ReadOptions): Promise<TabReading> {
  if (!(await putReaderIn(tabId))) return { ok: false, reason: 'unreadable' };
  return sendMessage('readArticle', options, tabId);
}

/** Opens the reader in a tab that can be read, as `readTab` has shown. */
export async function openReader(tabId: number, options: ReadOptions): Promise<void> {
  if (await putReaderIn(tabId)) await sendMessage('openReader', options, tabId);
}

/** Opens the reader in a tab, or closes it there. Where that can't be done, the popup says why. */
export async function toggleReader(tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  try {
    if (await putReaderIn(tab.id)) return await sendMessage('toggleReader', undefined, tab.id);
  } catch (error) {
    console.error(error); // the popup meets the same, and has a report of it
  }
  await browser.action.openPopup();
}

/** Puts a script into a tab whose reader asks for it. */
export async function bringScript(tabId: number, name: FurtherScript): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [`/${name}.js`] });
}

/** Tells the reader that its page has become another one. Where it isn't, only an article is worth putting it in. */
export async function followInReader(tabId: number, isArticle: boolean): Promise<void> {
  if (isArticle ? await putReaderIn(tabId) : await hasReader(tabId))
    await sendMessage('pageMoved', { isArticle }, tabId);
}

/** Puts the reader into a tab with an article ahead of time, so that it opens at once. */
export async function prepareReader(tabId: number): Promise<void> {
  const arrival = await arrive(tabId);
  if (arrival === 'new') await sendMessage('prepareReader', undefined, tabId);
  else if (arrival === 'renewed') await renewReader(tabId);
}

/** Says something in a tab's reader; whether one is open there. */
export async function tellReader(tabId: number, told: Told): Promise<boolean> {
  return (await hasReader(tabId)) && sendMessage('tell', told, tabId);
}

/** Shows a sentence over a tab's page, for a while; whether the page lets it. */
export async function showNotice(tabId: number, sentence: string): Promise<boolean> {
  const target = { tabId };
  const isThere = await run({ target, files: ['/notice.js'] });
  return isThere && run({ target, func: (said) => globalThis.klartextNotice(said), args: [sentence] });
}

/** `renewed`: in the place of one that an earlier Klartext has left open. `refused`: the browser lets nobody in. */
type Arrival = 'here' | 'new' | 'renewed' | 'refused';

/** Tabs that the reader is being put into. Twice at once, the second would take the first for one that was left. */
const arriving = new Map<number, Promise<Arrival>>();

/** Puts the reader into a tab where it isn't yet; whether it is there then. */
async function putReaderIn(tabId: number): Promise<boolean> {
  return (await arrive(tabId)) !== 'refused';
}

function arrive(tabId: number): Promise<Arrival> {
  const coming = arriving.get(tabId) ?? bringReader(tabId).finally(() => arriving.delete(tabId));
  arriving.set(tabId, coming);
  return coming;
}

async function bringReader(tabId: number): Promise<Arrival> {
  if (await hasReader(tabId)) return 'here';
  const wasOpen = await run({ target: { tabId }, files: ['/evict.js'] });
  if (!(await run({ target: { tabId }, files: ['/reader.js'] }))) return 'refused';
  return wasOpen ? 'renewed' : 'new';
}

/** Opens the reader in the place of the one that was open when Klartext was updated. */
async function renewReader(tabId: number): Promise<void> {
  await sendMessage('openReader', { anyway: false }, tabId);
  await sendMessage('tell', { sentence: i18n.t('reader.renewed') }, tabId);
}

function hasReader(tabId: number): Promise<boolean> {
  return run({ target: { tabId }, func: () => 'klartextReader' in globalThis });
}

/** Chromium refuses its own pages with an error, Firefox with a result that isn't the script's. */
async function run<Args extends unknown[]>(
  script: Parameters<typeof browser.scripting.executeScript<Args, boolean | Promise<boolean>>>[0],
): Promise<boolean> {
  try {
    const [injection] = await browser.scripting.executeScript(script);
    return injection?.result === true;
  } catch (error) {
    console.info('Klartext may not read this page:', error);
    return false;
  }
}
