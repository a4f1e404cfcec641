import { dwn, dwnRules } from './dwn.ts';
import type { PageRules, Site } from './site.ts';

/** Every site with rules of its own. */
export const sites: readonly Site[] = [dwn];

/** The rules of each site's pages; a list of its own, so that the always-on script can go without. */
const rules: readonly (readonly [Site, PageRules])[] = [[dwn, dwnRules]];

/** The site an address belongs to; other subdomains and look-alike hosts are other sites. */
export function siteOf({ protocol, hostname }: URL): Site | undefined {
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const host = hostname.replace(/^www\./, '');
  return sites.find(({ hosts }) => hosts.includes(host));
}

export function rulesOf(site: Site | undefined): PageRules | undefined {
  return rules.find(([owner]) => owner === site)?.[1];
}
