import { hostOf } from '../sites/index.ts';
import { linkTarget } from './address.ts';
import type { RemovedKind } from './article.ts';
import type { Page } from './page.ts';
import { linkShare, linksOf, squeeze } from './text.ts';

/** Longer than this is text of its own, not a box. Measured on boxes of German papers: 60 to 400 characters. */
const LONGEST_BOX = 800;
const LONGEST_CARD = 450;

/**
 * Boxes known by what they are made of rather than by their names: a short form, a grid of teasers for
 * other articles, a list that is nothing but links. `undefined` where an element is none of these.
 */
export function teaserKind(element: Element, page: Page): RemovedKind | undefined {
  if (element.localName === 'form' && textLength(element) < LONGEST_BOX) return 'form';
  if (isTeaserGrid(element, page)) return 'teasers';
  if (element.localName === 'aside' && linkShare(element, textLength(element)) > 0.25) return 'related';
  return linkListKind(element, page);
}

/** Characters of text; all of a large element's, without a closer look, for it is no box. */
function textLength(element: Element): number {
  const text = element.textContent ?? '';
  return text.length > 8 * LONGEST_BOX ? text.length : squeeze(text).length;
}

/** Three or more alike neighbours, each little else than a link to another page of the same site. */
function isTeaserGrid(element: Element, page: Page): boolean {
  if (element.childElementCount < 3) return false;
  const cards = [...element.children].filter((child) => isCard(child, page));
  return cards.length >= 3 && cards.length >= element.childElementCount * 0.5;
}

function isCard(element: Element, page: Page): boolean {
  if (element.localName === 'p' || element.localName === 'tr') return false;
  const links = linksOf(element);
  if (links.length === 0) return false;
  const text = squeeze(element.textContent);
  if (text.length < 15 || text.length > LONGEST_CARD) return false;
  if (!links.some((link) => leadsElsewhereOnSite(link, page))) return false;
  return element.querySelector('img, h2, h3, h4, time') !== null || linkShare(element, text.length) > 0.7;
}

/** Lists of links: to other articles (`related`) or within the page (`navigation`). */
function linkListKind(element: Element, page: Page): RemovedKind | undefined {
  if (!element.matches('ul, ol, div, section, aside, p')) return undefined;
  if (element.getElementsByTagName('a').length < 2) return undefined;
  const length = textLength(element);
  if (length > LONGEST_BOX * 2 || linkShare(element, length) < 0.8) return undefined;
  const links = linksOf(element);
  if (links.every((link) => link.getAttribute('href')?.startsWith('#'))) return 'navigation';
  const elsewhere = links.filter((link) => leadsElsewhereOnSite(link, page)).length;
  return elsewhere >= links.length * 0.6 ? 'related' : undefined;
}

export function leadsElsewhereOnSite(link: Element, page: Page): boolean {
  const url = linkTarget(link, page);
  const here = new URL(page.url);
  if (!url || hostOf(url) !== hostOf(here)) return false;
  return url.pathname !== here.pathname || url.search !== here.search;
}
