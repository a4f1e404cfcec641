import { linkTarget } from '../address.ts';
import { type Page, SILENT } from '../page.ts';
import { isElement, isText } from '../text.ts';

/** Inline elements that mean something to a reader. */
const MARKS = 'strong em code sub sup mark q s del ins'.split(' ');

/** Those that mean the same under another name. */
const ALSO: Record<string, string> = {
  b: 'strong',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  strike: 's',
};

/** Elements that stand in a line of text. Everything unknown starts a block. */
const INLINE = new Set([
  ...MARKS,
  ...Object.keys(ALSO),
  ...'a abbr bdi bdo big br data font label link meta nobr rp rt ruby small span time u wbr'.split(' '),
]);

export const isInlineName = (name: string): boolean => INLINE.has(name);

const NEVER_READ = [...SILENT].join();

/** Whether an element can be part of a line: by its name, and because nothing in it starts a block. Icons don't. */
export function isInline(element: Element): boolean {
  if (!INLINE.has(element.localName)) return false;
  for (const inner of element.getElementsByTagName('*'))
    if (!INLINE.has(inner.localName) && !inner.closest(NEVER_READ)) return false;
  return true;
}

/** The mark an element stands for: by its name, or by a style that says bold or italic. */
export function markOf(element: Element): string | undefined {
  const { localName } = element;
  const style = localName === 'span' ? (element.getAttribute('style') ?? '') : '';
  if (/font-weight:\s*(?:bold|[6-9]00)/i.test(style)) return 'strong';
  if (/font-style:\s*italic/i.test(style)) return 'em';
  return ALSO[localName] ?? MARKS.find((name) => name === localName);
}

/** Copies a node into a line of fresh text: marks and links stay, all else loses its tags. */
export function appendInline(node: Node, target: Element, page: Page): void {
  if (isText(node)) {
    appendText(target, node.nodeValue ?? '');
    return;
  }
  if (!isElement(node) || page.isSkipped(node)) return;
  if (node.localName === 'br') {
    target.append(page.make('br'));
    return;
  }
  const copy = copyOf(node, page);
  for (const child of node.childNodes) appendInline(child, copy ?? target, page);
  if (copy && (copy.textContent || copy.firstElementChild)) target.append(copy);
}

function copyOf(element: Element, page: Page): Element | undefined {
  if (element.localName !== 'a') {
    const mark = markOf(element);
    return mark ? page.make(mark) : undefined;
  }
  const address = linkTarget(element, page)?.href;
  if (!address) return undefined;
  const link = page.make('a');
  link.setAttribute('href', address);
  return link;
}

/** Collapses white space as a browser would on the screen. */
export function appendText(target: Element, text: string): void {
  target.append(text.replace(/[\u200b\ufeff]/g, '').replace(/[\t\n\f\r ]+/g, ' '));
}

/** Takes white space and line breaks from the ends of a line, and doubled spaces out of it. */
export function tidy(line: Element): void {
  const texts: Text[] = [];
  const walker = line.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  let endsInSpace = true;
  for (const text of texts) {
    if (endsInSpace || text.previousSibling?.nodeName === 'BR') text.data = text.data.replace(/^ +/, '');
    if (text.nextSibling?.nodeName === 'BR') text.data = text.data.replace(/ +$/, '');
    if (text.data) endsInSpace = text.data.endsWith(' ');
  }
  trim(line, 'lastChild', (text) => text.trimEnd());
  trim(line, 'firstChild', (text) => text.trimStart());
}

/** Takes white space, line breaks and empty marks from one end of a line. */
function trim(line: Node, end: 'firstChild' | 'lastChild', cut: (text: string) => string): void {
  for (let node = line[end]; node; node = line[end]) {
    if (node.textContent?.trim()) {
      if (isText(node)) node.nodeValue = cut(node.nodeValue ?? '');
      else trim(node, end, cut);
      return;
    }
    node.remove();
  }
}
