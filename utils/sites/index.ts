import { dwn } from './dwn.ts';
import type { Site } from './site.ts';

/** Every site with rules of its own. */
export const sites: readonly Site[] = [dwn];

/** Match patterns of all sites, for the manifest. */
export const hostPatterns: string[] = sites.flatMap(({ hosts }) =>
  hosts.flatMap((host) => [`*://${host}/*`, `*://www.${host}/*`]),
);

/** The site an address belongs to; other subdomains and look-alike hosts are other sites. */
export function siteOf({ protocol, hostname }: URL): Site | undefined {
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const host = hostname.replace(/^www\./, '');
  return sites.find(({ hosts }) => hosts.includes(host));
}
