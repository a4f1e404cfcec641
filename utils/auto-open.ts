import { readAutoCleanAt } from './auto-clean.ts';
import type { Arrival, Choice } from './messages.ts';
import { forgetOriginal, isOriginalChosen, keepOriginal } from './originals.ts';
import { followInReader } from './tab.ts';

/** A page that has sent a message. */
export interface SendingPage {
  tabId: number;
  url: string;
}

/** Whether a page's article shall open by itself: the site's switch is on, and the original wasn't chosen for it. */
export async function isWanted({ tabId, url }: SendingPage, { articleId, isNew }: Arrival): Promise<boolean> {
  const where = { tabId, articleId };
  if (isNew) await forgetOriginal(where);
  return (await readAutoCleanAt(url)) === true && !(await isOriginalChosen(where));
}

/** Keeps what was chosen for an article, where it would open by itself. */
export async function keepChoice(
  { tabId, url }: SendingPage,
  { articleId, isOriginal }: Choice,
): Promise<void> {
  if (!(await readAutoCleanAt(url))) return;
  const keep = isOriginal ? keepOriginal : forgetOriginal;
  await keep({ tabId, articleId });
}

/** Lets the reader follow a page that has become another one without being loaded. */
export async function followPage({ tabId, url }: SendingPage, isArticle: boolean): Promise<void> {
  if (await readAutoCleanAt(url)) await followInReader(tabId, isArticle);
}
