import { compactText } from './compact-text.ts';
import { PostingsWriter, readPostings } from './postings.ts';
import { type Segment, type SegmentArticles, sortingKey, splitWords } from './segment.ts';

/** A segment and which of its articles are still there, by their number in it. */
export interface LiveSegment {
  segment: Segment;
  isLive: Uint8Array;
}

/** How many words are merged between two pauses: a few milliseconds. */
const STRIDE = 2000;

/**
 * One segment of several, without what is gone.
 *
 * @param pause is awaited again and again, so that a search can come between
 */
export async function mergeSegments(
  sources: readonly LiveSegment[],
  pause: () => Promise<void>,
): Promise<Segment> {
  const numbering = numberAnew(sources);
  const readers = sources.map((source, index) => new Reader(source, numbering[index] ?? new Int32Array()));
  const writer = new PostingsWriter();
  const vocabulary: string[] = [];
  for (let count = 1; ; count++) {
    const key = lowestKey(readers);
    if (key === undefined) break;
    let word: string | undefined;
    for (const reader of readers) {
      if (reader.key !== key) continue;
      if (reader.writeList(writer)) word = reader.word;
      reader.advance();
    }
    if (word !== undefined) {
      vocabulary.push(word);
      writer.endList();
    }
    if (count % STRIDE === 0) await pause();
  }
  return {
    articles: mergeArticles(sources),
    vocabulary: compactText(vocabulary.join('')),
    ...writer.finish(),
  };
}

/** A segment, word by word. */
class Reader {
  readonly #segment: Segment;
  readonly #numbers: Int32Array;
  readonly #words: string[];
  #index = -1;
  key: string | undefined;

  constructor({ segment }: LiveSegment, numbers: Int32Array) {
    this.#segment = segment;
    this.#numbers = numbers;
    this.#words = splitWords(segment.vocabulary);
    this.advance();
  }

  get word(): string | undefined {
    return this.#words[this.#index];
  }

  advance(): void {
    this.#index++;
    const { word } = this;
    this.key = word === undefined ? undefined : sortingKey(word);
  }

  /** Whether there was anything to write. */
  writeList(writer: PostingsWriter): boolean {
    const { postings, ends } = this.#segment;
    let isWritten = false;
    readPostings(postings, ends[this.#index - 1] ?? 0, ends[this.#index] ?? 0, (article, field) => {
      const number = this.#numbers[article] ?? -1;
      if (number < 0) return;
      writer.add(number, field);
      isWritten = true;
    });
    return isWritten;
  }
}

function lowestKey(readers: readonly Reader[]): string | undefined {
  let lowest: string | undefined;
  for (const { key } of readers)
    if (key !== undefined && (lowest === undefined || key < lowest)) lowest = key;
  return lowest;
}

/** The numbers that articles get, -1 for those that are gone. */
function numberAnew(sources: readonly LiveSegment[]): Int32Array[] {
  let next = 0;
  return sources.map(({ isLive }) => Int32Array.from(isLive, (live) => (live ? next++ : -1)));
}

function mergeArticles(sources: readonly LiveSegment[]): SegmentArticles {
  const collect = <Value>(read: (articles: SegmentArticles) => ArrayLike<Value>): Value[] =>
    sources.flatMap(({ segment, isLive }) =>
      Array.from(read(segment.articles)).filter((_, at) => isLive[at]),
    );
  return {
    ids: collect(({ ids }) => ids),
    states: collect(({ states }) => states),
    dates: Float64Array.from(collect(({ dates }) => dates)),
  };
}
