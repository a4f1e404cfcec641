import type { Site } from '../sites/site.ts';

/** Paragraphs shorter than this are labels and captions. */
const SHORTEST_PARAGRAPH = 60;
const NEVER_TEXT = 'nav, header, footer, aside, form, dialog, noscript';

/**
 * About how many characters of text an article page has, for the toolbar, before anything is extracted:
 * no clone, no extractor, a few milliseconds. A teaser's "…" at the end tells it from a paragraph.
 */
export function estimateCharacters(document: Document, site: Site): number {
  const layout = site.layouts.find(({ body }) => document.querySelector(body));
  const scope = (layout && document.querySelector(layout.body)) ?? document.body;
  const lead = layout?.parts.lead ? document.querySelector(layout.parts.lead) : null;
  const noise = `${site.noise.map(({ selector }) => selector).join(', ')}, ${NEVER_TEXT}`;
  let characters = lead?.textContent?.trim().length ?? 0;
  for (const block of scope.querySelectorAll('p, li, blockquote, h2, h3, td')) {
    const text = block.textContent?.trim() ?? '';
    const isText = layout !== undefined || (text.length >= SHORTEST_PARAGRAPH && !/(?:\.\.\.|…)$/.test(text));
    if (isText && !block.closest(noise) && !block.querySelector('p, li, blockquote')) characters += text.length;
  }
  return characters;
}
