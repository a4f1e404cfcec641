import Readability from '@mozilla/readability/Readability.js';
import { type Block, readBlocks } from './blocks/blocks.ts';
import type { Page } from './page.ts';

/** The net under all other levels: Readability on a copy of the page, which it changes. */
export function readWithReadability(page: Page): Block[] {
  const copy = page.document.cloneNode(true) as Document; // a document's clone is one
  const found = new Readability<Element>(copy, { serializer: (root) => root as Element }).parse();
  return found?.content ? readBlocks(found.content, page) : [];
}
