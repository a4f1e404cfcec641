import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { checksum } from './checksum.ts';
import { CHECKSUMS, limits } from './format.ts';

/** A zip file as it grows, and the checksums of all that is in it. */
export class ArchiveWriter {
  readonly #zip: ZipWriter<unknown>;
  readonly #checksums: string[] = [];

  /** @param createdAt the date of all files */
  constructor(output: WritableStream<Uint8Array>, createdAt: Temporal.Instant) {
    // The browser's own compression, on its own threads; the library's workers would need looser rules for scripts.
    this.#zip = new ZipWriter(output, {
      useWebWorkers: false,
      lastModDate: new Date(createdAt.epochMilliseconds),
      extendedTimestamp: false,
    });
  }

  /** Adds a text. What is read back is stored as it is where it is large: see `limits.freelyPacked`. */
  async addText(path: string, text: string): Promise<void> {
    const bytes = new TextEncoder().encode(text);
    this.#note(await checksum(bytes), path);
    const isLarge = bytes.length > limits.freelyPacked && !path.endsWith('.html');
    await this.#zip.add(path, new Uint8ArrayReader(bytes), { level: isLarge ? 0 : 6 });
  }

  /** Adds a picture as it is: its format has packed it already. */
  async addPicture(path: string, hash: string, bytes: Uint8Array): Promise<void> {
    this.#note(hash, path);
    await this.#zip.add(path, new Uint8ArrayReader(bytes), { level: 0 });
  }

  /** Adds the checksums and ends the file. */
  async close(): Promise<void> {
    await this.addText(CHECKSUMS, this.#checksums.join(''));
    await this.#zip.close();
  }

  #note(hash: string, path: string): void {
    this.#checksums.push(`${hash}  ${path}\n`);
  }
}
