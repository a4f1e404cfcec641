import type { Page } from './page.ts';

/** Those who comment and other articles have names and dates, too. */
export const OTHERS =
  '[class*="comment" i], [id*="comment" i], [class*="related" i], nav, aside, footer, form';

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
  const seen = new Set<Element>();
  for (const scope of scopes) {
    for (const element of selectors.flatMap((selector) => [...scope.querySelectorAll(selector)])) {
      if (seen.has(element)) continue;
      seen.add(element);
      const found = element.closest(OTHERS) || page.isHidden(element) ? undefined : read(element);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
