import type { Version } from '../copy.ts';
import { compactText } from './compact-text.ts';
import { inflectionOf } from './stems.ts';
import { findWords } from './words.ts';

/** How words are found and folded. To be raised with every change of it: older rows are then written anew. */
const RULES = 1;

/** Where a word stands; of several places the foremost. */
export const field = { text: 1, lead: 2, title: 3 } as const;

/** What stands before a word in an index: German and English words of the same letters aren't the same. */
export const marker = { german: '\n', english: '\t' } as const;

/** The words of one article, for the full-text search. A row an article, of the version that is shown. */
export interface TermsRow {
  id: string;
  /** See `nameState`. */
  state: string;
  /** What decides among equals, in milliseconds since 1970. */
  date: number;
  /** Each word once, as `fold` gives it, a marker before each. */
  words: string;
  /** For each word its field. */
  fields: Uint8Array<ArrayBuffer>;
  /** All words of title, lead and text as they follow one another, by their places in `words`; see `gap`. */
  sequence: Uint16Array<ArrayBuffer>;
}

/** Stands between title, lead and text: no quotation goes from one to the other. Also for words beyond 65,535. */
export const gap = 0xffff;

/** The primary key of a row. */
export type TermsKey = [id: string, state: string];

/**
 * What a row was made of, and by which rules. The number of the version wouldn't do: an article that was deleted may
 * be saved anew.
 */
export function nameState(retrievedAt: number, rules = RULES): string {
  return `${rules}:${retrievedAt}`;
}

/** Whether a row was made by the rules of now. */
export function isCurrent(state: string): boolean {
  return state.startsWith(`${RULES}:`);
}

/** What the search has to know of an article: to be written in the transaction that writes the shown version. */
export function describeTerms({ id, retrievedAt, article }: Version): TermsRow {
  const mark = marker[inflectionOf(article.lang)];
  const published = Date.parse(article.publishedAt ?? '');
  const { fields, sequence } = readWords([
    [article.title, field.title],
    [article.lead ?? '', field.lead],
    [article.text, field.text],
  ]);
  return {
    id,
    state: nameState(retrievedAt),
    date: Number.isNaN(published) ? retrievedAt : published,
    words: compactText([...fields.keys()].map((word) => mark + word).join('')),
    fields: Uint8Array.from(fields.values()),
    sequence: Uint16Array.from(sequence),
  };
}

function readWords(texts: readonly (readonly [text: string, field: number])[]) {
  const fields = new Map<string, number>();
  const places = new Map<string, number>();
  const sequence: number[] = [];
  for (const [text, where] of texts) {
    for (const { folded, isJoined } of findWords(text)) {
      const place = places.get(folded) ?? places.size;
      if (place === places.size) {
        places.set(folded, place);
        fields.set(folded, where);
      }
      if (!isJoined) sequence.push(Math.min(place, gap));
    }
    sequence.push(gap);
  }
  return { fields, sequence };
}
