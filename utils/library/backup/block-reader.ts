import { Reader } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { limits } from './format.ts';

/** Thrown where an archive wants more in memory than any backup needs. */
export class TooLarge extends Error {}

/** A read costs about the same whether it is of thirty bytes or of a million. */
const BLOCK = 2 ** 20;
/** An article's file and its pictures lie close together. */
const KEPT_BLOCKS = 4;

/** Reads an archive from a file by blocks, never more of it at once than is allowed, whatever the archive claims. */
export class BlockReader extends Reader<Blob> {
  readonly #file: Blob;
  /** By number, the last used last. */
  readonly #blocks = new Map<number, Promise<ArrayBuffer>>();

  constructor(file: Blob) {
    super(file);
    this.#file = file;
    this.size = file.size;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    if (length > limits.directory) throw new TooLarge();
    const end = Math.min(index + length, this.#file.size);
    if (length > BLOCK) return new Uint8Array(await this.#file.slice(index, end).arrayBuffer());
    const bytes = new Uint8Array(Math.max(0, end - index));
    for (let at = index; at < end; ) {
      const number = Math.floor(at / BLOCK);
      const start = at - number * BLOCK;
      const block = new Uint8Array(await this.#readBlock(number));
      const part = block.subarray(start, Math.min(BLOCK, start + end - at));
      if (part.length === 0) throw new Error('The file is shorter than it was.');
      bytes.set(part, at - index);
      at += part.length;
    }
    return bytes;
  }

  #readBlock(number: number): Promise<ArrayBuffer> {
    const block =
      this.#blocks.get(number) ?? this.#file.slice(number * BLOCK, (number + 1) * BLOCK).arrayBuffer();
    this.#blocks.delete(number);
    this.#blocks.set(number, block);
    const [oldest] = this.#blocks.keys();
    if (this.#blocks.size > KEPT_BLOCKS && oldest !== undefined) this.#blocks.delete(oldest);
    return block;
  }
}
