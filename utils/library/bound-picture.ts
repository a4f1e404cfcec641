import { imageSize } from 'image-size';

/** A picture's bytes, and what they are. */
export interface PictureData {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
  /** In pixels, as it is seen. */
  width: number;
  height: number;
}

/** More is not seen in a column of text, even enlarged on a dense screen, in pixels. */
export const LONGEST_SIDE = 2560;
/** A photograph of that size in good quality takes half of it, in bytes. */
export const MOST_BYTES = 4 * 1024 * 1024;
/** What can't be made smaller, as drawings and moving pictures, may take this, in bytes. */
const MOST_BYTES_AS_IT_IS = 16 * 1024 * 1024;

/** What browsers show, by the library's names. */
const MEDIA_TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  bmp: 'image/bmp',
  ico: 'image/x-icon',
};

/** Drawn anew, a moving picture would stand still and a drawing would lose its sharpness. */
const AS_IT_IS = ['image/gif', 'image/svg+xml'];
/** What browsers can write; any other picture becomes a WebP. */
const WRITABLE = ['image/jpeg', 'image/png', 'image/webp'];

/** Tells by the bytes, not by what a server calls them; `undefined` where they are no picture that browsers show. */
export function recognisePicture(bytes: Uint8Array<ArrayBuffer>): PictureData | undefined {
  try {
    const { width, height, type = '', orientation = 1 } = imageSize(bytes);
    const mediaType = MEDIA_TYPES[type];
    if (mediaType === undefined) return undefined;
    const isTurned = orientation >= 5; // EXIF: from 5 on it lies on its side
    return { bytes, mediaType, width: isTurned ? height : width, height: isTurned ? width : height };
  } catch {
    return undefined; // what the library throws is that it knows no such picture
  }
}

/**
 * Keeps a picture within bounds: smaller where it is huge, else its own bytes. `undefined` where it is too large and
 * can't be made smaller.
 */
export async function boundPicture(picture: PictureData): Promise<PictureData | undefined> {
  const { bytes, mediaType, width, height } = picture;
  if (AS_IT_IS.includes(mediaType)) return bytes.length <= MOST_BYTES_AS_IT_IS ? picture : undefined;
  const isSmall = Math.max(width, height) <= LONGEST_SIDE && bytes.length <= MOST_BYTES;
  return isSmall ? picture : shrink(picture);
}

async function shrink({ bytes, mediaType }: PictureData): Promise<PictureData | undefined> {
  const type = WRITABLE.includes(mediaType) ? mediaType : 'image/webp';
  const bitmap = await decode(new Blob([bytes], { type: mediaType }));
  if (!bitmap) return undefined;
  // A picture that is heavy rather than large, as a photograph in PNG, becomes smaller until it fits.
  for (let side = LONGEST_SIDE; side >= LONGEST_SIDE / 4; side /= 2) {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) break;
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    const drawn = await canvas.convertToBlob({ type, quality: 0.85 });
    if (drawn.size <= MOST_BYTES)
      return { bytes: new Uint8Array(await drawn.arrayBuffer()), mediaType: drawn.type, width, height };
  }
  return undefined;
}

async function decode(blob: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(blob);
  } catch {
    return undefined; // damaged, or larger than the browser can hold
  }
}
