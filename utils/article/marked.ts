import type { Page } from './page.ts';

/** Those who comment and other articles have names and dates, too. */
export const OTHERS =
  '[class*="comment" i], [id*="comment" i], [class*="related" i], nav, aside, footer, form';

/**
 * What the first element gives that is marked as something and gives anything: selectors in the order of
 * trust, elements in the order of the page.
 */
export function readMarked<T>(
  page: Page,
  scope: ParentNode,
  selectors: readonly string[],
  read: (element: Element) => T | undefined,
): T | undefined {
  for (const selector of selectors) {
    for (const element of scope.querySelectorAll(selector)) {
      const found = element.closest(OTHERS) || page.isHidden(element) ? undefined : read(element);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
