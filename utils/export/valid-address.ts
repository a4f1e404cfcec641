/** What RFC 3986 allows after the host; browsers send more, validators and old e-readers take no more. */
const FORBIDDEN = /[^\w\-.~:/?#@!$&'()*+,;=%]/g;

/**
 * An address as every program takes it: absolute and escaped. `undefined` where it is none, or leads elsewhere than
 * to the web or to a mailbox.
 */
export function findValidAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol === 'mailto:')
    return url.pathname ? `mailto:${escapeRest(url.pathname + url.search)}` : undefined;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  // A second "#" is part of the fragment, and has to be escaped there.
  const fragment = url.hash && `#${escapeRest(url.hash.slice(1)).replaceAll('#', '%23')}`;
  return url.origin + escapeRest(url.pathname + url.search) + fragment;
}

function escapeRest(text: string): string {
  return text.replaceAll(FORBIDDEN, encodeURIComponent).replaceAll(/%(?![\da-f]{2})/gi, '%25');
}
