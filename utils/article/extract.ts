import type { Extraction } from './article.ts';
import { type ExtractOptions, extractWith } from './extract-with.ts';
import { net } from './net.ts';

/**
 * Reads the article of a page: by the site's layout, else by structure, else by Readability. The document
 * is not changed; whatever it shows to its reader can come out, and nothing that it hides.
 */
export function extract(document: Document, address: string, options?: ExtractOptions): Extraction {
  return extractWith(net, document, address, options);
}
