import type { Page } from '../page.ts';
import type { BuildBlocks } from './blocks.ts';
import { copyNumbers } from './numbers.ts';

/** Whether a table only arranges the page: it holds another, or there is but one cell or column. */
export function isLayoutTable(table: Element): boolean {
  if (table.matches('[role=presentation], [role=none]')) return true;
  if (table.querySelector(':scope > caption, :scope > thead, :scope > * > * > th')) return false;
  if (table.querySelector('table')) return true;
  const rows = [...table.querySelectorAll('tr')];
  return rows.every((row) => row.children.length <= 1);
}

/** A fresh data table: caption, head and body rows, spans; empty rows are left out. */
export function buildTable(table: Element, page: Page, buildBlocks: BuildBlocks): HTMLElement[] {
  const copy = page.make('table');
  const caption = table.querySelector(':scope > caption');
  if (caption && !page.isHidden(caption)) copy.append(filled(caption, 'caption', page, buildBlocks));
  for (const row of table.querySelectorAll('tr')) {
    if (row.closest('table') !== table || page.isSkipped(row)) continue;
    const part = row.parentElement?.localName === 'thead' ? 'thead' : 'tbody';
    const fresh = buildRow(row, page, buildBlocks);
    if (!says(fresh)) continue;
    const last = copy.lastElementChild;
    if (last?.localName === part) last.append(fresh);
    else copy.append(page.make(part, [fresh]));
  }
  return copy.lastElementChild ? [copy] : [];
}

function buildRow(row: Element, page: Page, buildBlocks: BuildBlocks): Element {
  const copy = page.make('tr');
  for (const cell of row.children) {
    if (!cell.matches('td, th') || page.isHidden(cell)) continue;
    const fresh = filled(cell, cell.localName, page, buildBlocks);
    copyNumbers(cell, fresh, 'colspan', 'rowspan');
    copy.append(fresh);
  }
  return copy;
}

/** A fresh element with the content of another: one paragraph loses its tag, several keep theirs. */
export function filled(source: Element, name: string, page: Page, buildBlocks: BuildBlocks): HTMLElement {
  const blocks = buildBlocks(source);
  const [first, ...others] = blocks;
  if (first?.localName === 'p' && others.every((block) => block.matches('ul, ol')))
    return page.make(name, [...first.childNodes, ...others]);
  return page.make(name, blocks);
}

/** Whether there is anything to read or see in an element. */
export const says = (element: Element): boolean =>
  Boolean(element.textContent?.trim()) || element.querySelector('img') !== null;
