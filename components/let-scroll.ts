/** What a screen reader calls a region that scrolls in itself. */
export interface ScrollLabels {
  table: string;
  pre: string;
}

/**
 * Lets tables and preformatted text that are wider than the column scroll in themselves,
 * with the keyboard too: they are focusable as long as something of them is out of sight.
 *
 * @returns stops watching their widths
 */
export function letScroll(element: HTMLElement, labels: ScrollLabels): () => void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const region = target.closest<HTMLElement>('.scroll-region');
      if (region) setFocusable(region, region.scrollWidth > region.clientWidth);
    }
  });
  for (const wide of element.querySelectorAll<HTMLElement>('table, pre')) {
    // A table within a table scrolls with the outer one.
    if (wide.parentElement?.closest('.scroll-region')) continue;
    const region = wrap(wide);
    region.ariaLabel = wide instanceof HTMLTableElement ? nameTable(wide, labels.table) : labels.pre;
    observer.observe(region);
    observer.observe(wide);
  }
  return () => observer.disconnect();
}

/** A table made to scroll by itself would no longer be one to screen readers. */
function wrap(wide: HTMLElement): HTMLElement {
  const region = document.createElement('div');
  region.className = 'scroll-region';
  wide.replaceWith(region);
  region.append(wide);
  return region;
}

function nameTable(table: HTMLTableElement, fallback: string): string {
  return table.caption?.textContent.trim() || fallback;
}

function setFocusable(region: HTMLElement, scrolls: boolean): void {
  region.role = scrolls ? 'group' : null;
  if (scrolls) region.tabIndex = 0;
  else region.removeAttribute('tabindex');
}
