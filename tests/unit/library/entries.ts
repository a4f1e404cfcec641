import type { Entry, Picture, Version } from '@/utils/library/copy.ts';
import { LibraryDatabase } from '@/utils/library/database.ts';
import { writeArticle } from '../components/article.ts';

let opened = 0;

/** An empty library, another one each time. */
export function createLibrary(): LibraryDatabase {
  return new LibraryDatabase(`library-${opened++}`);
}

/** An entry of our own words, changed where a test needs it. */
export function writeEntry(changes: Partial<Entry> = {}): Entry {
  return {
    id: 'dwn:1',
    url: 'https://deutsche-wirtschafts-nachrichten.de/1/werften',
    title: 'Werften an der Ostsee',
    section: 'Wirtschaft',
    lead: 'In Wismar wächst die Sorge.',
    authors: ['Fenja Petersen'],
    publishedAt: '2023-10-31T14:08:10+01:00',
    siteName: 'DWN',
    lang: 'de',
    wordCount: 1269,
    readingTime: { min: 5, max: 7 },
    access: 'full',
    shown: 1,
    versions: 1,
    savedAt: Date.UTC(2023, 10, 1),
    changedAt: Date.UTC(2023, 10, 1),
    tags: [],
    progress: 0,
    pictures: 0,
    missingPictures: 0,
    bytes: 8000,
    ...changes,
  };
}

/** A version of it that shows pictures with these hashes. */
export function writeVersion(id: string, number = 1, hashes: readonly string[] = []): Version {
  return {
    id,
    number,
    retrievedAt: Date.UTC(2023, 10, number),
    article: writeArticle({ id }),
    hashes: [...hashes],
    pictures: hashes.map((hash) => ({ src: `https://example.org/${hash}.png`, hash })),
  };
}

export function writePicture(hash: string): Picture {
  return { hash, mediaType: 'image/png', bytes: new Uint8Array([1, 2, 3]), width: 3, height: 2 };
}
