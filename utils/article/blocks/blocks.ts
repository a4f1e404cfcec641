import type { Page } from '../page.ts';
import { BOX, isElement, isText, squeeze } from '../text.ts';
import { buildEmbed } from './embed.ts';
import { buildFigure, buildPicture, isFigure, picturesInNoscript } from './figure.ts';
import { appendInline, appendText, isInline, markOf, tidy } from './inline.ts';
import { buildDefinitions, buildList } from './list.ts';
import { buildTable, isLayoutTable } from './table.ts';

/** A fresh block of an article, and where it comes from. */
export interface Block {
  element: HTMLElement;
  /** The page's element that it was made from; of bare text, the element around it. */
  source: Element;
  /** The page's node that it begins with. */
  start: Node;
}

export type BuildBlocks = (source: Element) => HTMLElement[];

/** Deeper nesting than any editor writes: what lies below comes as plain text. */
const DEEPEST = 200;

/**
 * Reads everything below `scope` as a flat list of fresh blocks: paragraphs, headings, lists, tables,
 * quotes, figures. A paragraph is whatever stands in line between two edges of blocks, so wrongly nested
 * pages come out right. The page is not changed.
 */
export function readBlocks(scope: Element, page: Page): Block[] {
  return new BlockReader(page).read(scope);
}

class BlockReader {
  readonly #page: Page;
  readonly #build: BuildBlocks = (source) =>
    new BlockReader(this.#page, this.#depth + 1).read(source).map(({ element }) => element);
  readonly #depth: number;
  readonly #blocks: Block[] = [];
  #line: HTMLElement | undefined;
  #lineStart: Node | undefined;
  #marks: string[] = [];

  constructor(page: Page, depth = 0) {
    this.#page = page;
    this.#depth = depth;
  }

  read(scope: Element): Block[] {
    this.#readChildren(scope, 'p', this.#depth);
    this.#endLine(scope);
    return this.#blocks;
  }

  #readChildren(container: Element, line: string, depth: number): void {
    for (const node of container.childNodes) {
      if (isText(node)) this.#addText(node, node.nodeValue ?? '', line);
      else if (isElement(node)) this.#readElement(node, line, depth);
      if (node.nodeName === 'BR' && this.#isDoubleBreak()) this.#endLine(container);
    }
  }

  #readElement(element: Element, line: string, depth: number): void {
    const page = this.#page;
    const name = element.localName;
    if (page.isSkipped(element)) {
      // A box that is seen still parts what stands before it from what follows.
      if (BOX.test(name) && !page.isHidden(element)) this.#endLine(element);
      return;
    }
    if (isInline(element)) {
      appendInline(element, this.#openLine(line, element), page);
      return;
    }
    if (name === 'img' && isEmoji(element)) {
      this.#addText(element, element.getAttribute('alt') ?? '', line);
      return;
    }
    this.#endLine(element);
    const built =
      depth < DEEPEST ? this.#buildBlock(element) : [page.make('p', [squeeze(shownText(element, page))])];
    if (built)
      for (const block of built) this.#blocks.push({ element: block, source: element, start: element });
    else this.#readContainer(element, depth);
  }

  /** Blocks of a kind of their own; `undefined` for mere containers. */
  #buildBlock(element: Element): HTMLElement[] | undefined {
    const page = this.#page;
    switch (element.localName) {
      case 'ul':
      case 'ol':
        return buildList(element, page, this.#build);
      case 'dl':
        return buildDefinitions(element, page, this.#build);
      case 'table':
        return isLayoutTable(element) ? undefined : buildTable(element, page, this.#build);
      case 'blockquote':
        return quoted(this.#build(element), page);
      case 'img':
        return buildPicture(element, page);
      case 'noscript':
        return picturesInNoscript(element).flatMap((image) => buildPicture(image, page));
      case 'iframe':
      case 'video':
      case 'audio':
        return buildEmbed(element, page);
      case 'pre':
        return [page.make('pre', [shownText(element, page).trimEnd().replace(/^\n+/, '')])];
      case 'hr':
        return [page.make('hr')];
      default:
        return isFigure(element, page) ? buildFigure(element, page) : undefined;
    }
  }

  #readContainer(element: Element, depth: number): void {
    const line = /^h[1-6]$/.test(element.localName) ? element.localName : 'p';
    const mark = markOf(element);
    if (mark) this.#marks.push(mark);
    this.#readChildren(element, line, depth + 1);
    this.#endLine(element);
    if (mark) this.#marks.pop();
  }

  #openLine(name: string, start: Node): HTMLElement {
    if (this.#line) return this.#line;
    this.#lineStart = start;
    this.#line = this.#page.make(name);
    return this.#line;
  }

  #addText(node: Node, text: string, line: string): void {
    if (this.#line || text.trim()) appendText(this.#openLine(line, node), text);
  }

  #isDoubleBreak(): boolean {
    const last = skipBlanks(this.#line?.lastChild);
    return last?.nodeName === 'BR' && skipBlanks(last.previousSibling)?.nodeName === 'BR';
  }

  #endLine(source: Element): void {
    const line = this.#line;
    this.#line = undefined;
    if (!line) return;
    tidy(line);
    if (!line.textContent) return;
    for (const mark of this.#marks) line.append(this.#page.make(mark, [...line.childNodes]));
    this.#blocks.push({ element: line, source, start: this.#lineStart ?? source });
  }
}

/** The node itself, or the first before it that is more than white space. */
function skipBlanks(node: Node | null | undefined): Node | null | undefined {
  let found = node;
  while (found && isText(found) && !found.nodeValue?.trim()) found = found.previousSibling;
  return found;
}

/** By its class, or as it says nothing but that; "©" is one of the signs, but names follow it. */
const isEmoji = (image: Element): boolean =>
  image.matches('.emoji, .wp-smiley') ||
  /^\p{Extended_Pictographic}\P{L}*$/u.test(image.getAttribute('alt') ?? '');

const quoted = (blocks: HTMLElement[], page: Page): HTMLElement[] =>
  blocks.length > 0 ? [page.make('blockquote', blocks)] : [];

/** The text that the page shows below an element, as it is written. Without recursion, for it may be deep. */
function shownText(element: Element, page: Page): string {
  const walker = page.document.createTreeWalker(element, NodeFilter.SHOW_ALL, (node) =>
    isElement(node) && page.isHidden(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    text += node.nodeName === 'BR' ? '\n' : isText(node) ? node.nodeValue : '';
  return text;
}
