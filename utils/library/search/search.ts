import { trustWorker } from '../../trusted-html.ts';
import type { Hit } from './library-search.ts';
import { QuestionLine } from './question-line.ts';
import searchWorker from './search-worker.ts?worker&url';
import type { Range } from './words.ts';

export type { Hit } from './library-search.ts';
export type { Range } from './words.ts';

/** The library's full-text search, as a page uses it. It runs in a worker and knows what any tab saves or deletes. */
export interface SearchEngine {
  /**
   * The articles with all the words and quotations, the best first; none for a query without words. The last word is
   * taken for a beginning, unless a space follows. A search that comes before the index is open waits for it.
   *
   * @throws the signal's reason when it is aborted: a further letter was typed
   */
  search(query: string, signal?: AbortSignal): Promise<string[]>;
  /**
   * What a list shows of these articles: only for those that are near the screen, for their texts are read. Those
   * that are gone are left out.
   *
   * @throws the signal's reason when it is aborted
   */
  describe(ids: readonly string[], query: string, signal?: AbortSignal): Promise<Hit[]>;
  /**
   * What is to be marked in any text, in its order and nowhere overlapping: in an opened article, for instance.
   *
   * @param lang of the text, BCP 47
   */
  findRanges(text: string, query: string, lang?: string): Promise<Range[]>;
  /** Tells whenever a search may find something else than before; gives what stops it. */
  watch(onChange: () => void): () => void;
  close(): void;
}

/** Starts the search's worker, which begins to open the index. One a page is enough. */
export function createSearchEngine(): SearchEngine {
  const worker = new Worker(trustWorker(searchWorker), { type: 'module' });
  const watchers = new Set<() => void>();
  const line = new QuestionLine(worker, () => {
    for (const tell of watchers) tell();
  });
  return {
    search: (query, signal) => line.ask('search', [query], signal),
    describe: (ids, query, signal) => line.ask('describe', [[...ids], query], signal),
    findRanges: (text, query, lang = 'de') => line.ask('findRanges', [text, query, lang]),
    watch(onChange) {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    close: () => line.close(),
  };
}
