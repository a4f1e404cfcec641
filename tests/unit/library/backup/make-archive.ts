import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { checksum } from '@/utils/library/backup/checksum.ts';

export interface ArchiveFile {
  path: string;
  data: string | Uint8Array<ArrayBuffer>;
  password?: string;
}

/** An archive as somebody else might make it. */
export async function makeArchive(files: readonly ArchiveFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const { path, data, password } of files) {
    const reader = typeof data === 'string' ? new TextReader(data) : new Uint8ArrayReader(data);
    await zip.add(path, reader, password === undefined ? {} : { password, zipCrypto: true });
  }
  return new Uint8Array(await (await zip.close()).arrayBuffer());
}

export function writeManifest(changes: object = {}): ArchiveFile {
  const manifest = { format: 'klartext-library', version: 1, articles: 1, ...changes };
  return { path: 'manifest.json', data: JSON.stringify(manifest) };
}

/** An article's file, changed where a test needs it. */
export function writeRecord(changes: object = {}, articleChanges: object = {}, versionChanges: object = {}) {
  const article = {
    id: 'dwn:1',
    url: 'https://deutsche-wirtschafts-nachrichten.de/1/werften',
    title: 'Werften',
    authors: ['Fenja Petersen'],
    content: '<p>Die Werften haben volle Bücher.</p>',
    text: 'Die Werften haben volle Bücher.',
    lang: 'de',
    siteName: 'DWN',
    wordCount: 5,
    characterCount: 31,
    readingTime: { min: 1, max: 1 },
    access: 'full',
    removed: [],
    ...articleChanges,
  };
  const version = {
    number: 1,
    retrievedAt: '2024-01-01T00:00:00.000Z',
    article,
    pictures: [],
    ...versionChanges,
  };
  return {
    id: article.id,
    savedAt: '2024-01-01T00:00:00.000Z',
    changedAt: '2024-01-01T00:00:00.000Z',
    tags: [],
    progress: 0,
    versions: [version],
    ...changes,
  };
}

export function writeArticleFile(record: object, name = 'a'): ArchiveFile {
  return { path: `articles/${name}.json`, data: JSON.stringify(record) };
}

/** The checksums of files, as `sha256sum` writes them. */
export async function writeChecksums(files: readonly ArchiveFile[]): Promise<ArchiveFile> {
  const lines = files.map(async ({ path, data }) => {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
    return `${await checksum(bytes)}  ${path}\n`;
  });
  return { path: 'SHA256SUMS', data: (await Promise.all(lines)).join('') };
}

/** Writes other bytes of the same length over all that equal `old`. */
export function overwrite(
  archive: Uint8Array<ArrayBuffer>,
  old: string,
  by: string,
): Uint8Array<ArrayBuffer> {
  const text = String.fromCharCode(...archive).replaceAll(old, by);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
