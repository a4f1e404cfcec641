import type { Article } from '../article/article.ts';
import { sanitizeToBody } from '../article/sanitize.ts';
import type { PictureUse } from './copy.ts';

/** An article that shows nothing but what lies in the library. */
export interface HungArticle {
  article: Article;
  /** Gives the pictures' memory back; they can't be shown any more then. */
  takeDown(): void;
}

/**
 * Puts stored pictures in the place of their addresses, so that nothing is fetched from anywhere. Those that are
 * missing become links.
 *
 * @param read gives a picture's bytes by their hash
 * @param missing what such a link says where the picture has no words of its own
 */
export async function hangPictures(
  article: Article,
  uses: readonly PictureUse[],
  read: (hash: string) => Promise<Blob | undefined>,
  missing: string,
): Promise<HungArticle> {
  const urls = new Map<string, string>();
  await Promise.all(
    uses.map(async ({ src, hash }) => {
      const picture = hash === undefined ? undefined : await read(hash);
      if (picture) urls.set(src, URL.createObjectURL(picture));
    }),
  );
  const { image, ...rest } = article;
  const content = replacePictures(article.content, urls, missing);
  const src = image && (image.src.startsWith('data:image/') ? image.src : urls.get(image.src));
  const main = image && src ? { image: { ...image, src } } : {};
  return {
    article: { ...rest, ...main, content: image && !src ? linkTo(image, missing) + content : content },
    takeDown() {
      for (const url of urls.values()) URL.revokeObjectURL(url);
    },
  };
}

/** In a document of its own, where no picture is ever loaded. */
function replacePictures(html: string, urls: ReadonlyMap<string, string>, missing: string): string {
  const body = sanitizeToBody(html);
  for (const picture of body.querySelectorAll('img')) {
    const src = picture.getAttribute('src') ?? '';
    const stored = urls.get(src);
    if (stored) picture.setAttribute('src', stored);
    else if (!src.startsWith('data:image/')) picture.replaceWith(...linkNodes(picture, src, missing));
  }
  return body.innerHTML;
}

function linkNodes(picture: HTMLImageElement, src: string, missing: string): Node[] {
  const words = picture.alt || missing;
  if (!src || picture.closest('a')) return [picture.ownerDocument.createTextNode(words)];
  const link = picture.ownerDocument.createElement('a');
  link.href = src;
  link.rel = 'noopener noreferrer';
  link.textContent = words;
  return [link];
}

function linkTo({ src, alt, caption }: NonNullable<Article['image']>, missing: string): string {
  const figure = document.implementation.createHTMLDocument().createElement('figure');
  const link = figure.appendChild(figure.ownerDocument.createElement('a'));
  link.href = src;
  link.rel = 'noopener noreferrer';
  link.textContent = alt || missing;
  if (caption) figure.appendChild(figure.ownerDocument.createElement('figcaption')).textContent = caption;
  return figure.outerHTML;
}
