import type { Block } from './blocks/blocks.ts';
import { lengthOf } from './text.ts';

/** Characters of text that are read, and kept, of one article: longer than any book, and short of what would hurt. */
export const LONGEST_TEXT = 8 * 2 ** 20;

/** Elements of a page. Browsers take seconds themselves to lay out as many, and looking at each takes as long again. */
const MOST_ELEMENTS = 100_000;

/** Elements of a text: with so many, laying it out takes a second. Thick novels have ten thousand paragraphs. */
const MOST_IN_TEXT = 20_000;

/** Characters of one paragraph, or list: a block is laid out as a whole, and popups do it a dozen times. */
const LONGEST_BLOCK = 2 ** 20;

/** Whether a page is beyond what can be read without holding up its tab. Looks at little one by one. */
export function isTooLarge(page: Document): boolean {
  const length = lengthOf([page.documentElement]) - lengthOf(page.querySelectorAll('script, style'));
  return length > LONGEST_TEXT || count(page) > MOST_ELEMENTS;
}

/** Whether a text is beyond what can be shown without holding up its tab, or popup. */
export const isTooLong = (blocks: readonly Block[]): boolean =>
  blocks.some(({ element }) => lengthOf([element]) > LONGEST_BLOCK) ||
  blocks.reduce((sum, { element }) => sum + 1 + count(element), 0) > MOST_IN_TEXT;

const count = (root: Document | Element): number => root.getElementsByTagName('*').length;
