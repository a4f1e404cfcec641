import type { Page } from '../page.ts';
import type { BuildBlocks } from './blocks.ts';
import { filled } from './table.ts';

/** A fresh list; what stands between its items by mistake becomes part of the item before. */
export function buildList(list: Element, page: Page, buildBlocks: BuildBlocks): HTMLElement[] {
  const copy = page.out.createElement(list.localName === 'ol' ? 'ol' : 'ul');
  const start = Number(list.getAttribute('start'));
  if (copy.localName === 'ol' && Number.isInteger(start) && start > 1)
    copy.setAttribute('start', String(start));
  for (const child of list.children) {
    if (page.isSkipped(child)) continue;
    if (/^(?:ul|ol)$/.test(child.localName) && copy.lastElementChild) {
      copy.lastElementChild.append(...buildList(child, page, buildBlocks));
    } else {
      const item = filled(child, 'li', page, buildBlocks);
      if (item.textContent?.trim() || item.querySelector('img')) copy.append(item);
    }
  }
  return copy.firstElementChild ? [copy] : [];
}

/** A fresh definition list, with groups (`div`) taken apart. */
export function buildDefinitions(list: Element, page: Page, buildBlocks: BuildBlocks): HTMLElement[] {
  const copy = page.out.createElement('dl');
  for (const child of list.querySelectorAll(
    ':scope > dt, :scope > dd, :scope > div > dt, :scope > div > dd',
  )) {
    if (page.isSkipped(child)) continue;
    const part = filled(child, child.localName, page, buildBlocks);
    if (part.textContent?.trim()) copy.append(part);
  }
  return copy.firstElementChild ? [copy] : [];
}
