import { compactText } from './compact-text.ts';
import { type FoldedWord, flattenUmlauts } from './fold.ts';
import type { Inflection } from './stems.ts';
import { marker } from './terms.ts';
import { WordSet } from './word-set.ts';

/** The words of a segment, found by how they begin and by what is in them. */
export class Vocabulary {
  readonly #words: string;
  /** The same without umlauts, at the same places. */
  readonly #flat: string;
  /** Where each word begins, with its marker; at last the end of all. */
  readonly #starts: Uint32Array;
  readonly #german: WordSet;

  /** @param words as a segment has them, sorted */
  constructor(words: string, count: number) {
    this.#words = words;
    this.#flat = compactText(flattenUmlauts(words));
    this.#starts = new Uint32Array(count + 1);
    let index = 0;
    for (let at = 0; at < words.length; at++) {
      const code = words.charCodeAt(at);
      if (code === GERMAN || code === ENGLISH) this.#starts[index++] = at;
    }
    this.#starts[count] = words.length;
    this.#german = this.#collectGerman();
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  wordAt(index: number): FoldedWord {
    const start = (this.#starts[index] ?? 0) + 1;
    const end = this.#starts[index + 1];
    return { folded: this.#words.slice(start, end), flat: this.#flat.slice(start, end) };
  }

  inflectionAt(index: number): Inflection {
    return this.#flat.charCodeAt(this.#starts[index] ?? 0) === ENGLISH ? 'english' : 'german';
  }

  /**
   * The words that begin so, from the first to behind the last.
   *
   * @param beginning a marker and letters without umlauts
   */
  findRange(beginning: string): [from: number, to: number] {
    const from = this.#countWhere((flat) => flat < beginning);
    const to = this.#countWhere((flat) => flat < beginning || flat.startsWith(beginning));
    return [from, to];
  }

  /** The words that have this within them, or at their beginning. */
  findContaining(part: string): number[] {
    const found: number[] = [];
    for (let at = this.#flat.indexOf(part); at >= 0; ) {
      const index = this.#count((other) => (this.#starts[other] ?? 0) <= at) - 1;
      found.push(index);
      at = this.#flat.indexOf(part, this.#starts[index + 1]);
    }
    return found;
  }

  /** Whether there is such a German word, without its umlauts. */
  has(flat: string): boolean {
    return this.#german.has(flat);
  }

  #flatAt(index: number): string {
    return this.#flat.slice(this.#starts[index], this.#starts[index + 1]);
  }

  /** How many words, from the first on, pass a test that none passes behind the first that fails. */
  #countWhere(passes: (flat: string) => boolean): number {
    return this.#count((index) => passes(this.#flatAt(index)));
  }

  #collectGerman(): WordSet {
    const words = new WordSet(this.count);
    for (let index = 0; index < this.count; index++) {
      const start = this.#starts[index] ?? 0;
      if (this.#flat.charCodeAt(start) !== GERMAN) continue;
      words.add(this.#flat, start + 1, this.#starts[index + 1] ?? 0);
    }
    return words;
  }

  #count(passes: (index: number) => boolean): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (passes(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const GERMAN = marker.german.charCodeAt(0);
const ENGLISH = marker.english.charCodeAt(0);
