import type { Page } from './page.ts';
import { isText } from './text.ts';

/** The page's nodes by their number in its order. */
export type Order = ReadonlyMap<Node, number>;

/** Numbers a page's nodes. Where two are compared, browsers walk through all that lie between them, each time anew. */
export function numberNodes(document: Document): Order {
  const order = new Map<Node, number>();
  const walker = document.createTreeWalker(document);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) order.set(node, order.size);
  return order;
}

/** The number of the page's node that each block of the text begins with, or of the nearest one known before it. */
export function findAnchors(page: Page, order: Order): number[] {
  const starts = (page.text ?? []).map(({ start }) => start);
  // Readability works on a copy, which it changes: a block's place is where its first words stand.
  const texts = starts.every((start) => start.ownerDocument === page.document) ? undefined : textNodes(order);
  let last = 0;
  return starts.map((start) => {
    const twins = texts?.get(firstWords(start)) ?? [];
    const found = texts ? twins[countBefore(twins, last)] : order.get(start);
    last = Math.max(last, found ?? 0);
    return last;
  });
}

/** How many anchors, which stand in the page's order, are ahead of a node with this number. */
export function countBefore(anchors: readonly number[], node: number): number {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle] ?? 0) > node) high = middle;
    else low = middle + 1;
  }
  return low;
}

function textNodes(order: Order): Map<string, number[]> {
  const texts = new Map<string, number[]>();
  for (const [node, number] of order) {
    const text = isText(node) && firstWords(node);
    if (!text) continue;
    const twins = texts.get(text);
    if (twins) twins.push(number);
    else texts.set(text, [number]);
  }
  return texts;
}

function firstWords(node: Node): string {
  if (isText(node)) return (node.nodeValue ?? '').trim();
  for (const child of node.childNodes) {
    const text = firstWords(child);
    if (text) return text;
  }
  return '';
}
