import { siteOf } from '../sites/index.ts';
import type { Site } from '../sites/site.ts';
import { idAt, identify, isSameArticle, parseUrl, statedAddresses } from './address.ts';

/** Whether a page is an article of a known site, and which. */
export type Detection = { isArticle: true; id: string; url: string; site: Site } | { isArticle: false };

const NONE: Detection = { isArticle: false };

/** Signs that a page needs beside its address: one alone may stand on an error page. */
const ENOUGH_SIGNS = 2;

/**
 * Judges a page by its address *and* by what it says of itself. An article's address alone is not enough
 * (error pages have it), nor is a long text (section pages have it). Always `false` on unknown sites.
 */
export function detect(document: Document, address: string): Detection {
  const url = parseUrl(address);
  const site = url && siteOf(url);
  const own = url && site?.readAddress(url);
  if (!url || !site || !own) return NONE;

  const openGraphType = document.querySelector('meta[property="og:type"]')?.getAttribute('content')?.trim();
  if (openGraphType && openGraphType !== 'article') return NONE;

  const stated = statedAddresses(document, url);
  const statedIds = [...stated.map((other) => idAt(site, other)), ...numbersIn(document, site, url)];
  // After the history API changed the address, the page may still describe the article before.
  const isNamed = statedIds.some((id) => isSameArticle(own.id, id));
  if (statedIds.length > 0 && !isNamed) return NONE;

  const signs = [
    stated[0] !== undefined && isNamed,
    openGraphType === 'article',
    describesArticle(document),
    ...site.signs.map((selector) => document.querySelector(selector) !== null),
  ];
  if (signs.filter(Boolean).length < ENOUGH_SIGNS) return NONE;
  return { isArticle: true, site, ...identify(document, url) };
}

/** Whether JSON-LD names an article's type; reading all of it would be too heavy for every page. */
function describesArticle(document: Document): boolean {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return scripts.some(({ textContent }) =>
    /"@type":\s*\[?\s*"(?:\w*Article|BlogPosting)"/.test(textContent ?? ''),
  );
}

/** The page's own number, as addresses' ids, where its elements carry it. */
function numbersIn(document: Document, site: Site, url: URL): (string | undefined)[] {
  return site.idAttributes.flatMap(([selector, attribute]) => {
    const number = document.querySelector(selector)?.getAttribute(attribute);
    return number ? [site.readAddress(new URL(`/${number}`, url))?.id] : [];
  });
}
