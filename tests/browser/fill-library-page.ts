// Runs in a page of the extension, with its database.
import type { Article } from '@/utils/article/article.ts';
import { openExportPage } from '@/utils/export/export-request.ts';
import type { Format } from '@/utils/export/exporter.ts';
import type { Picture } from '@/utils/library/copy.ts';
import { LibraryDatabase } from '@/utils/library/database.ts';

/** An article and its pictures, in base64, by their addresses. */
export interface SavedCopy {
  article: Article;
  pictures: Record<string, string>;
}

export async function fill(copies: SavedCopy[], format: Format): Promise<void> {
  const database = new LibraryDatabase();
  const now = Date.now();
  for (const { article, pictures } of copies) {
    const uses = [];
    for (const [src, data] of Object.entries(pictures)) {
      const picture = src.endsWith('.svg') ? await keep('image/svg+xml', data) : await toWebp(data);
      await database.pictures.put(picture);
      uses.push({ src, hash: picture.hash });
    }
    const { id, url, title, authors, siteName, lang, wordCount, readingTime, access } = article;
    const facts = { id, url, title, authors, siteName, lang, wordCount, readingTime, access };
    await database.versions.put({
      id,
      number: 1,
      retrievedAt: now,
      article,
      pictures: uses,
      hashes: uses.map(({ hash }) => hash),
    });
    await database.entries.put({
      ...facts,
      shown: 1,
      versions: 1,
      savedAt: now,
      changedAt: now,
      tags: [],
      progress: 0,
      pictures: uses.length,
      missingPictures: 0,
      bytes: 0,
    });
  }
  database.close();
  const ids = copies.map(({ article }) => article.id);
  // After this has answered: a new tab closes the popup that it was asked from.
  setTimeout(() => void openExportPage({ format, ids }), 100);
}

/** What pages serve today, and many e-readers can't show. */
async function toWebp(data: string): Promise<Picture> {
  const bitmap = await createImageBitmap(new Blob([Uint8Array.fromBase64(data)]));
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp' });
  return describe(blob.type, new Uint8Array(await blob.arrayBuffer()), { width, height });
}

function keep(mediaType: string, data: string): Promise<Picture> {
  return describe(mediaType, Uint8Array.fromBase64(data), { width: 300, height: 150 });
}

async function describe(
  mediaType: string,
  bytes: Uint8Array<ArrayBuffer>,
  size: Pick<Picture, 'width' | 'height'>,
): Promise<Picture> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex();
  return { hash, mediaType, bytes, ...size };
}
