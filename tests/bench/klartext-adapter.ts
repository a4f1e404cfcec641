// Our extraction in the form that the annotated set's harness wants. It bundles this file and runs it in the page.
import { extract as read } from '../../utils/article/extract.ts';

/** What the harness scores. */
export interface Extracted {
  title: string;
  byline: string;
  lead?: string | undefined;
  publishedTime?: string | undefined;
  image?: string | undefined;
  contentHtml: string;
  textContent: string;
}

/** The page's own document, as in the extension, not a copy: the harness sees to it that it stays as it was. */
export const live = true;

export function extract(document: Document, url: string): Extracted | null {
  const extraction = read(document, url);
  if (!extraction.ok) return null;
  const { article } = extraction;
  return {
    title: article.title,
    byline: article.authors.join(', '),
    lead: article.lead,
    publishedTime: article.publishedAt,
    image: article.image?.src,
    contentHtml: article.content,
    textContent: article.text,
  };
}
