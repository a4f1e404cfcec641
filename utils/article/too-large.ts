import type { Block } from './blocks/blocks.ts';
import { lengthOf } from './text.ts';

/** Characters of text that are read, and kept, of one article: longer than any book, and short of what would hurt. */
export const LONGEST_TEXT = 8 * 2 ** 20;

/** Elements of a page: with so many, browsers themselves take the better part of a minute for it. */
const MOST_ELEMENTS = 400_000;

/** Elements of a text: with so many, laying it out takes a second. The Bible has 31,000 verses. */
const MOST_IN_TEXT = 50_000;

/** Whether a page is beyond what can be read without holding up its tab. Looks at little one by one. */
export function isTooLarge(page: Document): boolean {
  let length = lengthOf([page.documentElement]);
  if (length > LONGEST_TEXT) length -= lengthOf(page.querySelectorAll('script, style'));
  return length > LONGEST_TEXT || count(page) > MOST_ELEMENTS;
}

/** Whether a text is beyond what can be shown without holding up its tab. */
export const isTooLong = (blocks: readonly Block[]): boolean =>
  blocks.reduce((sum, { element }) => sum + 1 + count(element), 0) > MOST_IN_TEXT;

const count = (root: Document | Element): number => root.getElementsByTagName('*').length;
