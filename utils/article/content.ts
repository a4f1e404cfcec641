import type { Block } from './blocks/blocks.ts';
import { sanitize } from './sanitize.ts';
import { countWords, isText, squeeze, visibleText } from './text.ts';

/** A text as words. */
interface Wording {
  text: string;
  /** Of lead and text, without captions. */
  words: number;
  characters: number;
}

interface Content extends Wording {
  /** Sanitised HTML, a block a line. */
  content: string;
}

/** Turns the blocks of a text into HTML and plain text, and counts them. */
export function render(blocks: readonly Block[], lead: string | undefined): Content {
  const elements = rankHeadings(blocks.map(({ element }) => element));
  return {
    content: sanitize(elements.map(({ outerHTML }) => outerHTML).join('\n')),
    ...readWords(elements, lead),
  };
}

/** What the blocks of a text say, and how much. */
export function readWords(elements: readonly Element[], lead: string | undefined): Wording {
  const texts = elements.map(plainText);
  const counted = [lead ?? '', ...texts.filter((_, index) => elements[index]?.localName !== 'figure')].map(
    squeeze,
  );
  return {
    text: texts.filter(Boolean).join('\n\n'),
    words: countWords(counted.join(' ')),
    characters: counted.join('').length,
  };
}

/** The highest heading of a text becomes the second rank, for the headline is the first; none is skipped. */
function rankHeadings(elements: readonly HTMLElement[]): HTMLElement[] {
  const isHeading = ({ localName }: HTMLElement) => /^h[1-6]$/.test(localName);
  const ranks = [...new Set(elements.filter(isHeading).map(({ localName }) => localName))].sort();
  return elements.map((element) => {
    if (!isHeading(element)) return element;
    const rank = Math.min(6, ranks.indexOf(element.localName) + 2);
    const heading = element.ownerDocument.createElement(`h${rank}`);
    while (element.firstChild) heading.append(element.firstChild);
    return heading;
  });
}

/** A block as plain text: items of lists and rows of tables on lines of their own. */
function plainText(element: Element): string {
  switch (element.localName) {
    case 'ul':
    case 'ol':
      return [...element.children].map((item, index) => listItem(element, item, index)).join('\n');
    case 'table':
      return [...element.querySelectorAll('caption, tr')].map(tableLine).join('\n');
    case 'dl':
      return [...element.children].map((part) => visibleText(part)).join('\n');
    case 'blockquote':
      return [...element.children].map(plainText).join('\n\n');
    case 'pre':
      return element.textContent ?? '';
    default:
      return inLine(element);
  }
}

function listItem(list: Element, item: Element, index: number): string {
  const mark = list.localName === 'ol' ? `${index + Number(list.getAttribute('start') ?? 1)}.` : '–';
  const isNested = (inner: Element) => inner.parentNode === item && inner.matches('ul, ol');
  return [
    `${mark} ${visibleText(item, isNested)}`,
    ...[...item.children].filter(isNested).map((inner) => plainText(inner).replace(/^/gm, '  ')),
  ].join('\n');
}

const tableLine = (row: Element): string =>
  row.localName === 'caption'
    ? visibleText(row)
    : [...row.children].map((cell) => visibleText(cell)).join('\t');

function inLine(element: Element): string {
  const lines: string[] = [''];
  const read = (node: Node): void => {
    if (node.nodeName === 'BR') lines.push('');
    else if (isText(node)) lines[lines.length - 1] += node.nodeValue ?? '';
    else for (const child of node.childNodes) read(child);
  };
  read(element);
  return lines.map(squeeze).join('\n').trim();
}
