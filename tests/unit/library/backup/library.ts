import { afterEach } from 'vitest';
import type { Article } from '@/utils/article/article.ts';
import { readWords } from '@/utils/article/content.ts';
import { estimateReadingTime } from '@/utils/article/reading-time.ts';
import { checksum } from '@/utils/library/backup/checksum.ts';
import { writeBackup } from '@/utils/library/backup/write-backup.ts';
import type { Picture, PictureUse, Version } from '@/utils/library/copy.ts';
import { LibraryDatabase } from '@/utils/library/database.ts';
import { type Copy, mergeCopies, withPictures } from '@/utils/library/merge.ts';
import { copyTables, putCopy } from '@/utils/library/put-copy.ts';
import { writeArticle } from '../../components/article.ts';

const opened: LibraryDatabase[] = [];

afterEach(async () => {
  for (const database of opened.splice(0)) await database.delete();
});

/** An empty library of its own. */
export function openLibrary(): LibraryDatabase {
  const database = new LibraryDatabase(crypto.randomUUID());
  opened.push(database);
  return database;
}

/** An article whose words are counted as an extraction counts them. */
export function writeWhole(changes: Partial<Article> = {}): Article {
  const article = writeArticle(changes);
  const { body } = new DOMParser().parseFromString(article.content, 'text/html');
  const { text, words, characters } = readWords([...body.children], article.lead);
  return {
    ...article,
    text,
    wordCount: words,
    characterCount: characters,
    readingTime: estimateReadingTime(characters, article.lang),
  };
}

/** A GIF that only its last bytes tell from another. */
export async function drawPicture(mark: number): Promise<Picture> {
  const bytes = new Uint8Array([...new TextEncoder().encode('GIF89a'), 1, 0, 1, 0, 0, 0, 0, mark, 0x3b]);
  return { hash: await checksum(bytes), mediaType: 'image/gif', bytes, width: 640, height: 360 };
}

export function writeVersion(
  number: number,
  retrievedAt: number,
  article: Article,
  pictures: PictureUse[] = [],
) {
  return withPictures({ id: article.id, number, retrievedAt, article }, pictures);
}

/** Puts a copy into the library as saving does. */
export async function save(
  database: LibraryDatabase,
  versions: Version[],
  pictures: Picture[] = [],
  changes: Partial<Copy> = {},
): Promise<void> {
  const times = versions.map(({ retrievedAt }) => retrievedAt);
  const copy: Copy = {
    id: versions[0]?.id ?? '',
    versions,
    savedAt: Math.min(...times),
    changedAt: Math.max(...times),
    tags: [],
    progress: 0,
    ...changes,
  };
  await database.transaction('rw', copyTables(database), () =>
    putCopy(database, mergeCopies(undefined, copy) ?? copy, pictures),
  );
}

/** Every byte of a library, in a fixed order. */
export async function dump(database: LibraryDatabase): Promise<string> {
  const everything = {
    entries: await database.entries.toArray(),
    versions: await database.versions.toArray(),
    pictures: await database.pictures.toArray(),
  };
  return JSON.stringify(everything, (_, value: unknown) => {
    if (ArrayBuffer.isView(value)) return Array.from(new Uint8Array(value.buffer)).join(' ');
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** The library's backup, as the bytes of its file. */
export async function backUp(database: LibraryDatabase): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const sink = new WritableStream<Uint8Array>({
    write: (chunk) => {
      chunks.push(new Uint8Array(chunk));
    },
  });
  await writeBackup(database, sink);
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** A library of a few articles in which every field has something. */
export async function fill(database: LibraryDatabase): Promise<void> {
  const [first, second] = await Promise.all([drawPicture(1), drawPicture(2)]);
  const src = 'https://example.org/hafen.gif';
  const other = 'https://example.org/kran.gif?a=1&b=2';
  const rich = writeWhole({
    title: 'Häfen & <Kräne>: „Was“ bleibt?',
    section: 'Wirtschaft',
    lead: 'Zeile eins.',
    modifiedAt: '2023-11-01',
    image: { src, alt: 'Hafen', caption: 'Am Abend', credit: 'Petersen' },
    content: `<h2>Kai</h2>\n<p>Die <em>Werften</em> &amp; ihre Bücher.</p>\n<figure><img src="${other.replace('&', '&amp;')}" alt="Kran"><figcaption>Kran</figcaption></figure>\n<ul><li>eins</li></ul>`,
    removed: [{ kind: 'advert', count: 3, snippet: 'Anzeige' }],
  });
  const uses = [
    { src, hash: first.hash },
    { src: other, hash: second.hash },
  ];
  await save(
    database,
    [
      writeVersion(1, 1_000_123, { ...rich, title: 'Häfen', access: 'teaser' }, [{ src }]),
      writeVersion(2, 2_000_456, rich, uses),
    ],
    [first, second],
    { tags: ['Häfen', 'später'], progress: 0.37, savedAt: 999_999, changedAt: 2_000_456 },
  );
  const plain = writeWhole({
    id: 'https://example.org/a?b=1',
    url: 'https://example.org/a?b=1',
    authors: [],
  });
  const { publishedAt, ...undated } = plain;
  await save(database, [writeVersion(1, 3_000_000, undated, [{ src, hash: first.hash }])], [first]);
  await save(database, [writeVersion(1, 4_000_000, writeWhole({ id: 'dwn:3', title: '' }))]);
}
