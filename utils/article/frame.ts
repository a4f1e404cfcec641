import { type Block, readBlocks } from './blocks/blocks.ts';
import { type LayoutParts, readLayout } from './layout.ts';
import { lineKind } from './lines.ts';
import type { Page } from './page.ts';
import { findBody } from './structure.ts';
import { isElement, squeeze } from './text.ts';
import { findTitle, readTitle } from './title.ts';

/** Where on the page the article stands. */
export interface Frame {
  layout: LayoutParts | undefined;
  title: string;
  titleElement: Element | undefined;
  body: Element | undefined;
  /** The narrowest element around headline and body. */
  scope: Element | undefined;
}

/** Finds headline and body: by the site's layout, else by structure. */
export function findFrame(page: Page): Frame {
  const layout = readLayout(page);
  const titleElement = layout?.title ?? findTitle(page);
  if (titleElement) page.keep(titleElement);
  const body = layout?.body ?? findBody(page);
  if (body) page.keep(body);
  let scope = body;
  while (scope && titleElement && !scope.contains(titleElement)) scope = scope.parentElement ?? undefined;
  return { layout, title: readTitle(page, titleElement), titleElement, body, scope };
}

/**
 * The blocks from the headline to the end of the body, without what the layout has named already. Lines
 * behind the body are none of the text; those that are known for what they are go into the account.
 */
export function readFramed(page: Page, { layout, titleElement: title, body, scope }: Frame): Block[] {
  if (!body || !scope) return [];
  if (!title || (follows(title, body) && !body.contains(title))) return readBlocks(body, page);
  if (layout?.lead && layout.image) {
    const text = readBlocks(body, page);
    for (let next = body.nextSibling; next; next = next.nextSibling) account(next, page);
    return text;
  }
  for (const known of layout?.elements ?? []) page.leaveOut(known);
  // Blocks come in the page's order, so each edge is passed once.
  let isBehindTitle = false;
  let isBehindBody = false;
  return readBlocks(scope, page).filter((block) => {
    const { start } = block;
    isBehindTitle ||= follows(start, title) && !title.contains(start);
    if (body.contains(start)) return isBehindTitle || !body.contains(title);
    if (!isBehindTitle) return false;
    isBehindBody ||= !follows(body, start);
    if (isBehindBody) account(block.element, page, block);
    return !isBehindBody;
  });
}

/** Puts what is known of the lines below a node that is none of the text into the account. */
function account(node: Node, page: Page, block?: Block): void {
  if (isElement(node) && node.ownerDocument === page.document) {
    if (!page.isSkipped(node))
      for (const block of readBlocks(node, page)) account(block.element, page, block);
    return;
  }
  const text = squeeze(node.textContent);
  const kind = text ? lineKind(text, page) : undefined;
  if (kind) page.removed.add(kind, text, block ?? node);
}

const follows = (node: Node, other: Node): boolean =>
  (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
