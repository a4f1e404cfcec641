import { hostOf, siteOf } from '../sites/index.ts';
import type { Site } from '../sites/site.ts';
import type { Page } from './page.ts';

/** Query parameters that say where a click came from, never what is shown. */
const TRACKING = /^(?:(?:utm|at|mtm|pk|wt|mc|ns|ref)_\w+|\w*clid|f_tid|xtor|cmpid|ref|src|share)$/;

/** Parses an address against a base; `undefined` where it is none. */
export function parseUrl(address: string | null | undefined, base?: string): URL | undefined {
  const trimmed = address?.trim();
  return trimmed && URL.canParse(trimmed, base) ? new URL(trimmed, base) : undefined;
}

/** Where a link leads to; `undefined` for scripts, empty ones and whatever is no web address. */
export function linkTarget(link: Element, page: Page): URL | undefined {
  const href = link.getAttribute('href')?.trim();
  if (!href || href === '#') return undefined;
  const url = parseUrl(href, href.startsWith('#') ? page.url : page.base);
  return url && /^(?:https?|mailto):$/.test(url.protocol) ? url : undefined;
}

/** The address without tracking parameters and fragment; everything else stays. */
function withoutTracking(url: URL): string {
  const clean = new URL(url);
  clean.hash = '';
  const names: string[] = [];
  // Not its iterators: they fail in content scripts of Firefox.
  clean.searchParams.forEach((_, name) => {
    names.push(name);
  });
  for (const name of names) if (TRACKING.test(name)) clean.searchParams.delete(name);
  return clean.href;
}

/** All web addresses by which a page names itself, most trustworthy first. */
export function statedAddresses(document: Document, url: URL, fromJsonLd?: string): URL[] {
  const stated = [
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    fromJsonLd,
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  // `javascript://host/…` has a host, too.
  return stated.flatMap((address) => {
    const found = parseUrl(address, url.href);
    return found && /^https?:$/.test(found.protocol) ? [found] : [];
  });
}

/** The article id that a site gives an address; `undefined` on other sites and where no article can be. */
export function idAt(site: Site, url: URL): string | undefined {
  return siteOf(url) === site ? site.readAddress(url)?.id : undefined;
}

/**
 * Whether a page read at the address with the id `own` may state `other` as its own: the same, or the
 * number of an article that an old dated address still leads to.
 */
export function isSameArticle(own: string, other: string | undefined): boolean {
  const isDated = (id: string) => id.includes('/');
  return own === other || (other !== undefined && isDated(own) && !isDated(other));
}

export interface Identity {
  id: string;
  /** Canonical address. */
  url: string;
}

/**
 * One identity for every address of a page. On known sites the article's number or dated path counts and
 * the page's own link adds the readable form; elsewhere the canonical link counts where it stays on the host
 * and is no mere front page.
 */
export function identify(document: Document, url: URL, fromJsonLd?: string): Identity {
  const stated = statedAddresses(document, url, fromJsonLd);
  const site = siteOf(url);
  const own = site?.readAddress(url);
  if (site && own) {
    const readable = stated.find((other) => isSameArticle(own.id, idAt(site, other)));
    return readable ? { id: idAt(site, readable) ?? own.id, url: plainAddress(readable) } : own;
  }
  const bare = (address: URL) => hostOf(address).replace(/^(?:m|amp)\./, '');
  const canonical = stated.find(
    (other) => bare(other) === bare(url) && (other.pathname !== '/' || url.pathname === '/'),
  );
  const address = withoutTracking(canonical ?? url);
  return { id: address, url: address };
}

/** `https`, no `www.`, query, fragment or last slash. */
function plainAddress(url: URL): string {
  return `https://${hostOf(url)}${url.pathname.replace(/(?<=.)\/$/, '')}`;
}
