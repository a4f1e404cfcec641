import { sites } from './index.ts';

/** Match patterns of all sites, for the manifest. */
export const hostPatterns: string[] = sites.flatMap(({ hosts }) =>
  hosts.flatMap((host) => [`*://${host}/*`, `*://www.${host}/*`]),
);
