import type { Picture } from '../library/copy.ts';

/** What photographs lose nothing by that an e-reader could show. */
const QUALITY = 0.85;

/** Drawings keep their edges; everything else is a photograph. */
const DRAWINGS = /^image\/(?:png|gif|svg\+xml)$/;

/**
 * Draws a picture anew, as JPEG or PNG, on white: e-readers put transparent ones on black. `undefined` where it can't
 * be decoded.
 *
 * @param side the longest, in pixels
 */
export async function encodePicture(
  { mediaType, bytes }: Pick<Picture, 'mediaType' | 'bytes'>,
  side: number,
): Promise<{ mediaType: string; bytes: Uint8Array<ArrayBuffer> } | undefined> {
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  try {
    const image = await decode(address);
    if (!image) return undefined;
    const type = DRAWINGS.test(mediaType) ? 'image/png' : 'image/jpeg';
    const blob = await draw(image, side, type);
    return blob && { mediaType: type, bytes: new Uint8Array(await blob.arrayBuffer()) };
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** An element decodes SVG, too, without running or loading anything. */
export async function decode(address: string): Promise<HTMLImageElement | undefined> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
    return image;
  } catch {
    return undefined; // damaged, or no picture at all
  }
}

async function draw(image: HTMLImageElement, side: number, type: string): Promise<Blob | undefined> {
  // A drawing without a size of its own is drawn as large as may be.
  const width = image.naturalWidth || side;
  const height = image.naturalHeight || side;
  const scale = Math.min(1, side / Math.max(width, height, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return toBlob(canvas, type);
}

/** The canvas as a file. */
export function toBlob(canvas: HTMLCanvasElement, type: string): Promise<Blob | undefined> {
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), type, QUALITY));
}
