import { browser } from 'wxt/browser';
import { readKept } from './read-kept.ts';
import { siteOf } from './sites/index.ts';
import type { Site } from './sites/site.ts';

const PREFIX = 'autoClean:';

const keyOf = (site: Site): string => `${PREFIX}${site.hosts[0]}`;

/** Whether a site's articles open clean by themselves. Off until somebody turns it on. */
export async function readAutoClean(site: Site): Promise<boolean> {
  const key = keyOf(site);
  return (await readKept(key))[key] === true;
}

/** The same for the site of an address; `undefined` on sites whose articles can't be told from their other pages. */
export async function readAutoCleanAt(address: string | undefined): Promise<boolean | undefined> {
  const site = address === undefined ? undefined : siteOf(new URL(address));
  return site && readAutoClean(site);
}

/**
 * Keeps the choice for all pages of an address's site that are loaded from now on.
 *
 * @throws what the browser says where it refuses to write
 */
export async function keepAutoCleanAt(address: string, isOn: boolean): Promise<void> {
  const site = siteOf(new URL(address));
  if (!site) return;
  if (isOn) await browser.storage.local.set({ [keyOf(site)]: true });
  else await browser.storage.local.remove(keyOf(site));
}

/**
 * Tells when a site's choice was changed, whichever view it was made in.
 *
 * @returns stops telling
 */
export function watchAutoClean(onChange: () => void): () => void {
  const listen = (changed: Record<string, unknown>) => {
    if (Object.keys(changed).some((key) => key.startsWith(PREFIX))) onChange();
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}
