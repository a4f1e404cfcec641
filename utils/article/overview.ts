import type { Block } from './blocks/blocks.ts';
import type { Frame } from './frame.ts';
import type { Page } from './page.ts';
import { linkShare, linksOf, overlap, squeeze } from './text.ts';

/**
 * Addresses of front pages, searches, lists by tag, topic or author, their further pages, and of forms, as
 * content systems and shops name them.
 */
const INDEX_PATH =
  /^\/(?:index\.\w+)?$|\/(?:search|suche?|tags?|category|kategorie|auth?or)(?:\/[^/]+)?\/?$|\/(?:page|seite)\/\d+\/?$|\/(?:log-?in|anmelden|cart|warenkorb|checkout|kasse)\/?$/i;
const SEARCH_QUERY = /[?&](?:s|q|query|search|suche)=/i;

/** Shorter blocks are labels, prices and menu entries. */
const SHORTEST_PROSE = 80;

/** So many characters of text in one piece are worth reading wherever they stand. */
const LONG_TEXT = 700;
/** A list's own introduction is shorter than this, and an article at an index's address longer. */
const INTRODUCTION = 500;
/** What one teaser or notice says is shorter than this. */
const LONGEST_TEASER = 300;

/**
 * Whether a page of a site without rules is a front page, list, search or form rather than an article: it
 * says nothing of an article, and what text it has is short or in unconnected pieces.
 */
export function isOverview(page: Page, frame: Frame, blocks: readonly Block[]): boolean {
  const isIndex = hasIndexAddress(page);
  if (describesArticle(page, frame.title, isIndex)) return false;
  const isForm = page.document.querySelector('input[type="password"]') !== null;
  // A text that isn't there may still come; but not where its place is taken.
  if (blocks.length === 0) return isForm || page.removed.list().some(({ kind }) => kind === 'teasers');
  const { prose, longest, teasers } = shapeOf(blocks);
  if (isIndex) return longest < INTRODUCTION;
  if (teasers >= 3 && longest < LONG_TEXT && longest * 3 < prose) return true;
  return (isForm || teasers >= 3 || !frame.titleElement) && longest < LONGEST_TEASER;
}

function hasIndexAddress(page: Page): boolean {
  const { pathname, search } = new URL(page.url);
  return SEARCH_QUERY.test(search) || INDEX_PATH.test(pathname);
}

/** Whether the page says that it is an article; of an index only what can't be said of a list counts. */
function describesArticle({ jsonLd, meta, document }: Page, title: string, isIndex: boolean): boolean {
  if (overlap(jsonLd?.headline ?? '', title) >= 0.3) return true;
  if (meta.has('article:published_time')) return true;
  if (isIndex) return false;
  return (
    /article|video|blog/.test(meta.get('og:type') ?? '') ||
    document.querySelector('[itemprop~="articleBody"], [itemprop~="datePublished"]') !== null
  );
}

/** Characters of prose, those of its longest piece that no teaser interrupts, and how many teasers there are. */
function shapeOf(blocks: readonly Block[]): { prose: number; longest: number; teasers: number } {
  const shape = { prose: 0, longest: 0, teasers: 0 };
  let piece = 0;
  for (const element of blocks.flatMap(partsOf)) {
    const text = squeeze(element.textContent);
    if (text && isTeaser(element, text)) {
      shape.teasers++;
      piece = 0;
    } else if (text.length >= SHORTEST_PROSE && element.localName !== 'figure') {
      shape.prose += text.length;
      piece += text.length;
    }
    shape.longest = Math.max(shape.longest, piece);
  }
  return shape;
}

const partsOf = ({ element }: Block): Element[] =>
  element.matches('ul, ol') ? [...element.children] : [element];

/** A headline or line that leads elsewhere, a result of a search under its link, or a text that breaks off. */
const isTeaser = (element: Element, text: string): boolean =>
  /(?:\.\.\.|…)$/.test(text) ||
  (element.localName === 'li' && (element.querySelector('p') ?? element).firstChild?.nodeName === 'A') ||
  (linksOf(element).length > 0 && linkShare(element, text.length) > 0.6);
