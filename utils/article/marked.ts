import type { Page } from './page.ts';

/** Those who comment and other articles have names and dates, too. */
export const OTHERS =
  '[class*="comment" i], [id*="comment" i], [class*="related" i], nav, aside, footer, form';

/** With all the white space of its source, a box with more than this says more than a date or names. */
const LONGEST_LABEL = 1500;

/**
 * What the first element gives that is marked as something and gives anything: the nearer scope first, then
 * selectors in the order of trust, then elements in the order of the page.
 */
export function readMarked<T>(
  page: Page,
  scopes: readonly ParentNode[],
  selectors: readonly string[],
  read: (element: Element) => T | undefined,
): T | undefined {
  for (const scope of scopes) {
    for (const selector of selectors) {
      for (const element of scope.querySelectorAll(selector)) {
        if ((element.textContent ?? '').length > LONGEST_LABEL) continue;
        const found = read(element);
        if (found !== undefined && !element.closest(OTHERS) && !page.isHidden(element)) return found;
      }
    }
  }
  return undefined;
}
