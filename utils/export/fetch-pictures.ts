import type { Article } from '../article/article.ts';
import type { Picture } from '../library/copy.ts';
import { decode } from './encode-picture.ts';
import { parseHtml } from './parse-html.ts';

/** What a picture may take to come, in milliseconds; after it a link is better than waiting. */
const PATIENCE_MS = 15_000;

/** What is larger than this is no picture of an article, in bytes. */
const LARGEST = 15_000_000;

/** At a time: as many as browsers open connections to one host. */
const AT_ONCE = 6;

/** The addresses of all pictures in an article, each once. */
export function listPictures({ image, content }: Article): string[] {
  const inText = [...parseHtml(content).querySelectorAll('img')].map(
    (picture) => picture.getAttribute('src') ?? '',
  );
  return [...new Set([...(image ? [image.src] : []), ...inText])].filter(Boolean);
}

/**
 * Fetches an article's pictures from where the page has them, as far as the extension may and they can be decoded.
 * Those that are missing are simply not among them.
 *
 * @param onProgress called with how many have been tried
 */
export async function fetchPictures(
  article: Article,
  onProgress: (done: number) => void = () => undefined,
): Promise<Map<string, Picture>> {
  const waiting = listPictures(article);
  const found = new Map<string, Picture>();
  let done = 0;
  const work = async (): Promise<void> => {
    for (let src = waiting.shift(); src !== undefined; src = waiting.shift()) {
      const picture = await fetchPicture(src);
      if (picture) found.set(src, picture);
      done += 1;
      onProgress(done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

async function fetchPicture(src: string): Promise<Picture | undefined> {
  let blob: Blob;
  try {
    const response = await fetch(src, { credentials: 'include', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) return undefined;
    blob = await response.blob();
  } catch {
    return undefined; // out of reach: forbidden by its server, gone, or too slow
  }
  if (!blob.type.startsWith('image/') || blob.size > LARGEST) return undefined;
  const address = URL.createObjectURL(blob);
  try {
    const image = await decode(address);
    if (!image) return undefined;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex();
    const mediaType = blob.type.replace(/;.*/, '');
    return { hash, mediaType, bytes, width: image.naturalWidth, height: image.naturalHeight };
  } finally {
    URL.revokeObjectURL(address);
  }
}
