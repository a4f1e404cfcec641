import { rulesOf, siteOf } from '../sites/index.ts';
import type { PageRules, Site } from '../sites/site.ts';
import { identify, parseUrl } from './address.ts';
import type { RemovedKind } from './article.ts';
import { type JsonLd, readJsonLd } from './json-ld.ts';
import { findSiteNoise, judge } from './noise.ts';
import { RemovalLog } from './removal.ts';
import { squeeze } from './text.ts';

/** Never shown and never missed. */
const SILENT = new Set(
  (
    'script style template link meta head title base svg canvas input select option optgroup textarea button ' +
    'datalist map area param source track object embed progress meter'
  ).split(' '),
);

const EMAIL_FIELD = 'input[type="email" i], input[name*="mail" i], input[placeholder*="mail" i]';

/** What the steps of one extraction share: the page, which is only read, and what is known of it. */
export class Page {
  readonly id: string;
  /** Canonical address. */
  readonly url: string;
  /** What relative addresses start from. */
  readonly base: string;
  readonly site: Site | undefined;
  readonly rules: PageRules | undefined;
  readonly jsonLd: JsonLd | undefined;
  /** Contents of the meta elements by their names in lower case; of several the first. */
  readonly meta: ReadonlyMap<string, string>;
  readonly lang: string;
  readonly timeZone: string;
  /** Where fresh elements are made: a document that loads and runs nothing. */
  readonly out: Document;
  readonly removed = new RemovalLog();
  /** Addresses of pictures and media already shown: each comes once. */
  readonly pictures = new Set<string>();
  /** E-mail fields: the mark of newsletter boxes. */
  readonly emailFields: readonly Element[];
  /** Elements that hold the headline or the text; whatever they are called, they are no noise. */
  readonly #kept: Element[] = [];
  #prose: ReadonlyMap<Element, number> = new Map();
  readonly #siteNoise: ReadonlyMap<Element, RemovedKind>;
  readonly #judged = new Map<Element, boolean>();
  readonly #asksLayout: boolean;

  constructor(
    readonly document: Document,
    address: URL,
  ) {
    this.site = siteOf(address);
    this.rules = rulesOf(this.site);
    this.jsonLd = readJsonLd(document);
    this.meta = readMeta(document);
    ({ id: this.id, url: this.url } = identify(document, address, this.jsonLd?.url));
    this.base =
      parseUrl(document.head?.querySelector('base[href]')?.getAttribute('href'), address.href)?.href ??
      address.href;
    this.lang = languageOf(document, this.meta) ?? this.jsonLd?.lang ?? this.site?.lang ?? '';
    this.timeZone = this.site?.timeZone ?? (this.lang.startsWith('de') ? 'Europe/Berlin' : 'UTC');
    this.out = document.implementation.createHTMLDocument('');
    this.emailFields = [...document.querySelectorAll(EMAIL_FIELD)];
    this.#siteNoise = findSiteNoise(document, this.rules, this.removed);
    // A page that hides all of itself (until a consent is given) says nothing about its parts.
    this.#asksLayout = document.defaultView !== null && document.body !== null && isShown(document.body);
  }

  /** Says that an element's content is known already and is neither text nor noise. */
  leaveOut(element: Element): void {
    this.#judged.set(element, true);
  }

  /** Says that an element is the article's, and so are all that hold it. */
  keep(element: Element): void {
    this.#kept.push(element);
  }

  /** Sets what elements are weighed by: the prose they hold. */
  weigh(prose: ReadonlyMap<Element, number>): void {
    this.#prose = prose;
  }

  /** The share of the page's prose that an element holds, 0 to 1; 0 on pages that were not weighed. */
  shareOf(element: Element): number {
    const total = this.#prose.get(this.document.body) ?? 0;
    return total === 0 ? 0 : (this.#prose.get(element) ?? 0) / total;
  }

  holdsKept(element: Element): boolean {
    return this.#kept.some((kept) => element.contains(kept));
  }

  /** Whether an element is none of the article's. Says so in the account of removed parts, once. */
  isSkipped(element: Element): boolean {
    if (SILENT.has(element.localName)) return true;
    const known = this.#judged.get(element);
    if (known !== undefined) return known;
    const isNoise = this.#isNoise(element);
    this.#judged.set(element, isNoise);
    return isNoise;
  }

  #isNoise(element: Element): boolean {
    if (this.#siteNoise.has(element)) return true;
    const kind = this.isHidden(element) ? 'hidden' : judge(element, this);
    if (kind === undefined) return false;
    // What the page hides is not even quoted.
    if (kind !== 'hidden') this.removed.add(kind, element);
    else if (element.textContent?.trim()) this.removed.add(kind, '');
    return true;
  }

  /** Whether the page keeps an element from its reader, by attribute, style or style sheet. */
  isHidden(element: Element): boolean {
    if (element.hasAttribute('hidden')) return true;
    const style = element.getAttribute('style');
    if (style && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true;
    return this.#asksLayout && element.ownerDocument === this.document && !isShown(element);
  }
}

/** By the computed style; engines without `checkVisibility` are asked the long way. */
function isShown(element: Element): boolean {
  if (typeof element.checkVisibility === 'function') return element.checkVisibility();
  return element.ownerDocument.defaultView?.getComputedStyle(element).display !== 'none';
}

function readMeta(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = squeeze(element.getAttribute('content'));
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && content && !meta.has(name)) meta.set(name, content);
    }
  }
  return meta;
}

function languageOf(document: Document, meta: ReadonlyMap<string, string>): string | undefined {
  const lang = document.documentElement.getAttribute('lang')?.trim();
  if (lang) return lang.replace('_', '-');
  return (meta.get('content-language') ?? meta.get('og:locale'))?.replace('_', '-');
}
