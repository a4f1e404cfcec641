/**
 * Writes, word by word, in which articles it stands. An article is the difference to the one before, times four, plus
 * its field, in as many bytes of seven bits as it takes: one and a half on the average.
 */
export class PostingsWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  #last = 0;
  readonly #ends: number[] = [];

  /** @param article above the one before in this list */
  add(article: number, field: number): void {
    let rest = (article - this.#last) * 4 + field;
    this.#last = article;
    if (this.#length + 5 > this.#bytes.length) this.#grow();
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Ends the list of a word. */
  endList(): void {
    this.#ends.push(this.#length);
    this.#last = 0;
  }

  finish(): { postings: Uint8Array<ArrayBuffer>; ends: Uint32Array<ArrayBuffer> } {
    return { postings: this.#bytes.slice(0, this.#length), ends: Uint32Array.from(this.#ends) };
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads a list that `PostingsWriter` wrote, from one byte to before another. */
export function readPostings(
  bytes: Uint8Array,
  from: number,
  to: number,
  visit: (article: number, field: number) => void,
): void {
  let article = 0;
  for (let at = from; at < to; ) {
    let byte = bytes[at++] ?? 0;
    let entry = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      entry |= (byte & 127) << shift;
    }
    article += entry >>> 2;
    visit(article, entry & 3);
  }
}
