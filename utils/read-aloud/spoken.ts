/** What is heard by itself: a list entry by entry, a figure by its caption alone. */
const SPOKEN = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, blockquote, figcaption, table, pre';

/** Seen at a glance, but in a listener's way: what stands around the text, and notes' numbers within it. */
const UNSPOKEN =
  '.article-section, .article-reading-time, .article-teaser, .byline, .article-credit, sup:has(a)';

/**
 * The parts of an article that are read aloud, in order.
 *
 * @param article the element around headline, lead, picture and text, as `Article` renders it
 */
export function findSpoken(article: ParentNode): HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>(SPOKEN)].filter(
    (part) =>
      !part.closest(UNSPOKEN) && !part.parentElement?.closest('table, pre') && readSpokenText(part) !== '',
  );
}

/**
 * What is said of a part: its words without those of the parts within it. Cells and lines of code can't be
 * followed by ear: a table says its name, preformatted text what it is, as a screen reader is told.
 */
export function readSpokenText(part: HTMLElement): string {
  if (part.matches('table, pre')) return part.closest('[aria-label]')?.ariaLabel ?? '';
  return collect(part)
    .replaceAll('\u00ad', '') // soft hyphens: some voices pause at them
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function collect(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType !== Node.ELEMENT_NODE) text += collect(child);
    else if (child.nodeName === 'BR') text += ' ';
    else if (!(child as Element).matches(`${SPOKEN}, ${UNSPOKEN}`)) text += collect(child);
  }
  return text;
}
