import type { Block } from './blocks/blocks.ts';

/** Characters of text that are read, and kept, of one article: longer than any book, and short of what would hurt. */
export const LONGEST_TEXT = 8 * 2 ** 20;

/** Elements of a page: with so many, browsers themselves take the better part of a minute for it. */
const MOST_ELEMENTS = 400_000;

/** Elements of a text: with so many, laying it out takes a second. The Bible has 31,000 verses. */
const MOST_IN_TEXT = 50_000;

/** Whether a page is beyond what can be read without holding up its tab. Looks at nothing one by one. */
export function isTooLarge({ body }: Document): boolean {
  if (!body) return false;
  let length = lengthOf(body);
  if (length > LONGEST_TEXT)
    for (const code of body.querySelectorAll('script, style')) length -= lengthOf(code);
  return length > LONGEST_TEXT || count(body) > MOST_ELEMENTS;
}

/** Whether a text is beyond what can be shown without holding up its tab. */
export const isTooLong = (blocks: readonly Block[]): boolean =>
  blocks.reduce((sum, { element }) => sum + count(element), 0) > MOST_IN_TEXT;

const lengthOf = (element: Element): number => element.textContent?.length ?? 0;

const count = (element: Element): number => element.getElementsByTagName('*').length + 1;
