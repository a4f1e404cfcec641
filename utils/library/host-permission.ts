import { browser } from 'wxt/browser';

/** Pictures that couldn't be had because the browser was never asked whether their hosts may be read. */
export interface Withheld {
  hosts: string[];
  /** How many. */
  pictures: number;
  /** What to ask the browser for, as match patterns. */
  origins: string[];
}

/** Finds, among addresses of pictures, those on hosts that the extension has no permission for. */
export async function findWithheld(addresses: readonly string[]): Promise<Withheld> {
  const urls = addresses
    .map((address) => new URL(address))
    .filter(({ protocol }) => /^https?:$/.test(protocol));
  const isGranted = (url: URL) => browser.permissions.contains({ origins: [originOf(url)] });
  const granted = await Promise.all(urls.map(isGranted));
  const withheld = urls.filter((_, index) => !granted[index]);
  return {
    hosts: [...new Set(withheld.map(({ hostname }) => hostname))],
    pictures: withheld.length,
    origins: [...new Set(withheld.map(originOf))],
  };
}

/** The match pattern of an address's host. */
export function originOf({ hostname }: URL): string {
  return `*://${hostname}/*`;
}
