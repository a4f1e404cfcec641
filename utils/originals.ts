import { browser } from 'wxt/browser';

/** An article in a tab. */
export interface TabArticle {
  tabId: number;
  /** What the site gives the tab's address. */
  articleId: string;
}

const prefixOf = (tabId: number): string => `original:${tabId}:`;
const keyOf = ({ tabId, articleId }: TabArticle): string => prefixOf(tabId) + articleId;

/** Whether the original was chosen for an article in a tab. Known as long as the browser runs, in memory only. */
export async function isOriginalChosen(where: TabArticle): Promise<boolean> {
  const key = keyOf(where);
  return (await browser.storage.session.get(key))[key] === true;
}

/** Keeps that the original was chosen. */
export async function keepOriginal(where: TabArticle): Promise<void> {
  await browser.storage.session.set({ [keyOf(where)]: true });
}

/** Forgets that the original was chosen. */
export async function forgetOriginal(where: TabArticle): Promise<void> {
  await browser.storage.session.remove(keyOf(where));
}

/** Forgets all choices in a tab that was closed: browsers may use its number again. */
export async function forgetOriginals(tabId: number): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(prefixOf(tabId))));
}
