import { dwn, dwnRules } from './dwn.ts';
import type { PageRules, Site } from './site.ts';

/** Every site with rules of its own. */
export const sites: readonly Site[] = [dwn];

/** The rules of each site's pages; a list of its own, so that the always-on script can go without. */
const rules: readonly (readonly [Site, PageRules])[] = [[dwn, dwnRules]];

/** A host's name without `www.`. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^www\./, '');

/** The site an address belongs to; other subdomains and look-alike hosts are other sites. */
export function siteOf(url: URL): Site | undefined {
  if (!/^https?:$/.test(url.protocol)) return undefined;
  return sites.find(({ hosts }) => hosts.includes(hostOf(url)));
}

export function rulesOf(site: Site | undefined): PageRules | undefined {
  return rules.find(([owner]) => owner === site)?.[1];
}
