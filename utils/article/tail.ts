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

interface Line {
  block: Block;
  element: Element;
  text: string;
  /** The share of its text that is in links. */
  links: number;
}

function lineOf(block: Block): Line {
  const text = squeeze(block.element.textContent);
  return { block, element: block.element, text, links: linkShare(block.element, text.length) };
}

/**
 * Cuts off what follows the end of a text on pages without a layout of their own: everything after a label
 * such as "Verwandte Artikel" where only little follows, and blocks at the end that are mostly links.
 */
export function dropTail(blocks: readonly Block[], page: Page): Block[] {
  const lines = blocks.map(lineOf);
  const all = lines.reduce((sum, line) => sum + proseIn(line), 0);
  const least = Math.max(1, all * (1 - LARGEST_TAIL));
  let before = 0;
  const label = lines.findIndex((line) => {
    const isEnd = before >= least && isEndLabel(line);
    before += proseIn(line);
    return isEnd;
  });
  const last = lines.findLastIndex((line, index) => (label < 0 || index < label) && !leadsAway(line));
  const own = new Set(lines.filter((line, index) => index <= last && !isLoneLink(line, page)));
  for (const line of lines) if (!own.has(line)) page.removed.add('related', line.element, line.block);
  return [...own].map(({ block }) => block);
}

/** A line between paragraphs that is nothing but a link to another page of the site: papers lead to articles so. */
function isLoneLink({ element, links }: Line, page: Page): boolean {
  if (links <= 0.9 || element.localName === 'figure') return false;
  const [link, another] = linksOf(element);
  return link && !another ? leadsElsewhereOnSite(link, page) : false;
}

/** Characters of a paragraph; none of any other line. */
const proseIn = ({ element, text, links }: Line): number =>
  text.length >= SHORTEST_PROSE && links <= MOSTLY_LINKS && element.localName !== 'figure' ? text.length : 0;

const isEndLabel = ({ element, text }: Line): boolean =>
  text.length <= LONGEST_LABEL && /^(?:h\d|p)$/.test(element.localName) && END_LABEL.test(text);

/** Lists and lines of links; a link that stands for a film or sound is part of the text. */
const leadsAway = ({ block, element, text, links }: Line): boolean =>
  text.length < 1000 &&
  links > MOSTLY_LINKS &&
  !element.matches('figure, table, pre, blockquote') &&
  !block.source.matches('iframe, video, audio');
