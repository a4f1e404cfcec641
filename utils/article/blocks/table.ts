import type { Page } from '../page.ts';
import type { BuildBlocks } from './blocks.ts';

/** Whether a table only arranges the page: its cells hold blocks, or there is but one cell or column. */
export function isLayoutTable(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  if (table.querySelector('caption, th, thead')) return false;
  if (table.querySelector('table')) return true;
  const rows = [...table.querySelectorAll('tr')];
  if (rows.every((row) => row.children.length <= 1)) return true;
  return rows.length <= 2 && table.querySelectorAll('p, div, h2, h3').length > 6;
}

/** A fresh data table: caption, head and body rows, spans; empty rows are left out. */
export function buildTable(table: Element, page: Page, buildBlocks: BuildBlocks): HTMLElement[] {
  const copy = page.out.createElement('table');
  const caption = table.querySelector(':scope > caption');
  if (caption) copy.append(filled(caption, 'caption', page, buildBlocks));
  for (const part of table.querySelectorAll(':scope > thead, :scope > tbody, :scope > tfoot, :scope > tr')) {
    if (part.localName === 'tr') appendRow(lastBody(copy), part, page, buildBlocks);
    else {
      const section = page.out.createElement(part.localName === 'thead' ? 'thead' : 'tbody');
      for (const row of part.children) if (row.localName === 'tr') appendRow(section, row, page, buildBlocks);
      if (section.firstElementChild) copy.append(section);
    }
  }
  return copy.textContent?.trim() || copy.querySelector('img') ? [copy] : [];
}

function lastBody(table: HTMLElement): Element {
  const last = table.lastElementChild;
  if (last?.localName === 'tbody') return last;
  return table.appendChild(table.ownerDocument.createElement('tbody'));
}

function appendRow(section: Element, row: Element, page: Page, buildBlocks: BuildBlocks): void {
  if (page.isSkipped(row)) return;
  const copy = page.out.createElement('tr');
  for (const cell of row.children) {
    if (cell.localName !== 'td' && cell.localName !== 'th') continue;
    const fresh = filled(cell, cell.localName, page, buildBlocks);
    for (const span of ['colspan', 'rowspan']) {
      const size = Number(cell.getAttribute(span));
      if (Number.isInteger(size) && size > 1 && size <= 1000) fresh.setAttribute(span, String(size));
    }
    copy.append(fresh);
  }
  if (copy.textContent?.trim() || copy.querySelector('img')) section.append(copy);
}

/** A fresh element with the content of another: one paragraph loses its tag, several keep theirs. */
export function filled(source: Element, name: string, page: Page, buildBlocks: BuildBlocks): HTMLElement {
  const copy = page.out.createElement(name);
  const blocks = buildBlocks(source);
  const [first, ...others] = blocks;
  if (first?.localName === 'p' && others.every((block) => /^(?:ul|ol)$/.test(block.localName))) {
    copy.append(...first.childNodes, ...others);
  } else copy.append(...blocks);
  return copy;
}
