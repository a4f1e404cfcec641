import { compactText } from './compact-text.ts';
import { flattenUmlauts } from './fold.ts';
import { PostingsWriter } from './postings.ts';
import { marker, type TermsRow } from './terms.ts';

/** The articles of a segment, by their number in it. */
export interface SegmentArticles {
  ids: string[];
  /** With the ids they are the keys of the rows. */
  states: string[];
  dates: Float64Array<ArrayBuffer>;
}

/** An index over some articles, never changed: as it is searched and as it is kept. */
export interface Segment {
  articles: SegmentArticles;
  /** All words with their markers, in the order of their letters without umlauts. */
  vocabulary: string;
  /** In which articles the words stand, and where their lists end. See `PostingsWriter`. */
  postings: Uint8Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
}

const MARKED_WORD = new RegExp(
  `[${marker.german}${marker.english}][^${marker.german}${marker.english}]*`,
  'g',
);

/** Words with their markers, one by one. */
export function splitWords(words: string): string[] {
  return words.match(MARKED_WORD) ?? [];
}

/** What words are sorted by. */
export function sortingKey(word: string): string {
  // A word with umlauts comes after the same one without, always.
  return `${flattenUmlauts(word)} ${word}`;
}

/** An index over these rows; for some hundreds, for everything that is in it stands open at once. */
export function buildSegment(rows: readonly TermsRow[]): Segment {
  const postings = new Map<string, number[]>();
  rows.forEach(({ words, fields }, article) => {
    splitWords(words).forEach((word, index) => {
      const list = postings.get(word);
      const entry = article * 4 + (fields[index] ?? 0);
      if (list) list.push(entry);
      else postings.set(word, [entry]);
    });
  });
  const sorted = [...postings].map(([word, list]) => ({ word, list, key: sortingKey(word) }));
  sorted.sort((one, other) => (one.key < other.key ? -1 : 1));
  const writer = new PostingsWriter();
  for (const { list } of sorted) {
    for (const entry of list) writer.add(entry >> 2, entry & 3);
    writer.endList();
  }
  return {
    articles: describeArticles(rows),
    vocabulary: compactText(sorted.map(({ word }) => word).join('')),
    ...writer.finish(),
  };
}

function describeArticles(rows: readonly TermsRow[]): SegmentArticles {
  return {
    ids: rows.map(({ id }) => id),
    states: rows.map(({ state }) => state),
    dates: Float64Array.from(rows, ({ date }) => date),
  };
}
