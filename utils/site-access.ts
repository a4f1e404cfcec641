import { browser } from 'wxt/browser';
import { patternsOf } from './sites/host-patterns.ts';
import { siteOf, sites } from './sites/index.ts';
import type { Site } from './sites/site.ts';

/**
 * The host of an address's site, where the browser was told that Klartext may come in only when its button is
 * pressed: such a permission can be taken back at any time. `undefined` where it holds, and on all other sites.
 */
export async function findWithheldHost(address: string | undefined): Promise<string | undefined> {
  const site = address === undefined ? undefined : siteOf(new URL(address));
  return site && !(await isAllowed(site)) ? site.hosts[0] : undefined;
}

/** The hosts of all sites of which that is so. */
export async function findWithheldHosts(): Promise<string[]> {
  const allowed = await Promise.all(sites.map(isAllowed));
  return sites.flatMap(({ hosts: [host] }, index) => (allowed[index] || host === undefined ? [] : [host]));
}

/** Asks the browser for an address's site. Nothing may come between a click and this. */
export async function requestAccess(address: string): Promise<void> {
  const site = siteOf(new URL(address));
  if (site) await browser.permissions.request({ origins: patternsOf(site) });
}

function isAllowed(site: Site): Promise<boolean> {
  return browser.permissions.contains({ origins: patternsOf(site) });
}
