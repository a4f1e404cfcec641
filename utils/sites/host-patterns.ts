import { sites } from './index.ts';
import type { Site } from './site.ts';

/** Match patterns of a site's pages. */
export function patternsOf({ hosts }: Site): string[] {
  return hosts.flatMap((host) => [`*://${host}/*`, `*://www.${host}/*`]);
}

/** Match patterns of all sites, for the manifest. */
export const hostPatterns: string[] = sites.flatMap(patternsOf);
