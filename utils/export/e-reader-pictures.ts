import type { Picture } from '../library/copy.ts';
import { encodePicture } from './encode-picture.ts';

/** A picture as it lies in a book. */
export interface BookPicture {
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** From the folder of the book's text, such as `pictures/1a2b3c.jpg`. */
  path: string;
}

/** What every e-reader shows: EPUB 3's core types, without WebP, which came with 3.3, and SVG, which many draw wrongly. */
const SHOWN = new Map([
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/gif', 'gif'],
]);

/** Longest side in pixels, from the largest e-reader's screen (Kindle Scribe, 2480) downwards until all fit. */
const LONGEST_SIDES = [1600, 1200, 900, 600];

/** Of all pictures of a book together, in bytes: Send to Kindle takes mails of 50 MB, many mailboxes 25. */
const LARGEST_BOOK = 20_000_000;

/**
 * Pictures in a form that e-readers show, by their hash: re-encoded where they have another, made smaller where they
 * are too large, alone or together. Those that nothing can decode, or that don't fit even when they are small, are
 * left out.
 */
export async function preparePictures(
  pictures: Iterable<Picture>,
  limit = LARGEST_BOOK,
): Promise<Map<string, BookPicture>> {
  const unique = new Map([...pictures].map((picture) => [picture.hash, picture]));
  let prepared = new Map<string, BookPicture>();
  for (const side of LONGEST_SIDES) {
    prepared = await prepareWithin(unique.values(), side, limit);
    if (prepared.size === unique.size) break;
  }
  return prepared;
}

/** As many as fit. */
async function prepareWithin(
  pictures: Iterable<Picture>,
  side: number,
  limit: number,
): Promise<Map<string, BookPicture>> {
  const prepared = new Map<string, BookPicture>();
  let size = 0;
  for (const picture of pictures) {
    const found = await prepare(picture, side);
    if (!found || size + found.bytes.length > limit) continue;
    size += found.bytes.length;
    prepared.set(picture.hash, found);
  }
  return prepared;
}

async function prepare(picture: Picture, side: number): Promise<BookPicture | undefined> {
  const isShown = SHOWN.has(picture.mediaType) && Math.max(picture.width, picture.height) <= side;
  const { mediaType, bytes } = isShown ? picture : ((await encodePicture(picture, side)) ?? {});
  const extension = SHOWN.get(mediaType ?? '');
  if (!mediaType || !bytes || !extension) return undefined;
  return { mediaType, bytes, path: `pictures/${picture.hash.slice(0, 24)}.${extension}` };
}
