import type { Hit } from './library-search.ts';
import type { Range } from './words.ts';

/** What the page asks of the worker. */
export interface Questions {
  search(query: string): string[];
  describe(ids: string[], query: string): Hit[];
  findRanges(text: string, query: string, lang: string): Range[];
}

export type QuestionName = keyof Questions;

/** Page → worker. */
export type Question =
  | { [Name in QuestionName]: { call: number; name: Name; args: Parameters<Questions[Name]> } }[QuestionName]
  /** Nobody waits for that answer any more. */
  | { call: number; name: 'forget' };

/** Worker → page. */
export type Answer =
  | { call: number; result: unknown }
  | { call: number; error: string }
  /** A search may find something else than before. */
  | { changed: true };
