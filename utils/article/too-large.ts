/** Characters of text that are read, and kept, of one article: longer than any book, and short of what would hurt. */
export const LONGEST_TEXT = 8 * 2 ** 20;

/** With so many, browsers themselves take the better part of a minute for the page. */
const MOST_ELEMENTS = 400_000;

/** Whether a page is beyond what can be read without holding up its tab. Looks at nothing one by one. */
export function isTooLarge({ body }: Document): boolean {
  if (!body) return false;
  let length = lengthOf(body);
  if (length > LONGEST_TEXT)
    for (const code of body.querySelectorAll('script, style')) length -= lengthOf(code);
  return length > LONGEST_TEXT || body.getElementsByTagName('*').length > MOST_ELEMENTS;
}

const lengthOf = (element: Element): number => element.textContent?.length ?? 0;
