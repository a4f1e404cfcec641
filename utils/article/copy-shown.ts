import { type Page, SILENT } from './page.ts';
import { BOX, isElement, isText } from './text.ts';

/** What blocks are read from: addresses, sizes, spans, and the class that tells an emoji. */
const READ = /^(?:href|src|srcset|alt|width|height|start|colspan|rowspan|role|title|class|data-[a-z-]+)$/;

/** A wall within a part, by its name. Whoever writes it differently is caught by the site's own rules. */
const WALL_NAME = /(?:^|[\s_-])paywall/i;

/** Deeper nesting than any editor writes: what lies below comes side by side. */
const DEEPEST = 200;

/**
 * Copies what a page shows of its parts, as it is now: what is hidden, withheld or runs isn't in the copy, so
 * that nothing made from it can hold it. The copies belong to a document that loads and runs nothing.
 */
export class ShownCopier {
  readonly #page: Page;
  readonly #walls: string;
  readonly #asksVisibility: boolean;
  readonly #keptBack = new Map<Element, boolean>();

  constructor(page: Page) {
    this.#page = page;
    const rules = page.rules?.noise.filter(({ kind }) => kind === 'paywall') ?? [];
    this.#walls = rules.map(({ selector }) => selector).join() || ':not(*)';
    // A page that hides all of itself says nothing about its parts.
    this.#asksVisibility = page.document.body !== null && isVisible(page.document.body);
  }

  /** A copy of a node without the parts that `isLeftOut` names; `undefined` where the page doesn't show it. */
  copy(node: Node, isLeftOut: (element: Element) => boolean): Node | undefined {
    const outer = node.parentElement;
    return outer && this.#isKeptBack(outer) ? undefined : this.#copyBelow(node, isLeftOut);
  }

  /** Without recursion: scripts nest deeper than a stack is high. */
  #copyBelow(top: Node, isLeftOut: (element: Element) => boolean): Node | undefined {
    const copies = this.#page.out.createDocumentFragment();
    const open: [node: Node, target: Node, depth: number][] = [[top, copies, 0]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [node, target, depth] = next;
      const copy = node !== top && isElement(node) && isLeftOut(node) ? undefined : this.#copyAlone(node);
      if (!copy) continue;
      const isFlat = depth > DEEPEST && node.firstChild;
      // Links side by side are kept apart by the page's style alone.
      if (isFlat || (copy.nodeName === 'A' && target.lastChild?.nodeName === 'A'))
        target.appendChild(this.#page.out.createTextNode(' '));
      const inner = isFlat ? target : target.appendChild(copy);
      for (let child = node.lastChild; child; child = child.previousSibling)
        open.push([child, inner, depth + 1]);
    }
    return copies.childNodes[0];
  }

  /** A node without what is in it; `undefined` where the page doesn't show it. */
  #copyAlone(node: Node): Node | undefined {
    if (isText(node)) return this.#page.out.importNode(node);
    if (!isElement(node) || SILENT.has(node.localName) || node.localName === 'noscript') return undefined;
    if (!node.namespaceURI?.endsWith('/xhtml')) return undefined; // drawings and formulas
    return this.#isHidden(node) || this.#isWall(node) ? undefined : this.#copyTag(node);
  }

  #copyTag(element: Element): Element {
    const { localName } = element;
    // Boxes would be taken for a picture with its caption, and lose their links. And parsers let names through that
    // can't be made again.
    const isBox = BOX.test(localName) || !/^[a-z][a-z0-9-]*$/.test(localName);
    const copy = this.#page.make(isBox ? 'article' : localName);
    // Frames and players get their address under a name that loads nothing.
    const source = /^(?:iframe|video|audio|source)$/.test(localName) ? 'data-src' : 'src';
    for (const { name, value } of element.attributes) {
      if (READ.test(name)) copy.setAttribute(name === 'src' ? source : name, value);
    }
    return copy;
  }

  /** Whether an element, or anything around it, is hidden or withheld. */
  #isKeptBack(element: Element): boolean {
    const path: Element[] = [];
    let isKeptBack: boolean | undefined;
    for (let next: Element | null = element; next && isKeptBack === undefined; next = next.parentElement) {
      isKeptBack = this.#keptBack.get(next);
      path.push(next);
    }
    for (const inner of path.reverse()) {
      isKeptBack ||= this.#isHidden(inner) || inner.matches(this.#walls);
      this.#keptBack.set(inner, isKeptBack);
    }
    return isKeptBack === true;
  }

  #isHidden(element: Element): boolean {
    return this.#page.isHidden(element) || (this.#asksVisibility && !isVisible(element));
  }

  #isWall(element: Element): boolean {
    return (
      element.matches(this.#walls) || WALL_NAME.test(`${element.getAttribute('class') ?? ''} ${element.id}`)
    );
  }
}

/** Engines without `checkVisibility` show everything: style is asked elsewhere. */
const isVisible = (element: Element): boolean =>
  element.checkVisibility?.({ visibilityProperty: true }) ?? true;
