/**
 * Words by their hashes alone, in four bytes for each. Of four billion words that aren't in it, it takes one for
 * another in some ten thousand; it only helps to guess what a compound is made of.
 */
export class WordSet {
  readonly #slots: Uint32Array;

  /** @param count how many words there will be at most */
  constructor(count: number) {
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(count * 2 + 2)));
  }

  /** Adds what stands between two places of a text. */
  add(text: string, start: number, end: number): void {
    const hash = hashOf(text, start, end);
    this.#slots[this.#find(hash)] = hash;
  }

  has(text: string, start = 0, end = text.length): boolean {
    const hash = hashOf(text, start, end);
    return this.#slots[this.#find(hash)] === hash;
  }

  /** Where the hash is, or where it would be. */
  #find(hash: number): number {
    const last = this.#slots.length - 1;
    let slot = hash & last;
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== hash) slot = (slot + 1) & last;
    return slot;
  }
}

/** FNV-1a, mixed once more because only its last bits choose the slot; never 0. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0 || 1;
}
