import type { ExportSource } from './exporter.ts';
import { makeElement } from './make-element.ts';
import { writeStructuredData } from './structured-data.ts';
import { findValidAddress } from './valid-address.ts';

/**
 * Fills the head of a file that stands for itself: the policy that keeps it from loading and running anything, what
 * is known of the article, and how it looks.
 */
export async function fillHead(head: HTMLElement, source: ExportSource, styles: string): Promise<void> {
  const { article } = source;
  const file = head.ownerDocument;
  const address = findValidAddress(article.url);
  const policy = [
    "default-src 'none'",
    'img-src data:',
    'font-src data:',
    `style-src '${await hash(styles)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const make = (name: string, attributes: Record<string, string | undefined>, text?: string) =>
    makeElement(file, name, attributes, text);
  const script = make('script', { type: 'application/ld+json' }, writeStructuredData(source));
  const title = make('title', {}, article.title);
  head.replaceChildren(
    make('meta', { charset: 'utf-8' }), // within the first 1,024 bytes, as browsers want it
    make('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    make('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    make('meta', { name: 'color-scheme', content: 'light dark' }),
    title,
    ...(address ? [make('link', { rel: 'canonical', href: address })] : []),
    ...listFacts(source).map(([name, content]) =>
      make('meta', { [/^(?:og|article):/.test(name) ? 'property' : 'name']: name, content }),
    ),
    script,
    make('style', {}, styles),
  );
}

/** Name and value of each fact; those without a value are left out. */
function listFacts({ article, retrievedAt, tags }: ExportSource): [name: string, value: string][] {
  const facts: [string, string | undefined][] = [
    ['description', article.lead],
    ...article.authors.map((author): [string, string] => ['author', author]),
    ['keywords', tags.join(', ')],
    ['generator', 'Klartext'],
    ['dcterms.source', article.url],
    ['dcterms.created', article.publishedAt],
    ['dcterms.modified', article.modifiedAt],
    ['dcterms.dateAccepted', new Date(retrievedAt).toISOString()], // when this copy was taken
    ['dcterms.publisher', article.siteName],
    ['og:type', 'article'],
    ['og:title', article.title],
    ['og:url', article.url],
    ['og:site_name', article.siteName],
    ['article:section', article.section],
    ['article:published_time', article.publishedAt],
    ['article:modified_time', article.modifiedAt],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

/** As a content security policy names a style sheet: by its bytes. */
async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${new Uint8Array(digest).toBase64()}`;
}
