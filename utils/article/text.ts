export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
export const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/** White space collapsed to single spaces, none at the ends; zero-width characters and soft hyphens gone. */
export function squeeze(text: string | null | undefined): string {
  const seen = (text ?? '').replace(/[\u00ad\u200b\u2060\ufeff]+/g, '');
  return seen.replace(/\s\s+|[^\S ]/g, ' ').trim();
}

/** What is text to documents alone. */
export const UNREAD = /^(?:script|style|noscript)$/i;

/** Boxes that say nothing by their name. */
export const BOX = /^(?:div|aside|section)$/;

/** These mark a part of a word or line; all others, `span` with them, begin another. */
const WITHIN_LINE = /^(?:a|abbr|b|bdi|cite|code|em|font|i|mark|q|s|small|strong|sub|sup|u|wbr)$/i;

/** The text below an element without scripts, styles, `noscript` and what is left out, squeezed; a space between boxes. */
export function visibleText(element: Node, isLeftOut?: (element: Element) => boolean): string {
  const parts: string[] = [];
  const read = (node: Node): void => {
    if (isText(node)) parts.push(node.nodeValue ?? '');
    else if (isElement(node) && !UNREAD.test(node.nodeName) && !isLeftOut?.(node)) {
      const edge = WITHIN_LINE.test(node.nodeName) ? '' : ' ';
      parts.push(edge);
      for (const child of node.childNodes) read(child);
      parts.push(edge);
    }
  };
  read(element);
  return squeeze(parts.join(''));
}

/** How a picture's credit begins: "Foto: …", "Quelle: …". */
export const CREDIT = '(?:Fotos?|Bild(?:er)?|Grafik|Photo|Credit|Quellen?)\\s?:\\s?';

/** Characters of text in elements, as they stand there. */
export function lengthOf(elements: Iterable<Element>): number {
  let length = 0;
  for (const element of elements) length += (element.textContent ?? '').length;
  return length;
}

/** Words that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** Words for comparisons: lower case, no punctuation. */
function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** Share of the words that two texts have in common, 0 to 1 (Jaccard). */
export function overlap(one: string, other: string): number {
  const a = wordSet(one);
  const b = wordSet(other);
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / (a.size + b.size - common || 1);
}

/** The letters and digits of a text, in lower case. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether two texts say the same but for spaces, case and punctuation. */
export function isSameText(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 20 + one.length / 4) return false; // spares the long texts
  const letters = lettersOf(one);
  return letters !== '' && letters === lettersOf(other);
}

/** The links at or below an element. */
export const linksOf = (element: Element): Element[] =>
  element.localName === 'a' ? [element] : [...element.querySelectorAll('a[href]')];

/** The share of an element's text, of `length` characters, that is in links: 0 to 1. */
export function linkShare(element: Element, length: number): number {
  return (
    linksOf(element).reduce((sum, link) => sum + squeeze(link.textContent).length, 0) / Math.max(1, length)
  );
}
