import type { Block } from './blocks/blocks.ts';
import { lineKind } from './lines.ts';
import type { Page } from './page.ts';
import { isSameText, overlap, visibleText } from './text.ts';

/** From here on a block is a paragraph of its own, not a label. */
const SHORTEST_PROSE = 100;
/** Some papers set their leads as headings; shorter ones are kickers and labels. */
const SHORTEST_LEAD = 50;
/** Whatever stands further down belongs to the text. */
const LONGEST_HEAD = 14;

const LEAD_NAME =
  /(?:^|[\s_-])(?:lead|intro\w*|teaser|vorspann|summary|sub(?:title|line|headline)|excerpt)(?:$|[\s_-])/i;
/** A line that names who wrote a text. */
export const BYLINE =
  /^(?:Von|By|Autor(?:in)?|Text|(?:Eine? )?(?:\S*beitrag|Kolumne|Kommentar|Interview|Analyse) von)\b.{0,80}$/i;

/** What stands between the headline and the text, and the text. */
export interface Head {
  lead?: Block;
  /** The picture, with its caption. */
  figure?: Block;
  /** Lines such as dates and bylines, for the metadata. */
  lines: string[];
  text: Block[];
}

const textOf = (block: Block): string => visibleText(block.element);
const isFigure = ({ element }: Block): boolean => element.localName === 'figure';
const isProse = (block: Block): boolean =>
  block.element.localName === 'p' && textOf(block).length >= SHORTEST_PROSE;

/** A paragraph, or a heading so long that it is a lead rather than a label. */
const isText = (block: Block, page: Page): boolean =>
  isProse(block) ||
  (/^h[2-6]$/.test(block.element.localName) && textOf(block).length >= SHORTEST_LEAD && !isMeta(block, page));

function isMeta(block: Block, page: Page): boolean {
  const text = textOf(block);
  return (
    lineKind(text, page) !== undefined ||
    BYLINE.test(text) ||
    (page.jsonLd?.authors.some((a) => isSameText(a, text)) ?? false)
  );
}

/**
 * Takes apart the blocks that follow a headline. The head is what stands before the last date, byline,
 * label or picture that comes ahead of the second paragraph; its one paragraph is the lead.
 */
export function splitHead(blocks: Block[], page: Page, title: string): Head {
  const end = endOfHead(blocks, page);
  const candidate = blocks.slice(0, LONGEST_HEAD).findIndex(isProse);
  const lead = candidate >= 0 && isLead(blocks, candidate, end, page) ? blocks[candidate] : undefined;
  const headEnd = lead ? Math.max(end, candidate + 1) : Math.min(end, candidate < 0 ? end : candidate);
  const head = blocks.slice(0, headEnd);
  const figure = head.find(isFigure);
  const rest = head.filter((block) => block !== lead && block !== figure);
  const lines = rest.map(textOf);
  // A bare picture there is a portrait of the author; a second figure is the article's.
  const lost = rest.filter(
    (block) =>
      block.source.localName === 'figure' || (isText(block, page) && !isSameText(textOf(block), title)),
  );
  return {
    ...(lead && { lead }),
    ...(figure && { figure }),
    lines,
    text: [...lost, ...blocks.slice(headEnd)],
  };
}

function endOfHead(blocks: Block[], page: Page): number {
  let end = 0;
  let prose = 0;
  for (const [index, block] of blocks.slice(0, LONGEST_HEAD).entries()) {
    if (isMeta(block, page) || isFigure(block)) end = index + 1;
    else if (isProse(block) && ++prose === 2) break;
    else if (prose > 0 && !/^(?:p|h1|hr)$/.test(block.element.localName)) break;
  }
  return end;
}

/** A lead stands ahead of a date or byline, or looks unlike the paragraphs that follow it. */
function isLead(blocks: Block[], index: number, end: number, page: Page): boolean {
  const [block, ...later] = blocks.slice(index);
  const next = later.find(isProse);
  const behind = blocks.slice(index + 1, end);
  if (behind.some((line) => isMeta(line, page))) return true;
  if (!block || !next || signature(block) === signature(next)) return false;
  const names = `${block.source.className} ${block.source.parentElement?.className}`;
  const isDescription = overlap(textOf(block), page.jsonLd?.description ?? '') > 0.8;
  return isDescription || LEAD_NAME.test(names) || behind.some(isFigure);
}

function signature({ element, source }: Block): string {
  const parent = source.parentElement;
  const isMarked = element.childNodes.length === 1 && element.firstElementChild?.localName === 'strong';
  return [source.localName, source.className, parent?.localName, parent?.className, isMarked].join('|');
}
