import type Readability from '@mozilla/readability/Readability.js';
import { readBlocks } from './blocks/blocks.ts';
import type { Net } from './extract-with.ts';

/** The net under all other levels: Readability on a copy of the page, which it changes. */
export function netOf(Reader: typeof Readability): Net {
  return (page) => {
    const copy = page.document.cloneNode(true) as Document; // a document's clone is one
    const found = new Reader<Element>(copy, { serializer: (root) => root as Element }).parse();
    return found?.content ? readBlocks(found.content, page) : [];
  };
}
