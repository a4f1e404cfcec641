import { type Page, SILENT } from './page.ts';

const HTML = 'http://www.w3.org/1999/xhtml';

/** What blocks are read from: addresses, sizes, spans, and the class that tells an emoji. */
const READ = /^(?:href|src|srcset|alt|width|height|start|colspan|rowspan|role|title|class|data-[a-z-]+)$/;

/** Boxes that would be taken for a picture with its caption, and lose their links. */
const BOX = /^(?:div|aside|section)$/;

/** A wall within a part, by its name. Whoever writes it differently is caught by the site's own rules. */
const WALL_NAME = /(?:^|[\s_-])paywall/i;

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
    this.#walls = rules.map(({ selector }) => selector).join(', ') || ':not(*)';
    // A page that hides all of itself says nothing about its parts.
    this.#asksVisibility = page.document.body !== null && isVisible(page.document.body);
  }

  /** A copy of a node without the parts that `isLeftOut` names; `undefined` where the page doesn't show it. */
  copy(node: Node, isLeftOut: (element: Element) => boolean): Node | undefined {
    const outer = node.parentElement;
    return outer && this.#isKeptBack(outer) ? undefined : this.#copyBelow(node, isLeftOut);
  }

  #copyBelow(node: Node, isLeftOut: (element: Element) => boolean): Node | undefined {
    if (node.nodeType === Node.TEXT_NODE) return this.#page.out.createTextNode(node.nodeValue ?? '');
    if (node.nodeType !== Node.ELEMENT_NODE) return undefined;
    const element = node as Element; // its type was just asked
    if (SILENT.has(element.localName) || element.localName === 'noscript') return undefined;
    if (element.namespaceURI !== HTML) return undefined; // drawings and formulas
    if (this.#isHidden(element) || this.#isWall(element)) return undefined;
    const copy = this.#copyAlone(element);
    for (const child of element.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE && isLeftOut(child as Element)) continue;
      const inner = this.#copyBelow(child, isLeftOut);
      // Links side by side are kept apart by the page's style alone.
      if (inner?.nodeName === 'A' && copy.lastChild?.nodeName === 'A') copy.append(' ');
      if (inner) copy.append(inner);
    }
    return copy;
  }

  #copyAlone(element: Element): Element {
    const { localName } = element;
    // Parsers let names through that can't be made again.
    const isBox = BOX.test(localName) || !/^[a-z][a-z0-9-]*$/.test(localName);
    const copy = this.#page.out.createElement(isBox ? 'article' : localName);
    // Frames and players get their address under a name that loads nothing.
    const source = /^(?:iframe|video|audio|source)$/.test(localName) ? 'data-src' : 'src';
    for (const { name, value } of element.attributes) {
      if (READ.test(name)) copy.setAttribute(name === 'src' ? source : name, value);
    }
    return copy;
  }

  /** Whether an element, or anything around it, is hidden or withheld. */
  #isKeptBack(element: Element): boolean {
    const known = this.#keptBack.get(element);
    if (known !== undefined) return known;
    const outer = element.parentElement;
    const isKeptBack =
      this.#isHidden(element) || element.matches(this.#walls) || (outer !== null && this.#isKeptBack(outer));
    this.#keptBack.set(element, isKeptBack);
    return isKeptBack;
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
  typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true });
