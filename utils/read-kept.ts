import { browser } from 'wxt/browser';

/**
 * What is kept under these keys; nothing where the browser can't read it. Firefox keeps it in a database, which is
 * refused together with all others: articles are read all the same, as if nothing had been chosen.
 */
export function readKept(keys: string | string[]): Promise<Record<string, unknown>> {
  return browser.storage.local.get(keys).catch(() => ({}));
}
