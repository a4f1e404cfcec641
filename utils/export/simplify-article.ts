import type { Element as HastElement } from 'hast';
import type { Html, Text } from 'mdast';

const DIGITS = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' };
const BLOCKS = 'p, li, dt, dd, h2, h3, h4, h5, h6, blockquote, pre, div, figure';

/** Brings what only HTML has a word for into a form that Markdown and plain text have one for. */
export function simplifyArticle(article: HTMLElement): void {
  for (const eyebrow of article.querySelectorAll('.article-eyebrow')) joinLines(eyebrow);
  for (const lead of article.querySelectorAll('.article-lead')) emphasise(lead);
  for (const teaser of article.querySelectorAll('.article-teaser')) wrap(teaser, 'blockquote');
  for (const source of article.querySelectorAll('.article-source'))
    source.before(article.ownerDocument.createElement('hr'));
  for (const cell of article.querySelectorAll('td, th')) flatten(cell);
  for (const list of article.querySelectorAll('dl')) list.replaceWith(listTerms(list));
  for (const caption of article.querySelectorAll('caption')) {
    caption.closest('table')?.before(rename(caption));
  }
  for (const caption of article.querySelectorAll('figcaption')) rename(caption);
}

/** "CO₂" has characters of its own; everything else that is raised or lowered needs the element. */
export function writeRaised(node: HastElement, name: 'sup' | 'sub'): Text | Html {
  const text = readText(node);
  if (/^\d+$/.test(text))
    return { type: 'text', value: text.replaceAll(/\d/g, (digit) => DIGITS[name][Number(digit)] ?? '') };
  // Between its tags Markdown is read: whatever could be a sign of it is written as a number.
  const escaped = text.replaceAll(/[^\p{L}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};`);
  return { type: 'html', value: `<${name}>${escaped}</${name}>` };
}

function readText(node: HastElement): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' ? readText(child) : '';
    })
    .join('');
}

/** Everything in a cell stands in one line, its blocks with breaks between them. */
function flatten(cell: Element): void {
  for (const list of cell.querySelectorAll('ul, ol, dl')) list.replaceWith(...list.childNodes);
  for (const block of [...cell.querySelectorAll(BLOCKS)].reverse()) {
    const line = cell.ownerDocument.createElement('br');
    if (block.localName === 'li') block.prepend('• ');
    if (block.previousSibling?.textContent?.trim() || block.previousElementSibling) block.before(line);
    block.replaceWith(...block.childNodes);
  }
}

/** A list with an item a term: the term in bold, and below it what it means. */
function listTerms(terms: Element): Element {
  const make = (name: string, ...children: Node[]): Element => {
    const element = terms.ownerDocument.createElement(name);
    element.append(...children);
    return element;
  };
  const list = make('ul');
  for (const part of [...terms.children]) {
    if (part.localName === 'dt') list.append(make('li', make('p', make('strong', ...part.childNodes))));
    else
      list.lastElementChild?.append(
        ...(part.querySelector('p, ul, ol') ? part.childNodes : [make('p', ...part.childNodes)]),
      );
  }
  return list;
}

/** A caption becomes a paragraph of its own, in italics. */
function rename(caption: Element): Element {
  if (caption.querySelector('p, ul, ol')) {
    const group = caption.ownerDocument.createElement('div');
    group.append(...caption.childNodes);
    caption.replaceWith(group);
    return group;
  }
  const paragraph = caption.ownerDocument.createElement('p');
  paragraph.append(...caption.childNodes);
  caption.replaceWith(paragraph);
  emphasise(paragraph);
  return paragraph;
}

/** Short lines that stand beside each other become one. */
function joinLines(group: Element): void {
  const line = group.ownerDocument.createElement('p');
  line.textContent = [...group.children].map(({ textContent }) => textContent).join(' · ');
  group.replaceWith(line);
}

function emphasise(paragraph: Element): void {
  if (!paragraph.textContent?.trim()) return;
  for (const inner of paragraph.querySelectorAll('em')) inner.replaceWith(...inner.childNodes);
  const emphasis = paragraph.ownerDocument.createElement('em');
  emphasis.append(...paragraph.childNodes);
  paragraph.append(emphasis);
}

function wrap(element: Element, name: string): void {
  const wrapper = element.ownerDocument.createElement(name);
  element.replaceWith(wrapper);
  wrapper.append(element);
}
