import type { Block } from './blocks/blocks.ts';
import type { Page } from './page.ts';
import { AFTER_TEXT, RELATED } from './phrases.ts';
import { leadsElsewhereOnSite } from './teasers.ts';
import { linkShare, linksOf, squeeze } from './text.ts';

const END_LABEL = new RegExp(`^(?:${RELATED}|${AFTER_TEXT})`, 'i');
const LONGEST_LABEL = 70;
/** An article ends where less than this share of its text follows: the rest is about something else. */
const LARGEST_TAIL = 0.3;
/** From here on a block is a paragraph rather than a line. */
const SHORTEST_PROSE = 100;
/** A block with a larger share of links leads away rather than tells. */
const MOSTLY_LINKS = 0.55;

/**
 * Cuts off what follows the end of a text on pages without a layout of their own: everything after a label
 * such as "Verwandte Artikel" where only little follows, and blocks at the end that are mostly links.
 */
export function dropTail(blocks: readonly Block[], page: Page): Block[] {
  const texts = blocks.map(({ element }) => squeeze(element.textContent));
  const prose = texts.map((text, index) => proseOf(blocks[index], text));
  const total = prose.reduce((sum, length) => sum + length, 0);
  let before = 0;
  let end = blocks.length;
  for (const [index, text] of texts.entries()) {
    if (before >= total * (1 - LARGEST_TAIL) && before > 0 && isEndLabel(blocks[index], text)) {
      end = index;
      break;
    }
    before += prose[index] ?? 0;
  }
  while (end > 0 && leadsAway(blocks[end - 1], texts[end - 1] ?? '')) end--;
  const isOwn = (block: Block, index: number) => index < end && !isLoneLink(block, texts[index] ?? '', page);
  for (const [index, block] of blocks.entries())
    if (!isOwn(block, index)) page.removed.add('related', block.element, block);
  return blocks.filter(isOwn);
}

/** A line between paragraphs that is nothing but a link to another page of the site: papers lead to articles so. */
function isLoneLink({ element }: Block, text: string, page: Page): boolean {
  const [link, ...others] = linksOf(element);
  if (!link || others.length > 0 || !/^(?:p|h\d|ul)$/.test(element.localName)) return false;
  return linkShare(element, text.length) > 0.9 && leadsElsewhereOnSite(link, page);
}

function proseOf(block: Block | undefined, text: string): number {
  if (!block || /^(?:figure|h\d)$/.test(block.element.localName) || text.length < SHORTEST_PROSE) return 0;
  return linkShare(block.element, text.length) > MOSTLY_LINKS ? 0 : text.length;
}

function isEndLabel(block: Block | undefined, text: string): boolean {
  return (
    block !== undefined &&
    text.length <= LONGEST_LABEL &&
    /^(?:h\d|p)$/.test(block.element.localName) &&
    END_LABEL.test(text)
  );
}

/** Lists and lines of links; a link that stands for a film or sound is part of the text. */
function leadsAway(block: Block | undefined, text: string): boolean {
  if (!block || block.element.matches('figure, table, pre, blockquote')) return false;
  if (block.source.matches('iframe, video, audio')) return false;
  return text.length < 1000 && linkShare(block.element, text.length) > MOSTLY_LINKS;
}
