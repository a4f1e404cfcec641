import { judgeAccess } from './access.ts';
import { parseUrl } from './address.ts';
import type { Article, ArticleImage, Extraction } from './article.ts';
import { type Block, readBlocks } from './blocks/blocks.ts';
import { render } from './content.ts';
import { detect } from './detect.ts';
import { type Head, splitHead } from './head.ts';
import { describeImage, type LayoutParts, readLayout } from './layout.ts';
import { dropLines, lineKind } from './lines.ts';
import { findTitle, readAuthors, readDates, siteName, statedSection, statedTitle } from './metadata.ts';
import { Page } from './page.ts';
import { readWithReadability } from './readability.ts';
import { estimateReadingTime } from './reading-time.ts';
import { findBody } from './structure.ts';
import { squeeze } from './text.ts';

export interface ExtractOptions {
  /** Try also where a known site's page is no article. */
  anyway?: boolean;
}

/** Less text than this is looked for once more, by the next level. */
const SHORTEST_TEXT = 250;

/** What no article is without. */
const FEWEST_WORDS = 5;

/**
 * Reads the article of a page: by the site's layout, else by structure, else by Readability. The document
 * is not changed; whatever it shows to its reader can come out, and nothing that it hides.
 */
export function extract(
  document: Document,
  address: string,
  { anyway = false }: ExtractOptions = {},
): Extraction {
  const url = parseUrl(address);
  if (!url) return { ok: false, reason: 'not-article' };
  const page = new Page(document, url);
  if (page.site && !anyway && !detect(document, address).isArticle)
    return { ok: false, reason: 'not-article' };

  const layout = readLayout(page);
  const titleElement = layout?.title ?? findTitle(page);
  const title = squeeze(titleElement?.textContent) || statedTitle(page);
  const head = readText(page, layout, titleElement, title);
  const article = compose(page, layout, head, title);
  return article.wordCount < FEWEST_WORDS ? { ok: false, reason: 'empty' } : { ok: true, article };
}

/** Head and text, from the first level that finds a text. */
function readText(
  page: Page,
  layout: LayoutParts | undefined,
  titleElement: Element | undefined,
  title: string,
): Head {
  if (titleElement) page.keep(titleElement);
  const body = layout?.body ?? findBody(page.document, page);
  if (body) {
    page.keep(body);
    const head = splitHead(between(page, titleElement, body, layout), page, title);
    if (lengthOf(head.text) >= SHORTEST_TEXT || layout) return head;
  }
  const net = readWithReadability(page);
  return splitHead(net, page, title);
}

const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { element }) => sum + (element.textContent ?? '').length, 0);

/**
 * The blocks from the headline to the end of the body, without what the layout has named already. Lines
 * behind the body are none of the text; those that are known for what they are go into the account.
 */
function between(
  page: Page,
  title: Element | undefined,
  body: Element,
  layout: LayoutParts | undefined,
): Block[] {
  if (!title || (follows(title, body) && !body.contains(title))) return readBlocks(body, page);
  if (layout?.lead && layout.image) {
    const text = readBlocks(body, page);
    for (let next = body.nextSibling; next; next = next.nextSibling) account(next, page);
    return text;
  }
  let scope: Element = body;
  while (!scope.contains(title) && scope.parentElement) scope = scope.parentElement;
  for (const known of layout?.elements ?? []) page.leaveOut(known);
  return readBlocks(scope, page).filter((block) => {
    const { start } = block;
    if (title.contains(start) || !follows(start, title)) return false;
    if (body.contains(start) || follows(body, start)) return true;
    account(block.element, page);
    return false;
  });
}

/** Puts what is known of the lines below a node that is none of the text into the account. */
function account(node: Node, page: Page): void {
  if (node.nodeType === Node.ELEMENT_NODE && node.ownerDocument === page.document) {
    const element = node as Element; // its type was just asked
    if (!page.isSkipped(element)) for (const block of readBlocks(element, page)) account(block.element, page);
    return;
  }
  const text = squeeze(node.textContent);
  const kind = text ? lineKind(text, page) : undefined;
  if (kind) page.removed.add(kind, text);
}

const follows = (node: Node, other: Node): boolean =>
  (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function compose(page: Page, layout: LayoutParts | undefined, head: Head, title: string): Article {
  const lead = layout?.lead ?? (head.lead && squeeze(head.lead.element.textContent));
  const section = layout?.section ?? statedSection(page);
  const image = layout?.image ?? imageOf(page, head.figure, title);
  const blocks = dropLines(head.text, page, [title, ...(lead ? [lead] : [])]);
  const { content, text, words, characters } = render(blocks, lead);
  const lang = page.lang || 'en';
  return {
    id: page.id,
    url: page.url,
    title,
    ...(section && { section }),
    ...(lead && { lead }),
    authors: readAuthors(page, layout?.authors ?? []),
    ...readDates(page, [...(layout?.dates ?? []), ...head.lines]),
    ...(image && { image }),
    content,
    text,
    lang,
    siteName: siteName(page),
    wordCount: words,
    characterCount: characters,
    readingTime: estimateReadingTime(characters, lang),
    access: judgeAccess(page, words),
    removed: page.removed.list(),
  };
}

function imageOf(page: Page, figure: Block | undefined, title: string): ArticleImage | undefined {
  const picture = figure?.element.querySelector('img');
  const src = picture?.getAttribute('src');
  if (!figure || !picture || !src) return undefined;
  const caption = squeeze(figure.element.querySelector('figcaption')?.textContent);
  return describeImage(page, src, picture.getAttribute('alt') ?? '', caption, '', title);
}
