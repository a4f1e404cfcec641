import { browser } from 'wxt/browser';

/** Of what was handed over so much is kept at most: pages that are done forget theirs, those that were closed can't. */
const MOST_KEPT = 8;
const PREFIX = 'handed:';

interface HandedOver<Value> {
  value: Value;
  /** In milliseconds since 1970. */
  at: number;
}

/**
 * Leaves something for a page that is about to be opened. It waits in the session storage, which is kept in memory,
 * and stays there after it was read: the page may be loaded anew. Of many the oldest goes.
 *
 * @returns the key that the page reads it by
 */
export async function handOver(value: unknown): Promise<string> {
  const key = crypto.randomUUID();
  const kept = Object.entries(await browser.storage.session.get<Record<string, HandedOver<unknown>>>(null));
  const others = kept.filter(([name]) => name.startsWith(PREFIX)).sort(([, a], [, b]) => b.at - a.at);
  await browser.storage.session.remove(others.slice(MOST_KEPT - 1).map(([name]) => name));
  await browser.storage.session.set({ [PREFIX + key]: { value, at: Date.now() } });
  return key;
}

/** What was left under this key; `undefined` where there is nothing. Only the extension's own pages can write there. */
export async function readHandedOver<Value>(key: string): Promise<Value | undefined> {
  const name = PREFIX + key;
  const found = await browser.storage.session.get<Record<string, HandedOver<Value>>>(name);
  return found[name]?.value;
}

/** Forgets what was left under this key: it is done with. */
export async function forgetHandedOver(key: string): Promise<void> {
  await browser.storage.session.remove(PREFIX + key);
}
