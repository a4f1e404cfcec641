import type { Page } from './page.ts';

/** Shorter blocks (labels, menu entries, captions) say nothing about where the text is. */
const SHORTEST_PROSE = 60;

/** A child that holds this share of its parent's prose holds the text. */
const MAIN_SHARE = 0.75;

const PASSED =
  /^(?:script|style|noscript|template|svg|nav|footer|form|button|select|iframe|head|textarea|dialog)$/;
const STATED_BODY = '[itemprop~="articleBody"], [property~="articleBody"]';

/** How much prose each element holds: characters of long blocks that are not mostly links or cut off by "…". */
export type Prose = ReadonlyMap<Element, number>;

/** Measures all prose below an element in one pass, without the parts that `isLeftOut` names. */
export function measureProse(root: Element, isLeftOut: (element: Element) => boolean): Prose {
  const prose = new Map<Element, number>();
  measure(root, isLeftOut, prose);
  return prose;
}

interface Line {
  text: number;
  links: number;
  isCut: boolean;
}

/** Adds up the element's own lines and its children's prose; gives its line back where it is inline. */
function measure(
  element: Element,
  isLeftOut: (element: Element) => boolean,
  prose: Map<Element, number>,
): number {
  let total = 0;
  let line: Line = { text: 0, links: 0, isCut: false };
  const endLine = () => {
    if (line.text >= SHORTEST_PROSE && line.links < line.text * 0.4 && !line.isCut) total += line.text;
    line = { text: 0, links: 0, isCut: false };
  };
  const readLine = (node: Node, inLink: boolean): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node.nodeValue ?? '').trim();
      if (!text) return;
      line.text += text.length + 1;
      if (inLink) line.links += text.length + 1;
      line.isCut = /(?:\.\.\.|…)$/.test(text);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const child = node as Element; // its type was just asked
    const name = child.localName;
    if (PASSED.test(name)) return;
    if (INLINE.test(name)) {
      for (const inner of child.childNodes) readLine(inner, inLink || name === 'a');
    } else {
      endLine();
      if (!isLeftOut(child)) total += measure(child, isLeftOut, prose);
    }
  };
  for (const node of element.childNodes) readLine(node, false);
  endLine();
  prose.set(element, total);
  return total;
}

const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|br|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

/** The element that holds the text: what the page says is its body, else the narrowest with most of the prose. */
export function findBody(document: Document, page: Page): Element | undefined {
  if (!document.body) return undefined;
  // Names lie: what holds much of the page's prose is no box, however it is called. So prose is measured
  // as it stands first, and then without the boxes.
  page.weigh(measureProse(document.body, (element) => page.isHidden(element)));
  const prose = measureProse(document.body, (element) => page.isSkipped(element));
  const amount = (element: Element) => prose.get(element) ?? 0;
  const total = amount(document.body);
  if (total === 0) return undefined;
  const stated = [...document.querySelectorAll(STATED_BODY)].sort((a, b) => amount(b) - amount(a))[0];
  if (stated && amount(stated) >= total * 0.4) return stated;

  let body: Element = document.body;
  for (;;) {
    const [best] = [...body.children].sort((a, b) => amount(b) - amount(a));
    if (!best || amount(best) < amount(body) * MAIN_SHARE || isOneBlock(best)) return body;
    body = best;
  }
}

/** A paragraph or list is part of a text, even where it holds most of it. */
const isOneBlock = (element: Element): boolean =>
  /^(?:p|ul|ol|dl|blockquote|table|tbody|tr|figure|pre|h[1-6])$/.test(element.localName);
