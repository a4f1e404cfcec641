/** Shorter blocks are labels, captions and menus. */
const SHORTEST_PARAGRAPH = 60;
const NEVER_TEXT = 'nav, footer, aside, form, dialog';

/**
 * About how many characters of text an article page has, for the toolbar, before anything is extracted:
 * its paragraphs, without teasers, which end in "…".
 */
export function estimateCharacters(document: Document): number {
  let characters = 0;
  for (const block of document.querySelectorAll('p, li, blockquote')) {
    const text = block.textContent?.trim() ?? '';
    if (text.length < SHORTEST_PARAGRAPH || /(?:\.\.\.|…)$/.test(text)) continue;
    if (!block.closest(NEVER_TEXT) && !block.querySelector('p, li')) characters += text.length;
  }
  return characters;
}
