import { ERR_UNSAFE_FILENAME, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { BlockReader, TooLarge } from './block-reader.ts';
import { ARTICLE_FILE, CHECKSUMS, limits, MANIFEST, PICTURE_FILE } from './format.ts';

/** Why a file is no backup that could be read at all. */
export type ArchiveRefusal = 'foreign' | 'damaged' | 'unsafe' | 'encrypted' | 'tooLarge';

/** What was read of a file in the archive. */
export type ReadFile =
  | { ok: true; bytes: Uint8Array<ArrayBuffer> }
  | { ok: false; reason: 'damaged' | 'tooLarge' };

export type OpenedArchive = { ok: true; archive: ArchiveReader } | { ok: false; reason: ArchiveRefusal };

/** All that was unpacked is far more than an honest archive of that size holds. */
export class ArchiveBomb extends Error {}

/** The files of an archive that a backup consists of; whatever else lies in it is never looked at. */
export class ArchiveReader {
  readonly articles: FileEntry[] = [];
  /** By hash. */
  readonly pictures = new Map<string, FileEntry>();
  manifest: FileEntry | undefined;
  checksums: FileEntry | undefined;
  #unpacked = 0;
  readonly #mostUnpacked: number;

  constructor(size: number) {
    this.#mostUnpacked = limits.totalFree + limits.totalRatio * size;
  }

  add(entry: FileEntry): void {
    const hash = PICTURE_FILE.exec(entry.filename)?.[1];
    if (hash !== undefined) this.pictures.set(hash, entry);
    else if (ARTICLE_FILE.test(entry.filename)) this.articles.push(entry);
    else if (entry.filename === MANIFEST) this.manifest = entry;
    else if (entry.filename === CHECKSUMS) this.checksums = entry;
  }

  /**
   * Unpacks a file, counting what comes out and not what is declared.
   *
   * @param most bytes that it may have
   * @throws `ArchiveBomb`, and the signal's reason where it is aborted
   */
  async read(file: FileEntry, most: number, signal?: AbortSignal): Promise<ReadFile> {
    const allowed = Math.min(most, Math.max(limits.freelyPacked, file.compressedSize * limits.ratio));
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    const sink = new WritableStream<Uint8Array<ArrayBuffer>>({
      write: (chunk) => {
        size += chunk.length;
        this.#unpacked += chunk.length;
        if (this.#unpacked > this.#mostUnpacked) throw new ArchiveBomb();
        if (size > allowed) throw new TooLarge();
        chunks.push(chunk);
      },
    });
    try {
      await file.getData(sink, { useWebWorkers: false, checkCrc32: true, ...(signal && { signal }) });
      return { ok: true, bytes: concat(chunks, size) };
    } catch {
      // Whatever it was, the file can't be had.
      signal?.throwIfAborted();
      if (this.#unpacked > this.#mostUnpacked) throw new ArchiveBomb();
      return { ok: false, reason: size > allowed ? 'tooLarge' : 'damaged' };
    }
  }
}

function concat(chunks: readonly Uint8Array<ArrayBuffer>[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Opens a file as an archive and sorts what is in it. Archives that two programs could read differently are refused. */
export async function openArchive(file: Blob, signal?: AbortSignal): Promise<OpenedArchive> {
  if (file.size > limits.backup) return { ok: false, reason: 'tooLarge' };
  const zip = new ZipReader(new BlockReader(file), { strictness: 'strict', checkOverlappingEntry: true });
  const archive = new ArchiveReader(file.size);
  let count = 0;
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      signal?.throwIfAborted();
      if (++count > limits.entries) return { ok: false, reason: 'tooLarge' };
      if (entry.encrypted) return { ok: false, reason: 'encrypted' };
      if (!entry.directory) archive.add(entry);
    }
  } catch (error) {
    signal?.throwIfAborted();
    return { ok: false, reason: await explain(error, file) };
  }
  return { ok: true, archive };
}

async function explain(error: unknown, file: Blob): Promise<ArchiveRefusal> {
  if (error instanceof TooLarge) return 'tooLarge';
  const message = error instanceof Error ? error.message : '';
  if (message === ERR_UNSAFE_FILENAME) return 'unsafe';
  try {
    const start = await file.slice(0, 2).text();
    return start === 'PK' ? 'damaged' : 'foreign'; // how every archive begins
  } catch {
    return 'damaged'; // the file itself can't be read any more
  }
}
