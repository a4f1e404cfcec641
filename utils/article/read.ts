import type { Extraction } from './article.ts';
import { type ExtractOptions, extractWith, type Net } from './extract-with.ts';
import { openPage, type Page } from './page.ts';
import { RemovalRecord } from './removal-record.ts';
import { describeParts, type RemovedPart } from './removed-parts.ts';

/** An article, and what was taken out of its page. */
export interface Reading {
  extraction: Extraction;
  /** In the page's order; none where there is no article. Described when first asked for. */
  readonly parts: RemovedPart[];
}

/**
 * Reads a page as `extract` does, and tells what was taken out. What the page shows of its parts is looked at once,
 * when they are first asked for: a page that changes later doesn't change what can be put back.
 */
export function readPage(
  net: Net,
  document: Document,
  address: string,
  options: Pick<ExtractOptions, 'anyway'> = {},
): Reading {
  const record = new RemovalRecord();
  let page: Page | undefined;
  const open = (...[opened, url]: Parameters<typeof openPage>): Page => {
    page = openPage(opened, url, record);
    return page;
  };
  const extraction = extractWith(net, document, address, { ...options, open });
  let parts: RemovedPart[] | undefined;
  return {
    extraction,
    get parts() {
      parts ??= extraction.ok && page ? describeParts(page, record.removals) : [];
      return parts;
    },
  };
}
