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
  /** The version's. */
  number: number;
  /** What decides among equals, in milliseconds since 1970. */
  date: number;
  /** Each word once, as `fold` gives it, a marker before each. */
  words: string;
  /** For each word its field. */
  fields: Uint8Array<ArrayBuffer>;
}

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
export function describeTerms({ id, number, retrievedAt, article }: Version): TermsRow {
  const fields = new Map<string, number>();
  const add = (text: string | undefined, place: number) => {
    for (const { folded } of findWords(text ?? '')) if (!fields.has(folded)) fields.set(folded, place);
  };
  add(article.title, field.title);
  add(article.lead, field.lead);
  add(article.text, field.text);
  const mark = marker[inflectionOf(article.lang)];
  const published = Date.parse(article.publishedAt ?? '');
  return {
    id,
    state: nameState(retrievedAt),
    number,
    date: Number.isNaN(published) ? retrievedAt : published,
    words: compactText([...fields.keys()].map((word) => mark + word).join('')),
    fields: Uint8Array.from(fields.values()),
  };
}
