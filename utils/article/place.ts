import type { Page } from './page.ts';
import { isText } from './text.ts';

/** Whether a node begins ahead of another one in the page. */
export const isAhead = (node: Node, other: Node): boolean =>
  (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The page's node that each block of the text begins with, or the nearest one known before it. */
export function findAnchors(page: Page): Node[] {
  const starts = (page.text ?? []).map(({ start }) => start);
  const isInPage = (node: Node) => node.ownerDocument === page.document;
  if (starts.every(isInPage)) return starts;
  // Readability works on a copy, which it changes: a block's place is where its first words stand.
  const texts = textNodes(page.document);
  let last: Node = page.document.documentElement;
  return starts.map((start) => {
    const twins = texts.get(firstWords(start)) ?? [];
    last = twins.find((twin) => isAhead(last, twin)) ?? last;
    return last;
  });
}

/** How many anchors, which stand in the page's order, are ahead of a node. */
export function countBefore(anchors: readonly Node[], node: Node): number {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const anchor = anchors[middle];
    if (anchor && isAhead(node, anchor)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function textNodes(document: Document): Map<string, Node[]> {
  const nodes = new Map<string, Node[]>();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = firstWords(node);
    if (text) nodes.set(text, [...(nodes.get(text) ?? []), node]);
  }
  return nodes;
}

function firstWords(node: Node): string {
  if (isText(node)) return (node.nodeValue ?? '').trim();
  for (const child of node.childNodes) {
    const text = firstWords(child);
    if (text) return text;
  }
  return '';
}
