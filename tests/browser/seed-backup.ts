import type { Article } from '@/utils/article/article.ts';
import { readWords } from '@/utils/article/content.ts';
import { estimateReadingTime } from '@/utils/article/reading-time.ts';
import { sanitize } from '@/utils/article/sanitize.ts';
import { checksum } from '@/utils/library/backup/checksum.ts';
import type { Picture } from '@/utils/library/copy.ts';
import type { LibraryDatabase } from '@/utils/library/database.ts';
import { type Copy, withPictures } from '@/utils/library/merge.ts';
import { copyTables, putCopy } from '@/utils/library/put-copy.ts';

// Runs in a page. Invented articles, the same for the same numbers, each with a picture of its own.

const syllables =
  'an be strom ver preis hafen in dus trie werk stadt land kosten zins markt bau haus wirt schaft ge samt lage auf trag'.split(
    ' ',
  );
const sections = ['Wirtschaft', 'Politik', 'Finanzen', 'Unternehmen'];
const HOUR = 60 * 60 * 1000;
const PARAGRAPHS = 12;
const WORDS = 55;

/** A generator of numbers from 0 to 1 (mulberry32). */
function startDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function writeText(roll: () => number, words: number): string {
  const pick = () => syllables[Math.floor(roll() * syllables.length)] ?? '';
  const word = () => Array.from({ length: 1 + Math.floor(roll() * 4) }, pick).join('');
  const text = Array.from({ length: words }, word).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A JPEG of noise, about so many bytes large. */
async function drawNoise(side: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  const roll = startDice(side);
  const image = new ImageData(side, side);
  for (let index = 0; index < image.data.length; index++)
    image.data[index] = index % 4 === 3 ? 255 : roll() * 256;
  context?.putImageData(image, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  return new Uint8Array(await blob.arrayBuffer());
}

/** A picture like another one and yet not the same: what follows a JPEG's end is not shown. */
async function varyPicture(noise: Uint8Array<ArrayBuffer>, side: number, number: number): Promise<Picture> {
  const bytes = new Uint8Array(noise.length + 4);
  bytes.set(noise);
  new DataView(bytes.buffer).setUint32(noise.length, number);
  return { hash: await checksum(bytes), mediaType: 'image/jpeg', bytes, width: side, height: side };
}

function writeArticle(roll: () => number, number: number, src: string): Article {
  const blocks = Array.from({ length: PARAGRAPHS }, () => `<p>${writeText(roll, WORDS)}</p>`);
  const content = sanitize(
    [
      ...blocks,
      `<figure><img src="${src}/im-text.jpg" alt="Bild"><figcaption>${writeText(roll, 8)}</figcaption></figure>`,
    ].join('\n'),
  );
  const { body } = new DOMParser().parseFromString(content, 'text/html');
  const lead = writeText(roll, 20);
  const { text, words, characters } = readWords([...body.children], lead);
  return {
    id: `dwn:${700_000 + number}`,
    url: `https://deutsche-wirtschafts-nachrichten.de/${700_000 + number}/artikel`,
    title: writeText(roll, 7).slice(0, -1),
    section: sections[number % sections.length] ?? '',
    lead,
    authors: ['Fenja Petersen'],
    publishedAt: new Date(Date.UTC(2021, 0) + number * 4 * HOUR).toISOString().replace('.000Z', '+00:00'),
    image: { src: `${src}/oben.jpg`, alt: 'Der Hafen', credit: 'Petersen' },
    content,
    text,
    lang: 'de',
    siteName: 'DWN',
    wordCount: words,
    characterCount: characters,
    readingTime: estimateReadingTime(characters, 'de'),
    access: number % 9 === 0 ? 'teaser' : 'full',
    removed: [{ kind: 'advert', count: 2, snippet: 'Anzeige' }],
  };
}

/** So many articles are put into the library at once: one by one, each would wait for the disk. */
const BATCH = 50;

/** Fills a library: articles of some 700 words, each with two pictures, every fifth with two versions. */
export async function seedLibrary(database: LibraryDatabase, count: number, side = 220): Promise<void> {
  const noise = await drawNoise(side);
  for (let start = 0; start < count; start += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - start) }, (_, index) => start + index);
    const copies = await Promise.all(numbers.map((number) => writeCopy(number, noise, side)));
    await database.transaction('rw', copyTables(database), async () => {
      for (const { copy, pictures } of copies) await putCopy(database, copy, pictures);
    });
  }
}

async function writeCopy(number: number, noise: Uint8Array<ArrayBuffer>, side: number) {
  const src = `https://example.org/${number}`;
  const pictures = await Promise.all([0, 1].map((index) => varyPicture(noise, side, 2 * number + index)));
  const article = writeArticle(startDice(number), number, src);
  const savedAt = Date.UTC(2021, 0) + number * 4 * HOUR + HOUR;
  const uses = ['oben', 'im-text'].map((name, index) => ({
    src: `${src}/${name}.jpg`,
    hash: pictures[index]?.hash ?? '',
  }));
  const first = { id: article.id, number: 1, retrievedAt: savedAt, article };
  const versions = [withPictures(first, uses)];
  if (number % 5 === 0) {
    const changed = { ...article, title: `${article.title} (aktualisiert)` };
    versions.push(withPictures({ ...first, number: 2, retrievedAt: savedAt + HOUR, article: changed }, uses));
  }
  const copy: Copy = {
    id: article.id,
    versions,
    savedAt,
    changedAt: savedAt + (versions.length - 1) * HOUR,
    tags: number % 3 === 0 ? ['Strom', 'später'] : [],
    progress: (number % 11) / 10,
  };
  return { copy, pictures };
}

/** One hash over every byte of a library. */
export async function digestLibrary(database: LibraryDatabase): Promise<string> {
  const parts: string[] = [];
  const add = async (value: unknown) => parts.push(await checksum(new TextEncoder().encode(writeOut(value))));
  await database.entries.each((entry) => parts.push(writeOut(entry)));
  for (const key of await database.versions.toCollection().primaryKeys())
    await add(await database.versions.get(key));
  for (const hash of await database.pictures.toCollection().primaryKeys()) {
    const picture = await database.pictures.get(hash);
    if (picture) await add({ ...picture, bytes: await checksum(picture.bytes) });
  }
  return checksum(new TextEncoder().encode(parts.join('\n')));
}

const writeOut = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
