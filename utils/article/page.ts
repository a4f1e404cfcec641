import { hostOf, rulesOf, siteOf } from '../sites/index.ts';
import type { PageRules, Site } from '../sites/site.ts';
import { type Identity, identify, parseUrl } from './address.ts';
import type { Block } from './blocks/blocks.ts';
import { type JsonLd, readJsonLd } from './json-ld.ts';
import { findSiteNoise, judge } from './noise.ts';
import { RemovalLog } from './removal.ts';
import { squeeze } from './text.ts';

/** Their text is never part of what a page tells; elements that have none need no mention. */
export const SILENT = new Set(
  'script style template svg canvas select textarea button datalist object'.split(' '),
);

/** What of a stated language every program takes: language, script and region. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?![a-z\d])/i;

/** What the steps of one extraction share: the page, which is only read, and what is known of it. */
export interface Page extends Identity {
  document: Document;
  /** What relative addresses start from. */
  base: string;
  site: Site | undefined;
  rules: PageRules | undefined;
  jsonLd: JsonLd | undefined;
  /** Contents of the meta elements by their names in lower case; of several the first. */
  meta: ReadonlyMap<string, string>;
  /** What the site calls itself. */
  siteName: string;
  lang: string;
  timeZone: string;
  /** Where fresh elements are made: a document that loads and runs nothing. */
  out: Document;
  /** A fresh element that holds what is given. */
  make(name: string, content?: Iterable<Node | string>): HTMLElement;
  removed: RemovalLog;
  /** The blocks of the text, once it was read: the article's content has one element for each. */
  text?: readonly Block[];
  /** Addresses of pictures and media already shown: each comes once. */
  pictures: Set<string>;
  /** Says that an element's content is known already and is neither text nor noise. */
  leaveOut(element: Element): void;
  /** Says that an element is the article's, and so are all that hold it, however they are called. */
  keep(element: Element): void;
  holdsKept(element: Element): boolean;
  /** Sets what elements are weighed by: the prose they hold. */
  weigh(prose: ReadonlyMap<Element, number>): void;
  /** The share of the page's prose that an element holds, 0 to 1; 0 on pages that were not weighed. */
  shareOf(element: Element): number;
  /** Whether an element is none of the article's. Says so in the account of removed parts, once. */
  isSkipped(element: Element): boolean;
  /** Whether the page keeps an element from its reader, by attribute, style or style sheet. */
  isHidden(element: Element): boolean;
}

/** Opens a page for one extraction. */
export function openPage(document: Document, address: URL, removed = new RemovalLog()): Page {
  const site = siteOf(address);
  const rules = rulesOf(site);
  const jsonLd = readJsonLd(document);
  const meta = readMeta(document);
  const lang = LANGUAGE.exec(languageOf(document, meta) ?? jsonLd?.lang ?? '')?.[0] ?? site?.lang ?? '';
  const base = document.head?.querySelector('base[href]')?.getAttribute('href');
  const siteNoise = findSiteNoise(document, rules, removed);
  // A page that hides all of itself (until a consent is given) says nothing about its parts.
  const asksLayout = document.defaultView !== null && document.body !== null && isShown(document.body);
  const judged = new Map<Element, boolean>();
  const kept: Element[] = [];
  const out = document.implementation.createHTMLDocument('');
  let weights: ReadonlyMap<Element, number> = new Map();

  const isNoise = (element: Element): boolean => {
    if (siteNoise.has(element)) return true;
    const kind = page.isHidden(element) ? 'hidden' : judge(element, page);
    if (kind === undefined) return false;
    if (kind !== 'hidden' || element.textContent?.trim()) removed.add(kind, element);
    return true;
  };

  const page: Page = {
    ...identify(document, address, jsonLd?.url),
    document,
    base: parseUrl(base, address.href)?.href ?? address.href,
    site,
    rules,
    jsonLd,
    meta,
    siteName:
      site?.name ??
      meta.get('og:site_name') ??
      meta.get('application-name') ??
      jsonLd?.publisher ??
      hostOf(address),
    lang,
    timeZone: site?.timeZone ?? (lang.startsWith('de') ? 'Europe/Berlin' : 'UTC'),
    out,
    make(name, content = []) {
      const element = out.createElement(name);
      for (const part of content) element.append(part); // one by one: a call takes only so many
      return element;
    },
    removed,
    pictures: new Set(),
    leaveOut: (element) => judged.set(element, true),
    keep: (element) => kept.push(element),
    holdsKept: (element) => kept.some((one) => element.contains(one)),
    weigh(prose) {
      weights = prose;
    },
    shareOf: (element) => (weights.get(element) ?? 0) / (weights.get(document.body) || 1),
    isSkipped(element) {
      if (SILENT.has(element.localName)) return true;
      const isSkipped = judged.get(element) ?? isNoise(element);
      judged.set(element, isSkipped);
      return isSkipped;
    },
    isHidden(element) {
      if (element.hasAttribute('hidden')) return true;
      const style = element.getAttribute('style');
      if (style && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true;
      return asksLayout && element.ownerDocument === document && !isShown(element);
    },
  };
  return page;
}

/** What is folded away counts: a reader can unfold it. There, and without `checkVisibility`, each is asked by itself. */
const isShown = (element: Element): boolean =>
  (element.closest('details') ? undefined : element.checkVisibility?.()) ??
  element.ownerDocument.defaultView?.getComputedStyle(element).display !== 'none';

function readMeta(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = squeeze(element.getAttribute('content'));
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && content && !meta.has(name)) meta.set(name, content);
    }
  }
  return meta;
}

function languageOf(document: Document, meta: ReadonlyMap<string, string>): string | undefined {
  const lang = document.documentElement.getAttribute('lang')?.trim();
  return (lang || meta.get('content-language') || meta.get('og:locale'))?.replace('_', '-');
}
