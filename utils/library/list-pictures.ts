import type { Article } from '../article/article.ts';

/** In sanitised HTML every value is quoted, and what could be taken for a tag is escaped. */
const IMAGE = /<img\b((?:[^>"]|"[^"]*")*)>/g;
const SOURCE = /\ssrc="([^"]*)"/;

/** What serialising a document escapes in a value. */
const ESCAPED: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', nbsp: '\u00a0' };

/** Addresses of all pictures of an article, in its order, each once. Needs no DOM: the background has none. */
export function listPictures({ image, content }: Article): string[] {
  const found = [...content.matchAll(IMAGE)].map(([, attributes = '']) => SOURCE.exec(attributes)?.[1]);
  const addresses = found.filter((source) => source !== undefined).map(decode);
  return [...new Set([...(image ? [image.src] : []), ...addresses])];
}

function decode(value: string): string {
  return value.replace(/&(amp|quot|lt|gt|nbsp);/g, (whole, name: string) => ESCAPED[name] ?? whole);
}
