import type { Page } from '../page.ts';
import type { BuildBlocks } from './blocks.ts';
import { copyNumbers } from './numbers.ts';
import { filled, says } from './table.ts';

/** A fresh list; what stands between its items by mistake becomes part of the item before. */
export function buildList(list: Element, page: Page, buildBlocks: BuildBlocks): HTMLElement[] {
  const copy = page.make(list.localName);
  copyNumbers(list, copy, 'start'); // `ul` loses it when it is sanitised
  for (const child of list.children) {
    if (page.isSkipped(child)) continue;
    if (child.matches('ul, ol') && copy.lastElementChild) {
      copy.lastElementChild.append(...buildList(child, page, buildBlocks));
    } else {
      const item = filled(child, 'li', page, buildBlocks);
      if (says(item)) copy.append(item);
    }
  }
  return copy.firstElementChild ? [copy] : [];
}

/** A fresh definition list, with groups (`div`) taken apart. */
export function buildDefinitions(list: Element, page: Page, buildBlocks: BuildBlocks): HTMLElement[] {
  const copy = page.make('dl');
  for (const child of list.querySelectorAll(
    ':scope > dt, :scope > dd, :scope > div > dt, :scope > div > dd',
  )) {
    if (page.isSkipped(child)) continue;
    const part = filled(child, child.localName, page, buildBlocks);
    if (says(part)) copy.append(part);
  }
  return copy.firstElementChild ? [copy] : [];
}
