import { isInlineName } from './blocks/inline.ts';
import type { Page } from './page.ts';
import { UNREAD } from './text.ts';

/** Shorter blocks (labels, menu entries, captions) say nothing about where the text is. */
const SHORTEST_PROSE = 60;

/** A block with a larger share of links is a list of ways elsewhere. */
const MOST_LINKS = 0.4;

/** A child that holds this share of its parent's prose holds the text. */
const MAIN_SHARE = 0.75;

/** Characters of prose below each element that holds any. */
export type Prose = Map<Element, number>;

interface Blocks {
  /** Those that read like prose, and how many characters each holds itself. */
  prose: Prose;
  /** Those that break off with "…". */
  teasers: Element[];
}

/** Reads the lines of a page, by one walk over its text. */
function findBlocks(root: Element): Blocks {
  const lines = new Map<Element, { text: number; links: number; isCut: boolean }>();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').trim();
    let parent = node.parentElement;
    if (!text || !parent || UNREAD.test(parent.localName)) continue;
    let isLink = false;
    while (parent.parentElement && isInlineName(parent.localName)) {
      isLink ||= parent.localName === 'a';
      parent = parent.parentElement;
    }
    const line = lines.get(parent) ?? { text: 0, links: 0, isCut: false };
    line.text += text.length + 1;
    if (isLink) line.links += text.length + 1;
    line.isCut = /(?:\.\.\.|…)$/.test(text);
    lines.set(parent, line);
  }
  const found: Blocks = { prose: new Map(), teasers: [] };
  for (const [block, { text, links, isCut }] of lines) {
    if (text < SHORTEST_PROSE) continue;
    if (isCut) found.teasers.push(block);
    else if (links < text * MOST_LINKS) found.prose.set(block, text);
  }
  return found;
}

/** An element and all around it below the root, the widest first. */
function pathTo(element: Element, root: Element): Element[] {
  const path: Element[] = [];
  for (let next: Element | null = element; next && next !== root; next = next.parentElement) path.push(next);
  return path.reverse();
}

/** Adds each block's prose to all elements around it. */
function sumUp(blocks: Prose, root: Element, isLeftOut: (element: Element) => boolean): Prose {
  const sums: Prose = new Map([[root, 0]]);
  for (const [block, length] of blocks) {
    const path = [root, ...pathTo(block, root)];
    if (path.some((element) => element !== root && isLeftOut(element))) continue;
    for (const element of path) sums.set(element, (sums.get(element) ?? 0) + length);
  }
  return sums;
}

/** The element that holds the text: the narrowest with most of the prose. */
export function findBody(page: Page): Element | undefined {
  const root = page.document.body;
  if (!root) return undefined;
  const { prose: blocks, teasers } = findBlocks(root);
  // Names lie: what holds much of the page's prose is no box, however it is called. So prose is summed up
  // as it stands first, and then without the boxes.
  page.weigh(sumUp(blocks, root, () => false));
  const isSkipped = (element: Element) => page.isSkipped(element);
  const prose = sumUp(blocks, root, isSkipped);
  for (const teaser of teasers) pathTo(teaser, root).some(isSkipped); // for the account
  const amount = (element: Element) => prose.get(element) ?? 0;
  if (amount(root) === 0) return undefined;
  return narrow(root, amount);
}

/** Goes down from an element for as long as one child holds nearly all that its parent holds. */
function narrow(root: Element, amount: (element: Element) => number): Element {
  let body = root;
  for (;;) {
    let best: Element | undefined;
    for (const child of body.children) if (!best || amount(child) > amount(best)) best = child;
    if (!best || amount(best) < amount(body) * MAIN_SHARE || isOneBlock(best)) return body;
    body = best;
  }
}

/** A paragraph or list is part of a text, even where it holds most of it. */
const isOneBlock = (element: Element): boolean =>
  element.matches('p, ul, ol, dl, blockquote, table, figure, pre') || isInlineName(element.localName);
